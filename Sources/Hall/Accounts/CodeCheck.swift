import Calendar
import Store

/// Whether a typed code is the one that was sent, with the tries counted; the right one is used up.
struct CodeCheck {
    enum No {
        case wrong(left: Int)
        case expired
        case usedUp
    }

    private let code: String
    private let key: String

    /// - Parameter key: Under which the code was kept: a phone, or an account with an address.
    init(_ code: String, for key: String) {
        self.code = code
        self.key = key
    }

    /// Why the code opens nothing; nil for the right one.
    func judge(in tx: Tx, at now: Instant) throws -> No? {
        guard let sent = try tx.codes.find(key), now < sent.expiresAt else { return .expired }
        guard sent.tries < DoorRules.codeTries else { return .usedUp }
        if tx.codes.matches(sent, code, for: key) {
            try tx.codes.remove(key)
            return nil
        }
        try tx.codes.countTry(key)
        let left = DoorRules.codeTries - sent.tries - 1
        return left > 0 ? .wrong(left: Int(left)) : .usedUp
    }

    /// The same as a sentence.
    func refusal(in tx: Tx, at now: Instant) throws -> Refusal? {
        switch try judge(in: tx, at: now) {
        case nil: nil
        case .wrong(let left): .wrongCode(left: left)
        case .expired: .expiredCode
        case .usedUp: .usedUpCode
        }
    }
}

/// A code as people type it from one screen to another.
enum SixDigits {
    static func code(_ entropy: any Entropy) -> String {
        let digits = String(entropy.bits64() % 1_000_000)
        return String(repeating: "0", count: 6 - digits.count) + digits
    }
}
