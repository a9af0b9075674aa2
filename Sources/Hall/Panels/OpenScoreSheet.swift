package import Calendar
import Panels
package import Programs
import Registry
package import Store

/// One case for one of its judges: the answers that are meant for judges, and his own marks.
package struct OpenScoreSheet: Question {
    package struct Answer: Sendable {
        package let round: PanelRoundID
        package let caseFile: CaseID
        package let number: String
        package let title: String
        package let panel: Panel
        package let answers: [CaseView.Answered]
        package let papers: [Paper]
        /// By the criterion, in points as they were typed.
        package let marks: [String: String]
        package let words: String?
        package let givenAt: CivilDateTime?
        package let isOpen: Bool
        package let done: Int
        package let all: Int
        /// The next case that he has not judged yet.
        package let next: CaseID?
    }

    private let round: PanelRoundID
    private let caseFile: CaseID

    package init(_ caseFile: CaseID, in round: PanelRoundID) {
        self.round = round
        self.caseFile = caseFile
    }

    package var policy: any Policy { JudgesOnly() }

    package func answer(in tx: Tx, _ context: Context) throws -> Answer {
        let gate = try JudgeGate(round, in: tx, context)
        let one = try gate.caseToJudge(caseFile)
        let row = gate.score(of: caseFile)
        let marks = row.flatMap { Sheet(kept: $0.marks) }?.marks ?? [:]
        let mine = gate.table.cases.filter { !gate.table.isBarred(gate.account, from: $0.id) }
        let later = mine.drop { $0.id != caseFile }.dropFirst() + mine.prefix { $0.id != caseFile }
        return Answer(
            round: round,
            caseFile: caseFile,
            number: one.row.number,
            title: one.title(gate.panel),
            panel: gate.panel,
            answers: one.answered(gate.panel),
            papers: try one.papers(gate.panel, in: tx),
            marks: marks.mapValues(PanelMark.text),
            words: row?.words,
            givenAt: row.map { context.calendar.zone.civil($0.givenAt) },
            isOpen: gate.round.state == .open,
            done: mine.count { gate.isDone($0.id) },
            all: mine.count,
            next: later.first { !gate.isDone($0.id) }?.id
        )
    }
}

/// A file of a case for one of its judges: only what answers a question that judges read.
package struct OpenJudgedFile: Question {
    private let round: PanelRoundID
    private let caseFile: CaseID
    private let file: FileID

    package init(_ file: FileID, of caseFile: CaseID, in round: PanelRoundID) {
        self.round = round
        self.caseFile = caseFile
        self.file = file
    }

    package var policy: any Policy { JudgesOnly() }

    package func answer(in tx: Tx, _ context: Context) throws -> OpenPaper.Answer {
        let gate = try JudgeGate(round, in: tx, context)
        let one = try gate.caseToJudge(caseFile)
        guard try one.papers(gate.panel, in: tx).contains(where: { $0.id == file.description }),
            let row = try tx.files.find(file)
        else { throw Refusal.notFound }
        return OpenPaper.Answer(
            name: row.name,
            mediaType: row.mediaType,
            bytes: try tx.files.bytes(of: row)
        )
    }
}

extension PanelCase {
    /// The answers that judges read, in the order of the form.
    func answered(_ panel: Panel) -> [CaseView.Answered] {
        service.form.fields.filter { panel.shows.contains($0.id) && !$0.kind.isFiles }
            .compactMap { field in
                answers[field.id].map { answer in
                    CaseView.Answered(
                        field: field.id,
                        title: field.title,
                        answer: service.words(of: answer, to: field)
                    )
                }
            }
    }

    func papers(_ panel: Panel, in tx: Tx) throws -> [Paper] {
        let asked = Set(panel.shows)
        return try tx.files.of(.caseFile(id)).filter { asked.contains($0.field) }.map(Paper.init)
    }
}

/// A mark as people type it.
package enum PanelMark {
    /// In hundredths of a point; nil where it is none.
    static func read(_ text: String) -> Int64? {
        let parts = text.trimmed.split(separator: ".", omittingEmptySubsequences: false)
        guard (1...2).contains(parts.count), (1...4).contains(parts[0].count),
            parts.allSatisfy({ $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }),
            let whole = Int64(parts[0])
        else { return nil }
        guard parts.count == 2 else { return whole * 100 }
        guard (1...2).contains(parts[1].count), let rest = Int64(parts[1]) else { return nil }
        return whole * 100 + (parts[1].count == 1 ? rest * 10 : rest)
    }

    package static func text(_ mark: Int64) -> String {
        let (whole, rest) = mark.quotientAndRemainder(dividingBy: 100)
        if rest == 0 { return "\(whole)" }
        if rest.isMultiple(of: 10) { return "\(whole).\(rest / 10)" }
        return "\(whole)." + (rest < 10 ? "0" : "") + "\(rest)"
    }
}
