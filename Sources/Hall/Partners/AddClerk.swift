import Programs
import Registry
package import Store

/// Gives a partner's counter a log-in.
package struct AddClerk: UseCase {
    let partner: OrganisationID
    let login: String
    let passwordHash: String
    let totpSecret: String?

    package var policy: any Policy { PartnerAtHand(partner, fresh: true) }

    package func run(in tx: Tx, _ context: Context) throws -> UserID {
        guard let row = try tx.partners.find(partner), row.closedOn == nil else {
            throw Refusal.notFound
        }
        guard try tx.accounts.withLogin(login) == nil else { throw Refusal.logInNameTaken }
        let account: UserID = tx.mint.id()
        try tx.accounts.add(
            AccountRow(
                id: account,
                kind: .partner,
                login: login,
                passwordHash: passwordHash,
                totpSecret: totpSecret,
                madeAt: context.now
            )
        )
        try tx.accounts.addPost(
            PostRow(
                id: tx.mint.id(),
                account: account,
                organisation: partner,
                duty: PartnerDuties.counter,
                from: context.today
            )
        )
        try tx.note(.clerkAdded, account, context)
        return account
    }
}

/// Gives a counter's log-in another password, and lifts its locks; whoever is in under the old one is
/// out.
package struct ResetClerk: UseCase {
    let partner: OrganisationID
    let account: UserID
    let passwordHash: String

    package var policy: any Policy { PartnerAtHand(partner, fresh: true) }

    package func run(in tx: Tx, _ context: Context) throws {
        var row = try tx.account(account, at: partner)
        row.passwordHash = passwordHash
        row.failures = 0
        row.lockedUntil = nil
        try tx.accounts.save(row)
        try tx.sessions.endAll(of: account)
        try tx.note(.clerkPassword, account, context)
    }
}

/// Ends a counter's log-in.
package struct CloseClerk: RepeatableUseCase {
    package struct Body: Hashable, Sendable, Codable {
        package let partner: Int64
        package let account: Int64
    }

    package let body: Body

    package init(_ account: UserID, at partner: OrganisationID) {
        body = Body(partner: partner.raw, account: account.raw)
    }

    package var policy: any Policy { PartnerAtHand(OrganisationID(raw: body.partner)) }

    package func run(in tx: Tx, _ context: Context) throws -> Bool {
        let id = UserID(raw: body.account)
        var row = try tx.account(id, at: OrganisationID(raw: body.partner))
        row.isClosed = true
        try tx.accounts.save(row)
        try tx.sessions.endAll(of: id)
        try tx.note(.clerkClosed, id, context)
        return true
    }
}

extension Tx {
    /// An account of a partner's counter; one of somebody else is not there.
    fileprivate func account(_ id: UserID, at partner: OrganisationID) throws -> AccountRow {
        guard let row = try accounts.ofKind(.partner, at: partner).first(where: { $0.id == id }),
            !row.isClosed
        else { throw Refusal.notFound }
        return row
    }
}

/// A log-in just made; the password and the secret are shown this once.
package struct NewClerk: Sendable {
    package let account: UserID
    package let login: String
    package let password: String
    /// The authenticator's secret in base 32; nil where none was asked for.
    package let secret: String?
}

extension Hall {
    /// Adds a log-in for a partner's counter, with a password nobody has chosen.
    package func addClerk(
        _ login: String,
        at partner: OrganisationID,
        withSecondFactor: Bool = false,
        as actor: Actor
    ) async throws -> NewClerk {
        let login = LogInName.tidied(login)
        guard LogInName.isFit(login) else { throw Refusal.unfitLogInName }
        let password = Password.minted(by: entropy)
        let secret =
            withSecondFactor
            ? Base32.text(entropy.bytes(OneTimePassword.secretBytes)) : nil
        let add = AddClerk(
            partner: partner,
            login: login,
            passwordHash: try await hash(password, for: login),
            totpSecret: secret
        )
        let account = try await perform(add, as: actor)
        return NewClerk(account: account, login: login, password: password, secret: secret)
    }

    /// Another password for a counter's log-in; shown once, like the first.
    package func resetClerk(
        _ account: UserID,
        at partner: OrganisationID,
        as actor: Actor
    ) async throws -> String {
        let password = Password.minted(by: entropy)
        let reset = ResetClerk(
            partner: partner,
            account: account,
            passwordHash: try await hash(password, for: "")
        )
        try await perform(reset, as: actor)
        return password
    }
}
