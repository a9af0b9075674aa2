package import Hall
package import Programs

/// The tokens a colleague has made for programs, and the form for another.
package struct TokensPage: Sendable {
    package var tokens: [MyTokens.Token]
    package var name: String
    package var scopes: Set<TokenScope>
    package var days: String
    package var faults: [String: Words]

    package init(
        tokens: [MyTokens.Token],
        name: String = "",
        scopes: Set<TokenScope> = [],
        days: String = "90",
        faults: [String: Words] = [:]
    ) {
        self.tokens = tokens
        self.name = name
        self.scopes = scopes
        self.days = days
        self.faults = faults
    }
}

/// A token on the one page that shows it.
package struct MadeToken: Sendable {
    package var token: String

    package init(token: String) {
        self.token = token
    }
}
