import Calendar
import Foundation
import OpeningHours
import Testing

@testable import unionhall

/// Cases of others lie outside the repository, as those of the rules do.
private let suite: String? = {
    let beside = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .appendingPathComponent("shared/conformance").path
    let place = ProcessInfo.processInfo.environment["UNIONHALL_CONFORMANCE"] ?? beside
    let folder = place + "/opening-hours"
    return FileManager.default.fileExists(atPath: folder) ? folder : nil
}()

@Suite struct HoursTCKTests {
    @Test(.enabled(if: suite != nil, "no conformance suites here: set UNIONHALL_CONFORMANCE"))
    func `what is open is what others expect`() throws {
        var tally = Tally()
        for (_, suite) in try HoursSuite.all(in: try #require(suite)) {
            for test in suite.tests ?? [] {
                let zone = try HouseCalendar(Settings()).zone(test.tz)
                tally.add(test, try test.run(in: zone), true)
            }
        }
        #expect(tally.total > 0)
        #expect(tally.failing.isEmpty)
        #expect(tally.unusable.count * 50 < tally.total)
    }

    @Test(.enabled(if: suite != nil, "no conformance suites here: set UNIONHALL_CONFORMANCE"))
    func `what others refuse is refused, but for plain good hours`() throws {
        var tally = Tally()
        for (_, suite) in try HoursSuite.all(in: try #require(suite)) {
            for text in suite.shouldFail ?? [] { tally.refuse(text) }
        }
        #expect(tally.refused > 0)
        // Refused there for an argument of the call, not for its text.
        #expect(tally.accepted.allSatisfy { $0 == "Mo-Fr 08:00-16:00" }, "\(tally.accepted)")
    }

    private func outcome(_ value: String, _ rest: String) throws -> HoursSuite.Outcome {
        let json = """
            {"id": "1", "value": "\(value)", "from": "2025-06-02T00:00:00", "to": "2025-06-03T00:00:00", \
            "tz": "UTC", \(rest)}
            """
        let test = try JSONDecoder().decode(HoursSuite.Case.self, from: Data(json.utf8))
        return try test.run(in: .utc)
    }

    @Test(arguments: [
        ("10:00-12:00", "10:00", "12:00", true), ("10:00-12:00", "10:00", "12:01", false),
        ("10:00-12:00 unknown", "10:00", "12:00", false), ("nonsense", "10:00", "12:00", false),
        ("10:00-12:00; PH off", "10:00", "12:00", false), ("off", "10:00", "12:00", false),
    ])
    func `a case passes by its stretches`(
        value: String,
        from: String,
        to: String,
        passes: Bool
    ) throws {
        let expect = """
            "expect": [{"from": "2025-06-02T\(from):00", "to": "2025-06-02T\(to):00", "state": "open"}]
            """
        #expect((try outcome(value, expect) == .passed) == passes)
    }

    @Test func `a case without stretches passes by its total, or says nothing`() throws {
        let total = #""expect": [], "openMs": 7200000, "unknownMs": 0"#
        #expect(try outcome("10:00-12:00", total) == .passed)
        #expect(try outcome("10:00-13:00", total) == .unusable)
        #expect(try outcome("10:00-13:00", #""expect": [], "openMs": 0"#) != .passed)
    }

    @Test func `a table of the sun may be four minutes off, and a moment may not be missing`()
        throws
    {
        let place = #""lat": 0, "lon": -10, "expect": ["#
        func passes(_ value: String, _ stretches: [(String, String)]) throws -> Bool {
            let list = stretches.map {
                #"{"from": "2025-06-02T\#($0.0):00", "to": "2025-06-02T\#($0.1):00", "state": "open"}"#
            }
            return try outcome(value, place + list.joined(separator: ",") + "]") == .passed
        }
        // The sun rises at 06:34 or so.
        #expect(try passes("sunrise-12:00", [("06:37", "12:00")]))
        #expect(try !passes("sunrise-12:00", [("06:50", "12:00")]))
        #expect(try passes("sunrise-06:37", []))
        #expect(try !passes("sunrise-07:00", []))
        #expect(try !passes("sunrise", [("06:50", "06:51")]))
        #expect(try !passes("09:00-12:00", [("09:01", "12:00")]))
    }
}
