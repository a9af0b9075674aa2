import Calendar
package import Store

/// Notes what became of messages: sent, to be tried again later, or given up.
package struct NoteDeliveries: UseCase {
    package struct Note: Sendable, Hashable {
        let id: MessageID
        let tries: Int64
        let delivery: Delivery
    }

    let notes: [Note]

    package var policy: any Policy { HallOnly() }

    package func run(in tx: Tx, _ context: Context) throws {
        for note in notes {
            switch note.delivery {
            case .taken:
                try tx.messages.markSent(note.id, at: context.now)
            case .later:
                try tx.messages.markFailed(
                    note.id,
                    nextTryAt: Patience.next(after: note.tries + 1, at: context.now)
                )
            case .refused:
                try tx.messages.markFailed(note.id, nextTryAt: nil)
            }
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
