/// Why the books say no; nothing was written.
public enum LedgerRefusal: Error, Hashable, Sendable {
    /// The command has no step.
    case nothingToDo
    /// An amount of zero or below.
    case amountNotPositive
    /// A sum beyond 64 bits.
    case tooLarge
    /// From an account to itself.
    case sameAccount(AccountID)
    /// The account is not in this book.
    case unknownAccount(AccountID)
    /// The account counts something else.
    case otherUnit(AccountID, counts: Unit)
    /// The account may not go below zero, holds included.
    case notEnough(AccountID, available: Amount, wanted: Amount, unit: Unit)
    /// The holder has taken from this pool in this period.
    case alreadyGranted(ClaimKey, by: TransferID)
    /// Another line has this name.
    case identifierTaken(TransferID)
    /// The key belongs to a command with another body.
    case keyTaken(String)
    /// The time given lies before the last line's.
    case timeWentBack(last: LedgerTime)
    /// The transfer is not in this book.
    case unknownTransfer(TransferID)
    /// The transfer is not a hold.
    case notAHold(TransferID)
    /// The hold has ended already.
    case holdEnded(TransferID, Ending)
    /// The hold's time is over, or would be from the start.
    case holdLapsed(until: LedgerTime)
    /// The hold's time is not over; without a time it never is.
    case holdNotOver(until: LedgerTime?)
    /// The transfer was reversed before.
    case alreadyReversed(TransferID)
    /// The transfer moved nothing by itself, or is a reversal.
    case cannotReverse(TransferID)
}
