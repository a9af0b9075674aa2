import Calendar
import Crypto
import Foundation

/// Brings the schema of a database up to the one this program knows, in one transaction.
struct Migrator: Sendable {
    let migrations: [Migration]

    /// What this program knows.
    static let current = Migrator(migrations: Migration.all)

    var newest: Int { migrations.last?.number ?? 0 }

    /// Applies what is missing; refuses a database that is newer or was made by other texts.
    func bring(_ connection: Connection, in path: String, at now: Instant) throws {
        try connection.run("BEGIN IMMEDIATE")
        do {
            try connection.script(Dialect.sqlite.text(of: Self.book))
            let applied = try check(connection, in: path)
            for migration in migrations where migration.number > applied {
                try apply(migration, to: connection, at: now)
            }
            try connection.run("COMMIT")
        } catch {
            if connection.isInTransaction {
                try connection.run("ROLLBACK")
            }
            throw error
        }
    }

    /// The number of the newest migration applied; refuses what this program does not know.
    func check(_ connection: Connection, in path: String) throws -> Int {
        let applied = try connection.rows("SELECT number, checksum FROM migration ORDER BY number")
        {
            (number: Int(try $0.int(0)), checksum: try $0.text(1))
        }
        for row in applied {
            guard let known = migrations.first(where: { $0.number == row.number }) else {
                throw StoreError.folder(.newer(path, found: row.number, known: newest))
            }
            guard known.checksum == row.checksum else {
                throw StoreError.folder(.altered(path, migration: row.number))
            }
        }
        return applied.last?.number ?? 0
    }

    private func apply(_ migration: Migration, to connection: Connection, at now: Instant) throws {
        try connection.script(Dialect.sqlite.text(of: migration.text))
        try connection.run(
            """
            INSERT INTO migration (number, name, checksum, applied_at)
            VALUES (\(migration.number), \(migration.name), \(migration.checksum), \(now))
            """
        )
    }

    private static let book = """
        CREATE TABLE IF NOT EXISTS migration (
            number {int} NOT NULL PRIMARY KEY,
            name {text} NOT NULL,
            checksum {text} NOT NULL,
            applied_at {instant} NOT NULL
        ) {table};
        """
}

/// One numbered step of the schema.
struct Migration: Sendable {
    let number: Int
    let name: String
    let text: String

    /// SHA-256 of the text, in hexadecimal.
    var checksum: String {
        SHA256.hash(data: Data(text.utf8)).hexadecimal
    }
}
