package import Store

/// Ends the session of a token; one that is over already stays over.
package struct LogOut: UseCase {
    private let token: String

    package init(_ token: String) {
        self.token = token
    }

    package var policy: any Policy { Anyone() }

    package func run(in tx: Tx, _ context: Context) throws {
        let hash = SessionKey.hash(token)
        guard let session = try tx.sessions.find(hash), session.tenant == tx.tenant else { return }
        try tx.sessions.end(hash)
        try tx.note(.exit, session.account, context)
    }
}
