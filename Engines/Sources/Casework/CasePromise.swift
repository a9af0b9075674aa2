public import Calendar

/// What another side has committed itself to in a case: a day, and mostly a sum.
///
/// Its day never shifts. It is kept when what was paid by then reaches the sum, or breaks by itself at the
/// midnight after; what is paid later is counted, and does not undo that.
public struct CasePromise: Hashable, Sendable {
    /// Counted from one within a case, in the order of making.
    public let id: Int
    /// Which of the procedure's promises it is.
    public let name: String
    /// Who gave it: one of the case's parties, as the caller calls it.
    public let by: String
    /// How much, in fen; nil where something else than money was promised.
    public let sum: Int64?
    /// The last day.
    public let until: CivilDate
    /// The midnight after it.
    public let due: Instant
    /// When it was given.
    public let made: Instant
    /// What has been paid on it so far, in fen, by whomever.
    public internal(set) var paid: Int64
    /// When it was kept.
    public internal(set) var kept: Instant?
    /// When it broke, or was found broken after an outage.
    public internal(set) var broken: Instant?
    /// When a broken promise's sum was reached after all.
    public internal(set) var paidLate: Instant?
    /// When its case closed over it.
    public internal(set) var ended: Instant?

    /// A promise as rows hold it.
    public init(
        id: Int,
        name: String,
        by: String,
        sum: Int64?,
        until: CivilDate,
        due: Instant,
        made: Instant,
        paid: Int64 = 0,
        kept: Instant? = nil,
        broken: Instant? = nil,
        paidLate: Instant? = nil,
        ended: Instant? = nil
    ) {
        self.id = id
        self.name = name
        self.by = by
        self.sum = sum
        self.until = until
        self.due = due
        self.made = made
        self.paid = paid
        self.kept = kept
        self.broken = broken
        self.paidLate = paidLate
        self.ended = ended
    }

    /// Whether it can still be kept or broken.
    public var isOpen: Bool { kept == nil && broken == nil && ended == nil }
    /// What is still to be paid; zero where no money was promised.
    public var rest: Int64 { max(0, (sum ?? 0) - paid) }
    /// Whether a payment counts towards it: while it is open, and after it broke until its sum is reached.
    public var takesPayments: Bool { sum != nil && (isOpen || broken != nil && paidLate == nil) }
}

/// A promise as a procedure writes it: what follows when it is kept, when it breaks, and when a broken one
/// is paid late.
public struct PromisePlan: Hashable, Sendable {
    /// The promise's id, unique in its procedure.
    public let id: String
    /// Whether a sum is promised.
    public let hasSum: Bool
    /// What follows when the sums paid by its day reach its sum.
    public let kept: [EffectPlan]
    /// What follows at the midnight after its day.
    public let broken: [EffectPlan]
    /// What follows when a broken promise's sum is reached after all.
    public let paidLate: [EffectPlan]

    /// A promise as a procedure writes it.
    public init(
        id: String,
        hasSum: Bool = true,
        kept: [EffectPlan],
        broken: [EffectPlan],
        paidLate: [EffectPlan] = []
    ) {
        self.id = id
        self.hasSum = hasSum
        self.kept = kept
        self.broken = broken
        self.paidLate = paidLate
    }

    var effects: [[EffectPlan]] { [kept, broken, paidLate] }
}
