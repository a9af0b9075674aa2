import Hall
import Programs

/// On the way from a lead to its case: the lead goes along in the address of every page.
extension ProxyApplyRoutes {
    func lead(_ visit: Visit) async throws -> ProxyApply.Lead? {
        try await found(visit, for: visit["service"]).map { ProxyApply.Lead($0, in: hall) }
    }

    /// The lead that leads here, where a case may be opened from it.
    func found(_ visit: Visit, for service: String) async throws -> LeadView? {
        guard let lead = visit.lead else { return nil }
        let question = LeadToOpen(try Addressed.lead(lead), for: service)
        return try await hall.ask(question, as: visit.actor)
    }

    /// A page on the way from a lead; what stands against it is said on the lead's own page.
    func fromLead(
        _ visit: Visit,
        _ page: () async throws -> Reply
    ) async throws -> Reply {
        if let opened = try await opened(visit) { return opened }
        do {
            return try await page()
        } catch let refusal as Refusal {
            return try back(visit, refusal)
        }
    }

    /// A lead that has become a case leads there: also whoever sends its form twice.
    func opened(_ visit: Visit) async throws -> Reply? {
        guard let lead = visit.lead,
            let path = try await hall.ask(OpenLead(Addressed.lead(lead)), as: visit.actor)
                .caseAddress
        else { return nil }
        let words = visit.frame["这条线索已经立案。", en: "This lead has become a case."]
        return .seeOther("/desk/cases/\(path)", flash: Flash(.info, words))
    }

    func back(_ visit: Visit, _ refusal: Refusal) throws(Refusal) -> Reply {
        guard let lead = visit.lead, refusal.isOfTheLead else { throw refusal }
        return .seeOther(
            "/desk/leads/\(lead.percentEncoded)",
            flash: Flash(.warn, visit.frame[refusal.words])
        )
    }
}

extension Visit {
    /// The lead from which a case is to be opened, as the address says.
    var lead: String? { query["lead"] }
}
