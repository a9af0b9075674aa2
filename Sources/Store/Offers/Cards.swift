package import Calendar
import Registry

/// What a person was sent about an offering.
package struct CardRow: Hashable, Sendable {
    package var id: CardID
    package var offering: OfferingID
    package var person: PersonID
    package var madeAt: Instant

    package init(id: CardID, offering: OfferingID, person: PersonID, madeAt: Instant) {
        self.id = id
        self.offering = offering
        self.person = person
        self.madeAt = madeAt
    }
}

extension Tx {
    /// The cards that people were sent.
    package var cards: Cards { Cards(tx: self) }
}

package struct Cards {
    let tx: Tx

    /// Adds a card; false where the person has one already.
    package func add(_ row: CardRow) throws -> Bool {
        try tx.run(
            """
            INSERT INTO card (tenant, id, offering, person, made_at)
            VALUES (\(tx.tenant), \(row.id), \(row.offering), \(row.person), \(row.madeAt))
            ON CONFLICT (tenant, offering, person) DO NOTHING
            """
        ) == 1
    }

    package func find(_ id: CardID) throws -> CardRow? {
        try list("id = \(id)").first
    }

    package func of(_ person: PersonID, on offering: OfferingID) throws -> CardRow? {
        try list("offering = \(offering) AND person = \(person)").first
    }

    package func count(of offering: OfferingID) throws -> Int {
        try tx.first(
            """
            SELECT count(*) FROM card WHERE tenant = \(tx.tenant) AND offering = \(offering)
            """
        ) { Int(try $0.int(0)) } ?? 0
    }

    private func list(_ condition: SQL) throws -> [CardRow] {
        try tx.rows(
            """
            SELECT id, offering, person, made_at FROM card
            WHERE tenant = \(tx.tenant) AND \(condition) LIMIT 1
            """
        ) { row in
            CardRow(
                id: try row.id(0),
                offering: try row.id(1),
                person: try row.id(2),
                madeAt: try row.instant(3)
            )
        }
    }
}
