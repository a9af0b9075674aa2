import Calendar
import SeededTesting
import Testing

@testable import OpeningHours

@Suite struct `Texts of any kind` {
    private static let pieces = [
        "Mo", "-", ",", ";", "||", "08:00", "17", "PH", "SH", "MW", "off", "\"x\"", "\"", "week",
        "53",
        "Jan", "2025", "easter", "(", ")", "sunrise", "+", "/", "[", "]", ":", "days", "24/7", " ",
        "周一", "每月",
        "至", "：", "１", "“", "”", "。", "é", "\u{0}", "\u{301}", "👩‍👩‍👧", "99999999", "9月", "am", "h",
        "|",
    ]

    @Test(arguments: 0..<30 as Range<UInt64>)
    func `are read or refused, with places within the text`(seed: UInt64) {
        var random = Seeded(seed)
        for _ in 0..<40 {
            let text = (0...Int.random(in: 0...25, using: &random))
                .map { _ in Self.pieces.randomElement(using: &random) ?? "" }.joined()
            check(text)
        }
    }

    @Test(arguments: 100..<112 as Range<UInt64>)
    func `that were good and were spoilt are read or refused`(seed: UInt64) {
        var texts = RandomHours(seed: seed)
        var random = Seeded(seed)
        for _ in 0..<30 {
            var scalars = Array(texts.text().unicodeScalars)
            for _ in 0..<Int.random(in: 1...3, using: &random) where !scalars.isEmpty {
                let place = Int.random(in: scalars.indices, using: &random)
                switch Int.random(in: 0..<4, using: &random) {
                case 0: scalars.remove(at: place)
                case 1: scalars.insert(scalars[place], at: place)
                case 2: scalars.swapAt(place, Int.random(in: scalars.indices, using: &random))
                default:
                    let piece = Self.pieces.randomElement(using: &random) ?? ""
                    scalars.insert(contentsOf: piece.unicodeScalars, at: place)
                }
            }
            check(String(String.UnicodeScalarView(scalars)))
        }
    }

    private func check(_ text: String) {
        let reading = Hours.read(text, times: .spansAndMoments)
        let count = text.unicodeScalars.count
        for finding in reading.findings {
            #expect(finding.offset >= 0 && finding.offset + finding.length <= count, "\(text)")
            #expect(!finding.zh.isEmpty && !finding.en.isEmpty)
        }
        #expect((reading.hours == nil) == reading.findings.contains { $0.severity == .error })
        guard let hours = reading.hours else { return }
        #expect(
            (try? Hours(hours.description, times: .spansAndMoments)) == hours,
            "\(text): \(hours)"
        )
        guard let timetable = try? Timetable(hours, at: Bench.place) else { return }
        let now = Bench.wall("2025-09-30 12:34")
        #expect(
            timetable.state(at: now) == timetable.stretches(from: now).first { _ in true }?.standing
        )
        // Who looks 40 years ahead takes his time; the hostile texts do it too.
        if count % 4 == 0 { _ = timetable.outlook(at: now).zh }
    }

    private static let hostile: [String] = [
        times("00:00-00:01", 80, ","), times("Mo-Su 00:00-48:00", 50, ", "),
        times("\"x\"", 60, " || "),
        times("00:00-48:00/1", 60, ","), times("Feb 29 Sa[5] off", 20, "; "),
        times("Jan 01-easter -1 day/7 off", 8, "; "), times("week 53 Mo[5] open \"x\"", 40, ", "),
        times("sunrise-sunset", 60, ","), times("Mo open \"a\"; Tu-Su open \"b\"", 30, " || "),
        "9999+ open; 2000-9999/2 off",
    ]

    private static func times(_ text: String, _ count: Int, _ separator: String) -> String {
        Array(repeating: text, count: count).joined(separator: separator)
    }

    @Test(arguments: hostile)
    func `however hostile, have a next change or none in bounded work`(text: String) throws {
        let timetable = try Bench.timetable(text)
        // No time is measured here: a loop without end would never come back.
        for stretch in timetable.stretches(from: Bench.wall("2025-01-01")).prefix(3) {
            #expect(stretch.end.map { $0 > stretch.start } ?? true)
        }
    }
}
