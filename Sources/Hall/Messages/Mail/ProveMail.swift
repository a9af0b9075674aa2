package import Registry
package import Store

/// Takes an address for somebody's messages, proved by the code that was sent there.
///
/// A wrong code is a no that commits, because it counts.
package struct ProveMail: UseCase {
    private let mail: MailAddress
    private let code: String

    package init(_ mail: MailAddress, code: String) {
        self.mail = mail
        self.code = code
    }

    package var policy: any Policy { LoggedIn() }

    /// Why the code proves nothing; nil for the right one.
    package func run(in tx: Tx, _ context: Context) throws -> Refusal? {
        guard let id = context.actor.account, var account = try tx.accounts.find(id) else {
            throw Refusal.logIn
        }
        if let no = try CodeCheck(code, for: id.mailKey(mail)).refusal(in: tx, at: context.now) {
            return no
        }
        account.mail = mail.text
        try tx.accounts.save(account)
        try tx.note(.mailSet, id, context, from: "")
        return nil
    }
}
