import Registry
import Testing

@testable import Store

/// Queries of their own say what walking through everything says.
@Suite struct SecondModelTests {
    @Test func `a shelf of leads is what a filter of all of them leaves`() async throws {
        let (database, village) = try await village()
        try await database.write(tenant) { tx throws in
            let all = try Self.leads(tx, village)
            for state in ["open", "done"] {
                for range in [village.federation, village.district, village.union] {
                    for source in [nil, "rule", "visit"] {
                        let ranges = [PathRange(below: range.path)]
                        let shelf = LeadShelf(state, within: ranges, from: source)
                        let wanted = all.filter { lead in
                            lead.state == state && lead.handlingPath.hasPrefix(range.path)
                                && (source == nil || lead.source == source)
                        }
                        #expect(try tx.leads.count(shelf) == wanted.count)
                        let first = try tx.leads.page(shelf, newestFirst: false, limit: 7)
                        let next = try tx.leads.page(shelf, newestFirst: false, from: 7, limit: 99)
                        #expect(first + next == wanted)
                        #expect(
                            try tx.leads.page(shelf, newestFirst: true, limit: 99)
                                == wanted.reversed()
                        )
                        let rules = try tx.leads.countByRule(shelf)
                        #expect(
                            Dictionary(grouping: wanted.filter { $0.rule != nil }, by: \.service)
                                .mapValues(\.count)
                                == Dictionary(
                                    rules.map { ($0.service, $0.count) },
                                    uniquingKeysWith: +
                                )
                        )
                    }
                }
            }
        }
    }

    @Test func `who may become a lead is who has none of the service`() async throws {
        let (database, village) = try await village()
        try await database.write(tenant) { tx throws in
            let people = try (0..<40).map { number -> PersonID in
                var person = village.worker
                person.id = tx.mint.id()
                (person.identityNumber, person.household) = (nil, nil)
                person.mergedInto = number == 13 ? village.worker.id : nil
                try tx.people.add(person)
                for day in 0..<Int32(number % 3) {
                    try tx.people.addLifeEvent(Self.event(tx, person.id, village, day))
                }
                if number.isMultiple(of: 4) {
                    var lead = Self.lead(tx, village, number)
                    lead.person = person.id
                    try tx.leads.add(lead)
                }
                return person.id
            }
            for service in ["aid 0", "aid 1", "none"] {
                let free = try (people + [village.worker.id]).sorted().filter { id in
                    try tx.leads.ofPerson(id).allSatisfy { $0.service != service }
                }
                let told = try free.filter { try !tx.people.lifeEvents(of: $0).isEmpty }
                let living = try free.filter { try tx.people.find($0)?.mergedInto == nil }
                func pages(withEvents: Bool) throws -> [PersonID] {
                    var (found, last) = ([PersonID](), PersonID(raw: 0) as PersonID?)
                    while let after = last {
                        let page = try tx.people.withoutLead(
                            of: service,
                            withEvents: withEvents,
                            after: after,
                            limit: 6
                        )
                        found += page
                        last = page.last
                    }
                    return found
                }
                #expect(try pages(withEvents: true) == told)
                #expect(try pages(withEvents: false) == living)
            }
        }
    }

    private static func leads(_ tx: Tx, _ village: Village) throws -> [LeadRow] {
        try (0..<60).map { number in
            let lead = lead(tx, village, number)
            try tx.leads.add(lead)
            return lead
        }
    }

    private static func lead(_ tx: Tx, _ village: Village, _ number: Int) -> LeadRow {
        let place = [village.union, village.district, village.union][number % 3]
        return LeadRow(
            id: tx.mint.id(),
            service: "aid \(number % 2)",
            source: number.isMultiple(of: 5) ? "visit" : "rule",
            rule: number.isMultiple(of: 5) ? nil : "重病",
            handling: place.id,
            handlingPath: place.path,
            name: Village.name,
            state: number % 7 < 5 ? "open" : "done",
            madeAt: village.now
        )
    }

    private static func event(
        _ tx: Tx,
        _ person: PersonID,
        _ village: Village,
        _ day: Int32
    ) -> LifeEventRow {
        LifeEventRow(
            id: tx.mint.id(),
            person: person,
            kind: "major illness",
            on: village.day,
            source: "demo",
            recordedAt: village.now
        )
    }
}
