import Hall
import Programs

extension Members {
    init(for visit: Visit, in hall: Hall) async throws {
        let shelf = visit.query["list"].flatMap(MemberGroup.init) ?? .members
        let chosen = visit.query["union"].flatMap { $0.isEmpty ? nil : $0 }
        let union = try chosen.map { try Addressed.organisation($0) }
        let search = visit.query["q"] ?? ""
        let list = try await hall.ask(
            MemberList(shelf, of: union, matching: search, page: visit.page),
            as: visit.actor
        )
        func path(_ shelf: MemberGroup) -> String {
            "\(DeskSection.members.path)?list=\(shelf.rawValue.percentEncoded)"
                + (chosen.map { "&union=\($0)" } ?? "")
        }
        self.init(
            shelf: shelf.rawValue,
            union: chosen,
            unionTitle: list.union,
            search: search,
            filters: MemberGroup.allCases.map { other in
                ListFilter(
                    other.title,
                    count: other == shelf && search.isEmpty ? list.total : nil,
                    path: path(other),
                    isCurrent: other == shelf && search.isEmpty
                )
            },
            unions: try await hall.ask(UnionsInReach(), as: visit.actor),
            lines: list.lines,
            imports: try await hall.ask(RecentImports(), as: visit.actor),
            pager: Pager(
                page: visit.page,
                size: MemberList.pageSize,
                first: list.first,
                shown: list.lines.count,
                total: list.total,
                at: path(shelf)
            )
        )
    }
}
