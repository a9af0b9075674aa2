import Hall

extension MyMessagesPage {
    init(at door: MessageDoor, for visit: Visit, in hall: Hall) async throws {
        let told = try await hall.ask(MyMessages(before: visit.query["before"]), as: visit.actor)
        self.init(
            door: door,
            lines: told.notices.map { notice in
                Line(
                    text: notice.words,
                    at: notice.at,
                    path: notice.caseFile.map(door.path(ofCase:)),
                    isNew: !notice.isRead
                )
            },
            next: told.next.map { "\(door.path)?before=\($0)" },
            mail: told.mail.map { .proved(masked: $0) } ?? .none(typed: ""),
            language: told.language
        )
    }
}
