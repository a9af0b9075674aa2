import Store

/// A typed password held against what its account had at that moment.
///
/// Made outside the transaction, because hashing is slow by intent.
package struct PasswordProof: Sendable {
    let login: String
    /// The hash it was held against; another one by now makes the proof void.
    fileprivate let hash: String?
    fileprivate let isRight: Bool

    /// Whether it opens this account as it stands in the transaction.
    func opens(_ account: AccountRow) -> Bool {
        isRight && account.passwordHash == hash
    }
}

extension Hall {
    /// Holds a password against a log-in; an unknown one takes as long.
    func prove(_ password: String, of login: String) async throws -> PasswordProof {
        let hash = try await database.read(tenant) {
            try $0.accounts.withLogin(login)?.passwordHash
        }
        let isRight = try await passwords.matches(
            String(password.prefix(256)),
            hash ?? Self.nobodysHash
        )
        return PasswordProof(login: login, hash: hash, isRight: isRight && hash != nil)
    }

    /// No password hashes to this; it costs what a real one costs.
    private static let nobodysHash =
        "$argon2id$v=19$m=19456,t=2,p=1$bm9ib2R5IGlzIHRoZXJlIQ"
        + "$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
}
