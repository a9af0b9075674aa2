import Calendar
import SeededTesting
import Testing

@Suite struct `Rhythms` {
    @Test(arguments: [
        ("day 1 and 15 of each month", "day 1 and 15 of each month", "每月1日、15日"),
        ("day 20, 10 and 1 of each month", "day 1, 10 and 20 of each month", "每月1日、10日、20日"),
        ("every friday", "every friday", "每周五"),
        ("friday 10:00", "every friday 10:00", "每周五 10:00"),
        ("every thursday and monday 09:30", "every monday and thursday 09:30", "每周一、四 09:30"),
        ("every day", "every day", "每天"),
        ("each month", "day 1 of each month", "每月1日"),
        ("last day of each month", "last day of each month", "每月最后一天"),
        ("first friday of each month", "first friday of each month", "每月第一个星期五"),
        ("last sunday of each month 14:00", "last sunday of each month 14:00", "每月最后一个星期日 14:00"),
        ("yearly 28 may", "yearly 28 may", "每年5月28日"),
        ("yearly 29 feb", "yearly 29 february", "每年2月29日"),
        ("every 14 days from 2025-01-06", "every 14 days from 2025-01-06", "自2025年1月6日起每14天"),
        ("every week from 2025-01-06", "every week from 2025-01-06", "自2025年1月6日起每1周"),
    ])
    func `a rhythm is read, written and said`(_ text: String, written: String, zh: String) throws {
        let rhythm = try Rhythm(reading: text)
        #expect(rhythm.description == written)
        #expect(rhythm.zh == zh)
        #expect(Rhythm(rhythm.description) == rhythm)
    }

    @Test(arguments: [
        ("", 0), ("sometimes", 0), ("every", 5), ("every fryday", 6), ("day 32 of each month", 4),
        ("day 1 and 1 of each month", 10), ("day 1 of month", 9), ("yearly 30 feb", 10),
        ("yearly 28", 9), ("yearly may 28", 7), ("every 0 days from 2025-01-01", 6),
        ("every 2 months from 2025-01-01", 8), ("every 2 weeks", 13),
        ("every 2 weeks from soon", 19), ("every friday 25:00", 13), ("every friday 10:00 x", 19),
        ("every friday and friday", 17), ("fifth monday of each month", 0), ("friday 9:00", 7),
        ("friday 10:00:30", 7),
    ])
    func `what is none is refused at the word that is wrong`(_ text: String, offset: Int) {
        let fault = #expect(throws: RhythmFault.self) { try Rhythm(reading: text) }
        #expect(fault?.offset == offset)
    }

    @Test(arguments: [
        (
            "day 1 and 15 of each month", "2025-07-01", "2025-09-30",
            "2025-07-01 2025-07-15 2025-08-01 2025-08-15 2025-09-01 2025-09-15"
        ),
        (
            "day 31 of each month", "2025-01-01", "2025-07-31",
            "2025-01-31 2025-03-31 2025-05-31 2025-07-31"
        ),
        (
            "last day of each month", "2024-01-31", "2024-04-30",
            "2024-01-31 2024-02-29 2024-03-31 2024-04-30"
        ),
        ("yearly 29 feb", "1896-01-01", "1908-12-31", "1896-02-29 1904-02-29 1908-02-29"),
        (
            "first friday of each month", "2025-08-01", "2025-10-31",
            "2025-08-01 2025-09-05 2025-10-03"
        ),
        ("last sunday of each month", "2025-02-01", "2025-03-31", "2025-02-23 2025-03-30"),
        (
            "every 10 days from 2024-02-20", "2024-02-01", "2024-03-20",
            "2024-02-20 2024-03-01 2024-03-11"
        ),
    ])
    func `its days are these`(_ text: String, from: String, to: String, days: String) throws {
        let start = try #require(CivilDate(from))
        let end = try #require(CivilDate(to))
        let found = try Rhythm(reading: text).days(from: start, through: end)
        #expect(found.map(\.description).joined(separator: " ") == days)
    }

    @Test func `its days are those that a walk from day to day finds`() throws {
        var random = Seeded(20_250_701)
        for _ in 0..<3_000 {
            let start = CivilDate(dayNumber: Int.random(in: -30_000...60_000, using: &random))
            let rhythm = Rhythm(randomDays(near: start, &random))
            let end = start.adding(days: Int.random(in: 0...800, using: &random))
            var walked: [CivilDate] = []
            var day = start
            while day <= end {
                if holds(rhythm.days, on: day) { walked.append(day) }
                day = day.adding(days: 1)
            }
            #expect(rhythm.days(from: start, through: end) == walked, "\(rhythm) from \(start)")
            #expect(rhythm.next(walked.count, from: start) == walked, "\(rhythm) from \(start)")
            #expect(walked.allSatisfy(rhythm.contains))
            #expect(Rhythm(rhythm.description) == rhythm)
        }
    }

    @Test func `the calendar's end ends it`() throws {
        for text in ["every day", "every monday", "day 31 of each month", "yearly 29 feb"] {
            let rhythm = try Rhythm(reading: text)
            #expect(rhythm.next(5_000, from: CivilDate.last.adding(days: -10)).count <= 11)
        }
    }

    @Test func `spoilt texts are refused and never crash`() {
        var random = Seeded(7)
        let seeds = [
            "day 1 and 15 of each month 10:00", "every 2 weeks from 2025-01-06", "yearly 28 may",
        ]
        for _ in 0..<20_000 {
            var bytes = Array((seeds.randomElement(using: &random) ?? "").utf8)
            for _ in 0..<Int.random(in: 1...4, using: &random) {
                let index = Int.random(in: 0..<bytes.count, using: &random)
                switch Int.random(in: 0..<3, using: &random) {
                case 0: bytes[index] = UInt8.random(in: 0...255, using: &random)
                case 1: bytes.insert(bytes[index], at: index)
                default: if bytes.count > 1 { bytes.remove(at: index) }
                }
            }
            let text = String(decoding: bytes, as: UTF8.self)
            do throws(RhythmFault) {
                let rhythm = try Rhythm(reading: text)
                #expect(Rhythm(rhythm.description) == rhythm)
            } catch {
                #expect((0...text.unicodeScalars.count).contains(error.offset))
            }
        }
    }
}

/// The second model: what the words say of one day.
private func holds(_ days: Rhythm.Days, on day: CivilDate) -> Bool {
    let length = [31, CivilDate.isLeap(day.year) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    switch days {
    case .daily: return true
    case .weekly(let weekdays): return weekdays.contains { $0 == day.weekday }
    case .monthly(let numbers): return numbers.contains { $0 == day.day }
    case .endOfMonth: return day.day == length[day.month - 1]
    case .ordinal(.last, let weekday):
        return day.weekday == weekday && day.day + 7 > length[day.month - 1]
    case .ordinal(let ordinal, let weekday):
        let before: [Rhythm.Ordinal: Int] = [.first: 0, .second: 7, .third: 14, .fourth: 21]
        let from = before[ordinal] ?? 0
        return day.weekday == weekday && day.day > from && day.day <= from + 7
    case .yearly(let month, let number): return (day.month, day.day) == (month, number)
    case .stride(let count, let unit, let first):
        var walk = first.dayNumber
        let step = count * (unit == .week ? 7 : 1)
        while walk < day.dayNumber { walk += step }
        return walk == day.dayNumber
    }
}

private func randomDays(near day: CivilDate, _ random: inout Seeded) -> Rhythm.Days {
    let weekdays = Weekday.allCases.filter { _ in Bool.random(using: &random) }
    let numbers = (1...31).filter { _ in Int.random(in: 0..<8, using: &random) == 0 }
    let weekday = Weekday.allCases.randomElement(using: &random) ?? .monday
    switch Int.random(in: 0..<7, using: &random) {
    case 0: return .weekly(weekdays.isEmpty ? [.friday] : weekdays)
    case 1: return .monthly(numbers.isEmpty ? [31] : numbers)
    case 2: return .endOfMonth
    case 3: return .ordinal(Rhythm.Ordinal.allCases.randomElement(using: &random) ?? .last, weekday)
    case 4:
        let leap = CivilDate(dayNumber: Int.random(in: 10_957...11_322, using: &random))
        return .yearly(month: leap.month, day: leap.day)
    case 5:
        return .stride(
            count: Int.random(in: 1...40, using: &random),
            unit: Bool.random(using: &random) ? .day : .week,
            from: day.adding(days: Int.random(in: -90...300, using: &random))
        )
    default: return .daily
    }
}
