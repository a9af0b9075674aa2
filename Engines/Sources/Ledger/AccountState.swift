/// An account and its running totals: all a book must know of the past to decide the next step.
public struct AccountState: Hashable, Sendable {
    /// Which account.
    public let account: Account
    /// Everything that ever came in.
    public internal(set) var received: Amount
    /// Everything that ever went out.
    public internal(set) var paid: Amount
    /// Held elsewhere for this account: it may still come.
    public internal(set) var incoming: Amount
    /// Held here for others: it may still go, and counts as gone.
    public internal(set) var held: Amount
    /// What claims on this account have taken and not given back.
    public internal(set) var granted: Amount

    /// The totals of an account, as the database holds them; all zero for a new one.
    public init(
        _ account: Account,
        received: Amount = .zero,
        paid: Amount = .zero,
        incoming: Amount = .zero,
        held: Amount = .zero,
        granted: Amount = .zero
    ) {
        self.account = account
        self.received = received
        self.paid = paid
        self.incoming = incoming
        self.held = held
        self.granted = granted
    }

    /// What lies here: everything in, less everything out; holds do not count.
    public var balance: Amount { Self.clamped(wide(received) - wide(paid)) }

    /// What may still be given out: the balance less what is held.
    public var available: Amount { Self.clamped(wide(received) - wide(paid) - wide(held)) }

    private func wide(_ amount: Amount) -> Int128 { Int128(amount.count) }

    private static func clamped(_ count: Int128) -> Amount {
        Amount(Int64(clamping: count))
    }
}

extension AccountState {
    mutating func pay(_ amount: Amount) throws(LedgerRefusal) {
        try guardLimit(amount)
        paid = try paid.adding(amount)
        _ = try paid.adding(held)
    }

    mutating func receive(_ amount: Amount) throws(LedgerRefusal) {
        received = try received.adding(amount)
        _ = try received.adding(incoming)
    }

    mutating func hold(_ amount: Amount) throws(LedgerRefusal) {
        try guardLimit(amount)
        held = try held.adding(amount)
        _ = try paid.adding(held)
    }

    mutating func expect(_ amount: Amount) throws(LedgerRefusal) {
        incoming = try incoming.adding(amount)
        _ = try received.adding(incoming)
    }

    mutating func release(_ amount: Amount) throws(LedgerRefusal) {
        held = try held.subtracting(amount)
    }

    mutating func forgo(_ amount: Amount) throws(LedgerRefusal) {
        incoming = try incoming.subtracting(amount)
    }

    private func guardLimit(_ amount: Amount) throws(LedgerRefusal) {
        guard account.limit == .notBelowZero, amount > available else { return }
        throw .notEnough(account.id, available: available, wanted: amount, unit: account.unit)
    }
}
