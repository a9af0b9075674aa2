/// Turns an encoded line into its hash; whoever keeps the book passes in a strong one (SHA-256).
public typealias Digest = @Sendable ([UInt8]) -> [UInt8]

/// Decides what may move, and writes it down: double entry without a clock, randomness or a disk.
///
/// A book needs only what a command touches: its accounts, the transfers it names, the claims it
/// makes and the answer kept under its key. So a database loads those, applies the command, and
/// writes back the lines and the changed totals; its unique keys are the last line of defence for
/// what was not loaded. A refused command changes nothing.
public struct Book: Sendable {
    /// The accounts known here, with their running totals.
    public internal(set) var accounts: [AccountID: AccountState]
    /// The transfers known here, and what became of them.
    public internal(set) var records: [TransferID: Record]
    /// The claims alive here, and the transfer that made each.
    public internal(set) var claims: [ClaimKey: TransferID]
    /// The answers kept here, by key.
    public internal(set) var answers: [String: Answer]
    /// Where the journal ends.
    public internal(set) var head: ChainHead

    let digest: Digest

    /// A book over what a command touches, or over everything from the first line.
    public init(
        accounts: [AccountID: AccountState],
        records: [TransferID: Record] = [:],
        claims: [ClaimKey: TransferID] = [:],
        answers: [String: Answer] = [:],
        head: ChainHead = .start,
        digest: @escaping Digest
    ) {
        self.accounts = accounts
        self.records = records
        self.claims = claims
        self.answers = answers
        self.head = head
        self.digest = digest
    }

    /// Applies one command, and returns the lines to be written: all of its steps, or a refusal.
    ///
    /// A repeat under the same key returns the first lines again and changes nothing, whatever the
    /// time.
    public mutating func apply(
        _ command: Command,
        at time: LedgerTime
    ) throws(LedgerRefusal) -> [Transfer] {
        let fingerprint = digest(command.bodyBytes)
        if let answer = answers[command.key] {
            guard answer.fingerprint == fingerprint else { throw .keyTaken(command.key) }
            return answer.transfers
        }
        guard time >= head.time else { throw .timeWentBack(last: head.time) }
        guard let first = command.steps.first else { throw .nothingToDo }
        var draft = Draft(key: command.key, group: first.id, time: time, head: head)
        for step in command.steps { try stage(step, in: &draft) }
        take(draft)
        answers[command.key] = Answer(fingerprint: fingerprint, transfers: draft.transfers)
        return draft.transfers
    }

    /// The holds that wait although their time is over, oldest first; each wants to be expired.
    public func overdueHolds(at time: LedgerTime) -> [Hold] {
        records.values.compactMap(Hold.init)
            .filter { $0.isOverdue(at: time) }
            .sorted { $0.transfer.seal.sequence < $1.transfer.seal.sequence }
    }

    private mutating func take(_ draft: Draft) {
        accounts.merge(draft.accounts) { _, new in new }
        records.merge(draft.records) { _, new in new }
        for (key, id) in draft.claims { claims[key] = id }
        head = draft.head
    }
}

/// The answer kept under a key.
public struct Answer: Hashable, Sendable {
    /// The digest of the command's body.
    public let fingerprint: [UInt8]
    /// The lines it wrote.
    public let transfers: [Transfer]

    /// An answer as the database holds it.
    public init(fingerprint: [UInt8], transfers: [Transfer]) {
        self.fingerprint = fingerprint
        self.transfers = transfers
    }
}

/// The end of the journal, where the next line is joined.
public struct ChainHead: Hashable, Sendable {
    /// How many lines there are.
    public let sequence: Int64
    /// The last line's hash; empty before the first.
    public let hash: [UInt8]
    /// The last line's time.
    public let time: LedgerTime

    /// Before the first line.
    public static let start = ChainHead(
        sequence: 0,
        hash: [],
        time: LedgerTime(milliseconds: .min)
    )

    /// The end of a journal as the database holds it.
    public init(sequence: Int64, hash: [UInt8], time: LedgerTime) {
        self.sequence = sequence
        self.hash = hash
        self.time = time
    }
}
