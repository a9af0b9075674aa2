import Calendar
import Foundation
import OpeningHours

/// Cases of others for opening hours, as they lie on disk: texts with what is open, and texts to refuse.
struct HoursSuite: Decodable {
    let tests: [Case]?
    let shouldFail: [String]?

    struct Case: Decodable {
        let id: String
        let value: String
        let from: String
        let to: String
        let tz: String
        let lat: Double?
        let lon: Double?
        let expect: [Expected]
        let openMs: Int?
        let unknownMs: Int?
    }

    struct Expected: Decodable {
        let from: String
        let to: String
        let state: String
        let comment: String?
    }

    /// What came of a case.
    enum Outcome: Equatable {
        case passed
        case failed(String)
        /// The list is empty and the total is not, nor is it ours: nobody can say what was expected.
        case unusable
    }

    /// Every file of cases in a folder.
    static func all(in folder: String) throws -> [(name: String, suite: HoursSuite)] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        let files = names.filter { $0.hasSuffix(".json") }.sorted()
        guard !files.isEmpty else { throw HoursTrouble.noCases(folder) }
        return try files.map { name in
            let path = folder + "/" + name
            guard let data = FileManager.default.contents(atPath: path),
                let suite = try? JSONDecoder().decode(HoursSuite.self, from: data)
            else { throw HoursTrouble.brokenCases(path) }
            return (name, suite)
        }
    }
}

extension HoursSuite.Case {
    func run(in zone: Zone) throws -> HoursSuite.Outcome {
        guard let start = CivilDateTime(from), let end = CivilDateTime(to) else {
            return .failed("no times")
        }
        let timetable: Timetable
        do {
            let hours = try Hours(value, times: .spansAndMoments)
            timetable = try Timetable(hours, at: place(zone))
        } catch let finding as HoursFinding {
            return .failed(finding.en)
        } catch let missing as UnknownHolidays {
            return .failed(missing.en)
        }
        let found = timetable.openings(from: start, to: end)
        if expect.isEmpty, (openMs ?? 0) + (unknownMs ?? 0) > 0 {
            let isSame = total(found, .open) == openMs && total(found, .unknown) == unknownMs
            return isSame ? .passed : .unusable
        }
        return compare(found, slack: lat != nil && timetable.hours.followsSun ? 4 : 0)
    }

    private func place(_ zone: Zone) -> Place {
        guard let lat, let lon else { return Place(zone: zone) }
        return Place(zone: zone, position: Position(latitude: lat, longitude: lon))
    }

    private func total(_ found: [Stretch], _ state: OpenState) -> Int {
        found.filter { $0.standing.state == state }
            .reduce(0) { $0 + ($1.end.map(minutes) ?? 0) - minutes($1.start) } * 60_000
    }

    /// Two tables of the sun may differ by minutes, so one of them may show a stretch as short as that
    /// which the other has not.
    private func compare(_ found: [Stretch], slack: Int) -> HoursSuite.Outcome {
        var found = found.map(Shown.init)[...]
        var expected = expect.map(Shown.init)[...]
        var surplus = 0
        var missing = 0
        while let next = found.first ?? expected.first {
            if let left = found.first, let right = expected.first, left.isLike(right, slack: slack)
            {
                found.removeFirst()
                expected.removeFirst()
            } else if let left = found.first, left.length <= slack, missing == 0 {
                found.removeFirst()
                surplus += 1
            } else if let right = expected.first, right.length <= slack, surplus == 0 {
                expected.removeFirst()
                missing += 1
            } else {
                let other = found.isEmpty ? "nothing" : expected.first?.description ?? "nothing"
                return .failed(
                    "\(found.isEmpty ? other : next.description) instead of "
                        + (found.isEmpty ? next.description : other)
                )
            }
        }
        return .passed
    }
}

/// A stretch as either side tells it.
private struct Shown: CustomStringConvertible {
    let start: Int
    let end: Int
    let state: String
    /// `nil` where the other side's words are its own, as for an open end.
    let comment: String?
    let description: String

    init(_ stretch: Stretch) {
        start = minutes(stretch.start)
        end = stretch.end.map(minutes) ?? start
        state = stretch.standing.state.rawValue
        comment = stretch.standing.isOpenEnd ? nil : stretch.standing.comment ?? ""
        description = "\(stretch.start)/\(stretch.end?.description ?? "") \(state)"
    }

    init(_ expected: HoursSuite.Expected) {
        start = CivilDateTime(expected.from).map(minutes) ?? 0
        end = CivilDateTime(expected.to).map(minutes) ?? 0
        state = expected.state
        comment = expected.comment ?? ""
        description = "\(expected.from)/\(expected.to) \(state)"
    }

    var length: Int { end - start }

    func isLike(_ other: Shown, slack: Int) -> Bool {
        abs(start - other.start) <= slack && abs(end - other.end) <= slack && state == other.state
            && (comment == nil || comment == other.comment)
    }
}

private func minutes(_ wall: CivilDateTime) -> Int {
    wall.date.dayNumber * 1440 + wall.time.secondOfDay / 60
}
