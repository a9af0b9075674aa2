import Calendar
import Registry
import Store

/// One thing to be said, to as many as it concerns; each of them is told once.
struct Outbox {
    private let text: MessageText
    private let once: String
    private let caseFile: CaseID?
    private let tx: Tx
    private let now: Instant

    /// Mail waits a little, so that what happens together comes in one letter.
    private static let mailWaits = 10 * DoorRules.minute

    /// - Parameter once: What makes it one thing, however often it is told to somebody.
    init(_ text: MessageText, once: String, about caseFile: CaseID?, in tx: Tx, at now: Instant) {
        self.text = text
        self.once = once
        self.caseFile = caseFile
        self.tx = tx
        self.now = now
    }

    /// Keeps it in the hall for whoever has this account, and sends it by mail where he wants that.
    func keep(for account: UserID) throws {
        var message = try message(by: MessageChannel.hall, to: account.description)
        message.account = account
        // There is nothing to send, so it has arrived.
        message.state = .sent
        message.sentAt = now
        guard try tx.messages.add(message), let mail = try tx.accounts.find(account)?.mail else {
            return
        }
        var letter = try self.message(by: MessageChannel.mail, to: "mail \(account)")
        letter.address = mail
        letter.nextTryAt = now.advanced(byMilliseconds: Self.mailWaits)
        try tx.messages.add(letter)
    }

    /// Keeps it for a person who has no account yet, to be read after the first log-in.
    func keep(for person: PersonID) throws {
        var message = try message(by: MessageChannel.hall, to: "hall")
        message.person = person
        message.state = .sent
        message.sentAt = now
        try tx.messages.add(message)
    }

    /// Sends it to a person's phone, if one is known.
    func ring(_ person: PersonID) throws {
        guard let phone = try tx.people.find(person)?.phone else { return }
        var message = try message(by: MessageChannel.sms, to: "phone")
        message.person = person
        message.address = phone
        try tx.messages.add(message)
    }

    private func message(by channel: String, to whom: String) throws -> MessageRow {
        MessageRow(
            id: tx.mint.id(),
            caseFile: caseFile,
            channel: channel,
            words: try text.json,
            onceKey: "\(once) \(whom)",
            nextTryAt: now,
            madeAt: now
        )
    }
}
