package import Store

/// Sends somebody no more letters.
package struct ForgetMail: UseCase {
    package init() {}

    package var policy: any Policy { LoggedIn() }

    package func run(in tx: Tx, _ context: Context) throws {
        guard let id = context.actor.account, var account = try tx.accounts.find(id) else {
            throw Refusal.logIn
        }
        guard account.mail != nil else { return }
        account.mail = nil
        try tx.accounts.save(account)
        try tx.note(.mailForgotten, id, context, from: "")
    }
}
