import Calendar
package import Programs
import Registry
package import Store

/// What somebody was told, newest first, and where else he is told it.
package struct MyMessages: Question {
    package struct Answer: Sendable {
        package let notices: [HallNotice]
        /// From which the list goes on; nil at its end.
        package let next: String?
        /// The address for letters, its middle hidden.
        package let mail: String?
        /// In which the phone and the letters speak.
        package let language: Language
    }

    private let before: String?
    private let count: Int

    /// - Parameter before: Where the page before this one ended.
    package init(before: String? = nil, count: Int = 20) {
        self.before = before
        self.count = count
    }

    package var policy: any Policy { LoggedIn() }

    package func answer(in tx: Tx, _ context: Context) throws -> Answer {
        guard let id = context.actor.account else { throw Refusal.logIn }
        let cursor = before.flatMap { MessageID($0) } ?? MessageID(raw: .max)
        let rows = try tx.messages.of(
            id,
            and: context.actor.person,
            before: cursor,
            limit: count + 1
        )
        let account = try tx.accounts.find(id)
        let mail = account?.mail.flatMap { try? MailAddress($0) }
        return Answer(
            notices: rows.prefix(count).map { HallNotice($0, context) },
            next: rows.count > count ? rows[count - 1].id.description : nil,
            mail: mail?.masked,
            language: account?.readsIn ?? .zh
        )
    }
}
