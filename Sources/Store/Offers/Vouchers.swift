package import Calendar
import Registry

/// A claimed piece that partners take until a day; it has the number of its grant.
package struct VoucherRow: Hashable, Sendable {
    package enum State: String, Hashable, Sendable {
        /// It can be used.
        case standing
        case used
        /// Its day is over; what it was worth has gone back.
        case lapsed
    }

    package var id: GrantID
    package var offering: OfferingID
    package var person: PersonID
    package var validUntil: CivilDate
    package var state: State
    /// What it was used for.
    package var redemption: RedemptionID?

    package init(id: GrantID, offering: OfferingID, person: PersonID, validUntil: CivilDate) {
        self.id = id
        self.offering = offering
        self.person = person
        self.validUntil = validUntil
        state = .standing
    }
}

/// The vouchers of an offering by what became of them.
package struct VoucherCounts: Hashable, Sendable {
    package var standing = 0
    package var used = 0
    package var lapsed = 0

    package init() {}

    package static func + (left: Self, right: Self) -> Self {
        var sum = left
        sum.standing += right.standing
        sum.used += right.used
        sum.lapsed += right.lapsed
        return sum
    }
}

extension Tx {
    /// What was claimed and is good at partners.
    package var vouchers: Vouchers { Vouchers(tx: self) }
}

package struct Vouchers {
    let tx: Tx

    private static let columns: StaticString =
        "v.id, v.offering, v.person, v.valid_until, v.state, v.redemption"

    package func add(_ row: VoucherRow) throws {
        try tx.run(
            """
            INSERT INTO voucher (tenant, id, offering, person, valid_until, state, redemption)
            VALUES (\(tx.tenant), \(row.id), \(row.offering), \(row.person), \(row.validUntil),
                \(row.state.rawValue), \(row.redemption))
            """
        )
    }

    package func find(_ id: GrantID) throws -> VoucherRow? {
        try list("v.id = \(id)", "v.id", limit: 1).first
    }

    /// Uses one that stands; another one throws.
    package func use(_ id: GrantID, for redemption: RedemptionID) throws {
        try tx.expectOne(
            tx.run(
                """
                UPDATE voucher SET state = 'used', redemption = \(redemption)
                WHERE tenant = \(tx.tenant) AND id = \(id) AND state = 'standing'
                """
            )
        )
    }

    /// Gives back what a redemption had used; one of a price has used none.
    package func free(_ redemption: RedemptionID) throws {
        try tx.run(
            """
            UPDATE voucher SET state = 'standing', redemption = NULL
            WHERE tenant = \(tx.tenant) AND redemption = \(redemption)
            """
        )
    }

    /// Ends one that stands; another one throws.
    package func lapse(_ id: GrantID) throws {
        try tx.expectOne(
            tx.run(
                """
                UPDATE voucher SET state = 'lapsed'
                WHERE tenant = \(tx.tenant) AND id = \(id) AND state = 'standing'
                """
            )
        )
    }

    /// What somebody can use on a day, what ends first coming first.
    package func standing(
        of person: PersonID,
        on day: CivilDate,
        limit: Int = 100
    ) throws -> [VoucherRow] {
        try list(
            "v.person = \(person) AND v.state = 'standing' AND v.valid_until >= \(day)",
            "v.valid_until, v.id",
            limit: limit
        )
    }

    /// The first of them that is of an offer.
    package func standing(
        of person: PersonID,
        _ service: String,
        _ offer: String,
        on day: CivilDate
    ) throws -> VoucherRow? {
        try tx.first(
            """
            SELECT \(raw: Self.columns) FROM voucher v CROSS JOIN offering o
                ON o.tenant = v.tenant AND o.id = v.offering
            WHERE v.tenant = \(tx.tenant) AND v.person = \(person) AND v.state = 'standing'
                AND v.valid_until >= \(day) AND o.service = \(service) AND o.offer = \(offer)
            ORDER BY v.valid_until, v.id LIMIT 1
            """,
            read
        )
    }

    /// Those that stand and whose day was before this one.
    package func over(before day: CivilDate, limit: Int) throws -> [VoucherRow] {
        try list(
            "v.state = 'standing' AND v.valid_until < \(day)",
            "v.valid_until, v.id",
            limit: limit
        )
    }

    /// The first day on whose end one lapses; nil where none stands.
    package func firstDay() throws -> CivilDate? {
        try list("v.state = 'standing'", "v.valid_until, v.id", limit: 1).first?.validUntil
    }

    package func counts(of offering: OfferingID) throws -> VoucherCounts {
        let rows = try tx.rows(
            """
            SELECT state, count(*) FROM voucher
            WHERE tenant = \(tx.tenant) AND offering = \(offering) GROUP BY state
            """
        ) { (VoucherRow.State(rawValue: try $0.text(0)), Int(try $0.int(1))) }
        var counts = VoucherCounts()
        for (state, count) in rows {
            switch state {
            case .standing: counts.standing = count
            case .used: counts.used = count
            case .lapsed: counts.lapsed = count
            case nil: break
            }
        }
        return counts
    }

    private func list(_ condition: SQL, _ order: StaticString, limit: Int) throws -> [VoucherRow] {
        try tx.rows(
            """
            SELECT \(raw: Self.columns) FROM voucher v
            WHERE v.tenant = \(tx.tenant) AND \(condition)
            ORDER BY \(raw: order) LIMIT \(limit)
            """,
            read
        )
    }

    private func read(_ row: Row) throws -> VoucherRow {
        var columns = row.columns
        var voucher = VoucherRow(
            id: try columns.id(),
            offering: try columns.id(),
            person: try columns.id(),
            validUntil: try columns.date()
        )
        voucher.state = try columns.choice()
        voucher.redemption = try columns.idIfAny()
        return voucher
    }
}
