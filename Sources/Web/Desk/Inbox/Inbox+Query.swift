import Hall
import Programs
import Registry

extension Inbox {
    /// The saved views, as an address says them.
    enum View: String {
        case all
        case overdue = "over"
        case urgent
        case mine

        fileprivate var part: InboxOf.Part {
            switch self {
            case .all: .all
            case .overdue: .late
            case .urgent: .urgent
            case .mine: .mine
            }
        }
    }

    static func path(_ view: View) -> String {
        switch view {
        case .all: DeskSection.inbox.path
        case .urgent: "\(DeskSection.inbox.path)?urgent=1"
        case .overdue, .mine: "\(DeskSection.inbox.path)?due=\(view.rawValue)"
        }
    }

    private static let pageSize = 50

    init(for visit: Visit, in hall: Hall) async throws {
        let search = visit.query["q"] ?? ""
        let view =
            visit.query["urgent"] == "1"
            ? .urgent : visit.query["due"].flatMap(View.init) ?? .all
        let page = InboxOf(
            from: visit.query["after"],
            view.part,
            limit: Self.pageSize
        )
        let inbox = try await hall.ask(page, as: visit.actor)
        var (rows, offer, pager) = (inbox.rows, inbox.offer, nil as Pager?)
        if search.isEmpty {
            pager = Pager(inbox, view, from: max(1, Int(visit.query["from"] ?? "") ?? 1))
        } else {
            rows = try await hall.ask(SearchCases(search), as: visit.actor)
            offer = try await hall.ask(BulkOffer(rows.map(\.id)), as: visit.actor)
        }
        self.init(
            filters: Self.filters(inbox, current: search.isEmpty ? view : nil),
            search: search,
            lines: rows.map(InboxLine.init),
            bulk: offer.map { BulkAction($0.action, $0.title) },
            pager: pager
        )
    }

    private static func filters(_ inbox: InboxOf.Answer, current: View?) -> [ListFilter] {
        [
            ListFilter(
                Words(zh: "全部", en: "All"),
                count: inbox.all,
                path: path(.all),
                isCurrent: current == .all
            ),
            ListFilter(
                Words(zh: "超期", en: "Overdue"),
                count: inbox.late,
                path: path(.overdue),
                isCurrent: current == .overdue
            ),
            ListFilter(
                Words(zh: "加急", en: "Urgent"),
                count: inbox.urgent,
                path: path(.urgent),
                isCurrent: current == .urgent
            ),
        ]
            + (inbox.mine.map {
                [
                    ListFilter(
                        Words(zh: "我联系的", en: "Mine"),
                        count: $0,
                        path: path(.mine),
                        isCurrent: current == .mine
                    )
                ]
            } ?? [])
    }
}

extension Pager {
    /// Nil where everything stands on one page.
    fileprivate init?(_ inbox: InboxOf.Answer, _ view: Inbox.View, from: Int) {
        guard !inbox.rows.isEmpty, from > 1 || inbox.nextPlace != nil else { return nil }
        let to = from + inbox.rows.count - 1
        let path = Inbox.path(view)
        let joint = path.contains("?") ? "&" : "?"
        self.init(
            from: from,
            to: to,
            total: max(to, inbox.count(view)),
            previous: from > 1 ? path : nil,
            next: inbox.nextPlace.map {
                "\(path)\(joint)after=\($0.percentEncoded)&from=\(to + 1)"
            }
        )
    }
}

extension InboxOf.Answer {
    fileprivate func count(_ view: Inbox.View) -> Int {
        switch view {
        case .all: all
        case .overdue: late
        case .urgent: urgent
        case .mine: mine ?? 0
        }
    }
}

extension InboxLine {
    init(_ summary: CaseSummary) {
        self.init(
            id: summary.id.description,
            number: summary.number,
            title: summary.title,
            person: summary.person,
            step: summary.outcome ?? summary.step,
            due: summary.lastDay,
            mark: summary.verdict == "ask" ? Words(zh: "需人工核实", en: "To be checked") : nil,
            isUrgent: summary.isUrgent,
            version: summary.version
        )
    }
}
