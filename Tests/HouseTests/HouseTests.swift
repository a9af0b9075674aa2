import ArgumentParser
import Foundation
import Hall
import Programs
import Store
import Testing

@testable import unionhall

@Suite struct HouseTests {
    @Test func `a folder is a service, or holds services; hidden files and links are not read`()
        throws
    {
        let root = try Scratch()
        try root.write("one/service.yaml", "service: one")
        try root.write("one/scenarios/a.yaml", "scenario: a")
        try root.write("one/.hidden", "x")
        try root.write("two/service.yaml", "service: two")
        try root.write("notes/readme.md", "x")
        try FileManager.default.createSymbolicLink(
            atPath: root.path + "/one/link.yaml",
            withDestinationPath: "/etc/hostname"
        )
        let all = try ServiceFolder.all(at: root.path + "/")
        #expect(all.map(\.folder.name) == ["one", "two"])
        #expect(all.map(\.path) == [root.path + "/one", root.path + "/two"])
        #expect(all[0].folder.files.keys.sorted() == ["scenarios/a.yaml", "service.yaml"])
        #expect(all[0].folder.files["service.yaml"] == Array("service: one".utf8))
        #expect(try ServiceFolder.all(at: root.path + "/two").map(\.folder.name) == ["two"])
    }

    @Test(arguments: ["", "/nowhere", "/notes"]) func `a folder without services is said to be one`(
        part: String
    ) throws {
        let root = try Scratch()
        try root.write("notes/readme.md", "x")
        #expect(throws: HouseTrouble.self) { try ServiceFolder.all(at: root.path + part) }
    }

    @Test func `a mistyped data folder is not made into an empty hall`() async throws {
        let root = try Scratch()
        var settings = Settings()
        settings.data = root.path + "/mistyped"
        await #expect(throws: HouseTrouble.self) { try await OpenHouse.open(settings) }
        #expect(!FileManager.default.fileExists(atPath: settings.data))
    }

    @Test func `a federation founded in a folder is there when the folder is opened again`()
        async throws
    {
        let root = try Scratch()
        var settings = Settings()
        settings.data = root.path + "/hall"
        let charter = FoundFederation.Charter(name: "海边市总工会", shortName: "海边", region: "990181")
        try await found(charter, settings)
        await #expect(throws: HouseTrouble.self) { try await found(charter, settings) }
        #expect(try await OpenHouse.open(settings).tenant.name == "海边市总工会")
    }

    @Test(arguments: ["../../etc/passwd", "/etc/passwd", "Mars/Olympus"])
    func `a zone that is none is refused`(zone: String) throws {
        #expect(throws: HouseTrouble.self) {
            try HouseCalendar(Settings()).calendar(zone: zone)
        }
    }

    @Test func `a mistake in a file of decreed days is shown with file and line`() throws {
        let root = try Scratch()
        try root.write("2026.txt", "# fine\nrest 2026-13-01 | x | y | z\n")
        var settings = Settings()
        settings.calendars = root.path
        let trouble = try #require(throws: HouseTrouble.self) {
            try HouseCalendar(settings).calendar(zone: "Asia/Shanghai")
        }
        #expect(trouble.words.en.contains("2026.txt line 2"))
    }

    @Test func `every failure has a sentence in both languages and a code that tells whose it is`()
    {
        let failures: [(any Error, Int32)] = [
            (SettingsFault(zh: "错", en: "wrong"), 64), (Refusal.notFound, 64),
            (HouseTrouble.empty("data"), 65), (StoreError.folder(.damaged("x", reason: "y")), 65),
            (StoreError.full, 71), (StoreError.folder(.inUse("x")), 71),
            (StoreError.statement("x"), 70), (CancellationError(), 70),
        ]
        for (error, code) in failures {
            let (words, exit) = explanation(of: error)
            #expect(exit.rawValue == code)
            #expect(!words.zh.isEmpty && !words.en.isEmpty && words.zh != words.en)
        }
    }

    private func found(_ charter: FoundFederation.Charter, _ settings: Settings) async throws {
        _ = try await OpenHouse.found(charter, in: settings)
    }
}

/// A folder that goes with its test.
private final class Scratch {
    let path = NSTemporaryDirectory() + "house-\(UUID().uuidString)"

    init() throws {
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    func write(_ name: String, _ text: String) throws {
        let file = path + "/" + name
        let folder = (file as NSString).deletingLastPathComponent
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        try text.write(toFile: file, atomically: true, encoding: .utf8)
    }

    deinit {
        try? FileManager.default.removeItem(atPath: path)
    }
}
