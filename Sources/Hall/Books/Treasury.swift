import Calendar
import Ledger
import Programs
import Registry
import Store

/// Moves money and units for cases and offers, in the transaction of the deed: the books refuse, and
/// nothing happens.
struct Treasury {
    let tx: Tx
    private let context: Context
    var now: Instant { context.now }

    init(_ tx: Tx, _ context: Context) {
        self.tx = tx
        self.context = context
    }

    /// Sets a grant's amount aside for its holder: from the fund to what is owed.
    func give(
        _ grant: GrantRow,
        from account: ServiceAccount,
        of published: Published
    ) throws
        -> Int64
    {
        let unit = Unit(code: account.unit)
        let service = published.service
        let fund = try self.fund(account.id, of: service.folder, unit)
        let line = TransferID(tx.mint.id(Noun.Batch.self).raw)
        let order = Order(
            from: fund,
            to: try owed(unit),
            amount: Amount(grant.amount),
            unit: unit,
            code: "\(service.id)/\(grant.name)"
        )
        try apply(
            Command(key: "grant \(grant.id)", .transfer(line, order)),
            fund: service.words(.account(account.id))
        )
        return line.raw
    }

    /// What was owed is paid: proved by the bank's answer or a colleague's word.
    func settle(_ grant: GrantRow) throws {
        guard grant.transfer != nil else { return }
        if let line = try tx.payments.lines(of: grant.id).first(where: { $0.state == .waiting }),
            let hold = line.hold
        {
            try apply(
                Command(key: "paid \(grant.id)", .post(newLine(), hold: TransferID(hold)))
            )
            var paid = line
            paid.state = .paid
            paid.settledAt = context.now
            try tx.payments.settle(paid)
            return
        }
        let order = try payment(of: grant)
        try apply(Command(key: "paid \(grant.id)", .transfer(newLine(), order)))
    }

    /// Puts a grant's amount on its way to the bank; it cannot be paid another way meanwhile.
    func hold(_ grant: GrantRow, for line: PaymentLineID) throws -> Int64 {
        let hold = newLine()
        try apply(
            Command(key: "batch \(line)", .hold(hold, try payment(of: grant), until: nil))
        )
        return hold.raw
    }

    /// The bank sent a line back: the amount is owed again.
    func release(_ line: PaymentLineRow) throws {
        guard let hold = line.hold else { return }
        try apply(
            Command(key: "returned \(line.id)", .void(newLine(), hold: TransferID(hold)))
        )
    }

    /// Money that came in for a fund; the key is the statement's own number.
    func deposit(
        _ amount: Amount,
        into account: ServiceAccount,
        of service: String,
        key: String
    )
        throws
    {
        let unit = Unit(code: account.unit)
        let source = try tx.books.open("received \(unit.code)", .source, unit)
        let order = Order(
            from: source,
            to: try fund(account.id, of: service, unit),
            amount: amount,
            unit: unit,
            code: "\(service)/\(account.id)"
        )
        try apply(Command(key: "deposit \(key)", .transfer(newLine(), order)))
    }

    /// What is left in a fund, with what is set aside taken off.
    func available(in account: ServiceAccount, of service: String) throws -> Amount {
        let id = try tx.books.account(named: Self.fundName(account.id, service))
        return try id.flatMap(tx.books.state)?.available ?? .zero
    }

    private func payment(of grant: GrantRow) throws -> Order {
        let unit = Unit(code: grant.unit)
        return Order(
            from: try owed(unit),
            to: try tx.books.open("paid out \(unit.code)", .settled, unit),
            amount: Amount(grant.amount),
            unit: unit,
            code: grant.name
        )
    }

    func fund(
        _ account: String,
        of service: String,
        _ unit: Unit
    ) throws
        -> AccountID
    {
        try tx.books.open(Self.fundName(account, service), .budget, unit)
    }

    func owed(_ unit: Unit) throws -> AccountID {
        try tx.books.open("owed \(unit.code)", .entitlement, unit)
    }

    func newLine() -> TransferID {
        TransferID(tx.mint.id(Noun.Batch.self).raw)
    }

    static func fundName(_ account: String, _ service: String) -> String {
        "fund \(service)/\(account)"
    }

    func apply(_ command: Command, fund: Words? = nil) throws {
        do {
            try tx.books.apply(command, at: context.now)
        } catch let refusal as LedgerRefusal {
            guard case .notEnough(_, let available, _, let unit) = refusal, let fund else {
                throw Refusal(Words(zh: refusal.zh, en: refusal.en))
            }
            throw Refusal(
                Words(
                    zh: "“\(fund.zh)”余额不足，只剩 \(available.text(in: unit))。",
                    en: "\(fund.en) has only \(available.text(in: unit)) left."
                ),
                remedy: Words(
                    zh: "办件保留在这一步，款项到账后再办。",
                    en: "The case stays in this step; go on when money has come in."
                )
            )
        }
    }
}
