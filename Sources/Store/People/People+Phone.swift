extension People {
    /// The people who have the phone a worker's account was opened with.
    package func withPhone(of account: UserID) throws -> [PersonRow] {
        let ids: [PersonID] = try tx.rows(
            """
            SELECT person_key.person FROM account
            JOIN person_key ON person_key.kind = \(Vault.BlindKind.phone.rawValue)
                AND person_key.hash = account.phone_hash AND person_key.tenant = account.tenant
            WHERE account.tenant = \(tx.tenant) AND account.id = \(account)
            ORDER BY person_key.person
            """
        ) { try $0.id(0) }
        return try ids.compactMap(find)
    }
}
