import Calendar
import Ledger
import Programs
import Registry
package import Store

/// Money or things that came in for an account of a service: finance books money by the number of the bank
/// slip, an officer things by their donor. Those who wait are served at the next tick.
package struct RecordIncome: RepeatableUseCase, Encodable {
    package let service: String
    package let account: String
    /// Fen, or things.
    package let amount: Int64
    /// The donor of things, or the number of the bank's slip.
    package let from: String

    package init(_ amount: Int64, into account: String, of service: String, from: String) {
        self.service = service
        self.account = account
        self.amount = amount
        self.from = from
    }

    package var policy: any Policy { StaffOnly(with: [Offer.keeper, Offer.payer]) }
    package var body: RecordIncome { self }

    /// What is in the account now.
    package func run(in tx: Tx, _ context: Context) throws -> Int64 {
        let published = try context.services.open(service)
        guard let account = published.service.account(account) else { throw Refusal.notFound }
        let isMoney = account.unit == ServiceAccount.yuan
        if let colleague = context.actor.colleague {
            let duties = colleague.duties(at: published.ownerPath)
            guard duties.contains(isMoney ? Offer.payer : Offer.keeper) else {
                throw Refusal.notYourDuty
            }
        }
        guard amount > 0, amount <= Self.most else { throw Refusal.noAmount }
        guard let from = from.trimmed.nilIfEmpty, from.count <= 100 else {
            throw isMoney ? Refusal.noSlip : Refusal.noDonor
        }
        let id: DonationID = tx.mint.id()
        let treasury = Treasury(tx, context)
        try treasury.deposit(
            Amount(amount),
            into: account,
            of: service,
            key: isMoney ? "\(service) \(account.id) \(from)" : "donation \(id)"
        )
        try tx.donations.add(
            DonationRow(
                id: id,
                service: service,
                account: account.id,
                donor: from,
                unit: account.unit,
                amount: amount,
                receivedOn: context.today,
                madeBy: context.actor.account,
                madeAt: context.now
            )
        )
        try tx.audit.add(
            AuditAct(
                "books.received",
                of: "donation",
                id.raw,
                at: context.now,
                by: context.actor.account
            )
        )
        return try treasury.available(in: account, of: service).count
    }

    /// No bank slip and no lorry holds more.
    private static let most: Int64 = 1_000_000_000_000
}

extension Refusal {
    fileprivate static let noAmount = Refusal(
        Words(zh: "数量要大于零。", en: "The amount has to be above zero."),
        remedy: Words(zh: "请核对后再填。", en: "Check it and type it again.")
    )
    fileprivate static let noSlip = Refusal(
        Words(zh: "请填银行回单号。", en: "Give the number of the bank slip."),
        remedy: Words(zh: "同一张回单只记一次。", en: "Each slip is booked once.")
    )
    fileprivate static let noDonor = Refusal(
        Words(zh: "请填捐赠方。", en: "Say who gave it."),
        remedy: Words(zh: "例如单位全称。", en: "Such as the full name of the firm.")
    )
}
