import Hall
import Programs

/// The places that a colleague keeps.
struct PlaceDeskPage: Sendable {
    let filters: [ListFilter]
    let search: String
    let lines: [PlaceList.Line]
    let pager: Pager?
}

extension PlaceDeskPage {
    static let path = DeskSection.places.path

    init(for visit: Visit, in hall: Hall) async throws {
        let status = PlaceState(rawValue: visit.query["status"] ?? "")
        let search = visit.query["q"] ?? ""
        let list = try await hall.ask(
            PlaceList(status?.status, words: search, page: visit.page),
            as: visit.actor
        )
        let here = Self.path(status, search)
        self.init(
            filters: [nil as PlaceState?].map { Self.filter($0, status, search, list.total) }
                + PlaceState.allCases.map { Self.filter($0, status, search, list.total) },
            search: search,
            lines: list.lines,
            pager: Pager(
                page: visit.page,
                size: PlaceList.pageSize,
                first: list.first,
                shown: list.lines.count,
                total: list.total,
                at: here
            )
        )
    }

    private static func filter(
        _ state: PlaceState?,
        _ current: PlaceState?,
        _ search: String,
        _ total: Int
    ) -> ListFilter {
        ListFilter(
            state?.title ?? Words(zh: "全部", en: "All"),
            count: state == current ? total : nil,
            path: path(state, search),
            isCurrent: state == current
        )
    }

    private static func path(_ state: PlaceState?, _ search: String) -> String {
        let parts =
            (state.map { ["status=\($0.rawValue)"] } ?? [])
            + (search.isEmpty ? [] : ["q=\(search.percentEncoded)"])
        return parts.isEmpty ? path : path + "?" + parts.joined(separator: "&")
    }
}

extension PlaceDeskPage: Screen {
    func page(in frame: Frame) -> Page {
        Page(
            frame["站点", en: "Places"],
            at: .desk(.places),
            aside: LinkButton(frame["新站点", en: "New place"], to: Self.path + "/new", .primary).html,
            content: """
                \(searchForm(frame))\(FilterChips(filters, frame: frame))\
                \(Card(lines.isEmpty ? nothing(frame) : "\(table(frame))\(pager?.html(frame))"))
                """
        )
    }

    private func searchForm(_ frame: Frame) -> HTML {
        """
        <form class="search desk-search" method="get" action="\(Self.path)" role="search">\
        <label class="hidden" for="q">\(frame["查找", en: "Search"])</label>\
        <input id="q" type="search" name="q" value="\(search)" \
        placeholder="\(frame["名称、地址或编号", en: "Name, address or number"])">\
        <button class="btn">\(frame["查找", en: "Search"])</button></form>
        """
    }

    private func table(_ frame: Frame) -> Table {
        Table(
            frame["站点", en: "Places"],
            [
                .init(frame["编号", en: "Number"]), .init(frame["名称", en: "Name"]),
                .init(frame["单位", en: "Of"]), .init(frame["地址", en: "Address"]),
                .init(frame["现在", en: "Now"]),
            ],
            lines.map { line in
                let path = "\(Self.path)/\(line.address)"
                return .init(
                    [
                        "\(line.number)",
                        "<a href=\"\(path)\">\(frame[line.title])</a>",
                        "\(frame[line.organisation])", "\(line.street)",
                        Pill(frame[line.now.short], line.now.tone).html,
                    ],
                    path: path
                )
            }
        )
    }

    private func nothing(_ frame: Frame) -> HTML {
        EmptyState(
            .mapPin,
            frame["没有站点", en: "No places"],
            frame[
                "在这里添加站点；很多站点可以用命令 unionhall places import 一次导入。",
                en: "Add places here; many at once come in by unionhall places import."
            ],
            frame: frame
        ).html
    }
}

/// The states a list of places can be cut by.
enum PlaceState: String, CaseIterable {
    case open
    case planned
    case suspended
    case closed
}
