package import Calendar
package import Programs
package import Registry
package import Store

/// Sends a six-digit code to a phone; whether the phone is known changes nothing.
package struct RequestCode: UseCase {
    package enum Answer: Hashable, Sendable {
        /// On its way; another may be asked for from this instant.
        case sent(again: Instant)
        /// One was sent just now.
        case tooSoon(again: Instant)
        /// This phone or this address asked too often.
        case tooOften(again: Instant)
    }

    private let phone: PhoneNumber
    private let address: String
    private let language: Language
    private let code: String

    package init(
        to phone: PhoneNumber,
        from address: String,
        in language: Language,
        entropy: any Entropy
    ) {
        self.phone = phone
        self.address = address
        self.language = language
        code = SixDigits.code(entropy)
    }

    package var policy: any Policy { Anyone() }

    package func run(in tx: Tx, _ context: Context) throws -> Answer {
        let now = context.now
        let again = now.advanced(byMilliseconds: DoorRules.codePause)
        if let last = try tx.codes.find(phone.text) {
            let free = last.sentAt.advanced(byMilliseconds: DoorRules.codePause)
            if now < free { return .tooSoon(again: free) }
        }
        if let free = try limit(in: tx, at: now) { return .tooOften(again: free) }
        try tx.codes.put(
            code,
            for: phone.text,
            address: address,
            sentAt: now,
            expiresAt: now.advanced(byMilliseconds: DoorRules.codeHolds)
        )
        try CodeMessage(code: code, address: .phone(phone), language: language).post(
            in: tx,
            at: now
        )
        return .sent(again: again)
    }

    private func limit(in tx: Tx, at now: Instant) throws -> Instant? {
        for limit in DoorRules.codesOfPhone {
            if let free = try limit.count(phone.text, in: tx, at: now) { return free }
        }
        for limit in DoorRules.codesOfAddress {
            if let free = try limit.count(address, in: tx, at: now) { return free }
        }
        return nil
    }
}

extension RequestCode.Answer {
    /// The instant from which another code may be asked for.
    package var again: Instant {
        switch self {
        case .sent(let again), .tooSoon(let again), .tooOften(let again): again
        }
    }
}
