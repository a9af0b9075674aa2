import Calendar
import Hall
import Programs

extension Home {
    /// What waits for whoever looks, what can be asked for, what is under way.
    init(for visit: Visit, in hall: Hall) async throws {
        let wish = PlaceWish(visit.query)
        let point = wish.near.flatMap(PlaceWish.coordinate)
        let hello = try await hall.ask(AtHome(near: point), as: visit.actor)
        let open = hello.cases.filter { $0.outcome == nil }
        self.init(
            name: hello.myself?.name,
            isKnown: visit.visitor != nil,
            union: hello.myself?.union,
            needs: open.filter(\.waitsForApplicant).map(Need.init),
            classes: hello.classes.map(Shelf.init),
            services: hello.services.map(Service.init),
            places: Places(hello.places, wish),
            cases: open.map { CaseLine($0, in: hall.calendar) }
        )
        offers = hello.offers
        votes = hello.votes
        notices = hello.notices.map(Notice.init)
    }
}

extension Home.Places {
    fileprivate init(_ places: PlacesAtHome, _ wish: PlaceWish) {
        var here = PlaceWish()
        here.near = wish.near
        let lines = places.places.map { Nearby.Line($0, here) }
        switch places.reach {
        case .point: self.init(of: nil, lines: lines)
        case .district(let name): self.init(of: name, lines: lines)
        case .anywhere: self.init(of: nil, lines: lines)
        }
        isNearest = places.reach == .point
        path = here.path(on: Nearby.path)
    }
}

extension Home.Service {
    fileprivate init(_ published: Published) {
        let service = published.service
        self.init(id: service.id, title: service.title, gives: service.gives)
    }
}

extension Service {
    /// What one gets first, in a few words.
    var gives: Words? { grants.first?.title ?? offers.first?.title }
}

extension Home.Need {
    init(_ summary: CaseSummary) {
        self.init(
            title: summary.title,
            text: Words(zh: "工会请你补充说明或材料。", en: "The union asks you for more."),
            button: Words(zh: "现在去补", en: "Add it now"),
            path: "/cases/\(summary.address)",
            due: summary.dueDay
        )
    }
}

extension Home.Notice {
    fileprivate init(_ notice: HallNotice) {
        self.init(
            text: notice.words,
            at: notice.at,
            path: notice.caseFile.map { "/cases/\($0)" } ?? notice.card.map { "/cards/\($0)" }
        )
    }
}

extension Shelf {
    init(_ serviceClass: ServiceClass) {
        self.init(id: serviceClass.rawValue, title: serviceClass.title)
    }
}

extension CaseLine {
    init(_ summary: CaseSummary, in calendar: WorkCalendar) {
        self.init(
            id: summary.address,
            title: summary.title,
            number: summary.number,
            state: summary.state,
            tone: summary.tone,
            on: calendar.date(of: summary.filedAt)
        )
    }
}
