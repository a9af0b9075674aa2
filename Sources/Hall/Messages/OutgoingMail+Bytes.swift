package import Calendar
import Foundation
package import Registry
import Store

extension OutgoingMail {
    /// The letter as a mail server takes it (RFC 5322, MIME): UTF-8 in base 64, so that no line is too
    /// long and nothing in it can be taken for a header.
    package func bytes(from sender: MailAddress, at now: Instant) -> [UInt8] {
        let head = [
            "From: <\(sender.text)>",
            "To: <\(address.text)>",
            "Subject: " + Self.encodedWords(subject),
            "Date: " + Self.date(now),
            "Message-ID: <\(number)@\(sender.text.drop { $0 != "@" }.dropFirst())>",
            "MIME-Version: 1.0",
            "Content-Type: text/plain; charset=utf-8",
            "Content-Transfer-Encoding: base64",
            "Auto-Submitted: auto-generated",
        ]
        return Array((head + ["", body, ""]).joined(separator: "\r\n").utf8)
    }

    /// Tells nothing of the key it stands for.
    private var number: String {
        Array(key.utf8).sha256.prefix(16).hexadecimal
    }

    private var body: String {
        Data(text.replacing("\n", with: "\r\n").utf8)
            .base64EncodedString(options: [
                .lineLength76Characters, .endLineWithCarriageReturn, .endLineWithLineFeed,
            ])
    }

    /// RFC 2047: pieces of at most 75 characters, no letter cut in two.
    private static func encodedWords(_ text: String) -> String {
        var pieces = [""]
        for letter in text {
            if pieces[pieces.count - 1].utf8.count + letter.utf8.count > 36 { pieces.append("") }
            pieces[pieces.count - 1].append(letter)
        }
        return pieces.map { "=?UTF-8?B?\(Data($0.utf8).base64EncodedString())?=" }
            .joined(separator: "\r\n ")
    }

    private static func date(_ now: Instant) -> String {
        let days = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
        let months = [
            "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
        ]
        let civil = Zone.utc.civil(now)
        let date = civil.date
        let time = String(civil.time.description.prefix(8))
        let day = days[date.weekday.rawValue - 1]
        return "\(day), \(date.day) \(months[date.month - 1]) \(date.year) \(time) +0000"
    }
}
