/// A transfer and what became of it.
public struct Record: Hashable, Sendable {
    /// The line of the journal.
    public let transfer: Transfer
    /// How it ended, if it did: a hold was posted, voided or expired, a movement was reversed.
    public internal(set) var ending: Ending?

    /// A record as the database holds it.
    public init(transfer: Transfer, ending: Ending? = nil) {
        self.transfer = transfer
        self.ending = ending
    }
}

/// What ended a transfer, and the line that did it.
public enum Ending: Hashable, Sendable {
    /// What was held has moved.
    case posted(by: TransferID)
    /// What was held was given up.
    case voided(by: TransferID)
    /// What was held was given up because its time was over.
    case expired(by: TransferID)
    /// What had moved has moved back.
    case reversed(by: TransferID)
}

/// A sum set aside: it counts as gone for the giver and not yet as come for the getter.
public struct Hold: Hashable, Sendable {
    /// The pending transfer.
    public let transfer: Transfer
    /// From this time on it can no longer be posted; nil where it has no end.
    public let until: LedgerTime?
    /// How it ended, if it did.
    public let ending: Ending?

    /// The hold of a record; nil where the record is of another kind.
    public init?(_ record: Record) {
        guard case .pending(let until) = record.transfer.link else { return nil }
        transfer = record.transfer
        self.until = until
        ending = record.ending
    }

    /// Whether it waits although its time is over.
    public func isOverdue(at time: LedgerTime) -> Bool {
        guard ending == nil, let until else { return false }
        return until <= time
    }
}
