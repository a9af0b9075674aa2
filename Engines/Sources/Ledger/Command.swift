/// What somebody wants of the books: one step, or several that happen together or not at all.
///
/// The key makes a repeat harmless: the same key with the same body gets the first answer again,
/// with another body a refusal. New identifiers are no part of the body, since a repeat makes new
/// ones. A refused command leaves no trace; its key may be tried again.
public struct Command: Hashable, Sendable {
    /// The key under which the answer is kept.
    public let key: String
    /// The steps, in order.
    public let steps: [Step]

    /// A linked group: all the steps or none.
    public init(key: String, steps: [Step]) {
        self.key = key
        self.steps = steps
    }

    /// A command of one step.
    public init(key: String, _ step: Step) {
        self.init(key: key, steps: [step])
    }
}

/// One line to be written; the first name in each is the line's own, made outside.
public enum Step: Hashable, Sendable {
    /// Move at once.
    case transfer(TransferID, Order)
    /// Set aside, until a time or without end.
    case hold(TransferID, Order, until: LedgerTime?)
    /// Move what a hold set aside.
    case post(TransferID, hold: TransferID)
    /// Give a hold up.
    case void(TransferID, hold: TransferID)
    /// Give a hold up because its time is over.
    case expire(TransferID, hold: TransferID)
    /// Move back what a transfer moved.
    case reverse(TransferID, transfer: TransferID)

    /// The name of the line this step writes.
    public var id: TransferID {
        switch self {
        case .transfer(let id, _), .hold(let id, _, _): id
        case .post(let id, _), .void(let id, _), .expire(let id, _), .reverse(let id, _): id
        }
    }
}
