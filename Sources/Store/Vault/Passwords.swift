import CArgon2
import Dispatch
import Synchronization

/// Hashes passwords with Argon2id (19 MiB, 2 passes, 1 lane), two at a time.
///
/// A hash costs some forty milliseconds of a core by intent. More than a few waiting are refused, so
/// that log-ins cannot stop the machine.
package final class Passwords: Sendable {
    private let lanes: [DispatchQueue]
    private let waiting = Mutex(0)
    private let turn = Atomic(0)
    private let limit: Int

    package init(limit: Int = 64) {
        lanes = ["store.passwords.1", "store.passwords.2"].map { DispatchQueue(label: $0) }
        self.limit = limit
    }

    /// The hash of a password with its parameters and salt, as one text for the database.
    package func hash(_ password: String, salt: [UInt8] = .randomSalt) async throws -> String {
        try await onLane { try Self.encoded(password, salt) }
    }

    /// Whether a password is the one that was hashed.
    package func matches(_ password: String, _ hash: String) async throws -> Bool {
        try await onLane {
            argon2id_verify(hash, password, password.utf8.count) == ARGON2_OK.rawValue
        }
    }

    private func onLane<T: Sendable>(
        _ body: @escaping @Sendable () throws -> T
    ) async throws -> T {
        let isTaken = waiting.withLock { waiting in
            guard waiting < limit else { return false }
            waiting += 1
            return true
        }
        guard isTaken else { throw StoreError.overloaded }
        defer { waiting.withLock { $0 -= 1 } }
        let lane = turn.wrappingAdd(1, ordering: .relaxed).oldValue % lanes.count
        return try await withCheckedThrowingContinuation { continuation in
            lanes[lane].async { continuation.resume(with: Result(catching: body)) }
        }
    }

    private static func encoded(_ password: String, _ salt: [UInt8]) throws -> String {
        var text = [CChar](repeating: 0, count: 128)
        let code = argon2id_hash_encoded(
            2,
            19 * 1_024,
            1,
            password,
            password.utf8.count,
            salt,
            salt.count,
            32,
            &text,
            text.count
        )
        guard code == ARGON2_OK.rawValue else {
            throw StoreError.statement("Argon2 refused: \(code)")
        }
        return String(decoding: text.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
    }
}

extension [UInt8] {
    /// Sixteen bytes from the machine's random source.
    package static var randomSalt: [UInt8] {
        (0..<16).map { _ in UInt8.random(in: .min ... .max) }
    }
}
