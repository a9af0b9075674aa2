import Calendar
import Registry
package import Store

/// Notes what happened to people who are known, as a hospital's or a bureau's list says; the standing
/// rules read it.
package struct AddLifeEvents: UseCase {
    /// What happened to whom.
    package struct Line: Sendable, Hashable {
        package let person: PersonID
        package let event: NewPerson.Event

        package init(_ person: PersonID, _ event: NewPerson.Event) {
            self.person = person
            self.event = event
        }
    }

    private let lines: [Line]

    package init(_ lines: [Line]) {
        self.lines = lines
    }

    package var policy: any Policy { HallOnly() }

    /// How many were news: a list that comes twice tells nothing new.
    package func run(in tx: Tx, _ context: Context) throws -> Int {
        guard lines.count <= AddPeople.most else {
            throw Refusal.tooManyLines(most: AddPeople.most)
        }
        let news = try lines.filter { line in
            let known = try tx.people.lifeEvents(of: line.person)
            return !known.contains { $0.kind == line.event.kind && $0.on == line.event.on }
        }
        for line in news {
            try tx.people.addLifeEvent(
                LifeEventRow(
                    id: tx.mint.id(),
                    person: line.person,
                    kind: line.event.kind,
                    on: line.event.on,
                    source: line.event.source,
                    recordedAt: context.now
                )
            )
        }
        try tx.audit.add(
            AuditAct(
                "people.events",
                of: "tenant",
                tx.tenant.raw,
                at: context.now,
                by: context.actor.account,
                words: "\(news.count)"
            )
        )
        return news.count
    }
}
