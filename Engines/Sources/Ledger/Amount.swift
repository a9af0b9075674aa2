/// How much, as a whole number of the unit's smallest part: fen of yuan, or pieces.
///
/// There is no fraction and no floating point; arithmetic that would not fit is refused, never
/// wrapped. The unit is kept beside it, by the account or the order.
public struct Amount: Hashable, Comparable, Sendable {
    /// Fen of yuan, or pieces of anything else; negative only in balances.
    public let count: Int64

    /// Nothing at all.
    public static let zero = Amount(0)

    /// An amount from fen, or from a number of pieces.
    public init(_ count: Int64) {
        self.count = count
    }

    /// The smaller amount comes first.
    public static func < (left: Amount, right: Amount) -> Bool {
        left.count < right.count
    }

    /// The sum, or ``LedgerRefusal/tooLarge`` where 64 bits cannot hold it.
    public func adding(_ other: Amount) throws(LedgerRefusal) -> Amount {
        let (sum, overflow) = count.addingReportingOverflow(other.count)
        guard !overflow else { throw .tooLarge }
        return Amount(sum)
    }

    /// The difference, or ``LedgerRefusal/tooLarge`` where 64 bits cannot hold it.
    public func subtracting(_ other: Amount) throws(LedgerRefusal) -> Amount {
        let (difference, overflow) = count.subtractingReportingOverflow(other.count)
        guard !overflow else { throw .tooLarge }
        return Amount(difference)
    }

    /// The sum of many amounts, or ``LedgerRefusal/tooLarge``.
    public static func sum(_ amounts: some Sequence<Amount>) throws(LedgerRefusal) -> Amount {
        var total = Amount.zero
        for amount in amounts { total = try total.adding(amount) }
        return total
    }
}
