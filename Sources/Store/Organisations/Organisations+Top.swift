extension Organisations {
    /// The federation itself: the organisation that was there first, with nothing above it.
    package func top() throws -> OrganisationRow? {
        try tx.first(
            """
            SELECT \(raw: Self.columns) FROM organisation
            WHERE tenant = \(tx.tenant) AND parent IS NULL ORDER BY id LIMIT 1
            """,
            read
        )
    }
}
