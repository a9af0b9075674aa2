package import Store

/// Ends one of the own tokens; whatever goes by it is refused from now on.
package struct EndToken: UseCase {
    private let id: TokenID

    package init(_ id: TokenID) {
        self.id = id
    }

    package var policy: any Policy { StaffOnly() }

    package func run(in tx: Tx, _ context: Context) throws {
        guard let account = context.actor.account, let token = try tx.tokens.find(id),
            token.account == account
        else { throw Refusal.notFound }
        guard token.endedAt == nil else { return }
        try tx.tokens.end(id, at: context.now)
        try tx.note(.tokenEnded, account, context)
    }
}
