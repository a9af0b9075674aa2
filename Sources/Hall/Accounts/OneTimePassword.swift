package import Calendar
import Crypto

/// A six-digit code that changes every thirty seconds (RFC 6238, HMAC-SHA-1 as authenticator apps expect).
package struct OneTimePassword: Sendable {
    package static let secretBytes = 20
    private static let period: Int64 = 30

    private let secret: [UInt8]

    package init(secret: [UInt8]) {
        self.secret = secret
    }

    /// The step whose code was typed: now, or one beside it for clocks that differ; nil for a wrong code.
    ///
    /// The caller keeps the last step used, so that a code seen over a shoulder opens nothing.
    package func step(of code: String, at now: Instant) -> Int64? {
        let current = now.milliseconds / 1000 / Self.period
        return [current, current - 1, current + 1].first { Self.equal(self.code(step: $0), code) }
    }

    package func code(at now: Instant) -> String {
        code(step: now.milliseconds / 1000 / Self.period)
    }

    private func code(step: Int64) -> String {
        let counter = (0..<8).map { UInt8(truncatingIfNeeded: step >> (56 - 8 * $0)) }
        let digest = Array(
            HMAC<Insecure.SHA1>.authenticationCode(
                for: counter,
                using: SymmetricKey(data: secret)
            )
        )
        let start = Int(digest[19] & 0x0F)
        let number = digest[start..<start + 4].reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
        let digits = String((number & 0x7FFF_FFFF) % 1_000_000)
        return String(repeating: "0", count: 6 - digits.count) + digits
    }

    /// Compares without telling by its duration how much was right.
    private static func equal(_ left: String, _ right: String) -> Bool {
        let (left, right) = (Array(left.utf8), Array(right.utf8))
        guard left.count == right.count else { return false }
        return zip(left, right).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) } == 0
    }
}

/// Base 32 (RFC 4648, no padding), in which authenticator apps take a secret.
package enum Base32 {
    private static let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".unicodeScalars)

    package static func text(_ bytes: [UInt8]) -> String {
        var text = ""
        var buffer: UInt32 = 0
        var held = 0
        for byte in bytes {
            buffer = buffer << 8 | UInt32(byte)
            held += 8
            while held >= 5 {
                held -= 5
                text.unicodeScalars.append(alphabet[Int(buffer >> UInt32(held) & 31)])
            }
        }
        if held > 0 {
            text.unicodeScalars.append(alphabet[Int(buffer << UInt32(5 - held) & 31)])
        }
        return text
    }
}
