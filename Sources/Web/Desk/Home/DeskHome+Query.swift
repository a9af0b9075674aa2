import Hall
import Programs

extension DeskHome {
    /// What waits in the parts of the desk that are open to the visitor.
    init(for visit: Visit, in hall: Hall) async throws {
        let sections = visit.visitor?.reader.sections ?? []
        self.init(counts: [], next: [])
        if sections.contains(.inbox) {
            let inbox = try await hall.ask(InboxOf(limit: 5), as: visit.actor)
            next = inbox.rows.map(InboxLine.init)
            counts += [
                Count(
                    Words(zh: "超期", en: "Overdue"),
                    inbox.late,
                    .brand,
                    path: Inbox.path(.overdue)
                ),
                Count(Words(zh: "待办", en: "Waiting"), inbox.all, .info, path: Inbox.path(.all)),
            ]
        }
        if sections.contains(.payments) {
            let sheet = try await hall.ask(OpenPaySheet(), as: visit.actor)
            counts.append(Count(paying: sheet))
        }
        if visit.actor.colleague?.posts.contains(where: { $0.inPlaceOf != nil }) == true {
            let desk = try await hall.ask(AbsenceDesk(), as: visit.actor)
            inPlaceOf = desk.lent.filter(\.days.isNow).map(\.name)
        }
        alone = try await hall.ask(LoneDuties(), as: visit.actor)
        let unread = try await hall.ask(UnreadCount(), as: visit.actor)
        counts.append(
            Count(
                Words(zh: "新消息", en: "New messages"),
                unread,
                .info,
                path: DeskSection.messages.path
            )
        )
    }
}

extension DeskHome.Count {
    fileprivate init(paying sheet: PaySheet) {
        let sum = sheet.waiting.map { Fen($0.fen).text }
        self.init(
            Words(zh: "待发放", en: "To be paid"),
            sheet.waiting?.count ?? 0,
            sheet.waiting?.isLate == true ? .brand : .info,
            note: sum.map { Words(zh: $0, en: $0) },
            path: DeskSection.payments.path
        )
    }
}
