import Testing

@testable import Store

@Suite struct RowTests {
    @Test func `an interpolated value is bound, never spelt into the statement`() {
        let name = "x'; DROP TABLE play; --"
        let sql: SQL = "SELECT \(name), \(3), \(nil as String?) WHERE 1 \(anyOf: ["a", "b"])"
        #expect(sql.text == "SELECT ?, ?, ? WHERE 1 IN (?,?)")
        #expect(sql.values == [.text(name), .integer(3), .null, .text("a"), .text("b")])
    }

    @Test func `a list of nothing matches nothing`() async throws {
        let database = try await playground()
        let counts = try await database.read(tenant) { tx in
            try [
                tx.rows("SELECT 1 WHERE 1 \(anyOf: [] as [Int64])") { _ in }.count,
                tx.rows("SELECT 1 WHERE 'a' \(anyOf: [] as [String])") { _ in }.count,
                tx.rows("SELECT 1 WHERE 2 \(anyOf: [1, 2, 3] as [Int64])") { _ in }.count,
            ]
        }
        #expect(counts == [0, 0, 1])
    }

    @Test func `every kind of value comes back as it went in`() async throws {
        let database = try await playground()
        let text = "王秀兰 \u{0} 😀"
        let row = try await database.read(tenant) { tx in
            try tx.first("SELECT \(text), \(Int64.min), \([0, 255] as [UInt8]), \([] as [UInt8])") {
                (try $0.text(0), try $0.int(1), try $0.blob(2), try $0.blob(3))
            }
        }
        #expect(row?.0 == text)
        #expect(row?.1 == .min)
        #expect(row?.2 == [0, 255])
        #expect(row?.3 == [])
    }

    @Test func `a column of another type is not converted`() async throws {
        let database = try await playground()
        for sql: SQL in ["SELECT 'a'", "SELECT NULL", "SELECT x'00'"] {
            await #expect(throws: StoreError.column(0, expected: "a number")) {
                try await database.read(tenant) { tx in try tx.first(sql) { try $0.int(0) } }
            }
        }
    }

    @Test func `a question mark typed by hand is refused`() async throws {
        let database = try await playground()
        await #expect(throws: StoreError.self) {
            try await database.read(tenant) { tx in try tx.rows("SELECT ?") { _ in } }
        }
    }

    @Test func `a reading closure may ask the same question again`() async throws {
        let database = try await playground()
        try await database.write(tenant) { tx in for number in 1...3 { try tx.play(number) } }
        let pairs = try await database.read(tenant) { tx in
            try tx.rows("SELECT number FROM play ORDER BY number") { _ in
                try tx.rows("SELECT number FROM play ORDER BY number") { try $0.int(0) }
            }
        }
        #expect(pairs == [[1, 2, 3], [1, 2, 3], [1, 2, 3]])
    }
}
