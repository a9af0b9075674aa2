import Calendar
import Hall
import Programs
import Store

/// What scenarios see of papers.
extension Stage {
    func paper(
        _ kind: String,
        _ figure: Expectation.PaperFigure,
        _ step: Scenario.Step
    ) async throws -> Words? {
        guard let id = caseFile(step) else { return .unmet("办件", "a case", "—") }
        let rows = try await hall.database.read(hall.tenant) { tx in
            try tx.papers.ofCase(id).filter { $0.kind == kind }
        }
        if case .count(let wanted) = figure {
            return .compare(kind, kind, String(wanted), String(rows.count))
        }
        guard let text = rows.last.flatMap({ PaperText(json: $0.words) }) else {
            return .unmet("文书 \(kind)", "the paper \(kind)", "—")
        }
        switch figure {
        case .count: return nil
        case .number(let wanted): return .compare("文号", "number", wanted, text.number)
        case .date(let wanted):
            return .compare("日期", "date", wanted.description, text.date)
        case .to(let wanted):
            let (wanted, seen) = (wanted.joined(separator: "、"), text.zh.to.joined(separator: "、"))
            return .compare("写给", "to", wanted, seen)
        case .says(let words):
            let seen = text.zh.words + "\n" + (text.en?.words ?? "")
            guard let missing = words.first(where: { !seen.contains($0) }) else { return nil }
            return .unmet("“\(missing)”", "“\(missing)”", seen)
        }
    }
}
