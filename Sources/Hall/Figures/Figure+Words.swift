import Calendar
import FEEL
package import Programs
package import Store

extension FiguresOf.Figure {
    package var id: String { measure.id }
    package var title: Words { measure.title }
    package var isShare: Bool { measure.kind == .share }

    package func cases(_ part: CasesBehind.Part) -> [CaseID] {
        switch part {
        case .counted: counted
        case .missed: missed
        case .open: open
        }
    }

    package func places(_ part: CasesBehind.Part) -> [PlaceID] {
        switch part {
        case .counted: places[.counted] ?? []
        case .missed: places[.among] ?? []
        case .open: places[.open] ?? []
        }
    }

    /// How much is wanting to the target: "还差 2".
    package var lack: Words? {
        shortfall.map { text($0) }.map { Words(zh: "还差 \($0)", en: "\($0) short") }
    }

    /// What was promised: "不低于 90%".
    package var target: Words? {
        guard let target = measure.target else { return nil }
        let value = text(target.value)
        let day = target.by.map { "\($0.year)-\($0.month)-\($0.day)" }
        let by = Words(zh: day.map { "（\($0) 前）" } ?? "", en: day.map { " by \($0)" } ?? "")
        return switch target.comparison {
        case .atLeast: Words(zh: "不低于 \(value)\(by.zh)", en: "at least \(value)\(by.en)")
        case .moreThan: Words(zh: "超过 \(value)\(by.zh)", en: "more than \(value)\(by.en)")
        case .fallingTo: Words(zh: "降到 \(value)\(by.zh)", en: "down to \(value)\(by.en)")
        }
    }

    private func text(_ value: Decimal34) -> String {
        guard isShare, let percent = value * Decimal34(100) else { return value.description }
        return "\(percent)%"
    }
}
