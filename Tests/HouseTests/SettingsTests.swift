import Foundation
import Testing

@testable import unionhall

@Suite struct SettingsTests {
    @Test
    func
        `a flag wins over the environment, the environment over the file, the file over the default`()
        throws
    {
        let folder = try Folder("host = file\nport = 1\nassets = file\n# a remark\n\nzone=UTC\n")
        let settings = try Settings.load(
            flags: [.data: folder.path, .host: "flag"],
            environment: ["UNIONHALL_HOST": "environment", "UNIONHALL_PORT": "2"]
        )
        #expect(settings.host == "flag")
        #expect(settings.port == 2)
        #expect(settings.assets == "file")
        #expect(settings.zone == "UTC")
        #expect(settings.catalogue == "Catalogue")
    }

    @Test func `the file is looked for where the environment puts the data`() throws {
        let folder = try Folder("port = 81")
        let settings = try Settings.load(
            flags: [:],
            environment: ["UNIONHALL_DATA": folder.path]
        )
        #expect(settings.port == 81)
    }

    @Test func `every setting has a name of its own in the environment`() {
        let names = Settings.Key.allCases.map(\.variable)
        #expect(Set(names).count == names.count)
        #expect(Settings.Key.smsGateway.variable == "UNIONHALL_SMS_GATEWAY")
    }

    @Test(
        arguments: [
            (Settings.Key.port, "x"), (.port, "-1"), (.port, "65536"), (.port, ""),
            (.behindProxy, "true"), (.log, "loud"), (.smsGateway, "http://sms.example"),
            (.smsGateway, "http://localhost.example/"), (.smsGateway, "sms.example"),
        ]
    )
    func `a value that cannot be used is named in both languages`(
        key: Settings.Key,
        value: String
    ) throws {
        let fault = try #require(throws: SettingsFault.self) {
            try Settings.load(flags: [key: value, .data: "/nowhere"], environment: [:])
        }
        #expect(fault.zh.contains("“\(value)”"))
        #expect(fault.en.contains("\"\(value)\""))
        #expect(fault.en.contains(key.rawValue))
    }

    @Test(
        arguments: [
            "https://sms.example/send", "http://127.0.0.1:9000/send", "http://localhost",
            "http://[::1]:1",
        ]
    )
    func `a gateway is reached over TLS, or within the machine`(url: String) throws {
        let settings = try Settings.load(
            flags: [.smsGateway: url, .data: "/nowhere"],
            environment: [:]
        )
        #expect(settings.smsGateway == url)
    }

    @Test(arguments: [Settings.Key.certificate, .certificateKey])
    func `a certificate and its key come together`(key: Settings.Key) {
        #expect(throws: SettingsFault.self) {
            try Settings.load(flags: [key: "a.pem", .data: "/nowhere"], environment: [:])
        }
    }

    @Test(arguments: ["hots = x", "port", "= 1", "Port = 1"])
    func `a line nobody understands is shown with its number`(line: String) throws {
        let folder = try Folder("# first\n\(line)\n")
        let fault = try #require(throws: SettingsFault.self) {
            try Settings.load(flags: [.data: folder.path], environment: [:])
        }
        #expect(fault.zh.contains("第 2 行"))
        #expect(fault.en.contains("line 2"))
        #expect(fault.en.contains(line))
    }
}

/// A data folder with a file of settings, gone with the test.
private final class Folder {
    let path: String

    init(_ settings: String) throws {
        path = NSTemporaryDirectory() + "settings-\(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        try settings.write(toFile: path + "/hall.conf", atomically: true, encoding: .utf8)
    }

    deinit {
        try? FileManager.default.removeItem(atPath: path)
    }
}
