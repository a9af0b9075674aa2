import Programs
package import Store

/// Gives a colleague a log-in, a second factor and posts; only the operator may.
package struct AddStaff: UseCase {
    /// A duty at an organisation.
    package struct PostWanted: Sendable, Hashable {
        package let duty: String
        package let organisation: OrganisationID

        package init(_ duty: String, at organisation: OrganisationID) {
            self.duty = duty
            self.organisation = organisation
        }
    }

    let login: String
    let name: String
    let posts: [PostWanted]
    let passwordHash: String
    let totpSecret: String

    package var policy: any Policy { HallOnly() }

    package func run(in tx: Tx, _ context: Context) throws -> UserID {
        guard try tx.accounts.withLogin(login) == nil else { throw Refusal.logInNameTaken }
        let account: UserID = tx.mint.id()
        try tx.accounts.add(
            AccountRow(
                id: account,
                kind: .staff,
                login: login,
                name: name,
                passwordHash: passwordHash,
                totpSecret: totpSecret,
                madeAt: context.now
            )
        )
        for post in posts {
            guard try tx.organisations.find(post.organisation) != nil else {
                throw Refusal.notFound
            }
            try tx.accounts.addPost(
                PostRow(
                    id: tx.mint.id(),
                    account: account,
                    organisation: post.organisation,
                    duty: post.duty,
                    from: context.today
                )
            )
        }
        try tx.note(.staffAdded, account, context)
        return account
    }
}

/// A colleague just added; the secret is shown this once.
package struct NewColleague: Sendable {
    package let account: UserID
    package let login: String
    /// The authenticator's secret in base 32.
    package let secret: String

    /// What an authenticator app reads from a QR code.
    package var otpauth: String {
        "otpauth://totp/UnionHall:\(login)?secret=\(secret)&issuer=UnionHall"
            + "&algorithm=SHA1&digits=6&period=30"
    }
}

extension Hall {
    /// Adds a colleague; the operator's command.
    package func addStaff(
        login: String,
        name: String,
        password: String,
        posts: [AddStaff.PostWanted]
    ) async throws -> NewColleague {
        let login = LogInName.tidied(login)
        guard LogInName.isFit(login) else { throw Refusal.unfitLogInName }
        let secret = Base32.text(entropy.bytes(OneTimePassword.secretBytes))
        let add = AddStaff(
            login: login,
            name: name,
            posts: posts,
            passwordHash: try await hash(password, for: login),
            totpSecret: secret
        )
        let account = try await perform(add, as: .hall)
        return NewColleague(account: account, login: login, secret: secret)
    }

    /// The hash of a new password, where it is long enough and not the name itself.
    func hash(_ password: String, for login: String) async throws -> String {
        guard (10...256).contains(password.count), password.lowercased() != login else {
            throw Refusal.weakPassword
        }
        return try await passwords.hash(password, salt: entropy.bytes(16))
    }
}
