import Calendar
import Testing

@testable import Web

@Suite struct CalendarFileTests {
    private static func file(_ title: String) -> String {
        let start = Instant(milliseconds: 1_751_331_600_000)  // 2025-07-01 09:00 in Shanghai
        return CalendarFile(
            "义务理发",
            [
                .init(
                    id: "haircut.2025-07-01.AB@stations",
                    title: title,
                    start: start,
                    end: start.advanced(byMilliseconds: 7_200_000),
                    location: "广场站, 一号",
                    point: (28.02, 120.66)
                )
            ],
            madeAt: Instant(milliseconds: 1_751_000_000_000)
        ).text
    }

    @Test func `an event stands in UTC under a name that never changes`() {
        let lines = Self.file("理发").components("\r\n")
        #expect(lines.first == "BEGIN:VCALENDAR" && lines.contains("VERSION:2.0"))
        #expect(lines.contains("UID:haircut.2025-07-01.AB@stations"))
        #expect(lines.contains("DTSTART:20250701T010000Z"))
        #expect(lines.contains("DTEND:20250701T030000Z"))
        #expect(lines.contains("DTSTAMP:20250627T045320Z"))
        #expect(lines.contains("LOCATION:广场站\\, 一号") && lines.contains("GEO:28.02;120.66"))
        #expect(Self.file("理发").hasSuffix("END:VEVENT\r\nEND:VCALENDAR\r\n"))
    }

    @Test(arguments: [
        ("a,b;c\\d\ne", "SUMMARY:a\\,b\\;c\\\\d\\ne"),
        ("x\r\nBEGIN:VEVENT", "SUMMARY:x\\nBEGIN:VEVENT"),
        ("\u{7}", "SUMMARY:"),
    ])
    func `what has a meaning in a line is marked`(title: String, line: String) {
        #expect(Self.file(title).components("\r\n").contains(line))
    }

    @Test func `lines are folded at 75 octets, and no character is torn`() {
        for length in 0..<120 {
            let title = String(repeating: "站a😀", count: length)
            let text = Self.file(title)
            for line in text.components("\r\n") {
                #expect(line.utf8.count <= 75)
                #expect(!line.unicodeScalars.contains("\u{FFFD}"))
            }
            #expect(text.replacing("\r\n ", with: "").contains("SUMMARY:\(title)\r\n"))
        }
    }
}

extension String {
    /// The lines of a calendar; CR and LF are one character to Swift, so scalars are looked at.
    fileprivate func components(_ separator: String) -> [String] {
        var lines: [String] = []
        var line = String.UnicodeScalarView()
        for scalar in unicodeScalars {
            switch scalar {
            case "\r": continue
            case "\n":
                lines.append(String(line))
                line = String.UnicodeScalarView()
            default: line.append(scalar)
            }
        }
        return lines + [String(line)]
    }
}
