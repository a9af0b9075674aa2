import Calendar
import Testing

@testable import Store

@Suite struct UpgradeTests {
    @Test func `attachments outlive the table that allows any owner`() throws {
        let connection = try Connection(path: ":memory:", readOnly: false)
        try connection.run("PRAGMA foreign_keys = ON")
        let now = Instant(milliseconds: 1)
        let before = Migration.all.filter { $0.number < 12 }
        try Migrator(migrations: before).bring(connection, in: "memory", at: now)
        let bytes: [UInt8] = [1, 2, 3]
        try connection.run(
            """
            INSERT INTO file VALUES (1, 2, 'lead', 3, 'f', \(bytes), 'image/png', 3, \(bytes), NULL, 4)
            """
        )
        try connection.run("INSERT INTO file_chunk VALUES (1, 2, 0, \(bytes))")
        try Migrator.current.bring(connection, in: "memory", at: now)
        let names = try connection.rows(
            """
            SELECT f.owner_kind FROM file f JOIN file_chunk c ON c.tenant = f.tenant AND c.file = f.id
            WHERE f.field = 'f' AND f.added_at = 4 AND c.bytes = \(bytes)
            """
        ) { try $0.text(0) }
        #expect(names == ["lead"])
        try connection.run("UPDATE file SET owner_kind = 'place'")
        #expect(throws: (any Error).self) { try connection.run("DELETE FROM file") }
        #expect(try connection.rows("PRAGMA foreign_key_check") { try $0.text(0) } == [])
    }
}
