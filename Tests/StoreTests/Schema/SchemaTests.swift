import Foundation
import Testing

@testable import Store

@Suite struct SchemaTests {
    /// Tables whose first key is not the tenant, and why.
    private static let exceptions: Set = [
        "migration",  // of the house
        "vault_key",  // of the house
        "tenant",  // the list of tenants itself
        "region",  // shared by all
        "person_key",  // found by hash before the tenant is known
        "session",  // found by a token's hash
        "upload_link",  // found by a token's hash
        "party_link",  // found by a token's hash
    ]

    @Test func `the tenant comes first in every key`() async throws {
        let keys = try await scratchSchema { tx in
            try tx.rows(
                """
                SELECT t.name, i.name, c.name FROM pragma_table_list t
                JOIN pragma_index_list(t.name) i ON i."unique" = 1
                JOIN pragma_index_info(i.name) c ON c.seqno = 0
                WHERE t.type = 'table' AND t.schema = 'main' AND t.name NOT LIKE 'sqlite_%'
                """
            ) { (table: try $0.text(0), index: try $0.text(1), column: try $0.text(2)) }
        }
        #expect(keys.count > 40)
        for key in keys where !Self.exceptions.contains(key.table) {
            #expect(key.column == "tenant", "\(key.table) \(key.index)")
        }
    }

    @Test func `every reference stays within its tenant`() async throws {
        let references = try await scratchSchema { tx in
            try tx.rows(
                """
                SELECT t.name, f."table", f."from" FROM pragma_table_list t
                JOIN pragma_foreign_key_list(t.name) f ON f.seq = 0
                WHERE t.type = 'table' AND t.schema = 'main'
                """
            ) { (table: try $0.text(0), other: try $0.text(1), column: try $0.text(2)) }
        }
        #expect(references.count > 30)
        for reference in references where reference.other != "region" {
            #expect(reference.column == "tenant", "\(reference.table) -> \(reference.other)")
        }
    }

    /// Columns that name a person and stay where two records become one, and why.
    private static let staying: Set = [
        "member_code.person",  // gone in five minutes
        "payment_line.payee",  // the books stay as they are
        "person.merged_into",  // what says where a record went
        "person_key.person",  // follows the record, which gives up its marks
        "person_pair.one",  // which were alike
        "person_pair.other",
    ]

    @Test func `every column that names a person is moved by a merge, or stays for a reason`()
        async throws
    {
        let columns = try await scratchSchema { tx in
            try tx.rows(
                """
                SELECT t.name || '.' || f."from" FROM pragma_table_list t
                JOIN pragma_foreign_key_list(t.name) f ON f.seq = 1 AND f."table" = 'person'
                WHERE t.type = 'table' AND t.schema = 'main'
                UNION
                SELECT t.name || '.' || c.name FROM pragma_table_list t
                JOIN pragma_table_info(t.name) c ON c.name = 'person'
                WHERE t.type = 'table' AND t.schema = 'main'
                """
            ) { try $0.text(0) }
        }
        let moved = Set(PersonMove.allCases.map { "\($0.column.table).\($0.column.person)" })
        #expect(Set(columns) == moved.union(Self.staying))
    }

    @Test func `types are checked, and nothing happens behind a statement's back`() async throws {
        let loose = try await scratchSchema { tx in
            try tx.rows(
                """
                SELECT name FROM pragma_table_list
                WHERE type = 'table' AND schema = 'main' AND strict = 0 AND name NOT LIKE 'sqlite_%'
                """
            ) { try $0.text(0) }
        }
        #expect(loose == [])
        let texts = Migration.all.map(\.text).joined().uppercased()
        for word in ["TRIGGER", "DEFERRABLE", "AUTOINCREMENT", "CREATE RULE"] {
            #expect(!texts.contains(word))
        }
    }

    @Test func `the sum of all steps is the schema on file`() async throws {
        let file = URL(filePath: #filePath).deletingLastPathComponent()
            .appending(path: "Schema.sql")
        let schema = try await scratchSchema { tx in
            try tx.rows(
                """
                SELECT sql FROM sqlite_master
                WHERE sql IS NOT NULL AND name NOT LIKE '%\\_search\\_%' ESCAPE '\\'
                ORDER BY tbl_name, type DESC, name
                """
            ) { try $0.text(0) + ";\n" }.joined(separator: "\n")
        }
        if ProcessInfo.processInfo.environment["RECORD"] == "schema" {
            try Data(schema.utf8).write(to: file)
        }
        let golden = String(decoding: try Data(contentsOf: file), as: UTF8.self)
        #expect(schema == golden, "run with RECORD=schema and read the difference")
    }

    @Test func `steps are numbered without a hole and leave no token unspelt`() {
        #expect(Migration.all.map(\.number) == Array(1...Migration.all.count))
        for migration in Migration.all {
            for dialect in [Dialect.sqlite, .postgres] {
                #expect(!dialect.text(of: migration.text).contains("{"), "\(migration.name)")
            }
        }
    }

    private func scratchSchema<T: Sendable>(
        _ body: @escaping @Sendable (Tx) throws -> T
    ) async throws -> T {
        try await Database.scratch().read(.house, body)
    }
}
