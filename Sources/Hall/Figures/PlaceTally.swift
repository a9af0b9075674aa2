import Calendar
import FEEL
import Programs
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
    func readings() throws -> [String: [Measure.Reading: [PlaceID]]] {
        guard !measures.isEmpty else { return [:] }
        let service = try context.services.open(service).service
        var readings: [String: [Measure.Reading: [PlaceID]]] = [:]
        for id in places {
            guard let row = try tx.places.find(id) else { continue }
            let facts = PlaceFacts(
                known: try KnownFacts(tx, context).of(row),
                cases: cases[id] ?? []
            )
            for measure in measures {
                let reading = measure.reading(of: facts, in: service, at: context.zonedNow)
                readings[measure.id, default: [:]][reading, default: []].append(id)
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
