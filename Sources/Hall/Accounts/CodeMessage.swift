import Calendar
import Foundation
import Registry
import Store

/// The message that carries a code to a phone.
struct CodeMessage {
    let code: String
    let phone: PhoneNumber

    /// Puts it into the outbox, for the sender to take.
    func post(in tx: Tx, at now: Instant) throws {
        let id: MessageID = tx.mint.id()
        try tx.messages.add(
            MessageRow(
                id: id,
                channel: "sms",
                address: phone.text,
                words: try words(),
                onceKey: "code \(id)",
                nextTryAt: now,
                madeAt: now
            )
        )
    }

    private func words() throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        let words = [
            "zh": "验证码 \(code)，五分钟内有效。不要告诉任何人，工会也不会问你要。",
            "en": "Your code is \(code), good for five minutes. Tell nobody; we never ask for it.",
        ]
        return String(decoding: try encoder.encode(words), as: UTF8.self)
    }
}
