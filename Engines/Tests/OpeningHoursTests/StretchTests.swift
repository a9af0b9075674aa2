import Calendar
import Testing

@testable import OpeningHours

@Suite struct `Looking ahead` {
    @Test(arguments: [
        ("Mo-Fr 08:00-17:00", "2025-06-02 09:00", "2025-06-02T17:00:00 closed"),
        ("Mo-Fr 08:00-17:00", "2025-06-06 18:00", "2025-06-09T08:00:00 open"),
        ("22:00-02:00", "2025-06-02 23:00", "2025-06-03T02:00:00 closed"),
        ("24/7", "2025-06-02", "never"), ("off", "2025-06-02", "never"),
        ("2020 off", "2025-06-02", "never"),
        ("2060+", "2025-06-02", "2060-01-01T00:00:00 open"),
        ("Feb 29", "2025-06-02", "2028-02-29T00:00:00 open"),
        ("Feb 29 Sa", "2025-06-02", "2048-02-29T00:00:00 open"),
        ("Feb 29 Sa[1]", "2025-06-02", "never"),
        ("Jan 01 off", "2025-06-02", "never"),
        ("Mo open; Tu open; We-Su open", "2025-06-02", "never"),
        // A remark changes what people read while it is open, not while it is closed.
        ("Mo open; Tu open \"x\"", "2025-06-02 12:00", "2025-06-03T00:00:00 open"),
        ("Mo open; Tu off \"x\"; We off", "2025-06-03 12:00", "2025-06-09T00:00:00 open"),
    ])
    func `finds the next change`(text: String, from: String, change: String) throws {
        let next = try Bench.timetable(text).nextChange(after: Bench.wall(from))
        #expect(next.map { "\($0.wall) \($0.standing.state)" } ?? "never" == change)
    }

    @Test func `gives stretches without gaps, for as long as they are asked for`() throws {
        let timetable = try Bench.timetable("Mo-Fr 08:00-12:00,13:00-17:00; PH off")
        var end = Bench.wall("2025-01-01 07:30")
        for stretch in timetable.stretches(from: end).prefix(2_000) {
            #expect(stretch.start == end)
            end = try #require(stretch.end)
            #expect(stretch.start < end)
        }
    }

    @Test func `ends where nothing changes any more`() throws {
        let stretches = Array(
            try Bench.timetable("2025 Jun 03").stretches(from: Bench.wall("2025-06-01"))
        )
        #expect(stretches.map(\.standing.state) == [.closed, .open, .closed])
        #expect(stretches.last?.end == nil)
    }

    @Test func `looks a century ahead at most for a year that is named`() throws {
        let hours = try Bench.timetable("9999+")
        #expect(hours.nextChange(after: Bench.wall("2025-06-01")) == nil)
    }

    @Test func `tells the same at an instant as on the wall`() throws {
        let timetable = try Bench.timetable("Mo-Fr 08:00-17:00")
        // 2025-06-02 08:00 in Shanghai.
        let opening = Instant(milliseconds: 1_748_822_400_000)
        #expect(timetable.state(at: opening).state == .open)
        #expect(timetable.state(at: opening.advanced(byMilliseconds: -1)).state == .closed)
        let next = try #require(timetable.nextChange(after: opening))
        #expect(next.instant == opening.advanced(byMilliseconds: 9 * 3_600_000))
    }

    @Test func `goes forward through the hour that clocks repeat`() throws {
        let transitions = [(1_743_296_400, 7200), (1_761_440_400, 3600)]
        let zone = try #require(
            Zone(identifier: "Europe/Berlin", tzif: tzif(transitions, first: 3600))
        )
        let timetable = try Timetable(Hours("Su 02:00-02:30"), at: Place(zone: zone))
        // 2025-10-26 02:30 comes twice; whatever is asked in between, the answer lies ahead.
        for minute in stride(from: 0, to: 240, by: 7) {
            let now = Instant(milliseconds: 1_761_436_800_000 + Int64(minute) * 60_000)
            let next = try #require(timetable.nextChange(after: now))
            #expect(next.instant > now)
        }
    }

    @Test func `bears the ends of time`() throws {
        let timetable = try Bench.timetable(
            "Mo-Fr 08:00-17:00; easter off; week 01 off; Sa[1] +1 day off"
        )
        for date in [CivilDate.first, .last] {
            let wall = CivilDateTime(date: date, time: .midnight)
            _ = timetable.state(at: wall)
            _ = Array(timetable.stretches(from: wall).prefix(3))
        }
        for milliseconds in [Int64.min, .max] {
            _ = timetable.state(at: Instant(milliseconds: milliseconds))
            _ = timetable.nextChange(after: Instant(milliseconds: milliseconds))
        }
    }

    /// A TZif file of version 2 with these changes.
    private func tzif(_ changes: [(Int, Int)], first: Int) -> [UInt8] {
        block([], timeSize: 4, first) + block(changes, timeSize: 8, first) + Array("\n\n".utf8)
    }

    private func block(_ changes: [(Int, Int)], timeSize: Int, _ first: Int) -> [UInt8] {
        var bytes = Array("TZif2".utf8) + [UInt8](repeating: 0, count: 15)
        for count in [0, 0, 0, changes.count, changes.count + 1, 4] { bytes += big(count, 4) }
        for change in changes { bytes += big(change.0, timeSize) }
        for index in changes.indices { bytes.append(UInt8(index + 1)) }
        bytes += big(first, 4) + [0, 0]
        for change in changes { bytes += big(change.1, 4) + [0, 0] }
        return bytes + Array("LMT\0".utf8)
    }

    private func big(_ value: Int, _ size: Int) -> [UInt8] {
        (0..<size).reversed().map { (place: Int) -> UInt8 in
            UInt8(truncatingIfNeeded: value >> (place * 8))
        }
    }
}
