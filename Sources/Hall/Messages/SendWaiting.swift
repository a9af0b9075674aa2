import Calendar
import Store

/// What a round of sending came to.
package struct SendingRound: Sendable, Hashable {
    package var taken = 0
    package var later = 0
    package var refused = 0
    /// Why the last one was not taken; names no person.
    package var lastReason: String?

    package init() {}
}

extension Hall {
    /// Sends what waits, a few at a time.
    ///
    /// A message is noted after it was taken: a hall that dies in between sends it again with the
    /// same key, and the carrier knows it.
    package func sendWaiting(by sender: any Sender, limit: Int = 200) async throws -> SendingRound {
        var round = SendingRound()
        let waiting = try await ask(WaitingMessages(limit: limit), as: .hall)
        for start in stride(from: 0, to: waiting.count, by: Self.atOnce) {
            let few = waiting[start..<min(start + Self.atOnce, waiting.count)]
            let notes = await deliver(few, by: sender)
            try await perform(NoteDeliveries(notes: notes), as: .hall)
            for note in notes { round.count(note.delivery) }
        }
        return round
    }

    private static var atOnce: Int { 8 }

    private func deliver(
        _ messages: ArraySlice<WaitingMessage>,
        by sender: any Sender
    ) async -> [NoteDeliveries.Note] {
        await withTaskGroup(of: NoteDeliveries.Note.self) { group in
            for message in messages {
                group.addTask {
                    // What has no way out of the house is read in it.
                    var delivery = Delivery.taken
                    if let parcel = message.parcel { delivery = await sender.send(parcel) }
                    return NoteDeliveries.Note(
                        id: message.id,
                        tries: message.tries,
                        delivery: delivery
                    )
                }
            }
            return await group.reduce(into: []) { $0.append($1) }
        }
    }
}

extension SendingRound {
    fileprivate mutating func count(_ delivery: Delivery) {
        switch delivery {
        case .taken:
            taken += 1
        case .later(let reason):
            later += 1
            lastReason = reason
        case .refused(let reason):
            refused += 1
            lastReason = reason
        }
    }
}
