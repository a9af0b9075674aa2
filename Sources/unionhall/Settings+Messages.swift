import Hall
import Registry

// What an operator sets about messages that leave the house.
extension Settings {
    /// The four lines about mail, which belong together; nil where none of them stands.
    static func mailServer(_ given: [Key: String]) throws(SettingsFault) -> MailServer? {
        guard let url = given[.mailServer] else {
            let left = [Key.mailFrom, .mailUser, .mailPassword].first { given[$0] != nil }
            guard let left else { return nil }
            throw SettingsFault(
                zh: "设置了 \(left.rawValue)，却没有 mail-server。",
                en: "\(left.rawValue) is set, mail-server is not."
            )
        }
        guard let from = given[.mailFrom] else {
            throw SettingsFault(
                zh: "mail-server 还需要 mail-from：信从哪个邮箱发出。",
                en: "mail-server needs mail-from as well: the address that letters come from."
            )
        }
        let server = MailServer(
            url: try mailURL(url),
            from: try address(from),
            user: given[.mailUser],
            password: given[.mailPassword]
        )
        guard (server.user == nil) == (server.password == nil) else {
            throw SettingsFault(
                zh: "mail-user 和 mail-password 要一起设置。",
                en: "Set mail-user and mail-password together."
            )
        }
        return server
    }

    private static func mailURL(_ value: String) throws(SettingsFault) -> String {
        let host = value.split(separator: "://", maxSplits: 1).dropFirst().first ?? ""
        let isPlain = host.utf8.allSatisfy { byte in
            byte != UInt8(ascii: "/") && byte != UInt8(ascii: "@") && byte > 32
        }
        guard value.hasPrefix("smtps://") || value.hasPrefix("smtp://"), !host.isEmpty, isPlain
        else {
            throw SettingsFault(
                zh: "mail-server 写成 smtps://主机:465 或 smtp://主机:587，现在是“\(value)”。",
                en: "mail-server is smtps://HOST:465 or smtp://HOST:587; it is \"\(value)\"."
            )
        }
        return value
    }

    private static func address(_ value: String) throws(SettingsFault) -> MailAddress {
        do throws(MailAddressFault) {
            return try MailAddress(value)
        } catch {
            throw SettingsFault(
                zh: "mail-from 是“\(value)”。\(error.zh)",
                en: "mail-from is \"\(value)\". \(error.en)"
            )
        }
    }

    static func quietHours(_ value: String) throws(SettingsFault) -> QuietHours? {
        if value == "none" { return nil }
        guard let hours = QuietHours(value) else {
            throw SettingsFault(
                zh: "quiet-hours 写成 21:00-08:00，不要时写 none，现在是“\(value)”。",
                en: "quiet-hours is written 21:00-08:00, or none; it is \"\(value)\"."
            )
        }
        return hours
    }

    static func messagesADay(_ value: String) throws(SettingsFault) -> Int? {
        if value == "none" { return nil }
        guard let count = Int(value), (1...1_000).contains(count) else {
            throw SettingsFault(
                zh: "messages-a-day 写成 1 到 1000 的整数，不限时写 none，现在是“\(value)”。",
                en: "messages-a-day is a number from 1 to 1000, or none; it is \"\(value)\"."
            )
        }
        return count
    }
}
