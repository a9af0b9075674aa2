import Calendar
import Casework
package import FEEL
package import Programs
import Registry
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
        /// The same of places, where those are counted.
        package var places: [Measure.Reading: [PlaceID]] = [:]
        /// How many of those who count once stand behind the cases that count.
        package var distinct: Int?

        package var among: Int { count(.counted) + count(.missed) + count(.open) }

        /// How many cases or places belong to a part.
        package func count(_ part: CasesBehind.Part) -> Int {
            switch measure.rows {
            case .cases: cases(part).count
            case .places: places(part).count
            }
        }

        /// A number of cases or places, or a part from 0 to 1; nil for a part of nothing.
        package var value: Decimal34? {
            switch measure.kind {
            case .number: Decimal34(Int64(distinct ?? count(.counted)))
            case .share: Decimal34(Int64(count(.counted))) / Decimal34(Int64(among))
            }
        }

        /// Whether the target is reached; a part of nothing breaks no promise.
        package var isKept: Bool { value.map(measure.keeps) ?? true }

        /// How much is wanting to the target; nil where nothing is.
        package var shortfall: Decimal34? { value.flatMap(measure.shortfall) }
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
        var readers = measures.map { MeasureReader($0, of: service, context) }
        var places = PlaceTally(measures, of: service, tx, context)
        let reach = context.actor == .hall ? nil : context.reach.map(PathRange.init(below:))
        try tx.cases.eachStanding(
            of: service,
            within: reach,
            acts: measures.askForActs,
            holders: measures.askForHolders
        ) { standing in
            let dates = standing.dates(context)
            for index in readers.indices { try readers[index].read(standing, dates) }
            try places.read(standing, dates)
        }
        let counted = try places.readings()
        return readers.map { $0.figure(counted[$0.id] ?? [:]) }
    }
}

/// Reads one measure of case after case; cases that look alike to it are judged once.
private struct MeasureReader {
    /// What the measure asks for, in a fixed order.
    private struct Look: Hashable {
        let digest: String
        let texts: [String?]
        let dates: [CivilDate?]
    }

    private let measure: Measure
    private let service: String
    private let context: Context
    private let asksFor: Set<String>
    /// Nil where every date counts, so that no two cases look alike.
    private let dates: [String]?
    private var known: [Look: Measure.Reading] = [:]
    private var cases: [Measure.Reading: [CaseID]] = [:]
    /// Those behind the cases that count, where each of them counts once.
    private var holders: Set<Int64> = []

    var id: String { measure.id }

    init(_ measure: Measure, of service: String, _ context: Context) {
        self.measure = measure
        self.service = service
        self.context = context
        asksFor = measure.references
        dates = measure.dates?.sorted()
    }

    mutating func read(_ standing: CaseStanding, _ dates: [String: CivilDate]) throws {
        guard measure.rows == .cases else { return }
        let reading = try judge(standing, dates)
        cases[reading, default: []].append(standing.id)
        if reading == .counted, let unit = measure.distinct, let holder = standing.holder(unit) {
            holders.insert(holder)
        }
    }

    private mutating func judge(
        _ standing: CaseStanding,
        _ dates: [String: CivilDate]
    ) throws -> Measure.Reading {
        guard let names = self.dates else { return try reading(of: standing, dates) }
        let look = Look(
            digest: standing.digest,
            texts: [
                asksFor.contains("channel") ? standing.channel : nil,
                asksFor.contains("step") ? standing.step : nil,
                asksFor.contains("outcome") ? standing.outcome : nil,
            ],
            dates: names.map { dates[$0] }
        )
        let reading = try known[look] ?? reading(of: standing, dates)
        known[look] = reading
        return reading
    }

    private func reading(
        of standing: CaseStanding,
        _ dates: [String: CivilDate]
    ) throws -> Measure.Reading {
        let facts = CaseFacts(
            channel: standing.channel,
            step: standing.step,
            outcome: standing.outcome,
            dates: dates
        )
        let version = try context.services.version(service, standing.digest).service
        return measure.reading(of: facts, in: version, at: context.zonedNow)
    }

    func figure(_ places: [Measure.Reading: [PlaceID]]) -> FiguresOf.Figure {
        FiguresOf.Figure(
            measure: measure,
            counted: cases[.counted] ?? [],
            missed: cases[.among] ?? [],
            open: cases[.open] ?? [],
            places: places,
            distinct: measure.distinct == nil ? nil : holders.count
        )
    }
}

extension [Measure] {
    /// Whether one of them asks whom or what a case is about.
    fileprivate var askForHolders: Bool {
        contains { $0.rows == .places || $0.distinct != nil }
    }

    /// Whether one of them asks when something was done to a case.
    fileprivate var askForActs: Bool {
        contains { $0.dates.map { !$0.isSubset(of: CaseFacts.dates) } ?? true }
    }
}

extension CaseStanding {
    /// Who counts once.
    fileprivate func holder(_ unit: Once.Unit) -> Int64? {
        switch unit {
        case .person: applicant?.raw
        case .household: household?.raw ?? applicant?.raw
        case .organisation: organisation?.raw
        case .place: place?.raw
        }
    }

    /// The last day of each action, and those of filing and closing.
    fileprivate func dates(_ context: Context) -> [String: CivilDate] {
        var dates = acted.mapValues(context.calendar.date)
        dates["filed"] = context.calendar.date(of: filedAt)
        dates["closed"] = closedAt.map(context.calendar.date)
        return dates
    }
}
