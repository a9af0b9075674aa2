import Glibc
import SeededTesting
import Testing

@testable import Calendar

@Suite struct `TZif files` {
    @Test func `version 1 holds 32-bit times and no rule`() throws {
        let file = TZifFile(version: 0, transitions: [(-100, 1), (200, 0)], offsets: [0, 3600])
        let zone = try #require(Zone(identifier: "a", tzif: file.bytes(timeSize: 4)))
        #expect(offsets(of: zone, at: [-101, -100, 199, 200, 1 << 40]) == [0, 3600, 3600, 0, 0])
    }

    @Test func `version 2 holds 64-bit times and a rule for later years`() throws {
        let old = TZifFile(version: 50, transitions: [], offsets: [7200])
        var new = TZifFile(
            version: 50,
            transitions: [(-1 << 40, 1), (0, 0)],
            offsets: [28_800, 9]
        )
        new.footer = "CST-8"
        let bytes = old.bytes(timeSize: 4) + new.bytes(timeSize: 8) + new.footerBytes
        let zone = try #require(Zone(identifier: "a", tzif: bytes))
        #expect(offsets(of: zone, at: [-1 << 41, -1, 0, 1 << 40]) == [28_800, 9, 28_800, 28_800])
    }

    @Test func `a broken file is refused at every byte, never a crash`() {
        var file = TZifFile(version: 50, transitions: [(5, 1), (9, 0)], offsets: [0, 3600])
        file.footer = "EST5EDT,M3.2.0,M11.1.0"
        let bytes = file.bytes(timeSize: 4) + file.bytes(timeSize: 8) + file.footerBytes
        #expect(Zone(identifier: "a", tzif: bytes) != nil)
        for count in 0..<bytes.count {
            #expect(Zone(identifier: "a", tzif: Array(bytes.prefix(count))) == nil)
        }
        var random = Seeded(4)
        for _ in 0..<5000 {
            var spoilt = bytes
            for _ in 0..<3 {
                spoilt[Int.random(in: 0..<bytes.count, using: &random)] = .random(
                    in: 0...255,
                    using: &random
                )
            }
            let zone = Zone(identifier: "a", tzif: spoilt)
            _ = zone?.civil(Instant(milliseconds: 1_000_000_000_000))
        }
    }

    @Test(arguments: [
        TZifFile(version: 0, transitions: [(5, 2)], offsets: [0, 3600]),
        TZifFile(version: 0, transitions: [(5, 1), (5, 0)], offsets: [0, 3600]),
        TZifFile(version: 0, transitions: [(9, 1), (5, 0)], offsets: [0, 3600]),
        TZifFile(version: 0, transitions: [], offsets: []),
        TZifFile(version: 0, transitions: [], offsets: [100_000]),
        TZifFile(version: 0, transitions: [], offsets: [0], leaps: 1),
    ])
    func `types out of range, times out of order and leap seconds are refused`(file: TZifFile) {
        #expect(Zone(identifier: "a", tzif: file.bytes(timeSize: 4)) == nil)
    }

    @Test(
        .enabled(if: zoneFile("Asia/Shanghai") != nil),
        arguments: [
            // China's summer times of 1986 to 1991, and the years around them.
            ("Asia/Shanghai", "1985-07-01 12:00", 8.0), ("Asia/Shanghai", "1986-04-20 12:00", 8),
            ("Asia/Shanghai", "1986-05-05 12:00", 9), ("Asia/Shanghai", "1986-09-13 12:00", 9),
            ("Asia/Shanghai", "1986-09-15 12:00", 8), ("Asia/Shanghai", "1987-07-01 12:00", 9),
            ("Asia/Shanghai", "1988-07-01 12:00", 9), ("Asia/Shanghai", "1989-07-01 12:00", 9),
            ("Asia/Shanghai", "1990-07-01 12:00", 9), ("Asia/Shanghai", "1991-07-01 12:00", 9),
            ("Asia/Shanghai", "1991-12-01 12:00", 8), ("Asia/Shanghai", "1992-07-01 12:00", 8),
            ("Asia/Shanghai", "2025-07-01 12:00", 8), ("Asia/Shanghai", "2500-07-01 12:00", 8),
            ("Europe/Paris", "2025-01-15 12:00", 1), ("Europe/Paris", "2025-07-15 12:00", 2),
            ("Europe/Paris", "1942-07-15 12:00", 2), ("Europe/Paris", "2400-07-15 12:00", 2),
            ("Australia/Sydney", "2025-01-15 12:00", 11),
            ("Australia/Sydney", "2025-07-15 12:00", 10),
            ("Australia/Sydney", "2345-01-15 12:00", 11),
            ("Asia/Kathmandu", "2025-01-15 12:00", 5.75),
        ] as [(String, String, Double)]
    )
    func `the zones of the world tell their time`(name: String, wall: String, hours: Double) throws
    {
        let zone = try #require(Zone(identifier: name, tzif: zoneFile(name) ?? []))
        let time = try #require(CivilDateTime(wall))
        let instant = zone.instant(of: time)
        #expect(Double(zone.offset(at: instant)) == hours * 3600)
        #expect(zone.civil(instant) == time)
    }

    @Test(.enabled(if: zoneFile("Asia/Shanghai") != nil))
    func `a day that begins in a gap begins after it`() throws {
        let name = "America/Sao_Paulo"
        let zone = try #require(Zone(identifier: name, tzif: zoneFile(name) ?? []))
        let calendar = WorkCalendar(zone: zone)
        let start = calendar.start(of: try #require(CivilDate("2018-11-04")))
        #expect(zone.civil(start).description == "2018-11-04T01:00:00")
    }

    @Test(
        .enabled(if: zoneFile("Asia/Shanghai") != nil),
        arguments: [
            "Europe/Paris", "Australia/Sydney", "America/New_York", "Europe/Dublin",
            "America/Nuuk", "Australia/Lord_Howe", "Asia/Jerusalem", "Africa/Cairo",
        ]
    )
    func `the rule agrees with the changes listed before it`(name: String) throws {
        let zone = try #require(Zone(identifier: name, tzif: zoneFile(name) ?? []))
        let rule = try #require(zone.rule)
        let recent = zone.transitions.filter { $0.start > 1_735_689_600 }
        for change in recent {
            #expect(rule.offset(atSecond: change.start) == change.offset)
            #expect(
                rule.offset(atSecond: change.start - 1) == zone.offset(atSecond: change.start - 1)
            )
        }
        let last = try #require(zone.transitions.last)
        #expect(zone.offset(atSecond: last.start) == last.offset)
    }

    private func offsets(of zone: Zone, at seconds: [Int]) -> [Int] {
        seconds.map { zone.offset(at: Instant(milliseconds: Int64($0) * 1000)) }
    }
}

/// A TZif file put together by hand.
struct TZifFile: Sendable {
    var version: UInt8
    var transitions: [(Int, UInt8)]
    var offsets: [Int]
    var leaps = 0
    var footer = ""

    var footerBytes: [UInt8] { Array("\n\(footer)\n".utf8) }

    func bytes(timeSize: Int) -> [UInt8] {
        let counts = [0, 0, leaps, transitions.count, offsets.count, 4]
        return Array("TZif".utf8) + [version] + Array(repeating: 0, count: 15)
            + counts.flatMap { number($0, size: 4) }
            + transitions.flatMap { number($0.0, size: timeSize) } + transitions.map(\.1)
            + offsets.flatMap { number($0, size: 4) + [0, 0] } + Array("ABC\0".utf8)
            + Array(repeating: 0, count: leaps * (timeSize + 4))
    }

    private func number(_ value: Int, size: Int) -> [UInt8] {
        (0..<size).reversed().map { UInt8(truncatingIfNeeded: value >> ($0 * 8)) }
    }
}

/// The machine's file of a zone, where it has one.
func zoneFile(_ name: String) -> [UInt8]? {
    guard let file = fopen("/usr/share/zoneinfo/" + name, "rb") else { return nil }
    defer { fclose(file) }
    var bytes = [UInt8](repeating: 0, count: 1 << 16)
    let count = fread(&bytes, 1, bytes.count, file)
    return Array(bytes.prefix(count))
}
