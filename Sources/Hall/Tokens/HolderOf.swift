import Calendar
import Store

/// A program at the door: for whom it acts, and what it may do.
package struct TokenHolder: Sendable {
    package let actor: Actor
    package let name: String
    package let scopes: Set<TokenScope>
    let id: TokenID
    let isDueForNote: Bool
}

/// Whose token this is; nil for one that opens nothing.
struct HolderOf: Question {
    let token: String

    var policy: any Policy { Anyone() }

    func answer(in tx: Tx, _ context: Context) throws -> TokenHolder? {
        guard let row = try tx.tokens.find(hash: MintToken.hash(token)),
            row.isAlive(at: context.now), let account = try tx.accounts.find(row.account),
            account.kind == .staff, !account.isClosed
        else { return nil }
        let colleague = Colleague(
            account: account.id,
            name: account.name ?? "",
            posts: try Post.own(of: account.id, in: tx, on: context.today),
            // A program never typed a password: what asks for one is closed to it.
            isFresh: false,
            bearer: Bearer(name: row.name, scopes: TokenScope.all(row.scopes))
        )
        let hour = DoorRules.hour
        return TokenHolder(
            actor: .staff(colleague),
            name: colleague.name,
            scopes: TokenScope.all(row.scopes),
            id: row.id,
            isDueForNote: row.usedAt.map { $0.advanced(byMilliseconds: hour) <= context.now }
                ?? true
        )
    }
}

/// Notes that a token is in use, so that its holder sees which ones are not.
private struct NoteTokenUse: UseCase {
    let id: TokenID

    var policy: any Policy { Anyone() }

    func run(in tx: Tx, _ context: Context) throws {
        try tx.tokens.markUsed(id, at: context.now)
    }
}

extension Hall {
    /// Whose token this is; its use is noted once an hour.
    package func holder(ofToken token: String) async throws -> TokenHolder? {
        guard token.hasPrefix(MintToken.prefix), token.utf8.count < 100,
            let holder = try await ask(HolderOf(token: token), as: .visitor)
        else { return nil }
        if holder.isDueForNote {
            // A full disk must not shut programs out of what they can still read.
            try? await perform(NoteTokenUse(id: holder.id), as: holder.actor)
        }
        return holder
    }
}
