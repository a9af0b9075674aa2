import Calendar
import Casework
package import FEEL
package import Programs
package import Store

/// What a service's measures say today, with the cases behind every figure.
package struct FiguresOf: Question {
    /// A measure on a day.
    package struct Figure: Sendable {
        package let measure: Measure
        package let counted: [CaseID]
        /// Looked at and not counted.
        package let missed: [CaseID]
        /// Looked at; what would make them count has not happened yet.
        package let open: [CaseID]

        package var among: Int { counted.count + missed.count + open.count }

        /// A number of cases, or a part from 0 to 1; nil for a part of nothing.
        package var value: Decimal34? {
            switch measure.kind {
            case .number: Decimal34(Int64(counted.count))
            case .share: Decimal34(Int64(counted.count)) / Decimal34(Int64(among))
            }
        }

        /// Whether the target is reached; a part of nothing breaks no promise.
        package var isKept: Bool { value.map(measure.keeps) ?? true }
    }

    package let service: String

    package init(_ service: String) {
        self.service = service
    }

    package var policy: any Policy { StaffOnly() }

    package func answer(in tx: Tx, _ context: Context) throws -> [Figure] {
        let published = try context.services.open(service)
        var readings = published.service.counts.map {
            (measure: $0, cases: [CaseID: Measure.Reading]())
        }
        var cursor = CaseCursor.start
        while true {
            let page = try tx.cases.ofService(service, after: cursor, limit: 500)
            for row in page where context.mayCount(row) {
                let facts = try CaseFacts(row, in: tx, context)
                let version = try context.services.version(row.service, row.digest).service
                for index in readings.indices {
                    readings[index].cases[row.id] = readings[index].measure.reading(
                        of: facts,
                        in: version,
                        at: context.zonedNow
                    )
                }
            }
            guard page.count == 500, let last = page.last else { break }
            cursor = CaseCursor(last)
        }
        return readings.map { Figure($0.measure, $0.cases) }
    }
}

extension FiguresOf.Figure {
    fileprivate init(_ measure: Measure, _ readings: [CaseID: Measure.Reading]) {
        func cases(_ wanted: Measure.Reading) -> [CaseID] {
            readings.filter { $0.value == wanted }.keys.sorted()
        }
        self.measure = measure
        counted = cases(.counted)
        missed = cases(.among)
        open = cases(.open)
    }
}

extension Context {
    /// Whether a case counts towards what the actor is shown: within the reach of a post.
    fileprivate func mayCount(_ row: CaseRow) -> Bool {
        if actor == .hall { return true }
        return actor.colleague.map { !$0.duties(at: row.handlingPath).isEmpty } ?? false
    }
}

extension CaseFacts {
    /// What measures may ask about a case: its way here, and the last day of each action.
    fileprivate init(_ row: CaseRow, in tx: Tx, _ context: Context) throws {
        var dates = ["filed": context.calendar.date(of: row.filedAt)]
        if let closed = row.closedAt { dates["closed"] = context.calendar.date(of: closed) }
        for event in try tx.cases.events(of: row.id) where event.kind == CaseNote.acted.rawValue {
            if let action = event.action { dates[action] = context.calendar.date(of: event.at) }
        }
        self.init(
            channel: row.channel,
            step: row.state.step,
            outcome: row.state.outcome,
            dates: dates
        )
    }
}
