import HTTPTypes
import Hall
import Programs
import Registry

/// Applying for somebody who called or came in: who, with what consent, the whole form on one page.
struct ProxyApplyRoutes: RouteGroup {
    let hall: Hall

    private static let path = ProxyPath.start
    private static let form = "\(path)/{service}/{person}"

    var routes: [Route] {
        [
            Route(.get, Self.path, policy: .staff(.apply), find),
            Route(.get, "\(Self.path)/{service}/new", policy: .staff(.apply)) { visit in
                try await fromLead(visit) {
                    .page(RegisterForm(service: visit["service"], lead: try await lead(visit)))
                }
            },
            Route(.post, "\(Self.path)/{service}/new", policy: .staff(.apply), register),
            Route(.get, Self.form, policy: .staff(.apply)) { visit in
                try await fromLead(visit) { .page(ProxyApply(try await preview(visit), in: hall)) }
            },
            Route(upload: Self.form, policy: .staff(.apply)) { visit, parts in
                if let opened = try await opened(visit) { return opened }
                do {
                    return try await apply(visit, &parts)
                } catch let refusal as Refusal {
                    return try back(visit, refusal)
                }
            },
            Route(.post, "\(Self.form)/try", policy: .staff(.apply), pace: .pages) { visit in
                let preview = try await preview(visit, answers: visit.form.byName)
                return .fragment(Eligibility(preview.form.judgement).html(in: visit.frame))
            },
        ]
    }

    @Sendable private func find(_ visit: Visit) async throws -> Reply {
        try await fromLead(visit) {
            if let place = try await PlaceApply.way(visit, in: hall) { return .seeOther(place) }
            let lead = try await found(visit, for: visit.query["service"] ?? "")
            if let lead, let person = lead.person {
                let paths = ProxyPath(service: lead.serviceID, lead: lead.address)
                return .seeOther(paths.form(person))
            }
            return .page(try await ProxyApply(finding: visit, from: lead, in: hall))
        }
    }

    private func preview(
        _ visit: Visit,
        answers: [String: [String]] = [:]
    ) async throws -> PreviewFor.Answer {
        let draft = try visit.query["draft"].map { try Addressed.draft($0) }
        return try await hall.ask(
            PreviewFor(
                visit["service"],
                for: Addressed.person(visit["person"]),
                draft: draft,
                lead: visit.lead.map { try Addressed.lead($0) },
                answers: answers
            ),
            as: visit.actor
        )
    }

    @Sendable private func register(_ visit: Visit) async throws -> Reply {
        if let opened = try await opened(visit) { return opened }
        let lead = try await lead(visit)
        var page = RegisterForm(service: visit["service"], lead: lead)
        page.sent = visit.form
        switch RegisterForm.read(visit.form) {
        case .failure(let faults):
            page.faults = faults.byField
            return .again(page)
        case .success(let person):
            do {
                let id = try await hall.perform(person, once: visit.key, as: visit.actor)
                let paths = ProxyPath(service: visit["service"], lead: lead?.id)
                return .seeOther(paths.form(Addressed.text(person: id)))
            } catch let refusal as Refusal {
                page.notice = refusal.words
                return .page(page, status: refusal.status)
            }
        }
    }
}

extension ProxyApplyRoutes {
    /// Papers are kept as they come, so that a form that is sent back keeps them.
    @Sendable private func apply(
        _ visit: Visit,
        _ parts: inout PartReader
    )
        async throws -> Reply
    {
        let before = try await preview(visit)
        var visit = visit
        let draft = try await hall.perform(
            SaveDraft(
                visit["service"],
                draft: before.form.draft,
                lead: visit.lead.map { try Addressed.lead($0) },
                answers: [:],
                page: ""
            ),
            as: visit.actor
        )
        let lead = visit.lead
        visit.query = Fields()
        visit.query.append("draft", draft.description)
        if let lead { visit.query.append("lead", lead) }
        var sink = PaperSink(hall, visit.actor) { head, bytes in
            AddFile(
                toDraft: draft,
                field: before.form.asks.first { $0.wireName == head.name }?.id ?? head.name,
                name: head.filename ?? "",
                bytes: bytes
            )
        }
        let sent = try await sink.takeAll(from: &parts)
        if let lines = sent.relined(before.form.asks) {
            return try await again(visit, sent, typed: lines)
        }
        if let fault = sink.fault { return try await again(visit, sent, notice: fault) }
        let consent = ConsentGiven(sent)
        if before.needsConsent, consent == nil {
            return try await again(visit, sent, [ProxyApply.consentWay: Self.consentFirst])
        }
        let apply = try Apply(
            visit["service"],
            answers: sent.byName.filter { !$0.key.hasPrefix("_") },
            for: before.person.id,
            consent: consent,
            draft: draft,
            lead: lead.map { try Addressed.lead($0) },
            insists: sent["insists"] == "yes"
        )
        return try await send(apply, visit, sent)
    }

    private func send(_ apply: Apply, _ visit: Visit, _ sent: Fields) async throws -> Reply {
        do {
            let receipt = try await hall.perform(apply, once: visit.key, as: visit.actor)
            let number = receipt.number
            return .seeOther(
                "/desk/cases/\(receipt.address)",
                flash: Flash(.ok, visit.frame["已提交，编号 \(number)。", en: "Sent: \(number)."])
            )
        } catch let unfinished as UnfinishedForm {
            var faults = unfinished.faults
            for id in unfinished.unanswered { faults[id] = Self.unanswered }
            return try await again(visit, sent, faults)
        } catch let no as NotEligible {
            return try await again(visit, sent, notice: no.refusal.words, canInsist: true)
        } catch let refusal as Refusal where refusal != .notFound {
            return try await again(visit, sent, notice: refusal.words, status: refusal.status)
        }
    }

    private func again(
        _ visit: Visit,
        _ sent: Fields,
        _ faults: [String: Words] = [:],
        typed: [String: [String]]? = nil,
        notice: Words? = nil,
        canInsist: Bool = false,
        status: HTTPResponse.Status = .unprocessableContent
    ) async throws -> Reply {
        let preview = try await preview(visit, answers: typed ?? sent.byName)
        var page = ProxyApply(preview, in: hall, sent: sent, faults: faults)
        page.notice = notice ?? page.notice
        page.canInsist = canInsist
        return .page(page, status: status)
    }

    private static let consentFirst = Words(
        zh: "请先问本人，再记下是怎么同意的。",
        en: "Ask them first, then note how they agreed."
    )
    private static let unanswered = Words(zh: "请先回答这一项。", en: "Please answer this first.")
}

extension ConsentGiven {
    /// What was heard of the person's will; nil where nothing was written down.
    fileprivate init?(_ sent: Fields) {
        guard let way = sent[ProxyApply.consentWay].flatMap(Way.init) else { return nil }
        let words = sent[ProxyApply.consentWords] ?? ""
        self.init(way, words: words.isEmpty ? nil : words)
    }
}
