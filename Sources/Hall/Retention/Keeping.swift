package import Calendar
import Casework
import Programs
import Store

/// How long what a case says is kept.
package struct Keeping: Hashable, Sendable {
    /// The last day; nil where nothing says one any more.
    package let lastDay: CivilDate?
    /// When it was erased.
    package let erased: CivilDate?
    package let filed: CivilDate
    package let closed: CivilDate
    /// Whether whoever looks may hold it.
    package let isHeldBy: Bool
}

extension CaseWork {
    /// Whether what it said is gone, and only that it was, when and how it ended are left.
    var isErased: Bool { row.erasedAt != nil }

    /// Nobody changes what is left of a case.
    func holdKept() throws {
        if isErased { throw Refusal.erased }
    }

    /// How long it is kept; nil while it runs.
    func keeping(for actor: Actor) -> Keeping? {
        guard let closedAt = row.closedAt else { return nil }
        return Keeping(
            lastDay: row.eraseOn?.adding(days: -1),
            erased: row.erasedAt.map(context.calendar.date),
            filed: context.calendar.date(of: row.filedAt),
            closed: context.calendar.date(of: closedAt),
            isHeldBy: !isErased && actor.holdsCases(at: row.handlingPath)
        )
    }
}

extension Refusal {
    static let erased = Refusal(
        Words(
            zh: "这一件的保存期限已过，内容已经删除。",
            en: "The time for which this case was kept is over: what it said is erased."
        ),
        remedy: Words(
            zh: "还在的有：编号、服务、日期和结果。",
            en: "Its number, service, dates and outcome are left."
        )
    )
}
