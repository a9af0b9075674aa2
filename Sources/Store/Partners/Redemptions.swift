package import Calendar
import Registry

extension Tx {
    /// What was redeemed at partners.
    package var redemptions: Redemptions { Redemptions(tx: self) }
}

package struct Redemptions {
    let tx: Tx

    private static let columns: StaticString = """
        id, number, partner, account, person, pass, service, offer, list_price, paid, borne,
        transfer, month, at, undone_at, statement
        """

    package func add(_ row: RedemptionRow) throws {
        try tx.run(
            """
            INSERT INTO redemption (tenant, \(raw: Self.columns))
            VALUES (\(tx.tenant), \(row.id), \(row.number), \(row.partner), \(row.account),
                \(row.person), \(row.pass), \(row.service), \(row.offer), \(row.listPrice),
                \(row.paid), \(row.borne), \(row.transfer), \(row.month), \(row.at),
                \(row.undoneAt), \(row.statement))
            """
        )
    }

    /// Takes one back; one that is undone or billed stays as it is.
    package func undo(_ id: RedemptionID, at now: Instant) throws {
        try tx.expectOne(
            tx.run(
                """
                UPDATE redemption SET undone_at = \(now)
                WHERE tenant = \(tx.tenant) AND id = \(id) AND undone_at IS NULL
                    AND statement IS NULL
                """
            )
        )
    }

    package func find(_ id: RedemptionID) throws -> RedemptionRow? {
        try list("id = \(id)", limit: 1).first
    }

    /// What a pass has given already.
    package func of(_ person: PersonID, pass: Int64) throws -> [RedemptionRow] {
        try list("person = \(person) AND pass = \(pass)", limit: 100)
    }

    /// What somebody had, the latest first.
    package func of(_ person: PersonID, since: Instant, limit: Int = 20) throws -> [RedemptionRow] {
        try list("person = \(person) AND at >= \(since)", limit: limit)
    }

    /// What a partner's counter did since an instant, the latest first.
    package func of(
        _ partner: OrganisationID,
        month: String,
        since: Instant,
        limit: Int = 100
    ) throws -> [RedemptionRow] {
        try list(
            "partner = \(partner) AND month = \(month) AND at >= \(since)",
            limit: limit
        )
    }

    /// The lines of a statement, the earliest first; page on with the last one's number.
    package func lines(
        of statement: StatementID,
        after id: RedemptionID = RedemptionID(raw: 0),
        limit: Int = 500
    ) throws -> [RedemptionRow] {
        try earliest("statement = \(statement) AND id > \(id)", limit: limit)
    }

    /// What was redeemed at a partner in a month, the earliest first; page on with the last one's number.
    package func of(
        _ partner: OrganisationID,
        month: String,
        after id: RedemptionID = RedemptionID(raw: 0),
        limit: Int
    ) throws -> [RedemptionRow] {
        try earliest("partner = \(partner) AND month = \(month) AND id > \(id)", limit: limit)
    }

    private func earliest(_ condition: SQL, limit: Int) throws -> [RedemptionRow] {
        try tx.rows(
            """
            SELECT \(raw: Self.columns) FROM redemption
            WHERE tenant = \(tx.tenant) AND \(condition) ORDER BY id LIMIT \(limit)
            """,
            read
        )
    }

    private func list(_ condition: SQL, limit: Int) throws -> [RedemptionRow] {
        try tx.rows(
            """
            SELECT \(raw: Self.columns) FROM redemption
            WHERE tenant = \(tx.tenant) AND \(condition) ORDER BY id DESC LIMIT \(limit)
            """,
            read
        )
    }

    private func read(_ row: Row) throws -> RedemptionRow {
        var columns = row.columns
        return RedemptionRow(
            id: try columns.id(),
            number: try columns.text(),
            partner: try columns.id(),
            account: try columns.id(),
            person: try columns.id(),
            pass: try columns.int(),
            service: try columns.text(),
            offer: try columns.text(),
            listPrice: try columns.int(),
            paid: try columns.int(),
            borne: try columns.int(),
            transfer: try columns.int(),
            month: try columns.text(),
            at: try columns.instant(),
            undoneAt: try columns.instantIfAny(),
            statement: try columns.idIfAny()
        )
    }
}

extension Redemptions {
    /// Sums of what stands, by item and month, of one partner.
    package func sums(of partner: OrganisationID) throws -> [RedemptionSum] {
        try sums("partner = \(partner) AND undone_at IS NULL")
    }

    /// Sums of what stands of one item in one month, whoever the partner is.
    package func sum(
        of service: String,
        _ offer: String,
        in month: String
    ) throws -> RedemptionSum? {
        try sums(
            """
            service = \(service) AND offer = \(offer) AND month = \(month) AND undone_at IS NULL
            """
        ).first
    }

    /// What the union bore for an item from an instant on, at the partners within some paths.
    package func borne(
        for service: String,
        _ offer: String,
        since start: Instant,
        within ranges: [PathRange]?
    ) throws -> Int64 {
        let reach = ranges.map { PathRange.any(of: $0, "p.owner_path") } ?? "TRUE"
        return try tx.first(
            """
            SELECT coalesce(sum(r.borne), 0) FROM redemption r
                JOIN partner p ON p.tenant = r.tenant AND p.organisation = r.partner
            WHERE r.tenant = \(tx.tenant) AND r.service = \(service) AND r.offer = \(offer)
                AND r.undone_at IS NULL AND r.at >= \(start) AND \(reach)
            """
        ) { try $0.int(0) } ?? 0
    }

    private func sums(_ condition: SQL) throws -> [RedemptionSum] {
        try tx.rows(
            """
            SELECT service, offer, month, count(*), sum(list_price), sum(paid), sum(borne)
            FROM redemption WHERE tenant = \(tx.tenant) AND \(condition)
            GROUP BY service, offer, month ORDER BY month DESC, service, offer
            """
        ) { row in
            var columns = row.columns
            return RedemptionSum(
                service: try columns.text(),
                offer: try columns.text(),
                month: try columns.text(),
                count: Int(try columns.int()),
                listPrice: try columns.int(),
                paid: try columns.int(),
                borne: try columns.int()
            )
        }
    }

    /// Counts somebody who paid the list price; who it was is not written anywhere.
    package func countListPrice(
        _ partner: OrganisationID,
        _ month: String,
        _ service: String,
        _ offer: String
    ) throws {
        try tx.run(
            """
            INSERT INTO list_price_count (tenant, partner, month, service, offer, times)
            VALUES (\(tx.tenant), \(partner), \(month), \(service), \(offer), 1)
            ON CONFLICT (tenant, partner, month, service, offer) DO UPDATE
                SET times = list_price_count.times + 1
            """
        )
    }

    /// How many paid the list price at a partner, by item and month.
    package func listPriceCounts(
        of partner: OrganisationID
    ) throws -> [(service: String, offer: String, month: String, times: Int)] {
        try tx.rows(
            """
            SELECT service, offer, month, times FROM list_price_count
            WHERE tenant = \(tx.tenant) AND partner = \(partner)
            ORDER BY month DESC, service, offer
            """
        ) { row in
            var columns = row.columns
            return (
                service: try columns.text(), offer: try columns.text(),
                month: try columns.text(), times: Int(try columns.int())
            )
        }
    }
}
