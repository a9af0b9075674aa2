import Calendar
import Registry
import Testing

@testable import Store

@Suite struct DatabaseTests {
    @Test func `a hall's commits are on the disk when they return`() async throws {
        let folder = try Folder.temporary()
        defer { try? Files.remove(folder) }
        let database = try Database.open(folder)
        let durability = try await database.durability()
        #expect(durability == Durability(journal: "wal", synchronous: 2, checksReferences: true))
    }

    @Test func `a second process is refused with a sentence`() throws {
        let folder = try Folder.temporary()
        defer { try? Files.remove(folder) }
        let database = try Database.open(folder)
        #expect(throws: StoreError.folder(.inUse(folder))) { try Database.open(folder) }
        _ = database.path
    }

    @Test func `a folder of a newer program is refused with a sentence`() async throws {
        let folder = try Folder.temporary()
        defer { try? Files.remove(folder) }
        try await change(folder) { tx in
            try tx.run("INSERT INTO migration VALUES (999, 'later', 'x', 0)")
        }
        let known = Migrator.current.newest
        #expect(throws: StoreError.folder(.newer(folder, found: 999, known: known))) {
            try Database.open(folder)
        }
    }

    @Test func `a folder made by another text of the same step is refused`() async throws {
        let folder = try Folder.temporary()
        defer { try? Files.remove(folder) }
        try await change(folder) {
            try $0.run("UPDATE migration SET checksum = '' WHERE number = 1")
        }
        #expect(throws: StoreError.folder(.altered(folder, migration: 1))) {
            try Database.open(folder)
        }
    }

    @Test func `a question sees one moment from its first row to its last`() async throws {
        let database = try await playground()
        try await database.write(tenant) { try $0.play(1) }
        let gate = Gate()
        async let seen = database.read(tenant) { tx in
            let first = try tx.played()
            gate.pass()
            return [first, try tx.played()]
        }
        await gate.waitUntilReached()
        try await database.write(tenant) { try $0.play(2) }
        gate.open()
        #expect(try await seen == [[1], [1]])
        #expect(try await database.read(tenant) { try $0.played() } == [1, 2])
    }

    @Test func `a question cannot write`() async throws {
        let database = try await playground()
        await #expect(throws: StoreError.self) {
            try await database.read(tenant) { try $0.play(1) }
        }
    }

    @Test func `a hundred questions at once all get their answer`() async throws {
        let database = try await playground()
        try await database.write(tenant) { try $0.play(5) }
        let sum = try await withThrowingTaskGroup(of: Int64.self) { group in
            for _ in 0..<100 {
                group.addTask { try await database.read(tenant) { try $0.played().reduce(0, +) } }
            }
            return try await group.reduce(0, +)
        }
        #expect(sum == 500)
    }

    @Test func `a damaged file stops the hall instead of being answered from`() async throws {
        let folder = try Folder.temporary()
        defer { try? Files.remove(folder) }
        try await change(folder) { tx in
            try tx.run("CREATE TABLE play (number INTEGER PRIMARY KEY, body BLOB NOT NULL) STRICT")
            for number in 0..<500 { try tx.play(number, bytes: 900) }
        }
        var bytes = try Files.read(folder + "/hall.db")
        for index in (bytes.count - 300_000)..<bytes.count { bytes[index] = 0xAA }
        try Files.remove(file: folder + "/hall.db")
        try Files.write(bytes, to: folder + "/hall.db")
        let database = try Database.open(folder)
        await #expect(throws: StoreError.self) {
            try await database.read(tenant) { try $0.played() }
        }
        guard case .stopped = database.readiness else {
            Issue.record("still \(database.readiness)")
            return
        }
        await #expect(throws: StoreError.self) { try await database.write(tenant) { _ in } }
    }

    @Test func `numbers of different commands never meet, even where the clock stands`()
        async throws
    {
        let mint = MintSource(now: { Instant(milliseconds: 1_800_000_000_000) }, bits: { 0 })
        var all: Set<Int64> = []
        for _ in 0..<50 {
            let maker = Mint(mint, block: mint.block())
            for _ in 0..<300 { all.insert(maker.id(Noun.Case.self).raw) }
        }
        #expect(all.count == 15_000)
    }

    private func change(
        _ folder: String,
        _ body: @escaping @Sendable (Tx) throws -> Void
    ) async throws {
        let database = try Database.open(folder)
        try await database.write(tenant) { tx in try body(tx) }
        try await database.checkpoint()
    }
}
