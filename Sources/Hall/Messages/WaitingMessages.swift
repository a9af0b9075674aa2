import Programs
import Registry
package import Store

/// A message whose time has come, opened for the sender.
package struct WaitingMessage: Sendable, Hashable {
    package let id: MessageID
    package let tries: Int64
    /// Nil where it is read in the hall alone, or nobody knows a phone for it.
    package let parcel: Parcel?
}

/// What is to be sent now, longest waiting first.
package struct WaitingMessages: Question {
    private let limit: Int

    package init(limit: Int) {
        self.limit = limit
    }

    package var policy: any Policy { HallOnly() }

    package func answer(in tx: Tx, _ context: Context) throws -> [WaitingMessage] {
        try tx.messages.waiting(at: context.now, limit: limit).map { row in
            WaitingMessage(id: row.id, tries: row.tries, parcel: try parcel(row, in: tx))
        }
    }

    private func parcel(_ row: MessageRow, in tx: Tx) throws -> Parcel? {
        guard row.channel == MessageChannel.sms, let phone = try phone(of: row, in: tx) else {
            return nil
        }
        let account = try account(of: row, in: tx)
        return Parcel(
            key: row.onceKey,
            to: phone,
            MessageText(json: row.words),
            in: account.flatMap { Language(rawValue: $0.language) } ?? .zh
        )
    }

    private func account(of row: MessageRow, in tx: Tx) throws -> AccountRow? {
        if let account = row.account { return try tx.accounts.find(account) }
        return try row.person.flatMap { try tx.accounts.ofPerson($0).first }
    }

    /// Where it goes: the address given, else the person's phone of today.
    private func phone(of row: MessageRow, in tx: Tx) throws -> PhoneNumber? {
        let person = try row.person.flatMap { try tx.people.find($0) }
        return (row.address ?? person?.phone).flatMap { try? PhoneNumber($0) }
    }
}

/// The ways a message takes.
package enum MessageChannel {
    package static let sms = "sms"
    /// Read in the hall after logging in; nothing leaves the house.
    package static let hall = "hall"
}
