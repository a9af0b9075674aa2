package import Calendar
import Casework
package import Programs
import Registry
package import Store

/// A day's list as its caller reads it, a page of it: whole names, for a roll is called aloud. That it was
/// opened is noted.
package struct OpenRollCall: UseCase {
    package static let pageSize = 50

    package struct Answer: Sendable {
        package let service: String
        package let serviceTitle: Words
        package let gathering: Gathering
        package let day: CivilDate
        package let count: RollCallCount
        package let closed: Closed?
        package let canMark: Bool
        package let lines: [Line]
        /// The page that follows, counted from nothing; nil at the end.
        package let next: Int?
    }

    package struct Closed: Hashable, Sendable {
        package let at: CivilDateTime
        package let by: String?
    }

    package struct Line: Hashable, Sendable {
        package let caseFile: CaseID
        package let number: String
        package let name: String
        package let state: RollCallMarkRow.State?
        package let reason: String?
        package let collector: String?
        /// When that was noted; nil where nothing is.
        package let markedAt: Instant?
        /// Who may collect the child.
        package let collectors: [String]
    }

    private let service: String
    private let meet: String
    private let day: CivilDate
    private let search: String
    private let isOpenOnly: Bool
    private let page: Int

    /// - Parameters:
    ///   - search: A part of a name or a number; nobody else is shown. Empty for everybody.
    ///   - isOpenOnly: Only those with whom something is still to be done.
    package init(
        _ day: CivilDate,
        of service: String,
        _ meet: String,
        search: String = "",
        isOpenOnly: Bool = false,
        page: Int = 0
    ) {
        self.service = service
        self.meet = meet
        self.day = day
        self.search = search
        self.isOpenOnly = isOpenOnly
        // No list is longer; an address may say anything.
        self.page = min(max(0, page), 100_000)
    }

    package var policy: any Policy { StaffOnly() }

    package func run(in tx: Tx, _ context: Context) throws -> Answer {
        let gate = try RollCallGate(service, meet, on: day, in: tx, context)
        let marks = try gate.marks()
        let list = try gate.list(marks)
        let closing = try gate.closing
        let wanted = list.filter { id in
            !isOpenOnly || !gate.isDone(marks[id])
        }
        let shown: [Line]
        let next: Int?
        if search.isEmpty {
            let rest = wanted.dropFirst(page * Self.pageSize)
            shown = try lines(Array(rest.prefix(Self.pageSize)), marks, gate)
            next = rest.count > Self.pageSize ? page + 1 : nil
        } else {
            shown = Array(
                try lines(wanted, marks, gate)
                    .filter { $0.name.contains(search) || $0.number.contains(search) }
                    .prefix(Self.pageSize)
            )
            next = nil
        }
        try gate.note("opened")
        return Answer(
            service: gate.service,
            serviceTitle: gate.published.service.title,
            gathering: gate.gathering,
            day: day,
            count: RollCallCount(list, marks),
            closed: try closing.map { closing in
                Closed(
                    at: context.calendar.zone.civil(closing.at),
                    by: try closing.by.flatMap(tx.accounts.find)?.name
                )
            },
            canMark: closing == nil && day <= context.today,
            lines: shown,
            next: next
        )
    }

    private func lines(
        _ ids: [CaseID],
        _ marks: [CaseID: RollCallMarkRow],
        _ gate: RollCallGate
    ) throws -> [Line] {
        let tx = gate.tx
        let rows = try ids.compactMap(tx.cases.find)
        let people = try tx.people.find(anyOf: rows.compactMap(\.concerned))
        return try rows.map { row in
            let mark = marks[row.id]
            return Line(
                caseFile: row.id,
                number: row.number,
                name: row.concerned.flatMap { people[$0] }?.name ?? "*",
                state: mark?.state,
                reason: mark?.reason,
                collector: mark?.collector,
                markedAt: mark?.markedAt,
                collectors: try gate.collectors(of: row)
            )
        }
    }
}

/// How far a day's roll is.
package struct RollCallCount: Hashable, Sendable {
    package var all = 0
    package var present = 0
    package var absent = 0
    package var collected = 0

    package var open: Int { all - present - absent }

    init(_ list: [CaseID], _ marks: [CaseID: RollCallMarkRow]) {
        all = list.count
        present = marks.values.count { $0.state == .present }
        absent = marks.values.count { $0.state == .absent }
        collected = marks.values.count { $0.collector != nil }
    }
}

extension RollCallGate {
    /// Whether nothing is left to do about somebody that day.
    func isDone(_ mark: RollCallMarkRow?) -> Bool {
        guard let mark else { return false }
        return gathering.pickup == nil || mark.state == .absent || mark.collector != nil
    }
}
