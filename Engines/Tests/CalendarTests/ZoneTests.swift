import SeededTesting
import Testing

@testable import Calendar

@Suite struct `Zones` {
    @Test func `a fixed zone is its offset`() throws {
        let shanghai = Zone.shanghai
        #expect(shanghai.identifier == "Asia/Shanghai")
        #expect(shanghai.civil(Instant(milliseconds: 0)).description == "1970-01-01T08:00:00")
        let wall = try #require(CivilDateTime("2025-05-01 00:00"))
        #expect(shanghai.instant(of: wall).milliseconds == 1_746_028_800_000)
        #expect(Zone.utc.civil(Instant(milliseconds: -1)).description == "1969-12-31T23:59:59.999")
    }

    @Test(arguments: [
        (28_800, "+08:00"), (-12_600, "-03:30"), (0, "+00:00"), (29_143, "+08:05:43"),
        (1_000_000, "+23:59:59"), (-1_000_000, "-23:59:59"),
    ])
    func `a fixed zone is named by its offset`(seconds: Int, name: String) {
        #expect(Zone.fixed(seconds: seconds).identifier == name)
    }

    @Test func `times beyond the last instant stop at it`() {
        let far = CivilDateTime(date: .last, time: .midnight)
        #expect(Zone.shanghai.instant(of: far).milliseconds == .max)
        let early = CivilDateTime(date: .first, time: .midnight)
        #expect(Zone.shanghai.instant(of: early).milliseconds == .min)
        for milliseconds in [Int64.min, .max] {
            let instant = Instant(milliseconds: milliseconds)
            #expect(Zone.newYork.instant(of: Zone.newYork.civil(instant)) == instant)
        }
    }

    @Test(arguments: [
        // (wall, UTC): the usual, the gap that moves on, the overlap that means the first.
        ("2025-01-15 12:00", "2025-01-15T17:00:00"), ("2025-07-15 12:00", "2025-07-15T16:00:00"),
        ("2025-03-09 01:59:59", "2025-03-09T06:59:59"), ("2025-03-09 02:00", "2025-03-09T07:00:00"),
        ("2025-03-09 02:30", "2025-03-09T07:30:00"), ("2025-03-09 03:00", "2025-03-09T07:00:00"),
        ("2025-11-02 00:59:59", "2025-11-02T04:59:59"), ("2025-11-02 01:30", "2025-11-02T05:30:00"),
        ("2025-11-02 02:00", "2025-11-02T07:00:00"),
    ])
    func `gaps move on and overlaps mean the first time`(wall: String, utc: String) throws {
        let instant = Zone.newYork.instant(of: try #require(CivilDateTime(wall)))
        #expect(Zone.utc.civil(instant).description == utc)
    }

    @Test(arguments: [
        "EST5EDT,M3.2.0,M11.1.0", "AEST-10AEDT,M10.1.0,M4.1.0/3", "IST-1GMT0,M10.5.0,M3.5.0/1",
        "<+1030>-10:30<+11>-11,M10.1.0,M4.1.0", "<-02>2<-01>,M3.5.0/-1,M10.5.0/0",
        "XXX3YYY,J60,J300/24", "AAA-3BBB,0/0,59/1", "EET-2EEST,M3.4.4/50,M10.4.4/50",
    ])
    func `a wall time means the first instant that shows it`(rule: String) throws {
        let parsed = try #require(YearlyRule(posix: rule.utf8))
        let zone = Zone(identifier: "test", transitions: [], earliestOffset: 0, rule: parsed)
        var random = Seeded(3)
        let turns = parsed.changes(after: 1_700_000_000, through: 1_900_000_000)
        #expect(turns.count >= 12)
        for turn in turns {
            for _ in 0..<40 {
                let near = turn.start + Int.random(in: -3 * 3600...30 * 3600, using: &random)
                let wall = CivilDateTime(seconds: near)
                #expect(zone.instant(of: wall) == firstShowing(wall, in: zone), "\(wall)")
            }
        }
    }

    @Test(arguments: [
        "", "CST", "C-8", "CST-8CDT,", "CST-25", "CST-8:60", "CST-8 ", "<CST-8", "CST-8CDT,M3.2.0",
        "CST-8CDT,M13.2.0,M11.1.0", "CST-8CDT,M3.6.0,M11.1.0", "CST-8CDT,M3.2.7,M11.1.0",
        "CST-8CDT,J0,J300", "CST-8CDT,366,300", "CST-8CDT,M3.2.0/168,M11.1.0",
        "CST-8CDT,M3.2.0,M11.1.0,",
    ])
    func `a footer that breaks the format is refused`(rule: String) {
        #expect(YearlyRule(posix: rule.utf8) == nil)
    }

    @Test func `summer time may fill the whole year`() throws {
        let rule = try #require(YearlyRule(posix: "EST5EDT,0/0,J365/25".utf8))
        for second in stride(from: 1_700_000_000, to: 1_900_000_000, by: 86_400 * 3 + 1111) {
            #expect(rule.offset(atSecond: second) == -4 * 3600)
        }
    }

    /// Tries every second of the two days a wall time could mean, a minute at a time.
    private func firstShowing(_ wall: CivilDateTime, in zone: Zone) -> Instant {
        let offsets = Set([zone.rule?.standard ?? 0, zone.rule?.summer?.offset ?? 0])
        let seconds = offsets.map { wall.seconds - $0 }
            .filter { zone.civil(Instant(milliseconds: Int64($0) * 1000)) == wall }
        if let first = seconds.min() { return Instant(milliseconds: Int64(first) * 1000) }
        // A gap: the clock that ran before it goes on running.
        let before = zone.offset(atSecond: wall.seconds - 26 * 3600)
        return Instant(milliseconds: Int64(wall.seconds - before) * 1000)
    }
}

extension Zone {
    /// New York by its rule alone.
    static let newYork = Zone(
        identifier: "America/New_York",
        transitions: [],
        earliestOffset: 0,
        rule: YearlyRule(posix: "EST5EDT,M3.2.0,M11.1.0".utf8)
    )
}
