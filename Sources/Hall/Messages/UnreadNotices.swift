package import Calendar
package import Programs
import Registry
package import Store

/// Something the hall told somebody that is not read yet.
package struct HallNotice: Sendable {
    package let words: Words
    package let at: CivilDateTime
    package let caseFile: String?
}

/// What was told and is not read yet, newest first.
package struct UnreadNotices: Question {
    package init() {}

    package var policy: any Policy { LoggedIn() }

    package func answer(in tx: Tx, _ context: Context) throws -> [HallNotice] {
        guard let account = context.actor.account else { return [] }
        return try tx.messages.of(account).filter { $0.readAt == nil }.map { row in
            HallNotice(
                words: Words(json: row.words),
                at: context.calendar.zone.civil(row.madeAt),
                caseFile: row.caseFile?.description
            )
        }
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
