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

    /// Who an account is to the phone it is used on: a mark that says nothing of it, and the key of what
    /// waits there to be sent, which no other account is given.
    func owner(_ account: String) -> Owner {
        Owner(mark: derived("owner", account, 8), key: derived("kept", account, 32))
    }

    private func derived(_ purpose: String, _ account: String, _ length: Int) -> String {
        let message = Array("\(purpose)\u{0}\(account)".utf8)
        let code = HMAC<SHA256>.authenticationCode(for: message, using: key)
        return Array(code.prefix(length)).hex
    }

    private func code(_ nonce: String, _ session: String) -> HMAC<SHA256>.MAC {
        HMAC<SHA256>.authenticationCode(for: Self.message(nonce, session), using: key)
    }

    private static func message(_ nonce: String, _ session: String) -> [UInt8] {
        Array("form\u{0}\(nonce)\u{0}\(session)".utf8)
    }
}
