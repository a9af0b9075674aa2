import Hall
import Programs
import Registry

extension ProxyApply {
    /// Names on the line of what is no question of the service.
    static let consentWay = "_consent_way"
    static let consentWords = "_consent_words"

    /// Whom to apply for, and for what.
    ///
    /// - Parameter lead: What leads here settles the service, and says whom to look for first.
    init(finding visit: Visit, from lead: LeadView?, in hall: Hall) async throws {
        let all = try await hall.ask(ServicesToFile(), as: visit.actor).map(\.service)
        let services = all.filter { !$0.ask.isForNobody }.map { LeadSheet.Service($0.id, $0.title) }
        let wanted = lead?.serviceID ?? visit.query["service"]
        let service = services.first { $0.id == wanted } ?? (lead == nil ? services.first : nil)
        if lead != nil, service == nil { throw Refusal.notYourDuty }
        let typed = visit.query["who"].map { [$0] }
        let searches = typed ?? [lead?.contact, lead?.name].compactMap { $0 }
        var found = (search: searches.first ?? "", people: [PersonCard]())
        for search in searches where !search.isEmpty && service != nil && found.people.isEmpty {
            let people = try await hall.ask(SearchPeople(search), as: visit.actor)
            if !people.isEmpty { found = (search, people) }
        }
        self.init(
            services: services,
            service: service,
            lead: lead.map { Lead($0, in: hall) },
            step: .find(
                search: found.search,
                matches: found.people.map(Match.init),
                searched: !found.search.isEmpty && service != nil
            )
        )
        forPlaces =
            lead == nil
            ? all.filter(\.ask.isForNobody).map {
                LeadSheet.Service($0.id, $0.title, about: $0.ask.subject)
            } : []
    }

    /// The form for somebody who is known.
    ///
    /// - Parameters:
    ///   - sent: What was sent, where the form comes back.
    ///   - faults: What was wrong with it, by the ids of the questions.
    init(
        _ preview: PreviewFor.Answer,
        in hall: Hall,
        sent: Fields = Fields(),
        faults: [String: Words] = [:]
    ) {
        let form = preview.form
        let service = LeadSheet.Service(form.service.id, form.service.title)
        self.init(
            services: [service],
            service: service,
            lead: preview.lead.map { Lead($0, in: hall) },
            step: .fill(
                person: preview.person.name,
                personID: preview.person.id.description,
                consent: preview.needsConsent ? Self.consent(sent, faults) : [],
                form: form.asks.map { ask in
                    Prompt(desk: ask, of: form, error: faults[ask.id] ?? faults[ask.wireName])
                },
                live: Eligibility(form.judgement)
            )
        )
        draft = form.draft?.description
        notice = preview.bar?.refusal.words
        ownCase = preview.bar?.own.map { "/desk/cases/\($0.address)" }
    }

    private static func consent(_ sent: Fields, _ faults: [String: Words]) -> [Prompt] {
        let ways = ConsentGiven.Way.allCases.filter { $0 != .online }
        return [
            Prompt(
                consentWay,
                Words(zh: "本人怎么同意的？", en: "How did they agree?"),
                .choose(ways.map { Prompt.Option($0.rawValue, $0.title) }),
                answers: sent.all(consentWay),
                error: faults[consentWay]
            ),
            Prompt(
                consentWords,
                Words(zh: "本人原话或经过", en: "In their words, or how it went"),
                .text,
                isOptional: true,
                answers: sent.all(consentWords)
            ),
        ]
    }
}

extension ProxyApply.Lead {
    init(_ lead: LeadView, in hall: Hall) {
        self.init(
            id: lead.address,
            name: lead.name,
            phone: lead.contact,
            consent: lead.yes.map { LeadSheet.Consent($0, in: hall) }
        )
    }
}

extension ProxyApply.Match {
    fileprivate init(_ card: PersonCard) {
        self.init(
            id: card.id.description,
            person: card.name,
            union: card.union ?? Words(zh: "未入会", en: "In no union"),
            phone: card.phone ?? "—"
        )
    }
}

extension Prompt {
    /// The whole form stands on one page, so what hangs on another answer may stay open; so may the
    /// card, which the union can ask for later.
    init(desk ask: Ask, of form: FormAtHand, error: Words?) {
        self.init(ask, papers: form.papers, error: error)
        let isConditional = form.service.form.field(ask.id)?.neededWhen != nil
        if isConditional || ask.isBankAccount { isOptional = true }
        if case .files(let kept) = kind {
            kind = .files(
                kept.map { file in
                    var file = file
                    file.path = file.remove.map { "/desk/files/\($0)" }
                    file.remove = nil
                    return file
                }
            )
        }
    }
}

extension Ask {
    fileprivate var isBankAccount: Bool {
        if case .bankAccount = kind { true } else { false }
    }
}
