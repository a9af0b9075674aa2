import Hall
import Registry
import Store

/// Joins a made-up phone to its member, as logging in and proving it would have done.
struct OpenWorkerAccount: UseCase {
    let person: PersonID
    let phone: PhoneNumber

    var policy: any Policy { HallOnly() }

    func run(in tx: Tx, _ context: Context) throws -> UserID {
        guard phone.isDemo else { throw Refusal.notFound }
        let account: UserID = tx.mint.id()
        try tx.accounts.add(
            AccountRow(id: account, kind: .worker, person: person, madeAt: context.now),
            phone: phone.text
        )
        return account
    }
}
