import Calendar
package import Programs

extension FiguresOf.Figure {
    /// The same, with what it has come to period by period.
    package var notes: [Words] { promiseNotes + [told].compactMap(\.self) }

    /// Each promise of several with how far it is kept, and what only the paper knows.
    var promiseNotes: [Words] {
        let promises =
            parts.count < 2
            ? []
            : parts.map { part -> Words in
                let share = part.share.map { percent($0) + "%" } ?? "—"
                let target = words(of: part.target)
                return Words(
                    zh: "\(target.zh)：\(text(part.value))，\(share)",
                    en: "\(target.en): \(text(part.value)), \(share)"
                )
            }
        let history = measure.history.map { history in
            Words(
                zh:
                    "历史数据：\(history.isAtLeast ? "超过 " : "")\(history.value)（\(history.source.zh)），不计入目标",
                en: "History: \(history.isAtLeast ? "more than " : "")\(history.value) "
                    + "(\(history.source.en)); no part of the target"
            )
        }
        let total = total.map { total in
            Words(
                zh: "累计 \(text(total))\(unit.map { " " + $0.zh } ?? "")",
                en: "\(text(total)) in all"
            )
        }
        return promises + [total, history].compactMap(\.self)
    }
}

extension FiguresOf.Figure {
    /// What it has come to period by period: "2024-10 起 80 → 2025-07 起 8".
    fileprivate var told: Words? {
        guard trend.count > 1 else { return nil }
        func points(_ join: String, _ from: (String) -> String) -> String {
            trend.map { point in
                from(String(point.start.description.dropLast(3))) + " " + text(point.value)
            }.joined(separator: join)
        }
        let falls = isKept
        return Words(
            zh: points(" → ") { "\($0) 起" }
                + (measure.isFalling ? (falls ? "，在下降" : "，没有下降") : ""),
            en: points(" → ") { "from \($0)" }
                + (measure.isFalling ? (falls ? ", falling" : ", not falling") : "")
        )
    }
}
