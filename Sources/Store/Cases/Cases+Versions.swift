extension Cases {
    /// How many cases of a folder's version are still open.
    package func openCount(of folder: String, under digest: String) throws -> Int {
        try tx.first(
            """
            SELECT count(*) FROM case_file
            WHERE tenant = \(tx.tenant) AND folder = \(folder) AND digest = \(digest)
                AND closed_at IS NULL
            """
        ) { Int(try $0.int(0)) } ?? 0
    }
}
