import Foundation
import Hall
import HallTesting
import Programs
import Registry
import Store
import Testing

@Suite struct YearTests {
    @Test(arguments: [1, 2, 3] as [UInt64])
    func `after a year of good and bad deeds everything is in order`(_ seed: UInt64) async throws {
        let office = try await Office.open(
            more: 54,
            perHousehold: 3,
            fund: 40_000_00,
            seed: seed
        )
        var year = Year(office, seed: seed)
        try await year.pass()
        #expect(year.done.count >= 8, "too little happened: \(year.done)")
        #expect(year.refusals > 50)
        try await office.expectSoundBooks()
        try await office.expectTidyCases()
        try await office.expectClocksFiredOnce()
        try await office.expectOnceHeld()
    }

    @Test func `after a year no file of the folder tells of anybody`() async throws {
        let folder = FileManager.default.temporaryDirectory
            .appending(path: "hall-\(UUID().uuidString)").path()
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let office = try await Office.open(more: 54, perHousehold: 3, seed: 4, folder: folder)
        var year = Year(office, seed: 4)
        try await year.pass(days: 60)
        let secrets = Set(office.workers.map(\.person).flatMap(\.secrets) + Year.words)
        #expect(leaks(of: secrets, in: folder) == [])
        try await office.hall.database.checkpoint()
        #expect(leaks(of: secrets, in: folder) == [])
        #expect(leaks(of: ["港城市总工会"], in: folder) != [], "the search must find what is open")
    }

    private func leaks(of secrets: Set<String>, in folder: String) -> [String] {
        let files = FileManager.default.subpaths(atPath: folder) ?? []
        return files.flatMap { file -> [String] in
            guard let data = FileManager.default.contents(atPath: folder + "/" + file) else {
                return []
            }
            return secrets.filter { data.range(of: Data($0.utf8)) != nil }.map {
                "\($0) in \(file)"
            }
        }
    }
}

extension PersonRow {
    fileprivate var secrets: [String] {
        [name, identityNumber, phone, bankAccount, address].compactMap { $0 }
    }
}
