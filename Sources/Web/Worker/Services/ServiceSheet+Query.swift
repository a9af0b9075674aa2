import Hall
import Programs

extension ServiceSheet {
    /// A service's page, as it stands open to whoever looks.
    init(_ service: String, for visit: Visit, in hall: Hall) async throws {
        let answer = try await hall.ask(OpenService(service), as: visit.actor)
        self.init(answer)
        occasions = try await OccasionLines(of: answer.published.service, in: hall, for: visit)
        guard answer.published.service.offers.contains(where: \.isAtPartners) else { return }
        let shops = Shops(of: answer.published.service.id)
        items = try await hall.ask(shops, as: visit.actor).map(Item.init)
    }

    /// What the service's own folder says, without occasions and shops.
    init(_ answer: OpenService.Answer) {
        let service = answer.published.service
        self.init(
            id: service.id,
            title: service.title,
            summary: service.head.summary ?? service.title,
            owner: answer.published.ownerName,
            who: answer.reasons,
            gets: service.ask.isForNobody
                ? []
                : service.grants.map {
                    Value($0.title, Self.joined(answer.amounts) ?? Self.untold($0))
                },
            asks: service.ask.isForNobody ? [] : service.papers,
            values: service.figures.map { Value($0.title, $0.value, assumed: $0.assumed) },
            steps: service.stages.map { Step($0.title, within: $0.within) },
            source: service.head.source,
            door: Door(answer.way, of: service)
        )
        offers = answer.offers
        beside = answer.beside.map { Neighbour($0.id, $0.title) }
        rankings = service.quizzes.filter { $0.rank?.sees.isEmpty == false }
            .map { Ranking(quiz: $0.id, title: $0.title) }
        votes = service.panels.filter { $0.vote != nil }.map { Vote(panel: $0.id, title: $0.title) }
        shows = service.shows.map {
            Shows(list: $0.id, title: $0.title, columns: $0.columns.map(\.title))
        }
        told = service.counts.filter(\.isPublic).map(\.title)
        history = answer.history.map { Value($0.title, $0.words) }
    }

    /// What is said of something whose amount nobody can tell before.
    private static func untold(_ grant: Grant) -> Words {
        if case .money = grant.kind {
            return Words(zh: "数额以审定的为准", en: "as much as is decided")
        }
        return Words(zh: "通过以后就有", en: "once it is approved")
    }

    private static func joined(_ words: [Words]) -> Words? {
        guard !words.isEmpty else { return nil }
        return Words(
            zh: words.map(\.zh).joined(separator: "；"),
            en: words.map(\.en).joined(separator: "; ")
        )
    }
}

extension ServiceSheet.Item {
    fileprivate init(_ item: Shops.Item) {
        self.init(
            title: item.title,
            price: Fen(item.price),
            each: item.each,
            shops: item.shops.map { shop in
                ServiceSheet.Shop(
                    name: shop.name,
                    address: shop.address,
                    listPrice: Fen(shop.listPrice)
                )
            }
        )
        voucher = item.voucher.map { Fen($0) }
    }
}

extension ServiceSheet.Door {
    fileprivate init(_ way: OpenService.Way, of service: Service) {
        switch way {
        case .apply: self = .apply
        case .resume(let step, let count): self = .resume(step: step, of: count)
        case .logIn: self = .logIn
        case .underWay(let caseFile, let number): self = .underWay(id: caseFile, number: number)
        case .barred(let bar):
            let (no, own) = (bar.refusal, bar.own?.address)
            self = .barred(no.reason, remedy: no.remedy, own: own)
        case .offersOnly: self = .offersOnly
        case .closed: self = .closed(Words(zh: "现在不在申请时间内。", en: "Not open at present."))
        case .paused(let reason, let until):
            self = .closed(Words(zh: reason.zh + until.zh, en: reason.en + " " + until.en))
        case .byStaff: self = .byStaff(showsPlaces: service.ask.isForPlace)
        }
    }
}

extension Service {
    /// What one should have at hand before beginning.
    fileprivate var papers: [Words] {
        let files = form.fields.compactMap { field -> Words? in
            guard case .files = field.kind else { return nil }
            guard let help = field.help else { return field.ask }
            return Words(zh: "\(field.ask.zh)：\(help.zh)", en: "\(field.ask.en): \(help.en)")
        }
        let card = Words(zh: "本人名下的银行卡", en: "A bank card in your own name")
        return files + (paysByBank ? [card] : [])
    }
}
