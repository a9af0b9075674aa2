package import Calendar
package import Programs
import Registry
package import Store

/// Something the hall told somebody.
package struct HallNotice: Sendable {
    package let words: Words
    package let at: CivilDateTime
    package let caseFile: String?
    /// The card that it goes with.
    package let card: String?
    package let isRead: Bool

    init(_ row: MessageRow, _ context: Context) {
        let text = MessageText(json: row.words)
        words = text.words
        at = context.calendar.zone.civil(row.madeAt)
        caseFile = row.caseFile?.description
        card = text.parameters[MessageText.cardParameter]
        isRead = row.readAt != nil
    }
}

/// What was told and is not read yet, newest first.
package struct UnreadNotices: Question {
    package init() {}

    package var policy: any Policy { LoggedIn() }

    package func answer(in tx: Tx, _ context: Context) throws -> [HallNotice] {
        guard let account = context.actor.account else { return [] }
        return try tx.messages.of(account, and: context.actor.person)
            .filter { $0.readAt == nil }.map { HallNotice($0, context) }
    }
}

/// How much of what one was told is not read yet.
package struct UnreadCount: Question {
    package init() {}

    package var policy: any Policy { LoggedIn() }

    package func answer(in tx: Tx, _ context: Context) throws -> Int {
        guard let account = context.actor.account else { return 0 }
        return try tx.messages.unread(account, and: context.actor.person)
    }
}

/// Somebody has read what he was told.
package struct ReadNotices: UseCase {
    package init() {}

    package var policy: any Policy { LoggedIn() }

    package func run(in tx: Tx, _ context: Context) throws {
        guard let account = context.actor.account else { return }
        try tx.messages.markRead(account, and: context.actor.person, at: context.now)
    }
}
