package import Calendar
import Registry

/// Things that came in for an account of a service, and from whom.
package struct DonationRow: Hashable, Sendable {
    package var id: DonationID
    package var service: String
    package var account: String
    /// Sealed at rest: a donor may be a person.
    package var donor: String
    package var unit: String
    package var amount: Int64
    package var receivedOn: CivilDate
    package var madeBy: UserID?
    package var madeAt: Instant

    package init(
        id: DonationID,
        service: String,
        account: String,
        donor: String,
        unit: String,
        amount: Int64,
        receivedOn: CivilDate,
        madeBy: UserID?,
        madeAt: Instant
    ) {
        self.id = id
        self.service = service
        self.account = account
        self.donor = donor
        self.unit = unit
        self.amount = amount
        self.receivedOn = receivedOn
        self.madeBy = madeBy
        self.madeAt = madeAt
    }
}

extension Tx {
    /// What was given by others.
    package var donations: Donations { Donations(tx: self) }
}

package struct Donations {
    let tx: Tx

    package func add(_ row: DonationRow) throws {
        try tx.run(
            """
            INSERT INTO donation (tenant, id, service, account, donor, unit, amount, received_on,
                made_by, made_at)
            VALUES (\(tx.tenant), \(row.id), \(row.service), \(row.account),
                \(try tx.seal(row.donor, "donation.donor", row.id)), \(row.unit), \(row.amount),
                \(row.receivedOn), \(row.madeBy), \(row.madeAt))
            """
        )
    }

    /// What came in for an account, oldest first.
    package func of(_ service: String, _ account: String) throws -> [DonationRow] {
        try tx.rows(
            """
            SELECT id, service, account, donor, unit, amount, received_on, made_by, made_at
            FROM donation WHERE tenant = \(tx.tenant) AND service = \(service)
                AND account = \(account) ORDER BY received_on, id
            """
        ) { row in
            var columns = row.columns
            let id: DonationID = try columns.id()
            return DonationRow(
                id: id,
                service: try columns.text(),
                account: try columns.text(),
                donor: try tx.open(try columns.blob(), "donation.donor", id),
                unit: try columns.text(),
                amount: try columns.int(),
                receivedOn: try columns.date(),
                madeBy: try columns.idIfAny(),
                madeAt: try columns.instant()
            )
        }
    }
}
