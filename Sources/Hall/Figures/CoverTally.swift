import Calendar
import FEEL
import Programs
import Registry
import Store

/// Counts the covers that a procedure has given, and the money of its grants, within the actor's reach.
struct CoverTally {
    private let service: String
    private let tx: Tx
    private let context: Context

    private static let part = 500

    init(_ service: String, _ tx: Tx, _ context: Context) {
        self.service = service
        self.tx = tx
        self.context = context
    }

    /// Fills in a figure of covers or of money; any other stays as it is.
    func count(_ figure: inout FiguresOf.Figure) throws {
        if case .money(let grant) = figure.measure.kind, !isOffer(grant) {
            let lines = try tx.grants.money(named: grant, by: service, within: context.coverReach)
            figure.fen = lines.map(\.amount).reduce(0, +)
            return figure.take(counted: lines.map(\.caseFile))
        }
        guard figure.measure.rows == .covers else { return }
        try count(covers: &figure)
    }

    private func isOffer(_ id: String) -> Bool {
        (try? context.services.open(service).service.offer(id)) != nil
    }

    private func count(covers figure: inout FiguresOf.Figure) throws {
        let measure = figure.measure
        let service = try context.services.open(service).service
        var cases: [Measure.Reading: [CaseID]] = [:]
        var holders: Set<Int64> = []
        var days: [CivilDate] = []
        try each { row, facts in
            guard let caseFile = row.grant.caseFile else { return }
            let reading = measure.reading(of: facts, in: service, at: context.zonedNow)
            cases[reading, default: []].append(caseFile)
            guard reading == .counted else { return }
            if let holder = row.grant.holder { holders.insert(holder.raw) }
            if let day = measure.day(of: facts, in: service, at: context.zonedNow) {
                days.append(day)
            }
        }
        figure.take(
            counted: cases[.counted] ?? [],
            missed: cases[.among] ?? [],
            open: cases[.open] ?? []
        )
        figure.distinct = measure.distinct == nil ? nil : holders.count
        figure.days = measure.dated == nil ? nil : days
    }

    private func each(_ body: (CoverRow, CoverFacts) throws -> Void) throws {
        let folder = try context.services.open(service).service.folder
        var last: GrantID?
        while true {
            let rows = try tx.grants.covers(
                from: folder,
                within: context.coverReach,
                after: last,
                limit: Self.part
            )
            for row in rows where row.service == service {
                guard let from = row.grant.startsOn else { continue }
                let facts = CoverFacts(
                    name: row.grant.name,
                    units: row.grant.amount,
                    fee: row.grant.fee ?? 0,
                    starts: from,
                    until: row.grant.validUntil
                )
                try body(row, facts)
            }
            guard rows.count == Self.part else { return }
            last = rows.last?.grant.id
        }
    }
}
