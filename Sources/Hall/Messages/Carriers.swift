package import Registry

/// The ways out of the house, and what people are spared: only what is urgent takes them at any hour.
package struct Carriers: Sendable {
    package let phones: any Sender
    /// Nil where the hall has no mail server.
    package let mail: (any MailSender)?
    package let quiet: QuietHours?
    /// How many notices a day one person's phone rings for; nil for any number.
    package let mostADay: Int?

    package init(
        phones: any Sender,
        mail: (any MailSender)? = nil,
        quiet: QuietHours? = nil,
        mostADay: Int? = nil
    ) {
        self.phones = phones
        self.mail = mail
        self.quiet = quiet
        self.mostADay = mostADay
    }
}

/// A letter on its way to a mail server.
package struct OutgoingMail: Hashable, Sendable {
    /// The same for every try, so that a second copy can be told by its number.
    package let key: String
    package let address: MailAddress
    package let subject: String
    package let text: String

    package init(key: String, to address: MailAddress, subject: String, text: String) {
        self.key = key
        self.address = address
        self.subject = subject
        self.text = text
    }
}

/// Hands letters to a mail server.
package protocol MailSender: Sendable {
    func send(_ letter: OutgoingMail) async -> Delivery
}
