import Hall
import Programs
import Registry

extension Partners {
    init(for visit: Visit, in hall: Hall) async throws {
        let isClosed = visit.query["state"] == "closed"
        let list = try await hall.ask(
            PartnerList(closed: isClosed, page: visit.page),
            as: visit.actor
        )
        let path = DeskSection.partners.path
        let here = isClosed ? "\(path)?state=closed" : path
        self.init(
            filters: [
                ListFilter(
                    Words(zh: "合作中", en: "Open"),
                    count: isClosed ? nil : list.total,
                    path: path,
                    isCurrent: !isClosed
                ),
                ListFilter(
                    Words(zh: "已终止", en: "Closed"),
                    count: isClosed ? list.total : nil,
                    path: "\(path)?state=closed",
                    isCurrent: isClosed
                ),
            ],
            lines: list.lines.map { line in
                Line(
                    id: line.id.description,
                    name: line.name,
                    address: line.address,
                    owner: line.owner,
                    items: line.items,
                    owed: Fen(line.owed),
                    hasAccount: line.hasAccount
                )
            },
            toBill: list.toBill,
            pager: Pager(
                page: visit.page,
                size: PartnerList.pageSize,
                first: list.first,
                shown: list.lines.count,
                total: list.total,
                at: here
            )
        )
        items = list.items.map { item in
            Item(
                title: item.title,
                price: Fen(item.price),
                atMost: item.atMost.map { Fen($0) },
                each: item.each,
                count: item.count,
                borne: Fen(item.borne),
                left: Fen(item.left)
            )
        }
    }
}
