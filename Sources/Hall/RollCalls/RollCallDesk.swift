package import Calendar
package import Programs
import Registry
package import Store

/// The gatherings whose list whoever asks calls, day by day; nobody's name.
package struct RollCallDesk: Question {
    package struct Line: Sendable {
        package let service: String
        package let serviceTitle: Words
        package let gathering: Gathering
        package let days: [Day]
    }

    package struct Day: Hashable, Sendable {
        package let date: CivilDate
        package let count: RollCallCount
        package let isClosed: Bool
    }

    package init() {}

    package var policy: any Policy { StaffOnly() }

    package func answer(in tx: Tx, _ context: Context) throws -> [Line] {
        try context.services.open.flatMap { published in
            try published.service.gatherings.filter { context.calls($0, of: published) }
                .map { try line($0, of: published, in: tx, context) }
        }
    }

    private func line(
        _ gathering: Gathering,
        of published: Published,
        in tx: Tx,
        _ context: Context
    ) throws -> Line {
        let closed = Set(
            try tx.rollCalls.closings(of: published.service.id, gathering.id).map(\.day)
        )
        return Line(
            service: published.service.id,
            serviceTitle: published.service.title,
            gathering: gathering,
            days: try gathering.dates.map { date in
                let gate = try RollCallGate(
                    published.service.id,
                    gathering.id,
                    on: date,
                    in: tx,
                    context
                )
                let marks = try gate.marks()
                return Day(
                    date: date,
                    count: RollCallCount(try gate.list(marks), marks),
                    isClosed: closed.contains(date)
                )
            }
        )
    }
}

extension Published {
    /// Whether a colleague calls a list of the service.
    package func hasRollCalls(for colleague: Colleague) -> Bool {
        let duties = colleague.duties(at: ownerPath)
        return service.gatherings.contains { duties.contains($0.caller) }
    }
}
