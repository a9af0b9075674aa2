/// One line of the journal: written once, never changed; a correction is a new line.
public struct Transfer: Hashable, Sendable {
    /// Its name.
    public let id: TransferID
    /// The first transfer of the command it belongs to; its own name when it stands alone.
    public let group: TransferID
    /// What moves.
    public let order: Order
    /// The key of the command that made it.
    public let key: String
    /// When, by the ledger's clock.
    public let time: LedgerTime
    /// Whether it moves now, may move later, or answers an earlier line.
    public let link: TransferLink
    /// Its place in the journal.
    public let seal: Seal

    /// A line as the database holds it; new ones are made by a ``Book``.
    public init(
        id: TransferID,
        group: TransferID,
        order: Order,
        key: String,
        time: LedgerTime,
        link: TransferLink,
        seal: Seal
    ) {
        self.id = id
        self.group = group
        self.order = order
        self.key = key
        self.time = time
        self.link = link
        self.seal = seal
    }
}

/// How a transfer stands to time and to earlier transfers.
public enum TransferLink: Hashable, Sendable {
    /// It moves at once.
    case posted
    /// It is held, and may be posted before this time; without a time, for as long as it takes.
    case pending(until: LedgerTime?)
    /// It moves what was held.
    case posts(TransferID)
    /// It gives up what was held.
    case voids(TransferID)
    /// It gives up what was held too long.
    case expires(TransferID)
    /// It moves back what was moved.
    case reverses(TransferID)

    /// Whether a line with this link changes balances.
    public var moves: Bool {
        switch self {
        case .posted, .posts, .reverses: true
        case .pending, .voids, .expires: false
        }
    }
}

/// A line's place in the chain: its number, the hash before it and its own.
public struct Seal: Hashable, Sendable {
    /// 1 for the first line, without holes.
    public let sequence: Int64
    /// The hash of the line before; empty for the first.
    public let previous: [UInt8]
    /// The digest of ``Transfer/chainBytes(after:)``.
    public let hash: [UInt8]

    /// A place in the chain.
    public init(sequence: Int64, previous: [UInt8], hash: [UInt8]) {
        self.sequence = sequence
        self.previous = previous
        self.hash = hash
    }
}
