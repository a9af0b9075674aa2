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
    package func sendWaiting(by carriers: Carriers, limit: Int = 200) async throws -> SendingRound {
        var round = SendingRound()
        let waiting = try await ask(
            WaitingMessages(limit: limit, quiet: carriers.quiet, mostADay: carriers.mostADay),
            as: .hall
        )
        for start in stride(from: 0, to: waiting.count, by: Self.atOnce) {
            let few = waiting[start..<min(start + Self.atOnce, waiting.count)]
            let notes = await deliver(few, by: carriers)
            try await perform(NoteDeliveries(notes: notes), as: .hall)
            for note in notes { round.count(note) }
        }
        return round
    }

    private static var atOnce: Int { 8 }

    private func deliver(
        _ messages: ArraySlice<WaitingMessage>,
        by carriers: Carriers
    ) async -> [NoteDeliveries.Note] {
        await withTaskGroup(of: NoteDeliveries.Note.self) { group in
            for message in messages {
                group.addTask {
                    NoteDeliveries.Note(
                        ids: message.ids,
                        tries: message.tries,
                        delivery: await carriers.deliver(message.way)
                    )
                }
            }
            return await group.reduce(into: []) { $0.append($1) }
        }
    }
}

extension Carriers {
    fileprivate func deliver(_ way: WaitingMessage.Way) async -> Delivery {
        switch way {
        case .phone(let parcel): await phones.send(parcel)
        case .mail(let letter):
            await mail?.send(letter) ?? .refused("this hall has no mail server")
        // What has no way out of the house is read in it.
        case .nowhere: .taken
        case .tooLate: .refused("it came too late to be of use")
        }
    }
}

extension SendingRound {
    fileprivate mutating func count(_ note: NoteDeliveries.Note) {
        switch note.delivery {
        case .taken:
            taken += note.ids.count
        case .later(let reason):
            later += note.ids.count
            lastReason = reason
        case .refused(let reason):
            refused += note.ids.count
            lastReason = reason
        }
    }
}
