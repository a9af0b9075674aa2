/// What shall move: from where, to where, how much of what, and why.
public struct Order: Hashable, Sendable {
    /// The account that gives.
    public let from: AccountID
    /// The account that gets.
    public let to: AccountID
    /// How much; above zero.
    public let amount: Amount
    /// Of what; both accounts must count this unit.
    public let unit: Unit
    /// Why, as a short word of the programme and its rule version; the books do not read it.
    public let code: String
    /// For whom it is taken from ``from``, where one holder may take only once.
    public let claim: Claim?

    /// An order; it is judged when a book applies it.
    public init(
        from: AccountID,
        to: AccountID,
        amount: Amount,
        unit: Unit,
        code: String,
        claim: Claim? = nil
    ) {
        self.from = from
        self.to = to
        self.amount = amount
        self.unit = unit
        self.code = code
        self.claim = claim
    }

    var claimKey: ClaimKey? {
        claim.map { ClaimKey(pool: from, claim: $0) }
    }

    var backwards: Order {
        Order(from: to, to: from, amount: amount, unit: unit, code: code)
    }
}

/// Who takes, and in which period: the natural key that lets nobody take twice.
public struct Claim: Hashable, Sendable {
    /// The person or organisation, by the number that stands for it.
    public let holder: Int64
    /// The period the claim is for, such as `2024-06`; empty where there is one period only.
    public let period: String

    /// A claim of a holder in a period.
    public init(holder: Int64, period: String = "") {
        self.holder = holder
        self.period = period
    }
}

/// A claim on one pool: at most one of each is alive.
public struct ClaimKey: Hashable, Sendable {
    /// The account that the claim takes from.
    public let pool: AccountID
    /// Who takes, and in which period.
    public let claim: Claim

    /// A claim on a pool.
    public init(pool: AccountID, claim: Claim) {
        self.pool = pool
        self.claim = claim
    }
}
