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
        let paused = try Set(tx.pauses.standing(on: context.today).map(\.service))
        let open = context.services.open.filter {
            $0.service.ask.who.contains("worker") || !$0.service.offers.isEmpty
        }
        let found =
            words.isEmpty
            ? open
            : open.filter { published in
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
                            && !paused.contains($0.service.id)
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
