package import Programs
package import Registry

/// A message on its way out of the house.
package struct Parcel: Sendable, Hashable {
    /// The same for every try, so that a carrier sends it once.
    package let key: String
    package let phone: PhoneNumber
    package let text: MessageText
    package let language: Language

    package init(key: String, to phone: PhoneNumber, _ text: MessageText, in language: Language) {
        self.key = key
        self.phone = phone
        self.text = text
        self.language = language
    }

    package var line: String { text.words[language] }
}

/// What became of a try to send.
package enum Delivery: Sendable, Hashable {
    case taken
    /// Nobody took it this time; the reason names no person.
    case later(String)
    /// It will never be taken.
    case refused(String)
}

/// Carries messages out of the house: a gateway, or a file for those without one.
package protocol Sender: Sendable {
    func send(_ parcel: Parcel) async -> Delivery
}
