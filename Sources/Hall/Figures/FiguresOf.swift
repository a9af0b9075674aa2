package import Calendar
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
        package private(set) var counted: [CaseID]
        /// Looked at and not counted.
        package private(set) var missed: [CaseID]
        /// Looked at; what would make them count has not happened yet.
        package private(set) var open: [CaseID]
        /// The same of places, where those are counted.
        package var places: [Measure.Reading: [PlaceID]] = [:]
        /// How many lines of forms are of each kind, where those are counted.
        var lines: [Measure.Reading: Int] = [:]
        /// How many of those who count once stand behind the cases that count.
        package var distinct: Int?
        /// The day the figure is of.
        package var today: CivilDate
        /// The days from which what counts has counted, where targets ask for them.
        package var days: [CivilDate]?
        /// What it adds up, where it adds up others.
        package var addends: [Figure] = []
        /// What a measure of money comes to, in fen.
        package var fen: Int64?
        /// Whether its money is what people had at partners.
        var isOfRedemptions = false
        /// The same of what came after the day of its history.
        var fenSince: Int64?
        /// What is measured of each case that counts, with the day on which it does.
        var numbers: [Measured] = []
        /// What was found of the places where people work.
        package var gaps: GapsFound?

        /// Takes the cases behind it, where they are counted by what they gave.
        mutating func take(counted: [CaseID], missed: [CaseID] = [], open: [CaseID] = []) {
            self.counted = counted
            self.missed = missed
            self.open = open
        }

        package var among: Int { count(.counted) + count(.missed) + count(.open) }

        /// How many cases or places belong to a part.
        package func count(_ part: CasesBehind.Part) -> Int {
            switch measure.rows {
            case .cases, .covers: cases(part).count
            case .places, .allPlaces: places(part).count
            case .openings: part == .counted ? days?.count ?? 0 : 0
            case .peopleCovered, .organisationsCovered, .entranceVisits:
                part == .counted ? distinct ?? 0 : 0
            case .lines: lines[part.reading] ?? 0
            case .clusters: 0
            }
        }

        /// A number of cases or places, or a part from 0 to 1; nil for a part of nothing.
        package var value: Decimal34? {
            // What begins anew is told of the period at hand.
            measure.isAnew ? part?.value : value(on: today)
        }

        /// The same on another day, as far as it is known since when things count.
        func value(from since: CivilDate? = nil, on day: CivilDate) -> Decimal34? {
            switch measure.kind {
            case .number:
                days.map { days in
                    let own = days.count { ($0 >= since ?? $0) && $0 <= day }
                    return Decimal34(Int64(own))
                }
                    ?? Decimal34(Int64(distinct ?? count(.counted)))
            case .share: Decimal34(Int64(count(.counted))) / Decimal34(Int64(among))
            case .sum:
                addends.reduce(Optional(Decimal34(0))) { sum, figure in
                    sum.flatMap { sum in figure.value(on: day).flatMap { sum + $0 } }
                }
            case .money: fen.flatMap { Decimal34($0) / 100 }
            case .gaps: gaps?.share
            case .median: numbers.map(\.number).median
            }
        }

        /// Whether the target is reached; a part of nothing breaks no promise.
        package var isKept: Bool { isFalling && (part.map(\.isKept) ?? true) }

        /// How much is wanting to the target; nil where nothing is.
        package var shortfall: Decimal34? { part?.shortfall }
    }

    private let service: String
    /// Nil for all of the service's measures.
    private let wanted: Set<String>?

    package init(_ service: String, only wanted: Set<String>? = nil) {
        self.service = service
        self.wanted = wanted
    }

    package var policy: any Policy { StaffOnly() }

    package func answer(in tx: Tx, _ context: Context) throws -> [Figure] {
        let measures = try context.services.open(service).service.counts
            .filter { wanted?.contains($0.id) ?? true }
        let all = try context.services.open(service).service.counts
        let addends = Set(measures.flatMap(\.addends))
        let also = all.filter { measure in
            addends.contains(measure.id) && !measures.contains { $0.id == measure.id }
        }
        let figures = try self.figures(of: measures + also, in: tx, context)
        return figures.prefix(measures.count).map { figure in
            var figure = figure
            figure.addends = figure.measure.addends.compactMap { id in
                figures.first { $0.id == id }
            }
            return figure
        }
    }

    private func figures(
        of measures: [Measure],
        in tx: Tx,
        _ context: Context
    ) throws -> [Figure] {
        var readers = measures.map { MeasureReader($0, of: service, context) }
        var places = PlaceTally(measures, of: service, tx, context)
        var lines = LinesTally(measures, of: service, tx, context)
        let attempts =
            measures.contains(where: \.asksForAttempts)
            ? try tx.quizzes.finished(of: service) : [:]
        let reach = context.actor == .hall ? nil : context.reach.map(PathRange.init(below:))
        try tx.cases.eachStanding(
            of: service,
            within: reach,
            acts: measures.askForActs,
            holders: measures.askForHolders
        ) { standing in
            var standing = standing
            standing.attempts = attempts[standing.id] ?? 0
            let dates = standing.dates(context)
            for index in readers.indices { try readers[index].read(standing, dates) }
            try places.read(standing, dates)
            try lines.read(standing)
        }
        var counted = try places.readings()
        let registry = try RegistryTally(measures, of: service, tx, context).readings()
        counted.merge(registry) { own, _ in own }
        let covers = CoverTally(service, tx, context)
        return try readers.map { reader in
            var figure = reader.figure(counted[reader.id] ?? PlaceReadings())
            try covers.count(&figure)
            try RuleTally(service, tx, context).count(&figure)
            if figure.measure.rows == .entranceVisits {
                figure.distinct = try tx.entrances.allVisits(within: context.coverReach)
            }
            lines.count(&figure)
            try OfferTally(service, tx, context).count(&figure, within: context.coverReach)
            if let gaps = figure.measure.gaps {
                figure.gaps = try GapsFound(gaps, of: figure.measure, service, in: tx, context)
            }
            return figure
        }
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
    private var days: [CivilDate] = []
    private var numbers: [Measured] = []

    var id: String { measure.id }

    init(_ measure: Measure, of service: String, _ context: Context) {
        self.measure = measure
        self.service = service
        self.context = context
        asksFor = measure.references
        dates = measure.dates?.sorted()
    }

    mutating func read(_ standing: CaseStanding, _ dates: [String: CivilDate]) throws {
        guard measure.rows == .cases, measure.countsCases else { return }
        var reading = try judge(standing, dates)
        if measure.kind == .median, reading == .counted {
            reading = try take(standing, dates)
        }
        cases[reading, default: []].append(standing.id)
        var isFirst = true
        if reading == .counted, let unit = measure.distinct, let holder = standing.holder(unit) {
            isFirst = holders.insert(holder).inserted
        }
        if reading == .counted, isFirst, measure.dated != nil, measure.kind != .median {
            let version = try context.services.version(service, standing.digest).service
            let facts = standing.facts(dates)
            if let day = measure.day(of: facts, in: version, at: context.zonedNow) {
                days.append(day)
            }
        }
    }

    /// Takes what is measured of a case; one of which nothing can be said yet is open.
    private mutating func take(
        _ standing: CaseStanding,
        _ dates: [String: CivilDate]
    ) throws -> Measure.Reading {
        let facts = standing.facts(dates)
        let version = try context.services.version(service, standing.digest).service
        guard let number = measure.number(of: facts, in: version, at: context.zonedNow) else {
            return standing.outcome == nil ? .open : .outside
        }
        numbers.append(
            Measured(
                number: number,
                day: measure.day(of: facts, in: version, at: context.zonedNow)
            )
        )
        return .counted
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
                measure.asksForAttempts ? "\(standing.attempts)" : nil,
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
        let facts = standing.facts(dates)
        let version = try context.services.version(service, standing.digest).service
        return measure.reading(of: facts, in: version, at: context.zonedNow)
    }

    func figure(_ places: PlaceReadings) -> FiguresOf.Figure {
        var figure = FiguresOf.Figure(
            measure: measure,
            counted: cases[.counted] ?? [],
            missed: cases[.among] ?? [],
            open: cases[.open] ?? [],
            places: places.places,
            distinct: measure.distinct == nil ? nil : holders.count,
            today: context.today,
            days: measure.dated == nil || measure.kind == .median
                ? nil : measure.rows == .cases ? days : places.days
        )
        figure.numbers = numbers
        return figure
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
    fileprivate func facts(_ dates: [String: CivilDate]) -> CaseFacts {
        CaseFacts(
            channel: channel,
            step: step,
            outcome: outcome,
            dates: dates,
            attempts: attempts
        )
    }

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
