/// How the writing line treats the disk, as the database itself reports it.
package struct Durability: Hashable, Sendable {
    package let journal: String
    /// 2 is FULL: a commit is on the disk when it returns.
    package let synchronous: Int64
    package let checksReferences: Bool
}

extension Connection {
    /// The one line that writes: every promise it makes is read back before it is used.
    static func writing(_ path: String, _ settings: Database.Settings) throws -> Connection {
        let connection = try Connection(path: path, readOnly: false)
        try connection.settle("PRAGMA busy_timeout = 5000")
        try connection.settle("PRAGMA journal_mode = WAL")
        try connection.settle(
            settings.isDurable ? "PRAGMA synchronous = FULL" : "PRAGMA synchronous = OFF"
        )
        try connection.settle("PRAGMA foreign_keys = ON")
        // What is erased is to be gone from the file, and not only from its tables.
        try connection.settle("PRAGMA secure_delete = ON")
        try connection.settle("PRAGMA journal_size_limit = 67108864")
        try connection.settle("PRAGMA temp_store = MEMORY")
        try connection.settle("PRAGMA cache_size = -16000")
        try connection.settle("PRAGMA trusted_schema = OFF")
        if let limit = settings.pageLimit {
            try connection.script("PRAGMA max_page_count = \(limit)")
        }
        try connection.expectPromises(synchronous: settings.isDurable ? 2 : 0, path)
        return connection
    }

    /// A line that only reads.
    static func reading(_ path: String) throws -> Connection {
        let connection = try Connection(path: path, readOnly: true)
        try connection.settle("PRAGMA busy_timeout = 5000")
        try connection.settle("PRAGMA temp_store = MEMORY")
        try connection.settle("PRAGMA cache_size = -8000")
        try connection.settle("PRAGMA trusted_schema = OFF")
        return connection
    }

    func durability() throws -> Durability {
        Durability(
            journal: try first("PRAGMA journal_mode") { try $0.text(0) } ?? "",
            synchronous: try first("PRAGMA synchronous") { try $0.int(0) } ?? -1,
            checksReferences: try first("PRAGMA foreign_keys") { try $0.bool(0) } ?? false
        )
    }

    private func settle(_ pragma: SQL) throws {
        _ = try rows(pragma) { _ in }
    }

    private func expectPromises(synchronous: Int64, _ path: String) throws {
        let found = try durability()
        let wanted = Durability(journal: "wal", synchronous: synchronous, checksReferences: true)
        guard found == wanted else {
            throw StoreError.folder(.unreadable(path, reason: "cannot keep its promises: \(found)"))
        }
    }
}
