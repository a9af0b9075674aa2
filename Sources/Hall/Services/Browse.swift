import Casework
package import Programs
import Registry
package import Store

/// The services that are offered, by what they are about; narrowed by a class and by words.
package struct Browse: Question {
    package struct Answer: Sendable {
        /// The classes that have anything in them, before anything is narrowed.
        package let classes: [ServiceClass]
        package let groups: [Group]
    }

    package struct Group: Sendable {
        package let serviceClass: ServiceClass
        package let entries: [Entry]
    }

    package struct Entry: Sendable {
        package let published: Published
        package let takesApplications: Bool
    }

    private let words: [String]
    private let serviceClass: ServiceClass?

    package init(_ search: String = "", in serviceClass: ServiceClass? = nil) {
        words = search.lowercased().split(whereSeparator: \.isWhitespace).map(String.init)
        self.serviceClass = serviceClass
    }

    package var policy: any Policy { Anyone() }

    package func answer(in tx: Tx, _ context: Context) throws -> Answer {
        let open = context.services.open.filter { $0.service.ask.who.contains("worker") }
        let found = open.filter { published in
            let text = published.service.searchText
            return words.allSatisfy(text.contains)
        }
        let groups = ServiceClass.allCases.map { serviceClass in
            Group(
                serviceClass: serviceClass,
                entries: found.filter { $0.service.head.serviceClass == serviceClass }.map {
                    Entry(
                        published: $0,
                        takesApplications: $0.service.head.opening.isOpen(on: context.today)
                    )
                }
            )
        }
        return Answer(
            classes: ServiceClass.allCases.filter { serviceClass in
                open.contains { $0.service.head.serviceClass == serviceClass }
            },
            groups: groups.filter { group in
                !group.entries.isEmpty
                    && (serviceClass == nil || group.serviceClass == serviceClass)
            }
        )
    }
}

/// One service before somebody applies, and which way in stands open to him.
package struct OpenService: Question {
    package struct Answer: Sendable {
        package let published: Published
        /// The reasons for which the rules say yes.
        package let reasons: [Words]
        /// What the amount can be, in the words of its table.
        package let amounts: [Words]
        package let way: Way
    }

    package enum Way: Hashable, Sendable {
        case apply
        /// A form begun earlier, and how far.
        case resume(step: Int, of: Int)
        case logIn
        case underWay(caseFile: String, number: String)
        case closed
    }

    private let service: String

    package init(_ service: String) {
        self.service = service
    }

    package var policy: any Policy { Anyone() }

    package func answer(in tx: Tx, _ context: Context) throws -> Answer {
        let published = try context.services.open(service)
        let service = published.service
        return Answer(
            published: published,
            reasons: service.reasons(of: Decision.eligible, at: context.zonedNow) { $0 == "yes" },
            amounts: service.reasons(of: Decision.amount, at: context.zonedNow) { _ in true },
            way: try way(published, in: tx, context)
        )
    }

    private func way(_ published: Published, in tx: Tx, _ context: Context) throws -> Way {
        guard let account = context.actor.account else { return .logIn }
        let service = published.service
        if let person = try context.actor.person.flatMap(tx.people.find) {
            if service.ask.once != nil, let open = try openCase(of: person.id, in: tx) {
                return .underWay(caseFile: open.id.description, number: open.number)
            }
            if let draft = try tx.drafts.of(account).first(where: { $0.service == service.id }) {
                let form = try FormFiller(
                    tx: tx,
                    context: context,
                    published: published,
                    person: person
                ).form(draft, and: [:])
                let step = form.index(of: form.page) ?? form.firstOpen ?? form.asks.count - 1
                return .resume(step: step + 1, of: form.asks.count)
            }
        }
        return service.head.opening.isOpen(on: context.today) ? .apply : .closed
    }

    private func openCase(of person: PersonID, in tx: Tx) throws -> CaseRow? {
        try tx.cases.ofApplicant(person, limit: 100).first {
            $0.service == service && !$0.state.isClosed
        }
    }
}
