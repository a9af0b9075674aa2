package import Calendar
import Registry

/// Something to be said to somebody, in the hall or by a gateway.
package struct MessageRow: Hashable, Sendable {
    package enum State: String, Hashable, Sendable {
        case waiting
        case sent
        case failed
    }

    package var id: MessageID
    package var account: UserID?
    package var person: PersonID?
    package var caseFile: CaseID?
    package var channel: String
    /// Where a gateway sends it, such as a phone number; sealed at rest.
    package var address: String?
    /// The text in both languages as JSON; sealed at rest.
    package var words: String
    /// What makes it one message: a second one with the same key is not made.
    package var onceKey: String
    package var state: State
    package var tries: Int64
    package var nextTryAt: Instant
    package var madeAt: Instant
    package var sentAt: Instant?
    package var readAt: Instant?
    /// Goes out at any hour, and is of no use afterwards; nil for what may wait for the morning.
    package var urgentUntil: Instant?

    package init(
        id: MessageID,
        account: UserID? = nil,
        person: PersonID? = nil,
        caseFile: CaseID? = nil,
        channel: String,
        address: String? = nil,
        words: String,
        onceKey: String,
        state: State = .waiting,
        tries: Int64 = 0,
        nextTryAt: Instant,
        madeAt: Instant,
        sentAt: Instant? = nil,
        readAt: Instant? = nil,
        urgentUntil: Instant? = nil
    ) {
        self.id = id
        self.account = account
        self.person = person
        self.caseFile = caseFile
        self.channel = channel
        self.address = address
        self.words = words
        self.onceKey = onceKey
        self.state = state
        self.tries = tries
        self.nextTryAt = nextTryAt
        self.madeAt = madeAt
        self.sentAt = sentAt
        self.readAt = readAt
        self.urgentUntil = urgentUntil
    }
}

extension Tx {
    /// What is to be said, and what was.
    package var messages: Messages { Messages(tx: self) }
}

package struct Messages {
    let tx: Tx

    private static let columns: StaticString = """
        id, account, person, case_file, channel, address, words, once_key, state, tries,
        next_try_at, made_at, sent_at, read_at, urgent_until
        """

    /// Adds a message; false where it was said already.
    @discardableResult package func add(_ row: MessageRow) throws -> Bool {
        let added = try tx.run(
            """
            INSERT INTO message (tenant, \(raw: Self.columns))
            VALUES (\(tx.tenant), \(row.id), \(row.account), \(row.person), \(row.caseFile),
                \(row.channel), \(try tx.seal(ifAny: row.address, "message.address", row.id)),
                \(try tx.seal(row.words, "message.words", row.id)), \(row.onceKey),
                \(row.state.rawValue), \(row.tries), \(row.nextTryAt), \(row.madeAt),
                \(row.sentAt), \(row.readAt), \(row.urgentUntil))
            ON CONFLICT (tenant, once_key) DO NOTHING
            """
        )
        return added == 1
    }

    /// What is to be sent now, longest waiting first; `urgentOnly` while everything else sleeps.
    ///
    /// - Parameter enough: A notice waits whose person's phone rang this often since then.
    package func waiting(
        at now: Instant,
        urgentOnly: Bool = false,
        enough: (count: Int, since: Instant)? = nil,
        limit: Int = 100
    ) throws -> [MessageRow] {
        try tx.rows(
            """
            SELECT \(raw: Self.columns) FROM message AS waiting
            WHERE tenant = \(tx.tenant) AND state = 'waiting' AND next_try_at <= \(now)
                AND (NOT \(urgentOnly) OR urgent_until IS NOT NULL)
                AND (channel <> 'sms' OR urgent_until IS NOT NULL OR person IS NULL
                    OR (\(rung("waiting.person", since: enough?.since ?? now)))
                        < \(enough?.count ?? Int.max))
            ORDER BY next_try_at, id LIMIT \(limit)
            """,
            read
        )
    }

    /// How many notices a person's phone rang for since then.
    package func rung(_ person: PersonID, since begin: Instant) throws -> Int {
        try tx.first(rung("\(person)", since: begin)) { Int(try $0.int(0)) } ?? 0
    }

    private func rung(_ person: SQL, since begin: Instant) -> SQL {
        """
        SELECT count(*) FROM message AS rung
        WHERE rung.tenant = \(tx.tenant) AND rung.person = \(person) AND rung.channel = 'sms'
            AND rung.sent_at >= \(begin) AND rung.urgent_until IS NULL
        """
    }

    package func markSent(_ id: MessageID, at now: Instant) throws {
        try tx.run(
            """
            UPDATE message SET state = 'sent', sent_at = \(now), tries = tries + 1
            WHERE tenant = \(tx.tenant) AND id = \(id)
            """
        )
    }

    /// Notes a try that failed; without a next one the message is given up.
    package func markFailed(_ id: MessageID, nextTryAt: Instant?) throws {
        let state = nextTryAt == nil ? MessageRow.State.failed : .waiting
        try tx.run(
            """
            UPDATE message SET state = \(state.rawValue), tries = tries + 1,
                next_try_at = COALESCE(\(nextTryAt), next_try_at)
            WHERE tenant = \(tx.tenant) AND id = \(id)
            """
        )
    }

    /// What was said to somebody in the hall, newest first; to the person, while nobody had an account.
    package func of(
        _ account: UserID,
        and person: PersonID? = nil,
        before id: MessageID = MessageID(raw: .max),
        limit: Int = 20
    ) throws -> [MessageRow] {
        try tx.rows(
            """
            SELECT \(raw: Self.columns) FROM message
            WHERE tenant = \(tx.tenant) AND \(told(account, person)) AND id < \(id)
            ORDER BY id DESC LIMIT \(limit)
            """,
            read
        )
    }

    package func ofCase(_ id: CaseID) throws -> [MessageRow] {
        try tx.rows(
            """
            SELECT \(raw: Self.columns) FROM message
            WHERE tenant = \(tx.tenant) AND case_file = \(id) ORDER BY id
            """,
            read
        )
    }

    package func unread(_ account: UserID, and person: PersonID? = nil) throws -> Int {
        let count = try tx.first(
            """
            SELECT count(*) FROM message
            WHERE tenant = \(tx.tenant) AND \(told(account, person)) AND read_at IS NULL
            """
        ) { Int(try $0.int(0)) }
        return count ?? 0
    }

    package func markRead(
        _ account: UserID,
        and person: PersonID? = nil,
        at now: Instant
    ) throws {
        try tx.run(
            """
            UPDATE message SET read_at = \(now)
            WHERE tenant = \(tx.tenant) AND \(told(account, person)) AND read_at IS NULL
            """
        )
    }

    private func told(_ account: UserID, _ person: PersonID?) -> SQL {
        guard let person else { return "account = \(account)" }
        return """
            (account = \(account)
                OR (person = \(person) AND account IS NULL AND channel = 'hall'))
            """
    }

    private func read(_ row: Row) throws -> MessageRow {
        var columns = row.columns
        let id: MessageID = try columns.id()
        return MessageRow(
            id: id,
            account: try columns.idIfAny(),
            person: try columns.idIfAny(),
            caseFile: try columns.idIfAny(),
            channel: try columns.text(),
            address: try tx.open(ifAny: columns.blobIfAny(), "message.address", id),
            words: try tx.open(columns.blob(), "message.words", id),
            onceKey: try columns.text(),
            state: try columns.choice(),
            tries: try columns.int(),
            nextTryAt: try columns.instant(),
            madeAt: try columns.instant(),
            sentAt: try columns.instantIfAny(),
            readAt: try columns.instantIfAny(),
            urgentUntil: try columns.instantIfAny()
        )
    }
}
