import Calendar
import Programs
import Registry
import Store

/// The message that carries a code to where somebody wants to be reached.
struct CodeMessage {
    enum Address {
        case phone(PhoneNumber)
        case mail(MailAddress)
    }

    let code: String
    let address: Address
    let language: Language

    /// Puts it into the outbox, for the sender to take; it goes at any hour, and not when it is over.
    func post(in tx: Tx, at now: Instant) throws {
        let id: MessageID = tx.mint.id()
        try tx.messages.add(
            MessageRow(
                id: id,
                channel: channel,
                address: addressee,
                words: try text.json,
                onceKey: "code \(id)",
                nextTryAt: now,
                madeAt: now,
                urgentUntil: now.advanced(byMilliseconds: DoorRules.codeHolds)
            )
        )
    }

    private var channel: String {
        switch address {
        case .phone: MessageChannel.sms
        case .mail: MessageChannel.mail
        }
    }

    private var addressee: String {
        switch address {
        case .phone(let phone): phone.text
        case .mail(let mail): mail.text
        }
    }

    /// In the language in which it was asked for, whoever reads it.
    private var text: MessageText {
        let line = words[language]
        return MessageText(
            Words(zh: line, en: line),
            template: "code",
            parameters: ["code": code]
        )
    }

    private var words: Words {
        Words(
            zh: "验证码 \(code)，五分钟内有效。不要告诉任何人，工会也不会问您要。",
            en: "Your code is \(code), good for five minutes. Tell nobody; we never ask for it."
        )
    }
}
