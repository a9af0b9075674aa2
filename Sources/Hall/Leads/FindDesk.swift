package import Programs
import Registry
package import Store

/// The standing rules that somebody may run, and how many of those they found wait at hand.
package struct FindDesk: Question {
    package struct Rule: Hashable, Sendable {
        package let service: String
        /// Its place among the service's rules.
        package let index: Int
        package let title: Words
        package let serviceTitle: Words
        package let waiting: Int
    }

    package init() {}

    package var policy: any Policy { StaffOnly() }

    package func answer(in tx: Tx, _ context: Context) throws -> [Rule] {
        guard let colleague = context.actor.colleague else { return [] }
        let waiting = try LeadState.allCases.filter(\.isLiving)
            .flatMap { try tx.leads.countByRule(LeadShelf($0, context)) }
        return context.services.open.filter { $0.isBegun(by: colleague) }.flatMap { published in
            published.service.finds.enumerated().map { index, find in
                Rule(
                    service: published.service.id,
                    index: index,
                    title: find.title,
                    serviceTitle: published.service.title,
                    waiting: waiting.filter {
                        $0.service == published.service.id && $0.rule == find.title.zh
                    }.map(\.count).reduce(0, +)
                )
            }
        }
    }
}

/// Runs a standing rule now, over a part of the registry, for somebody who begins such cases.
package struct FindNow: UseCase {
    private let part: FindPeople

    package init(_ service: String, rule: Int, after: PersonID = PersonID(raw: 0)) {
        part = FindPeople(service, rule: rule, after: after)
    }

    package var policy: any Policy { StaffOnly() }

    package func run(in tx: Tx, _ context: Context) throws -> FindPeople.Part {
        let published = try context.services.open(part.service)
        if let colleague = context.actor.colleague, !published.isBegun(by: colleague) {
            throw Refusal.notYourDuty
        }
        let done = try part.run(in: tx, context)
        if done.next == nil { try note(published, in: tx, context) }
        return done
    }

    private func note(_ published: Published, in tx: Tx, _ context: Context) throws {
        try tx.audit.add(
            AuditAct(
                "find.run",
                of: "find",
                Int64(part.rule),
                at: context.now,
                by: context.actor.account,
                words: "\(published.service.id): \(published.service.finds[part.rule].title.zh)"
            )
        )
    }
}

extension Hall {
    /// Runs one rule over the whole registry for somebody; how many leads came of it.
    package func findNow(_ service: String, rule: Int, as actor: Actor) async throws -> Int {
        var found = 0
        var next: PersonID? = PersonID(raw: 0)
        while let after = next {
            let part = try await perform(
                FindNow(service, rule: rule, after: after),
                as: actor
            )
            found += part.found
            next = part.next
        }
        return found
    }
}
