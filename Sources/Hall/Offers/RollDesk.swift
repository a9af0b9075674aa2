package import Calendar
package import Programs
import Registry
package import Store

/// A page of a roll.
package struct OpenRoll: Question {
    package struct Answer: Sendable {
        package let service: Words
        package let roll: Roll
        package let count: Int
        package let entries: [Entry]
        /// The number after which the next page begins; nil at the end.
        package let next: Int64?
    }

    package struct Entry: Sendable {
        package let id: RollEntryID
        package let person: PersonCard
        package let on: CivilDate
    }

    private let service: String
    private let roll: String
    private let number: Int64

    package init(_ roll: String, of service: String, after number: Int64 = 0) {
        self.service = service
        self.roll = roll
        self.number = number
    }

    package var policy: any Policy { StaffOnly(with: [Offer.keeper]) }

    package func answer(in tx: Tx, _ context: Context) throws -> Answer {
        let published = try context.keepRolls(of: service)
        guard let roll = published.service.roll(roll) else { throw Refusal.notFound }
        let rows = try tx.rolls.page(of: service, roll.id, after: number)
        let people = try tx.people.find(anyOf: rows.map(\.person))
        return Answer(
            service: published.service.title,
            roll: roll,
            count: try tx.rolls.count(of: service, roll.id),
            entries: try rows.compactMap { row in
                try people[row.person].map {
                    Entry(
                        id: row.id,
                        person: try PersonCard($0, in: tx),
                        on: context.calendar.date(of: row.addedAt)
                    )
                }
            },
            next: rows.count == 50 ? rows.last?.number : nil
        )
    }
}

/// One entry of a roll, before it is taken off.
package struct OpenRollEntry: Question {
    private let id: RollEntryID
    private let roll: String
    private let service: String

    package init(_ id: RollEntryID, on roll: String, of service: String) {
        self.id = id
        self.roll = roll
        self.service = service
    }

    package var policy: any Policy { StaffOnly(with: [Offer.keeper]) }

    package func answer(in tx: Tx, _ context: Context) throws -> OpenRoll.Entry {
        try context.keepRolls(of: service)
        guard let row = try tx.rolls.find(id), row.service == service, row.roll == roll,
            let person = try tx.people.find(row.person)
        else { throw Refusal.notFound }
        return OpenRoll.Entry(
            id: row.id,
            person: try PersonCard(person, in: tx),
            on: context.calendar.date(of: row.addedAt)
        )
    }
}
