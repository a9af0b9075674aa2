package import Calendar
package import Store

/// Everybody with a log-in, with their posts; the operator's list.
package struct ListStaff: Question {
    package struct Line: Sendable, Hashable {
        package let account: UserID
        package let login: String
        package let name: String
        package let posts: [Holding]
        /// Set while too many failures keep the log-in shut.
        package let lockedUntil: Instant?
        package let isClosed: Bool
    }

    package struct Holding: Sendable, Hashable {
        package let duty: String
        package let organisation: String
    }

    private let login: String
    private let limit: Int

    /// A page of the list, by log-in; the next goes on after the last one.
    package init(after login: String = "", limit: Int = 100) {
        self.login = login
        self.limit = limit
    }

    package var policy: any Policy { HallOnly() }

    package func answer(in tx: Tx, _ context: Context) throws -> [Line] {
        try tx.accounts.staff(after: login, limit: limit).map { account in
            let posts = try tx.accounts.posts(of: account.id, on: context.today)
            let places = try tx.organisations.find(anyOf: posts.map(\.organisation))
            return Line(
                account: account.id,
                login: account.login ?? "",
                name: account.name ?? "",
                posts: posts.map {
                    Holding(duty: $0.duty, organisation: places[$0.organisation]?.name ?? "")
                },
                lockedUntil: account.lockedUntil.flatMap { context.now < $0 ? $0 : nil },
                isClosed: account.isClosed
            )
        }
    }
}
