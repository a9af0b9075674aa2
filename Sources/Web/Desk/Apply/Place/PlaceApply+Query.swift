import Hall
import Programs
import Registry

extension PlaceApply {
    static func path(_ service: String, draft: String? = nil) -> String {
        let path = "\(ProxyPath.start)/\(service.percentEncoded)/place"
        return draft.map { "\(path)?draft=\($0.percentEncoded)" } ?? path
    }

    /// Where a service that is chosen in the address is for a place.
    static func way(_ visit: Visit, in hall: Hall) async throws -> String? {
        guard let wanted = visit.query["service"] else { return nil }
        let services = try await hall.ask(ServicesToFile(), as: visit.actor).map(\.service)
        return services.contains { $0.id == wanted && $0.ask.isForNobody } ? path(wanted) : nil
    }

    /// - Parameter faults: What was wrong with what was sent, by the ids of the questions.
    init(_ form: FormAtHand, faults: [String: Words] = [:]) {
        self.init(
            service: LeadSheet.Service(
                form.service.id,
                form.service.title,
                about: form.service.ask.subject
            ),
            form: form.asks.map { ask in
                Prompt(desk: ask, of: form, error: faults[ask.id] ?? faults[ask.wireName])
            },
            live: form.service.judges ? Eligibility(form.judgement) : nil,
            said: form.asks.compactMap { ask in
                guard case .field(.hours) = ask.kind, ask.fault == nil else { return nil }
                return ask.answer
            },
            draft: form.draft?.description
        )
        isForHousehold = form.service.ask.isForHousehold
    }

    /// What is asked for while the form is being filled in.
    func trial(in frame: Frame) -> HTML {
        """
        \(said.map { Notice(.info, frame["开放时间：\(frame[$0])", en: "Hours: \(frame[$0])"],
        frame: frame) })\(live?.html(in: frame))
        """
    }
}

extension Asking {
    /// What a service is about that is about nobody; nil of all others.
    var subject: Words? {
        if isForPlace { return Words(zh: "为站点办理", en: "For a place") }
        if isForHousehold { return Words(zh: "入户登记", en: "For a household") }
        return isForOwnOrganisation
            ? Words(zh: "本单位的事", en: "For your own organisation") : nil
    }
}
