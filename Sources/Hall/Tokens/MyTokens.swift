package import Calendar
import Registry
package import Store

/// The tokens one has made, newest first.
package struct MyTokens: Question {
    package struct Token: Sendable {
        package let address: String
        package let name: String
        package let scopes: [TokenScope]
        package let madeOn: CivilDate
        package let lastDay: CivilDate
        package let usedOn: CivilDate?
        package let isAlive: Bool
    }

    package init() {}

    package var policy: any Policy { StaffOnly() }

    package func answer(in tx: Tx, _ context: Context) throws -> [Token] {
        guard let account = context.actor.account else { return [] }
        return try tx.tokens.of(account).map { row in
            let scopes = TokenScope.all(row.scopes)
            return Token(
                address: row.id.description,
                name: row.name,
                scopes: TokenScope.allCases.filter(scopes.contains),
                madeOn: context.calendar.date(of: row.madeAt),
                lastDay: context.calendar.lastDay(before: row.expiresAt),
                usedOn: row.usedAt.map(context.calendar.date),
                isAlive: row.isAlive(at: context.now)
            )
        }
    }
}

extension AccessTokenRow {
    func isAlive(at now: Instant) -> Bool { endedAt == nil && now < expiresAt }
}
