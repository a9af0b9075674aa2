import Calendar
import Store

/// The secrets of a session about to be opened: made before the transaction, so that a second run of
/// it opens the same session.
package struct SessionKey: Sendable {
    /// What the browser keeps: 256 bits in hexadecimal; the database knows its hash alone.
    package let token: String
    private let formSecret: [UInt8]

    package init(_ entropy: any Entropy) {
        token = entropy.bytes(32).hexadecimal
        formSecret = entropy.bytes(32)
    }

    static func hash(_ token: String) -> [UInt8] { Array(token.utf8).sha256 }

    /// Lets an account in.
    func open(_ account: UserID, _ kind: AccountRow.Kind, in tx: Tx, at now: Instant) throws {
        try tx.sessions.add(
            SessionRow(
                tokenHash: Self.hash(token),
                tenant: tx.tenant,
                id: tx.mint.id(),
                account: account,
                kind: kind,
                csrfSecret: formSecret,
                madeAt: now,
                seenAt: now,
                endsAt: DoorRules.end(kind, opened: now, at: now),
                strongUntil: kind == .worker ? nil : now.advanced(byMilliseconds: DoorRules.fresh)
            )
        )
    }
}
