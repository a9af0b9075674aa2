package import Crypto

/// Proof that a form was made by this house, for this session. Its first half is new in every page:
/// it tells one sending of a form from another, and hides the second half from compression attacks.
package struct Seals: Sendable {
    private let key: SymmetricKey

    package init(key: SymmetricKey) {
        self.key = key
    }

    package func mint(for session: String, nonce: [UInt8]) -> String {
        "\(nonce.hex).\(Array(code(nonce.hex, session)).hex)"
    }

    /// The nonce of a genuine seal; nil for any other.
    package func nonce(of seal: String, for session: String) -> String? {
        let halves = seal.split(separator: ".", omittingEmptySubsequences: false)
        guard halves.count == 2, let code = [UInt8](hex: halves[1]) else { return nil }
        let isGenuine = HMAC<SHA256>.isValidAuthenticationCode(
            code,
            authenticating: Self.message(String(halves[0]), session),
            using: key
        )
        return isGenuine ? String(halves[0]) : nil
    }

    private func code(_ nonce: String, _ session: String) -> HMAC<SHA256>.MAC {
        HMAC<SHA256>.authenticationCode(for: Self.message(nonce, session), using: key)
    }

    private static func message(_ nonce: String, _ session: String) -> [UInt8] {
        Array("form\u{0}\(nonce)\u{0}\(session)".utf8)
    }
}
