import Calendar
import Programs
import Registry
package import Store

/// Messages whose time has come, opened for the sender; mail to one account goes in one letter.
package struct WaitingMessage: Sendable, Hashable {
    package enum Way: Sendable, Hashable {
        case phone(Parcel)
        case mail(OutgoingMail)
        /// It is read in the hall alone, or nobody knows an address for it.
        case nowhere
        /// It came too late to be of use.
        case tooLate
    }

    package let ids: [MessageID]
    package let tries: Int64
    package let way: Way
}

/// What is to be sent now, longest waiting first.
package struct WaitingMessages: Question {
    private let limit: Int
    private let quiet: QuietHours?
    private let mostADay: Int?

    package init(limit: Int, quiet: QuietHours? = nil, mostADay: Int? = nil) {
        self.limit = limit
        self.quiet = quiet
        self.mostADay = mostADay
    }

    package var policy: any Policy { HallOnly() }

    package func answer(in tx: Tx, _ context: Context) throws -> [WaitingMessage] {
        let time = context.calendar.zone.civil(context.now).time
        let day = context.calendar.start(of: context.today)
        let waiting = try tx.messages.waiting(
            at: context.now,
            urgentOnly: quiet?.contains(time) ?? false,
            enough: mostADay.map { (count: $0, since: day) },
            limit: limit
        )
        let rows = try spared(waiting, since: day, in: tx)
        let mail = rows.filter { $0.channel == MessageChannel.mail }
        return try rows.filter { $0.channel != MessageChannel.mail }.map { row in
            WaitingMessage(ids: [row.id], tries: row.tries, way: try way(of: row, in: tx, context))
        } + letters(mail, in: tx)
    }

    /// Without those for which a phone would ring once too often today; they wait for tomorrow.
    private func spared(
        _ rows: [MessageRow],
        since day: Instant,
        in tx: Tx
    ) throws -> [MessageRow] {
        guard let mostADay else { return rows }
        var rung: [PersonID: Int] = [:]
        return try rows.filter { row in
            guard row.channel == MessageChannel.sms, row.urgentUntil == nil, let person = row.person
            else { return true }
            let count = try rung[person] ?? tx.messages.rung(person, since: day)
            rung[person] = count + 1
            return count < mostADay
        }
    }

    private func way(of row: MessageRow, in tx: Tx, _ context: Context) throws -> WaitingMessage.Way
    {
        if let end = row.urgentUntil, end <= context.now { return .tooLate }
        guard row.channel == MessageChannel.sms, let phone = try phone(of: row, in: tx) else {
            return .nowhere
        }
        let language = try account(of: row, in: tx)?.readsIn ?? .zh
        return .phone(
            Parcel(key: row.onceKey, to: phone, MessageText(json: row.words), in: language)
        )
    }

    private func letters(_ rows: [MessageRow], in tx: Tx) throws -> [WaitingMessage] {
        let name = try tx.tenants.find(tx.tenant)?.name ?? ""
        return try Dictionary(grouping: rows) { $0.address ?? "" }.sorted { $0.key < $1.key }
            .map { address, rows in
                let rows = rows.sorted { $0.id < $1.id }
                let language =
                    try rows.first.flatMap { try account(of: $0, in: tx) }?.readsIn ?? .zh
                let way = (try? MailAddress(address)).map {
                    WaitingMessage.Way.mail(OutgoingMail(rows, to: $0, from: name, in: language))
                }
                return WaitingMessage(
                    ids: rows.map(\.id),
                    tries: rows.map(\.tries).max() ?? 0,
                    way: way ?? .nowhere
                )
            }
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

extension AccountRow {
    var readsIn: Language? { Language(rawValue: language) }
}

/// The ways a message takes.
package enum MessageChannel {
    package static let sms = "sms"
    package static let mail = "mail"
    /// Read in the hall after logging in; nothing leaves the house.
    package static let hall = "hall"
}
