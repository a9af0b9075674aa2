import Calendar
import Programs
import Registry
import Store

/// The message that carries a code to a phone.
struct CodeMessage {
    let code: String
    let phone: PhoneNumber
    let language: Language

    /// Puts it into the outbox, for the sender to take.
    func post(in tx: Tx, at now: Instant) throws {
        let id: MessageID = tx.mint.id()
        try tx.messages.add(
            MessageRow(
                id: id,
                channel: "sms",
                address: phone.text,
                words: words[language],
                onceKey: "code \(id)",
                nextTryAt: now,
                madeAt: now
            )
        )
    }

    private var words: Words {
        Words(
            zh: "验证码 \(code)，五分钟内有效。不要告诉任何人，工会也不会问您要。",
            en: "Your code is \(code), good for five minutes. Tell nobody; we never ask for it."
        )
    }
}
