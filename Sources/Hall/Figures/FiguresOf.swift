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

    private let service: String
    /// Nil for all of the service's measures.
    private let measure: String?

    package init(_ service: String, only measure: String? = nil) {
        self.service = service
        self.measure = measure
    }

    package var policy: any Policy { StaffOnly() }

    package func answer(in tx: Tx, _ context: Context) throws -> [Figure] {
        let measures = try context.services.open(service).service.counts
            .filter { measure == nil || $0.id == measure }
        var readers = measures.map { MeasureReader($0, of: service) }
        let reach = context.actor == .hall ? nil : context.reach.map(PathRange.init(below:))
        try tx.cases.eachStanding(of: service, within: reach) { standing in
            let facts = CaseFacts(standing, context)
            for index in readers.indices {
                try readers[index].read(standing.id, facts, standing.digest, context)
            }
        }
        return readers.map(\.figure)
    }
}

/// Reads one measure of case after case; cases that look alike to it are judged once.
private struct MeasureReader {
    private struct Look: Hashable {
        let facts: CaseFacts
        let digest: String
    }

    private let service: String
    private let measure: Measure
    private let names: Set<String>
    private var known: [Look: Measure.Reading] = [:]
    private var cases: [Measure.Reading: [CaseID]] = [:]

    init(_ measure: Measure, of service: String) {
        self.service = service
        self.measure = measure
        names = measure.references
    }

    mutating func read(
        _ id: CaseID,
        _ facts: CaseFacts,
        _ digest: String,
        _ context: Context
    ) throws {
        let look = Look(facts: facts.limited(to: names), digest: digest)
        let reading = try known[look] ?? judge(look, context)
        known[look] = reading
        cases[reading, default: []].append(id)
    }

    private func judge(_ look: Look, _ context: Context) throws -> Measure.Reading {
        let service = try context.services.version(service, look.digest).service
        return measure.reading(of: look.facts, in: service, at: context.zonedNow)
    }

    var figure: FiguresOf.Figure {
        FiguresOf.Figure(
            measure: measure,
            counted: cases[.counted] ?? [],
            missed: cases[.among] ?? [],
            open: cases[.open] ?? []
        )
    }
}

extension CaseFacts {
    /// What measures may ask about a case: its way here, and the last day of each action.
    fileprivate init(_ standing: CaseStanding, _ context: Context) {
        var dates = ["filed": context.calendar.date(of: standing.filedAt)]
        if let closed = standing.closedAt { dates["closed"] = context.calendar.date(of: closed) }
        for (action, at) in standing.acted { dates[action] = context.calendar.date(of: at) }
        self.init(
            channel: standing.channel,
            step: standing.step,
            outcome: standing.outcome,
            dates: dates
        )
    }
}
