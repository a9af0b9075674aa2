package import Calendar
import Registry

/// Something that was approved and cannot be given yet, in the order in which it will be.
package struct WaitingGrantRow: Hashable, Sendable {
    package var id: WaitingGrantID
    package var caseFile: CaseID
    package var service: String
    /// What it waits for: an account of the service, or an offer.
    package var source: Source
    /// The grant, or the offer that a piece is taken of.
    package var name: String
    /// The calendar period it is for; nil for what an action gives.
    package var period: CivilDate?
    /// The action that is done when it has come.
    package var action: String?
    package var unit: String
    /// Fen, or things.
    package var amount: Int64
    /// The smaller, the sooner.
    package var rank: Int64
    /// Among equals, who came first.
    package var orderedAt: Instant
    package var since: Instant
    /// Who did the action; nobody for what time gives.
    package var actor: UserID?
    package var words: String?

    package enum Source: Hashable, Sendable {
        case account(String)
        case offer(String)

        var text: String {
            switch self {
            case .account(let id): "account " + id
            case .offer(let id): "offer " + id
            }
        }

        init(_ text: String) {
            let name = String(text.drop { $0 != " " }.dropFirst())
            self = text.hasPrefix("offer ") ? .offer(name) : .account(name)
        }
    }

    package init(
        id: WaitingGrantID,
        caseFile: CaseID,
        service: String,
        source: Source,
        name: String,
        period: CivilDate?,
        action: String?,
        unit: String,
        amount: Int64,
        rank: Int64,
        orderedAt: Instant,
        since: Instant,
        actor: UserID?,
        words: String?
    ) {
        self.id = id
        self.caseFile = caseFile
        self.service = service
        self.source = source
        self.name = name
        self.period = period
        self.action = action
        self.unit = unit
        self.amount = amount
        self.rank = rank
        self.orderedAt = orderedAt
        self.since = since
        self.actor = actor
        self.words = words
    }
}

extension Tx {
    /// What was approved and waits for money or things.
    package var waitingGrants: WaitingGrants { WaitingGrants(tx: self) }
}

package struct WaitingGrants {
    let tx: Tx

    private static let columns: StaticString = """
        id, case_file, service, source, name, period, action, unit, amount, rank, ordered_at,
        since, actor, words
        """

    package func add(_ row: WaitingGrantRow) throws {
        try tx.run(
            """
            INSERT INTO waiting_grant (tenant, \(raw: Self.columns))
            VALUES (\(tx.tenant), \(row.id), \(row.caseFile), \(row.service),
                \(row.source.text), \(row.name), \(row.period), \(row.action), \(row.unit),
                \(row.amount), \(row.rank), \(row.orderedAt), \(row.since), \(row.actor),
                \(try tx.seal(ifAny: row.words, "waiting_grant.words", row.id)))
            """
        )
    }

    package func remove(_ id: WaitingGrantID) throws {
        try tx.run("DELETE FROM waiting_grant WHERE tenant = \(tx.tenant) AND id = \(id)")
    }

    package func find(_ id: WaitingGrantID) throws -> WaitingGrantRow? {
        try list("id = \(id)", limit: 1).first
    }

    /// What a case waits for.
    package func of(_ id: CaseID) throws -> [WaitingGrantRow] {
        try tx.rows(
            """
            SELECT \(raw: Self.columns) FROM waiting_grant
            WHERE tenant = \(tx.tenant) AND case_file = \(id) ORDER BY id
            """,
            read
        )
    }

    /// Who is next, in order.
    package func first(
        of service: String,
        _ source: WaitingGrantRow.Source,
        limit: Int = 1
    ) throws -> [WaitingGrantRow] {
        try list("service = \(service) AND source = \(source.text)", limit: limit)
    }

    /// Its place in order, counted from one.
    package func place(of row: WaitingGrantRow) throws -> Int {
        let before = try tx.first(
            """
            SELECT count(*) FROM waiting_grant
            WHERE tenant = \(tx.tenant) AND service = \(row.service)
                AND source = \(row.source.text)
                AND (rank, ordered_at, case_file, id)
                    < (\(row.rank), \(row.orderedAt), \(row.caseFile), \(row.id))
            """
        ) { Int(try $0.int(0)) }
        return (before ?? 0) + 1
    }

    /// How many wait, and for how much.
    package func total(
        of service: String,
        _ source: WaitingGrantRow.Source
    ) throws -> (count: Int, amount: Int64) {
        let found = try tx.first(
            """
            SELECT count(*), COALESCE(sum(amount), 0) FROM waiting_grant
            WHERE tenant = \(tx.tenant) AND service = \(service) AND source = \(source.text)
            """
        ) { (Int(try $0.int(0)), try $0.int(1)) }
        return found.map { (count: $0.0, amount: $0.1) } ?? (0, 0)
    }

    /// The lists that somebody stands on.
    package func sources() throws -> [(service: String, source: WaitingGrantRow.Source)] {
        try tx.rows(
            """
            SELECT DISTINCT service, source FROM waiting_grant
            WHERE tenant = \(tx.tenant) ORDER BY service, source
            """
        ) { (service: try $0.text(0), source: .init(try $0.text(1))) }
    }

    private func list(_ condition: SQL, limit: Int) throws -> [WaitingGrantRow] {
        try tx.rows(
            """
            SELECT \(raw: Self.columns) FROM waiting_grant
            WHERE tenant = \(tx.tenant) AND \(condition)
            ORDER BY rank, ordered_at, case_file, id LIMIT \(limit)
            """,
            read
        )
    }

    private func read(_ row: Row) throws -> WaitingGrantRow {
        var columns = row.columns
        let id: WaitingGrantID = try columns.id()
        return WaitingGrantRow(
            id: id,
            caseFile: try columns.id(),
            service: try columns.text(),
            source: .init(try columns.text()),
            name: try columns.text(),
            period: try columns.dateIfAny(),
            action: try columns.textIfAny(),
            unit: try columns.text(),
            amount: try columns.int(),
            rank: try columns.int(),
            orderedAt: try columns.instant(),
            since: try columns.instant(),
            actor: try columns.idIfAny(),
            words: try tx.open(ifAny: try columns.blobIfAny(), "waiting_grant.words", id)
        )
    }
}
