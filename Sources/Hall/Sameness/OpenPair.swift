package import Calendar
import Programs
import Registry
package import Store

/// Two records beside each other, masked, and what became of them.
package struct OpenPair: Question {
    package struct Answer: Sendable {
        package let id: PersonPairID
        package let sign: LikelySign?
        package let one: Record
        package let other: Record
        package let state: PersonPairRow.State
        package let kept: PersonID?
        package let reason: String?
        package let decidedAt: CivilDateTime?
        package let decidedBy: String?
        package let moved: [PersonMove: Int]
    }

    /// One of the two as staff see it.
    package struct Record: Sendable {
        package let card: PersonCard
        package let ties: [HeldTie]
        package let madeOn: CivilDate
        /// How many cases, and how many things that were given.
        package let cases: Int
        package let grants: Int
        package let hasAccount: Bool
    }

    private let id: PersonPairID

    package init(_ id: PersonPairID) {
        self.id = id
    }

    package var policy: any Policy { PairAtHand(id) }

    package func answer(in tx: Tx, _ context: Context) throws -> Answer {
        guard let row = try tx.personPairs.find(id) else { throw Refusal.notFound }
        return Answer(
            id: id,
            sign: LikelySign(rawValue: row.sign),
            one: try record(row.one, in: tx, context),
            other: try record(row.other, in: tx, context),
            state: row.state,
            kept: row.kept,
            reason: row.reason,
            decidedAt: row.decidedAt.map(context.calendar.zone.civil),
            decidedBy: try row.decidedBy.flatMap(tx.accounts.find)?.name,
            moved: try tx.personPairs.moved(of: id)
        )
    }

    private func record(_ id: PersonID, in tx: Tx, _ context: Context) throws -> Record {
        guard let person = try tx.people.find(id) else { throw Refusal.notFound }
        return Record(
            card: try PersonCard(person, in: tx),
            ties: try HeldTie.of(id, in: tx, context),
            madeOn: context.calendar.date(of: person.madeAt),
            cases: try tx.personPairs.caseCount(of: id),
            grants: try tx.grants.ofHolder(id, limit: 500).count,
            hasAccount: try !tx.accounts.ofPerson(id).isEmpty
        )
    }
}
