import Foundation
import Hall

/// Everything an operator may set; the defaults are a working laptop.
///
/// A flag wins over the environment, the environment over the file `hall.conf` in the data folder, the
/// file over the default. `Docs/operating/settings.md` has the table.
struct Settings: Sendable {
    var data = "data"
    var catalogue = "Catalogue"
    var calendars = "Calendars"
    var assets = "Assets"
    /// The Python with Typst that sets papers; where it is not there, pages say so.
    var press = ".press/bin/python"
    var host = "127.0.0.1"
    var port = 8080
    /// PEM files; with both, the hall answers over HTTPS only.
    var certificate: String?
    var certificateKey: String?
    /// A proxy before the hall speaks TLS and says whom it speaks for (X-Forwarded-For).
    var isBehindProxy = false
    /// From which level on lines are written to standard error: `info` has one for every request.
    var log = Level.notice
    /// Where people find the hall, for links in messages; without one they are told to log in.
    var address: String?
    /// The SMS gateway's URL; without one, messages go to `outbox.log` in the data folder.
    var smsGateway: String?
    /// Sent to the gateway as a bearer token; from the environment or the file, never a flag.
    var smsToken: String?
    /// The server that takes mail; nil for a hall without.
    var mail: MailServer?
    /// When only what is urgent goes out; nil for never.
    var quietHours = QuietHours("21:00-08:00")
    /// How many notices a day one person's phone rings for; nil for any number.
    var messagesADay: Int? = 5
    var zoneinfo = "/usr/share/zoneinfo"
    var zone = "Asia/Shanghai"
}

extension Settings {
    enum Level: String, CaseIterable, Sendable {
        case debug
        case info
        case notice
        case warning
        case error
    }

    /// What goes by which name in the environment (`UNIONHALL_PORT`) and in the file (`port = 8080`).
    enum Key: String, CaseIterable {
        case data
        case catalogue
        case calendars
        case assets
        case press
        case host
        case port
        case certificate
        case certificateKey = "certificate-key"
        case behindProxy = "behind-proxy"
        case log
        case address
        case smsGateway = "sms-gateway"
        case smsToken = "sms-token"
        case mailServer = "mail-server"
        case mailFrom = "mail-from"
        case mailUser = "mail-user"
        case mailPassword = "mail-password"
        case quietHours = "quiet-hours"
        case messagesADay = "messages-a-day"
        case zoneinfo
        case zone

        var variable: String {
            "UNIONHALL_" + rawValue.uppercased().replacingOccurrences(of: "-", with: "_")
        }
    }

    /// The settings of this process: the flags given, over the environment, over the file.
    static func load(
        flags: [Key: String],
        environment: [String: String] = ProcessInfo.processInfo.environment
    ) throws(SettingsFault) -> Settings {
        var given = flags
        for key in Key.allCases where given[key] == nil {
            given[key] = environment[key.variable]
        }
        var settings = Settings()
        if let data = given[.data] { settings.data = data }
        for (key, value) in try file(at: settings.data + "/hall.conf") where given[key] == nil {
            given[key] = value
        }
        for (key, value) in given {
            try settings.set(key, value)
        }
        settings.mail = try mailServer(given)
        guard (settings.certificate == nil) == (settings.certificateKey == nil) else {
            throw SettingsFault(
                zh: "certificate 和 certificate-key 要一起设置。",
                en: "Set certificate and certificate-key together."
            )
        }
        return settings
    }

    private mutating func set(_ key: Key, _ value: String) throws(SettingsFault) {
        switch key {
        case .data: data = value
        case .catalogue: catalogue = value
        case .calendars: calendars = value
        case .assets: assets = value
        case .press: press = value
        case .host: host = value
        case .port: port = try Self.port(value)
        case .certificate: certificate = value
        case .certificateKey: certificateKey = value
        case .behindProxy: isBehindProxy = try Self.yesOrNo(key, value)
        case .log: log = try Self.level(value)
        case .address: address = try Self.address(value)
        case .smsGateway: smsGateway = try Self.gateway(value)
        case .smsToken: smsToken = value
        case .mailServer, .mailFrom, .mailUser, .mailPassword: break  // read together
        case .quietHours: quietHours = try Self.quietHours(value)
        case .messagesADay: messagesADay = try Self.messagesADay(value)
        case .zoneinfo: zoneinfo = value
        case .zone: zone = value
        }
    }

    private static func port(_ value: String) throws(SettingsFault) -> Int {
        guard let number = Int(value), (0...65_535).contains(number) else {
            throw SettingsFault(
                zh: "端口 port 应是 0 到 65535 的整数，现在是“\(value)”。",
                en: "port must be a whole number from 0 to 65535; it is \"\(value)\"."
            )
        }
        return number
    }

    private static func yesOrNo(_ key: Key, _ value: String) throws(SettingsFault) -> Bool {
        guard value == "yes" || value == "no" else {
            throw SettingsFault(
                zh: "\(key.rawValue) 要写 yes 或 no，现在是“\(value)”。",
                en: "\(key.rawValue) is yes or no; it is \"\(value)\"."
            )
        }
        return value == "yes"
    }

    private static func level(_ value: String) throws(SettingsFault) -> Level {
        guard let level = Level(rawValue: value) else {
            let known = Level.allCases.map(\.rawValue).joined(separator: " ")
            throw SettingsFault(
                zh: "日志级别 log 有：\(known)，现在是“\(value)”。",
                en: "log is one of: \(known); it is \"\(value)\"."
            )
        }
        return level
    }

    /// An address without a path: `https://hall.example.org`.
    private static func address(_ value: String) throws(SettingsFault) -> String {
        let plain = value.hasSuffix("/") ? String(value.dropLast()) : value
        let host = ["https://", "http://"].first { plain.hasPrefix($0) }
            .map { plain.dropFirst($0.count) }
        guard let host, !host.isEmpty, !host.contains(where: { "/ ?#".contains($0) }) else {
            throw SettingsFault(
                zh: "网址 address 写成 https://hall.example.org 的样子，现在是“\(value)”。",
                en: "address looks like https://hall.example.org; it is \"\(value)\"."
            )
        }
        return plain
    }

    /// Codes and a token travel there: in the clear only within the machine.
    private static func gateway(_ value: String) throws(SettingsFault) -> String {
        let inside = ["http://127.0.0.1", "http://[::1]", "http://localhost"]
        let isInside = inside.contains { start in
            value.hasPrefix(start) && [nil, ":", "/"].contains(value.dropFirst(start.count).first)
        }
        guard isInside || value.hasPrefix("https://") else {
            throw SettingsFault(
                zh: "短信网关 sms-gateway 要以 https:// 开头（本机可用 http://127.0.0.1），现在是“\(value)”。",
                en: "sms-gateway begins with https:// (or http://127.0.0.1 on this machine); "
                    + "it is \"\(value)\"."
            )
        }
        return value
    }

    private static func file(at path: String) throws(SettingsFault) -> [Key: String] {
        guard let bytes = FileManager.default.contents(atPath: path) else { return [:] }
        var values: [Key: String] = [:]
        for (index, line) in String(decoding: bytes, as: UTF8.self)
            .split(separator: "\n", omittingEmptySubsequences: false).enumerated()
        {
            let text = line.trimmingCharacters(in: .whitespaces)
            if text.isEmpty || text.hasPrefix("#") { continue }
            let parts = text.split(separator: "=", maxSplits: 1)
                .map { $0.trimmingCharacters(in: .whitespaces) }
            guard parts.count == 2, let key = Key(rawValue: parts[0]) else {
                let known = Key.allCases.map(\.rawValue).joined(separator: " ")
                throw SettingsFault(
                    zh: "\(path) 第 \(index + 1) 行看不懂：“\(text)”。每行写 名称 = 值，名称有：\(known)。",
                    en:
                        "\(path) line \(index + 1) is not understood: \"\(text)\". Write name = value; "
                        + "the names are: \(known)."
                )
            }
            values[key] = parts[1]
        }
        return values
    }
}

/// Why the settings cannot be used, in both languages.
struct SettingsFault: Error, CustomStringConvertible {
    let zh: String
    let en: String

    var description: String { zh + "\n" + en }
}
