import Hall
import Programs

/// A ticked line as a list sends it: the case and what was seen of it.
enum BulkLine {
    static func all(in form: Fields) -> [DecideInBulk.Line] {
        form.all("case").compactMap { token in
            let parts = token.split(separator: ".")
            guard parts.count == 2, let version = Int(parts[1]),
                let id = try? Addressed.caseFile(String(parts[0]))
            else { return nil }
            return DecideInBulk.Line(id, seeing: version)
        }
    }
}

extension BulkConfirm {
    init(_ preview: BulkPreview.Answer) {
        let lines = preview.lines.map { line in
            Line(
                token: "\(line.caseFile).\(line.version)",
                number: line.number,
                person: line.person,
                amount: line.fen.map { Fen($0) },
                left: line.obstacle
            )
        }
        let sums = lines.filter { $0.left == nil }.compactMap { $0.amount?.amount }
        self.init(
            action: preview.choice.action,
            title: preview.choice.title,
            lines: lines,
            total: sums.isEmpty ? nil : Fen(sums.reduce(0, +)),
            asksNote: preview.choice.needsWords
        )
    }
}

extension BulkResult {
    private static let done = Words(zh: "办成了", en: "Done")
    private static let held = Words(
        zh: "办了，等第二人签字",
        en: "Done; a second one has to sign"
    )

    init(_ results: [DecideInBulk.Result], title: Words) {
        let failed = results.count { $0.refusal != nil }
        self.init(
            title: title,
            done: results.count - failed,
            failed: failed,
            lines: results.map { result in
                Line(
                    number: result.number,
                    path: "/desk/cases/\(result.address)",
                    outcome: result.refusal?.words ?? (result.isHeld ? Self.held : Self.done),
                    isDone: result.refusal == nil
                )
            },
            file: nil
        )
    }
}
