import Calendar
import FEEL
import Programs
import Registry
import Store

/// Gathers the cases about each place, and asks the measures over places about them.
struct PlaceTally {
    private let measures: [Measure]
    private let service: String
    private let tx: Tx
    private let context: Context
    private var cases: [PlaceID: [CaseFacts]] = [:]
    /// In the order in which they came.
    private var places: [PlaceID] = []

    init(_ measures: [Measure], of service: String, _ tx: Tx, _ context: Context) {
        self.measures = measures.filter { $0.rows == .places }
        self.service = service
        self.tx = tx
        self.context = context
    }

    mutating func read(_ standing: CaseStanding, _ dates: [String: CivilDate]) throws {
        guard !measures.isEmpty, let place = standing.place else { return }
        let facts = CaseFacts(
            channel: standing.channel,
            step: standing.step,
            outcome: standing.outcome,
            dates: dates,
            answers: try answers(of: standing)
        )
        if cases[place] == nil { places.append(place) }
        cases[place, default: []].append(facts)
    }

    /// What each place means to each measure.
    func readings() throws -> [String: PlaceReadings] {
        guard !measures.isEmpty else { return [:] }
        let service = try context.services.open(service).service
        var readings: [String: PlaceReadings] = [:]
        for id in places {
            guard let row = try tx.places.find(id) else { continue }
            let facts = PlaceFacts(
                known: try KnownFacts(tx, context).of(row),
                cases: cases[id] ?? []
            )
            for measure in measures {
                readings[measure.id, default: PlaceReadings()]
                    .take(id, facts, for: measure, in: service, at: context.zonedNow)
            }
        }
        return readings
    }

    private func answers(of standing: CaseStanding) throws -> [String: Value] {
        guard let row = try tx.cases.find(standing.id) else { return [:] }
        let version = try context.services.version(service, standing.digest).service
        return version.answers(fromCanonical: row.answers)?.feel ?? [:]
    }
}

/// What places mean to a measure.
struct PlaceReadings {
    private(set) var places: [Measure.Reading: [PlaceID]] = [:]
    /// The days from which those that count have counted.
    private(set) var days: [CivilDate] = []

    mutating func take(
        _ id: PlaceID,
        _ facts: PlaceFacts,
        for measure: Measure,
        in service: Service,
        at now: ZonedDateTime
    ) {
        let reading = measure.reading(of: facts, in: service, at: now)
        places[reading, default: []].append(id)
        guard reading == .counted, let day = measure.day(of: facts, in: service, at: now) else {
            return
        }
        days.append(day)
    }
}

/// Asks the measures over every place of the registry about each of them.
struct RegistryTally {
    private let measures: [Measure]
    private let service: String
    private let tx: Tx
    private let context: Context

    init(_ measures: [Measure], of service: String, _ tx: Tx, _ context: Context) {
        self.measures = measures.filter { $0.rows == .allPlaces }
        self.service = service
        self.tx = tx
        self.context = context
    }

    func readings() throws -> [String: PlaceReadings] {
        guard !measures.isEmpty else { return [:] }
        let service = try context.services.open(service).service
        let reach = context.actor == .hall ? nil : context.reach
        let known = KnownFacts(tx, context)
        var readings: [String: PlaceReadings] = [:]
        try tx.places.each(at: context.now) { row in
            if let reach, !reach.contains(where: { row.place.path.hasPrefix($0) }) { return }
            let facts = PlaceFacts(known: known.of(row.place, row.services), cases: [])
            for measure in measures {
                readings[measure.id, default: PlaceReadings()]
                    .take(row.place.id, facts, for: measure, in: service, at: context.zonedNow)
            }
        }
        return readings
    }
}

extension Places {
    /// Goes through every place, a part at a time.
    func each(at now: Instant, _ body: (PlaceAtHand) throws -> Void) throws {
        var after = PlaceID(raw: 0)
        while true {
            let part = try changed(after: after, since: -1, at: now)
            try part.forEach(body)
            guard let last = part.last else { return }
            after = last.place.id
        }
    }
}
