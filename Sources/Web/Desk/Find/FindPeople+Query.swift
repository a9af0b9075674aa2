import Calendar
import Hall

extension FindPeople {
    /// The rules that the visitor may run, and whom they found within his reach.
    init(for visit: Visit, in hall: Hall) async throws {
        let rules = try await hall.ask(FindDesk(), as: visit.actor)
        let list = try await hall.ask(
            LeadList([.open, .consented], from: .rule, page: visit.page),
            as: visit.actor
        )
        self.init(
            rules: rules.map { rule in
                Rule(
                    title: rule.title,
                    service: rule.serviceTitle,
                    serviceID: rule.service,
                    index: rule.index,
                    waiting: rule.waiting
                )
            },
            hits: list.leads.map { lead in
                Hit(
                    path: "/desk/leads/\(lead.address)",
                    person: lead.name,
                    because: lead.source,
                    on: hall.calendar.date(of: lead.madeAt),
                    state: lead.state.title,
                    tone: lead.state.tone
                )
            },
            pager: Pager(list, at: DeskSection.find.path, page: visit.page)
        )
    }
}
