import Calendar
import FEEL
import Programs
import Registry
import Store

/// Counts those on the lines of a question, in all cases of a service: each line, or each person once.
struct LinesTally {
    private let measures: [Measure]
    private let service: String
    private let tx: Tx
    private let context: Context
    private var lines: [String: [Measure.Reading: Int]] = [:]
    private var people: [String: Set<PersonID>] = [:]
    /// The cases behind those that count.
    private var cases: [String: [CaseID]] = [:]

    init(_ measures: [Measure], of service: String, _ tx: Tx, _ context: Context) {
        self.measures = measures.filter { $0.rows == .lines }
        self.service = service
        self.tx = tx
        self.context = context
    }

    mutating func read(_ standing: CaseStanding) throws {
        guard !measures.isEmpty, let row = try tx.cases.find(standing.id) else { return }
        let version = try context.services.version(service, standing.digest).service
        guard let answers = version.answers(fromCanonical: row.answers) else { return }
        for measure in measures {
            guard let field = measure.lines, case .rows(let rows)? = answers[field] else {
                continue
            }
            let names =
                measure.distinct == nil ? [:] : try tx.households.people(of: row.id, field)
            var isCounted = false
            for (index, line) in rows.enumerated() {
                let reading = measure.reading(of: line, in: version, at: context.zonedNow)
                lines[measure.id, default: [:]][reading, default: 0] += 1
                guard reading == .counted else { continue }
                isCounted = true
                if let person = names[index] { people[measure.id, default: []].insert(person) }
            }
            if isCounted { cases[measure.id, default: []].append(row.id) }
        }
    }

    func count(_ figure: inout FiguresOf.Figure) {
        guard figure.measure.rows == .lines else { return }
        let id = figure.measure.id
        figure.lines = lines[id] ?? [:]
        figure.take(counted: cases[id] ?? [])
        if figure.measure.distinct != nil { figure.distinct = people[id]?.count ?? 0 }
    }
}

extension CasesBehind.Part {
    /// The same as a measure says it.
    var reading: Measure.Reading {
        switch self {
        case .counted: .counted
        case .missed: .among
        case .open: .open
        }
    }
}
