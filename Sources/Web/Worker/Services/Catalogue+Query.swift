import Hall
import Programs

extension Catalogue {
    /// What is offered, narrowed by the search field and the class in the address.
    init(for visit: Visit, in hall: Hall) async throws {
        let search = visit.query["q"] ?? ""
        let chosen = visit.query["class"].flatMap(ServiceClass.init)
        let offered = try await hall.ask(Browse(search, in: chosen), as: visit.actor)
        self.init(
            search: search,
            classes: offered.classes.map(Shelf.init),
            chosen: chosen?.rawValue,
            groups: offered.groups.map { group in
                Group(Shelf(group.serviceClass), group.entries.map(Entry.init))
            }
        )
    }
}

extension Catalogue.Entry {
    fileprivate init(_ entry: Browse.Entry) {
        let service = entry.published.service
        self.init(
            id: service.id,
            title: service.title,
            summary: service.head.summary ?? entry.published.ownerName,
            gives: service.gives,
            isOpen: entry.takesApplications
        )
    }
}
