package import Calendar

extension Tx {
    /// Who may come in.
    package var accounts: Accounts { Accounts(tx: self) }
}

package struct Accounts {
    let tx: Tx

    private static let columns: StaticString = """
        id, kind, person, login, name, password_hash, totp_secret, totp_last_step, failures,
        locked_until, language, mail, is_closed, made_at
        """

    /// Adds an account; a worker's is found by the phone, of which only a keyed hash is kept.
    package func add(_ row: AccountRow, phone: String? = nil) throws {
        let hash = phone.map { tx.vault.blindIndex(.phone, $0) }
        try tx.run(
            """
            INSERT INTO account (tenant, phone_hash, \(raw: Self.columns))
            VALUES (\(tx.tenant), \(hash), \(row.id), \(row.kind.rawValue), \(row.person),
                \(row.login), \(try tx.seal(ifAny: row.name, "account.name", row.id)),
                \(row.passwordHash),
                \(try tx.seal(ifAny: row.totpSecret, "account.totp_secret", row.id)),
                \(row.totpLastStep), \(row.failures), \(row.lockedUntil), \(row.language),
                \(try tx.seal(ifAny: row.mail, "account.mail", row.id)),
                \(row.isClosed), \(row.madeAt))
            """
        )
    }

    package func save(_ row: AccountRow) throws {
        try tx.expectOne(
            tx.run(
                """
                UPDATE account SET person = \(row.person), login = \(row.login),
                    name = \(try tx.seal(ifAny: row.name, "account.name", row.id)),
                    password_hash = \(row.passwordHash),
                    totp_secret = \(try tx.seal(ifAny: row.totpSecret, "account.totp_secret", row.id)),
                    totp_last_step = \(row.totpLastStep), failures = \(row.failures),
                    locked_until = \(row.lockedUntil), language = \(row.language),
                    mail = \(try tx.seal(ifAny: row.mail, "account.mail", row.id)),
                    is_closed = \(row.isClosed)
                WHERE tenant = \(tx.tenant) AND id = \(row.id)
                """
            )
        )
    }

    /// Gives a worker's account another phone.
    package func setPhone(_ phone: String, of id: UserID) throws {
        try tx.expectOne(
            tx.run(
                """
                UPDATE account SET phone_hash = \(tx.vault.blindIndex(.phone, phone))
                WHERE tenant = \(tx.tenant) AND id = \(id)
                """
            )
        )
    }

    package func find(_ id: UserID) throws -> AccountRow? {
        try tx.first(
            "SELECT \(raw: Self.columns) FROM account WHERE tenant = \(tx.tenant) AND id = \(id)",
            read
        )
    }

    package func withLogin(_ login: String) throws -> AccountRow? {
        try tx.first(
            """
            SELECT \(raw: Self.columns) FROM account
            WHERE tenant = \(tx.tenant) AND login = \(login)
            """,
            read
        )
    }

    package func withPhone(_ phone: String) throws -> AccountRow? {
        try tx.first(
            """
            SELECT \(raw: Self.columns) FROM account
            WHERE tenant = \(tx.tenant) AND phone_hash = \(tx.vault.blindIndex(.phone, phone))
            """,
            read
        )
    }

    package func ofPerson(_ person: PersonID) throws -> [AccountRow] {
        try tx.rows(
            """
            SELECT \(raw: Self.columns) FROM account
            WHERE tenant = \(tx.tenant) AND person = \(person) ORDER BY +id
            """,
            read
        )
    }

    /// Everybody with a log-in name, for the list of staff.
    package func staff(after login: String = "", limit: Int = 100) throws -> [AccountRow] {
        try tx.rows(
            """
            SELECT \(raw: Self.columns) FROM account
            WHERE tenant = \(tx.tenant) AND login > \(login) ORDER BY login LIMIT \(limit)
            """,
            read
        )
    }

    private func read(_ row: Row) throws -> AccountRow {
        var columns = row.columns
        let id: UserID = try columns.id()
        return AccountRow(
            id: id,
            kind: try columns.choice(),
            person: try columns.idIfAny(),
            login: try columns.textIfAny(),
            name: try tx.open(ifAny: columns.blobIfAny(), "account.name", id),
            passwordHash: try columns.textIfAny(),
            totpSecret: try tx.open(ifAny: columns.blobIfAny(), "account.totp_secret", id),
            totpLastStep: try columns.intIfAny(),
            failures: try columns.int(),
            lockedUntil: try columns.instantIfAny(),
            language: try columns.text(),
            mail: try tx.open(ifAny: columns.blobIfAny(), "account.mail", id),
            isClosed: try columns.bool(),
            madeAt: try columns.instant()
        )
    }
}

extension Accounts {
    package func addPost(_ post: PostRow) throws {
        try tx.run(
            """
            INSERT INTO post (tenant, id, account, organisation, duty, from_day, until_day)
            VALUES (\(tx.tenant), \(post.id), \(post.account), \(post.organisation),
                \(post.duty), \(post.from), \(post.until))
            """
        )
    }

    package func endPost(_ id: PostID, on day: CivilDate) throws {
        try tx.expectOne(
            tx.run(
                """
                UPDATE post SET until_day = \(day) WHERE tenant = \(tx.tenant) AND id = \(id)
                """
            )
        )
    }

    /// The posts somebody holds on a day; the last day counts.
    package func posts(of account: UserID, on day: CivilDate) throws -> [PostRow] {
        try tx.rows(
            """
            SELECT id, account, organisation, duty, from_day, until_day FROM post
            WHERE tenant = \(tx.tenant) AND account = \(account) AND from_day <= \(day)
                AND (until_day IS NULL OR until_day >= \(day))
            ORDER BY duty, id
            """,
            readPost
        )
    }

    /// The accounts of a kind with a post at an organisation, closed ones among them.
    package func ofKind(
        _ kind: AccountRow.Kind,
        at organisation: OrganisationID
    ) throws -> [AccountRow] {
        try tx.rows(
            """
            SELECT \(raw: Self.columns) FROM account
            WHERE tenant = \(tx.tenant) AND kind = \(kind.rawValue) AND id IN (
                SELECT account FROM post
                WHERE tenant = \(tx.tenant) AND organisation = \(organisation))
            ORDER BY +id
            """,
            read
        )
    }

    /// Who has a duty at one of these organisations on a day.
    package func holders(
        of duty: String,
        at organisations: [OrganisationID],
        on day: CivilDate
    ) throws -> [PostRow] {
        try tx.rows(
            """
            SELECT id, account, organisation, duty, from_day, until_day FROM post
            WHERE tenant = \(tx.tenant) AND organisation \(anyOf: organisations)
                AND duty = \(duty) AND from_day <= \(day)
                AND (until_day IS NULL OR until_day >= \(day))
            ORDER BY +account
            """,
            readPost
        )
    }

    /// Staff with a post at an organisation or below it on a day.
    package func staff(below path: String, on day: CivilDate, limit: Int) throws -> [UserID] {
        try tx.rows(
            """
            SELECT DISTINCT account.id FROM post
            JOIN account ON account.tenant = post.tenant AND account.id = post.account
            JOIN organisation ON organisation.tenant = post.tenant
                AND organisation.id = post.organisation
            WHERE post.tenant = \(tx.tenant)
                AND \(PathRange.any(of: [PathRange(below: path)], "organisation.path"))
                AND post.from_day <= \(day)
                AND (post.until_day IS NULL OR post.until_day >= \(day))
                AND account.kind = \(AccountRow.Kind.staff.rawValue) AND NOT account.is_closed
            ORDER BY account.id LIMIT \(limit)
            """
        ) { try $0.id(0) }
    }

    /// Every post at some organisations on a day.
    package func posts(at organisations: [OrganisationID], on day: CivilDate) throws -> [PostRow] {
        guard !organisations.isEmpty else { return [] }
        return try tx.rows(
            """
            SELECT id, account, organisation, duty, from_day, until_day FROM post
            WHERE tenant = \(tx.tenant) AND organisation \(anyOf: organisations)
                AND from_day <= \(day) AND (until_day IS NULL OR until_day >= \(day))
            ORDER BY account, id
            """,
            readPost
        )
    }

    /// Who has a duty anywhere on a day.
    package func holders(of duty: String, on day: CivilDate) throws -> [PostRow] {
        try tx.rows(
            """
            SELECT id, account, organisation, duty, from_day, until_day FROM post
            WHERE tenant = \(tx.tenant) AND duty = \(duty) AND from_day <= \(day)
                AND (until_day IS NULL OR until_day >= \(day))
            ORDER BY +account
            """,
            readPost
        )
    }

    private func readPost(_ row: Row) throws -> PostRow {
        var columns = row.columns
        return PostRow(
            id: try columns.id(),
            account: try columns.id(),
            organisation: try columns.id(),
            duty: try columns.text(),
            from: try columns.date(),
            until: try columns.dateIfAny()
        )
    }
}
