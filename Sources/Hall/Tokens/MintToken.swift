import Calendar
import Programs
package import Store

/// Makes a token for a program that works for a colleague; it is shown once.
package struct MintToken: UseCase {
    /// 256 bits in hexadecimal, with a beginning by which leaked ones are found.
    package static let prefix = "uh_"
    package static let longestDays = 366
    /// What reads sealed data is made anew each month, with the password typed.
    package static let longestRevealingDays = 31

    private let name: String
    private let scopes: Set<TokenScope>
    private let days: Int
    private let hash: [UInt8]
    private let login: String?

    /// - Parameters:
    ///   - token: As it will be shown: ``prefix`` and 64 digits.
    ///   - login: Whose it shall be, where the operator makes it.
    package init(
        _ name: String,
        scopes: Set<TokenScope>,
        days: Int,
        token: String,
        for login: String? = nil
    ) {
        self.name = name
        self.scopes = scopes
        self.days = days
        hash = Self.hash(token)
        self.login = login
    }

    package var policy: any Policy { login == nil ? StaffOnly(fresh: true) : HallOnly() }

    package func run(in tx: Tx, _ context: Context) throws {
        let holder = try login.map { try tx.accounts.withLogin($0) }
        guard let account = holder.map({ $0?.id }) ?? context.actor.account else {
            throw Refusal(
                Words(zh: "没有这个登录名。", en: "Nobody logs in under this name."),
                remedy: Words(zh: "用 unionhall user list 查看。", en: "See unionhall user list.")
            )
        }
        let name = self.name.trimmed
        var faults: [String: Words] = [:]
        if name.isEmpty || name.count > 60 {
            faults["name"] = Words(
                zh: "写一个名称，最多 60 个字，以后好认。",
                en: "Give it a name of at most 60 characters, to know it by."
            )
        }
        if scopes.isEmpty {
            faults["scope"] = Words(zh: "至少选一项权限。", en: "Choose what it may do.")
        }
        let longest =
            scopes.contains(.revealMembers) ? Self.longestRevealingDays : Self.longestDays
        if !(1...longest).contains(days) {
            faults["days"] = Words(
                zh: "选了这些权限，有效天数填 1 到 \(longest)。",
                en: "With what it may do, it holds for 1 to \(longest) days."
            )
        }
        guard faults.isEmpty else { throw UnfinishedForm(faults: faults, unanswered: []) }
        let id: TokenID = tx.mint.id()
        try tx.tokens.add(
            AccessTokenRow(
                id: id,
                account: account,
                hash: hash,
                name: name,
                scopes: TokenScope.text(scopes),
                madeAt: context.now,
                expiresAt: context.now.advanced(byMilliseconds: Int64(days) * DoorRules.day)
            )
        )
        try tx.note(.tokenMinted, account, context)
    }

    static func hash(_ token: String) -> [UInt8] { Array(token.utf8).sha256 }
}

extension Hall {
    /// Makes a token and returns it; nobody can see it again.
    package func mintToken(
        _ name: String,
        scopes: Set<TokenScope>,
        days: Int,
        for login: String? = nil,
        as actor: Actor
    ) async throws -> String {
        let token = MintToken.prefix + entropy.bytes(32).hexadecimal
        let mint = MintToken(name, scopes: scopes, days: days, token: token, for: login)
        try await perform(mint, as: actor)
        return token
    }
}
