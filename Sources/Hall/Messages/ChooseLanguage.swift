package import Programs
package import Store

/// From now on somebody is told things in this language, by phone and by mail.
package struct ChooseLanguage: UseCase {
    private let language: Language

    package init(_ language: Language) {
        self.language = language
    }

    package var policy: any Policy { LoggedIn() }

    package func run(in tx: Tx, _ context: Context) throws {
        guard let id = context.actor.account, var account = try tx.accounts.find(id) else {
            throw Refusal.logIn
        }
        account.language = language.rawValue
        try tx.accounts.save(account)
    }
}
