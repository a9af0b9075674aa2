import Calendar
import Hall
import Programs

extension Leads {
    static func path(_ state: LeadState) -> String {
        state == .open
            ? DeskSection.leads.path : "\(DeskSection.leads.path)?state=\(state.rawValue)"
    }

    /// The leads of one state, a page of them.
    init(for visit: Visit, in hall: Hall) async throws {
        let state = visit.query["state"].flatMap(LeadState.init) ?? .open
        let list = try await hall.ask(LeadList([state], page: visit.page), as: visit.actor)
        self.init(
            filters: LeadState.allCases.map { other in
                ListFilter(
                    other.title,
                    count: other == state ? list.total : nil,
                    path: Self.path(other),
                    isCurrent: other == state
                )
            },
            lines: list.leads.map { Line($0, in: hall) },
            pager: Pager(list, at: Self.path(state), page: visit.page)
        )
    }
}

extension Leads.Line {
    init(_ lead: LeadView, in hall: Hall) {
        self.init(
            id: lead.address,
            name: lead.name,
            found: lead.source,
            on: hall.calendar.date(of: lead.madeAt),
            attempts: lead.contacts.count,
            state: lead.outcome ?? lead.state.title,
            tone: lead.state.tone,
            assignee: lead.assignee
        )
    }
}

extension LeadState {
    var tone: Tone {
        switch self {
        case .open: .warn
        case .consented, .opened: .ok
        case .closed: .plain
        }
    }
}

extension Pager {
    init?(_ list: LeadList.Answer, at path: String, page: Int) {
        self.init(
            page: page,
            size: LeadList.pageSize,
            first: list.first,
            shown: list.leads.count,
            total: list.total,
            at: path
        )
    }

    /// Pages counted from one; nil where everything stands on one page.
    init?(page: Int, size: Int, first: Int, shown: Int, total: Int, at path: String) {
        guard total > size, shown > 0 else { return nil }
        let link = path + (path.contains("?") ? "&" : "?") + "page="
        self.init(
            from: first + 1,
            to: first + shown,
            total: total,
            previous: page > 1 ? "\(link)\(page - 1)" : nil,
            next: first + shown < total ? "\(link)\(page + 1)" : nil
        )
    }
}

extension Visit {
    /// Which page of a list, counted from one.
    var page: Int { min(max(1, Int(query["page"] ?? "") ?? 1), 100_000) }
}
