import Calendar
import FEEL
import Programs
import Registry
package import Store

/// Runs a service's standing rule over a part of the registry: whoever it finds becomes a lead, once.
package struct FindPeople: UseCase {
    package static let part = 500

    package let service: String
    package let rule: Int
    package let after: PersonID

    package init(_ service: String, rule: Int, after: PersonID = PersonID(raw: 0)) {
        self.service = service
        self.rule = rule
        self.after = after
    }

    /// How many were found, and where to go on; nil at the end.
    package struct Part: Hashable, Sendable {
        package let found: Int
        package let next: PersonID?
    }

    package var policy: any Policy { HallOnly() }

    package func run(in tx: Tx, _ context: Context) throws -> Part {
        let published = try context.services.open(service)
        guard published.service.finds.indices.contains(rule) else { throw Refusal.notFound }
        let find = published.service.finds[rule]
        // Those on the lines of a form are found when it is handed in.
        guard find.lines == nil else { return Part(found: 0, next: nil) }
        let ids = try tx.people.withoutLead(
            of: service,
            withEvents: find.asksForEvents,
            after: after,
            limit: Self.part
        )
        let people = try tx.people.find(anyOf: ids)
        var found = 0
        for person in ids.compactMap({ people[$0] }) where person.mergedInto == nil {
            guard try find.concerns(person, published, in: tx, context) else { continue }
            try record(person, find, published, in: tx, context)
            found += 1
        }
        return Part(found: found, next: ids.count == Self.part ? ids.last : nil)
    }

    private func record(
        _ person: PersonRow,
        _ find: Find,
        _ published: Published,
        in tx: Tx,
        _ context: Context
    ) throws {
        let home = try person.union.flatMap(tx.organisations.find)
        let desk = try Desk.handling(home, published, in: tx, context)
        let id: LeadID = tx.mint.id()
        try tx.leads.add(
            LeadRow(
                id: id,
                service: service,
                source: RecordLead.Source.rule.rawValue,
                rule: find.title.zh,
                handling: desk.id,
                handlingPath: desk.path,
                person: person.id,
                name: person.name,
                contact: person.phone,
                madeAt: context.now
            )
        )
        try LeadNote.recorded.write(id, in: tx, context)
    }
}

extension Hall {
    /// Runs every service's standing rules over the whole registry; how many leads came of it.
    @discardableResult package func findPeople() async throws -> Int {
        var found = 0
        for published in shelf.now.open {
            for rule in published.service.finds.indices {
                var next: PersonID? = PersonID(raw: 0)
                while let after = next {
                    let part = try await perform(
                        FindPeople(published.service.id, rule: rule, after: after),
                        as: .hall
                    )
                    found += part.found
                    next = part.next
                }
            }
        }
        return found
    }
}

extension Find {
    /// Most rules ask for what happened: who has nothing to tell is not looked at.
    fileprivate var asksForEvents: Bool { when.references.contains("events") }

    /// Whether the rule holds for a person; what cannot be said is not a yes.
    fileprivate func concerns(
        _ person: PersonRow,
        _ published: Published,
        in tx: Tx,
        _ context: Context
    ) throws -> Bool {
        let events = try tx.people.lifeEvents(of: person.id)
        var environment = published.service.environment(at: context.zonedNow)
        let known = try KnownFacts(tx, context).of(person.id, owner: published)
        for (name, value) in known { environment.bindings.bind(value, at: name) }
        environment.bindings["events"] = .list(
            events.map { event in
                .context(["kind": .string(event.kind), "date": .date(event.on)])
            }
        )
        return when.evaluate(in: environment).value == .boolean(true)
    }
}
