package import Calendar
package import Programs
package import Registry
package import Store

/// Sends a code to an address that somebody wants his messages at.
package struct AskMailCode: UseCase {
    private let mail: MailAddress
    private let language: Language
    private let code: String

    package init(to mail: MailAddress, in language: Language, entropy: any Entropy) {
        self.mail = mail
        self.language = language
        code = SixDigits.code(entropy)
    }

    package var policy: any Policy { LoggedIn() }

    /// The instant from which it may be asked for again, where it was asked too often; nil where the
    /// code is on its way.
    package func run(in tx: Tx, _ context: Context) throws -> Instant? {
        guard let account = context.actor.account else { throw Refusal.logIn }
        if let last = try tx.codes.find(account.mailKey(mail)),
            context.now < last.sentAt.advanced(byMilliseconds: DoorRules.codePause)
        {
            // The one that was sent just now is as good.
            return nil
        }
        for limit in DoorRules.codesOfPhone {
            // Of the address as of whoever asks: nobody's letter box is to be filled by others.
            for who in [mail.text, account.description] {
                if let again = try limit.count("mail \(who)", in: tx, at: context.now) {
                    return again
                }
            }
        }
        try tx.codes.put(
            code,
            for: account.mailKey(mail),
            address: mail.text,
            sentAt: context.now,
            expiresAt: context.now.advanced(byMilliseconds: DoorRules.codeHolds)
        )
        try CodeMessage(code: code, address: .mail(mail), language: language)
            .post(in: tx, at: context.now)
        return nil
    }
}

extension UserID {
    /// Under which the code for an address lies; a code for one account is none for another.
    func mailKey(_ mail: MailAddress) -> String { "\(self) \(mail.text)" }
}
