import Calendar
import FEEL
import Programs

/// A promise that is not kept, of which somebody is to hear.
struct TargetAlarm: Sendable {
    /// The duties that hear.
    let tells: [String]
    let words: Words
    /// The code by which it is said once.
    let once: String
}

extension FiguresOf.Figure {
    /// After so many days nobody hears any more that a promise was missed: a hall that is founded today tells
    /// nothing of years ago.
    private static let daysHeard = 31

    /// What is wanting to promises whose last day is near or has just passed.
    func alarms(in calendar: WorkCalendar) -> [TargetAlarm] {
        parts.compactMap { part in
            let target = part.target
            guard !part.isKept, !target.tells.isEmpty, let by = target.by else { return nil }
            let isOver = by < today
            guard isOver ? by.days(until: today) <= Self.daysHeard : isNear(target, by, calendar)
            else {
                return nil
            }
            return TargetAlarm(
                tells: target.tells,
                words: words(of: part, by: by, isOver: isOver),
                once: "\(id) \(by) \(isOver ? "over" : "near")"
            )
        }
    }

    private func isNear(
        _ target: Measure.Target,
        _ by: CivilDate,
        _ calendar: WorkCalendar
    ) -> Bool {
        guard let warn = target.warn else { return false }
        return today >= calendar.date(of: warn.before(calendar.start(of: by), in: calendar))
    }

    private func words(of part: Part, by: CivilDate, isOver: Bool) -> Words {
        let target = words(of: part.target)
        let lack = part.shortfall.map(lack)
        let day = Words(day: by)
        return isOver
            ? Words(
                zh: "“\(title.zh)”没有达到目标（\(target.zh)）\(lack.map { "，\($0.zh)" } ?? "")。",
                en:
                    "“\(title.en)” has missed its target (\(target.en))\(lack.map { ": \($0.en)" } ?? "")."
            )
            : Words(
                zh: "“\(title.zh)”的目标（\(target.zh)）\(day.zh)到期\(lack.map { "，\($0.zh)" } ?? "")。",
                en:
                    "The target of “\(title.en)” (\(target.en)) is due on \(day.en)\(lack.map { ": \($0.en)" } ?? "")."
            )
    }
}
