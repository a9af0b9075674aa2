/// Names one account; the number is the database's.
public struct AccountID: Hashable, Comparable, Sendable {
    /// The number as the database holds it.
    public let raw: Int64

    /// An account's name from the database's number.
    public init(_ raw: Int64) {
        self.raw = raw
    }

    /// The smaller number comes first.
    public static func < (left: AccountID, right: AccountID) -> Bool {
        left.raw < right.raw
    }
}

/// Names one transfer; the number is made outside, before the command runs.
public struct TransferID: Hashable, Comparable, Sendable {
    /// The number as the database holds it.
    public let raw: Int64

    /// A transfer's name from the number made for it.
    public init(_ raw: Int64) {
        self.raw = raw
    }

    /// The smaller number comes first.
    public static func < (left: TransferID, right: TransferID) -> Bool {
        left.raw < right.raw
    }
}

/// When the ledger says something happened: a clock that may stand still but never goes back.
public struct LedgerTime: Hashable, Comparable, Sendable {
    /// Milliseconds since 1970-01-01T00:00:00Z.
    public let milliseconds: Int64

    /// A ledger time from milliseconds since 1970-01-01T00:00:00Z.
    public init(milliseconds: Int64) {
        self.milliseconds = milliseconds
    }

    /// The earlier time comes first.
    public static func < (left: LedgerTime, right: LedgerTime) -> Bool {
        left.milliseconds < right.milliseconds
    }

    /// The time to write next when the wall shows this: the wall's, unless it was set back.
    public func next(wall: LedgerTime) -> LedgerTime {
        max(self, wall)
    }
}
