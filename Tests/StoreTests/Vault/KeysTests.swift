import Foundation
import Testing

@testable import Store

@Suite struct KeysTests {
    @Test func `the folder, its database and its keys are readable by their owner alone`() throws {
        let folder = try Folder.temporary()
        defer { try? Files.remove(folder) }
        let database = try Database.open(folder)
        let keys = try Files.names(in: folder + "/keys").map { "keys/" + $0 }
        #expect(keys.count == 3)
        for name in keys + ["hall.db", "hall.db-wal", "keys"] {
            let attributes = try FileManager.default.attributesOfItem(atPath: folder + "/" + name)
            let mode = try #require(attributes[.posixPermissions] as? Int)
            #expect(mode & 0o077 == 0, "\(name)")
        }
        _ = database.readiness
    }

    @Test(arguments: ["index", "chain", "seal-1"])
    func `a folder whose key was lost or exchanged is refused`(name: String) throws {
        let folder = try Folder.temporary()
        defer { try? Files.remove(folder) }
        _ = try Database.open(folder)
        let path = folder + "/keys/\(name).key"
        try Files.remove(file: path)
        let missing = StoreError.folder(.keyMissing(folder + "/keys", name: name))
        #expect(throws: missing) { try Database.open(folder) }
        try Files.write(Array(String(repeating: "ab", count: 32).utf8), to: path)
        #expect(throws: missing) { try Database.open(folder) }
    }

    @Test func `a key added seals from the next start on, and old values stay readable`()
        async throws
    {
        let folder = try Folder.temporary()
        defer { try? Files.remove(folder) }
        let village = try await addKey(folder)
        let database = try Database.open(folder)
        let number = try await database.write(tenant) { tx in
            #expect(try tx.people.find(village.worker.id) == village.worker)
            try tx.people.save(village.worker)
            return try tx.first("SELECT name FROM person") { try $0.blob(0).first ?? 0 }
        }
        #expect(number == 2)
    }

    private func addKey(_ folder: String) async throws -> Village {
        let database = try Database.open(folder)
        let village = try await database.write(tenant) { try Village(in: $0) }
        #expect(try await database.addKey() == 2)
        return village
    }
}
