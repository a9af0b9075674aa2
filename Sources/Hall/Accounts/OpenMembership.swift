package import Store

/// Whether a worker may still be joined to a member on the list: the phone both have, its middle
/// hidden; nil where there is nothing to join.
package struct OpenMembership: Question {
    package init() {}

    package var policy: any Policy { LoggedIn() }

    package func answer(in tx: Tx, _ context: Context) throws -> String? {
        guard case .worker(let account, nil) = context.actor else { return nil }
        return try Members(of: account, in: tx).maskedPhone
    }
}
