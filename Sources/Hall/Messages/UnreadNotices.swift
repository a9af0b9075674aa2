package import Calendar
package import Programs
import Registry
package import Store

/// Something the hall told somebody.
package struct HallNotice: Sendable {
    package let words: Words
    package let at: CivilDateTime
    package let caseFile: String?
    package let isRead: Bool

    init(_ row: MessageRow, _ context: Context) {
        words = MessageText(json: row.words).words
        at = context.calendar.zone.civil(row.madeAt)
        caseFile = row.caseFile?.description
        isRead = row.readAt != nil
    }
}

/// What was told and is not read yet, newest first.
package struct UnreadNotices: Question {
    package init() {}

    package var policy: any Policy { LoggedIn() }

    package func answer(in tx: Tx, _ context: Context) throws -> [HallNotice] {
        guard let account = context.actor.account else { return [] }
        return try tx.messages.of(account).filter { $0.readAt == nil }
            .map { HallNotice($0, context) }
    }
}

/// How much of what one was told is not read yet.
package struct UnreadCount: Question {
    package init() {}

    package var policy: any Policy { LoggedIn() }

    package func answer(in tx: Tx, _ context: Context) throws -> Int {
        try context.actor.account.map(tx.messages.unread) ?? 0
    }
}

/// Somebody has read what he was told.
package struct ReadNotices: UseCase {
    package init() {}

    package var policy: any Policy { LoggedIn() }

    package func run(in tx: Tx, _ context: Context) throws {
        guard let account = context.actor.account else { return }
        try tx.messages.markRead(account, at: context.now)
    }
}
