/// What must be true of a book at every moment; the numbers are those of the design page.
public enum Invariant: String, Hashable, Sendable, CaseIterable {
    /// What was granted from a pool is at most what the pool was given.
    case grantedWithinTotal = "I1"
    /// One live grant for a pool, a holder and a period.
    case oneLiveGrant = "I2"
    /// The pool's counter, the live claims and the lines of the journal agree.
    case countersAgree = "I3"
    /// What went out came in, unit by unit, and every total is the sum of its lines.
    case sidesAgree = "I4"
    /// No limited account is below zero, holds included.
    case limitsHold = "I5"
    /// The journal runs from 1 without holes, and its hashes verify.
    case chainUnbroken = "I7"
    /// A hold ends once: posted, voided or expired.
    case holdsEndOnce = "I9"
    /// Ledger time never goes back.
    case timeForward = "I11"
}

/// An invariant that does not hold, and where.
public struct BookFault: Hashable, Sendable, CustomStringConvertible {
    /// Which invariant.
    public let invariant: Invariant
    /// The account, transfer, claim or unit concerned.
    public let subject: String

    /// A fault; a ``Book`` finds them.
    public init(_ invariant: Invariant, _ subject: String) {
        self.invariant = invariant
        self.subject = subject
    }

    /// The fault in one line for the log: `I5 account 7`.
    public var description: String { "\(invariant.rawValue) \(subject)" }

    /// The fault as a sentence in Chinese.
    public var zh: String { "账本核对不符（\(description)）：\(words.zh)" }

    /// The fault as a sentence in English.
    public var en: String { "The books do not agree (\(description)): \(words.en)" }

    private var words: (zh: String, en: String) {
        switch invariant {
        case .grantedWithinTotal:
            ("发出的多于总量。", "more was granted than there was.")
        case .oneLiveGrant:
            ("同一期发了两次。", "somebody was granted twice in one period.")
        case .countersAgree:
            ("计数与发放记录不一致。", "the counter and the grants differ.")
        case .sidesAgree:
            ("收付两边不相等。", "the two sides differ.")
        case .limitsHold:
            ("账户余额低于零。", "an account is below zero.")
        case .chainUnbroken:
            ("流水断号或被改动。", "the journal has a hole or was altered.")
        case .holdsEndOnce:
            ("预留的了结记录不对。", "a hold does not end exactly once.")
        case .timeForward:
            ("记账时间倒退。", "ledger time went back.")
        }
    }
}
