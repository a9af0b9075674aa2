import Ledger
import Programs
package import Store

/// Money that came in for a service's fund, by the bank statement's own number.
package struct Deposit: UseCase {
    package let service: String
    package let account: String
    package let fen: Int64
    package let statement: String

    package init(_ fen: Int64, into account: String, of service: String, statement: String) {
        self.service = service
        self.account = account
        self.fen = fen
        self.statement = statement
    }

    package var policy: any Policy { HallOnly() }

    package func run(in tx: Tx, _ context: Context) throws {
        let published = try context.services.open(service)
        guard let account = published.service.account(account) else { throw Refusal.notFound }
        try Treasury(tx, context).deposit(Amount(fen), into: account, of: service, key: statement)
        try tx.audit.add(
            AuditAct(
                "books.deposit",
                of: "program",
                0,
                at: context.now,
                by: context.actor.account,
                words: statement
            )
        )
    }
}
