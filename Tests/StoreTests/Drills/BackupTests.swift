import Registry
import Testing

@testable import Store

@Suite struct BackupTests {
    @Test func `a backup taken while the hall writes is of one moment, and restores`() async throws
    {
        let place = try Folder.temporary()
        defer { try? Files.remove(place) }
        let village = try await fill(place + "/hall", backup: place + "/backup")
        let findings = try Backup(place + "/backup").restore(to: place + "/restored")
        #expect(findings.tenants == 1)
        #expect(findings.auditEntries >= 100)
        #expect(findings.schema == Migrator.current.newest)
        let database = try Database.open(place + "/restored")
        let (person, entries) = try await database.read(tenant) { tx in
            (try tx.people.find(village.worker.id), try tx.audit.head()?.number)
        }
        #expect(person == village.worker)
        #expect(entries == Int64(findings.auditEntries))
        try await database.write(tenant) { try $0.people.save(village.worker) }
    }

    @Test func `a live folder is never written over`() async throws {
        let place = try Folder.temporary()
        defer { try? Files.remove(place) }
        _ = try await fill(place + "/hall", backup: place + "/backup")
        let backup = Backup(place + "/backup")
        #expect(throws: StoreError.folder(.occupied(place + "/hall"))) {
            try backup.restore(to: place + "/hall")
        }
        await #expect(throws: StoreError.folder(.occupied(place + "/backup"))) {
            try await Backup.take(of: place + "/hall", to: place + "/backup")
        }
    }

    @Test(arguments: [
        "UPDATE audit SET action = 'y' WHERE number = 3",
        "DELETE FROM audit WHERE number = 3",
        "INSERT INTO migration VALUES (999, 'later', 'x', 0)",
        "PRAGMA foreign_keys = OFF; UPDATE post SET account = 1",
    ])
    func `a backup that was touched is refused`(change: String) async throws {
        let place = try Folder.temporary()
        defer { try? Files.remove(place) }
        _ = try await fill(place + "/hall", backup: place + "/backup")
        try Connection(path: place + "/backup/hall.db", readOnly: false).script(change)
        #expect(throws: StoreError.self) {
            try Backup(place + "/backup").restore(to: place + "/restored")
        }
        #expect(!Folder.exists(place + "/restored"))
        #expect(!Folder.exists(place + "/restored.partial"))
    }

    @Test func `a backup with a torn page or without its keys is refused`() async throws {
        let place = try Folder.temporary()
        defer { try? Files.remove(place) }
        _ = try await fill(place + "/hall", backup: place + "/backup")
        let file = place + "/backup/hall.db"
        let whole = try Files.read(file)
        var torn = whole
        for index in 8_192..<40_000 { torn[index] = 0 }
        try Files.remove(file: file)
        try Files.write(torn, to: file)
        #expect(throws: StoreError.self) { try Backup(place + "/backup").verify() }
        try Files.remove(file: file)
        try Files.write(whole, to: file)
        _ = try Backup(place + "/backup").verify()
        try Files.remove(file: place + "/backup/keys/seal-1.key")
        #expect(throws: StoreError.self) { try Backup(place + "/backup").verify() }
    }

    /// Fills a hall, takes a backup in the middle of writing, and closes the hall.
    private func fill(_ folder: String, backup: String) async throws -> Village {
        let database = try Database.open(folder)
        let village = try await database.write(tenant) { tx in
            let village = try Village(in: tx)
            try tx.accounts.addPost(
                PostRow(
                    id: tx.mint.id(),
                    account: village.officer.id,
                    organisation: village.union.id,
                    duty: "officer",
                    from: village.day
                )
            )
            return village
        }
        let act: @Sendable (Tx) throws -> Void = { tx in
            try tx.audit.add(AuditAct("x", of: "case", 1, at: village.now, by: nil))
        }
        for _ in 0..<100 {
            try await database.write(tenant, act)
        }
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { _ = try await Backup.take(of: folder, to: backup) }
            for _ in 0..<200 {
                group.addTask { try await database.write(tenant, act) }
            }
            try await group.waitForAll()
        }
        return village
    }
}
