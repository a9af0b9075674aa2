import Calendar
package import Store

/// Notes what became of messages: sent, to be tried again later, or given up.
package struct NoteDeliveries: UseCase {
    package struct Note: Sendable, Hashable {
        /// More than one where they went in one letter.
        let ids: [MessageID]
        let tries: Int64
        let delivery: Delivery
    }

    let notes: [Note]

    package var policy: any Policy { HallOnly() }

    package func run(in tx: Tx, _ context: Context) throws {
        for note in notes {
            for id in note.ids { try mark(id, note, in: tx, at: context.now) }
        }
    }

    private func mark(_ id: MessageID, _ note: Note, in tx: Tx, at now: Instant) throws {
        switch note.delivery {
        case .taken:
            try tx.messages.markSent(id, at: now)
        case .later:
            try tx.messages.markFailed(id, nextTryAt: Patience.next(after: note.tries + 1, at: now))
        case .refused:
            try tx.messages.markFailed(id, nextTryAt: nil)
        }
    }
}

/// How long a message waits for its next try: half a minute, then twice as long each time.
enum Patience {
    private static let firstMilliseconds: Int64 = 30_000
    /// More than a day of tries; then the message is given up.
    private static let mostTries: Int64 = 13

    static func next(after tries: Int64, at now: Instant) -> Instant? {
        guard tries < mostTries else { return nil }
        return now.advanced(byMilliseconds: firstMilliseconds << max(0, tries - 1))
    }
}
