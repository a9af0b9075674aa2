import Calendar
import FEEL
import SeededTesting
import Testing

@testable import Programs

/// Questions about places and hours, and measures over places, by the folder that the broken ones are
/// made from.
@Suite struct PlaceTests {
    let service: Service
    let now: ZonedDateTime

    init() throws {
        let broken = try Folders.load("distinct-places", in: Folders.broken)
        var files = broken.files
        let text = String(decoding: files[ServiceFolder.mainFile] ?? [], as: UTF8.self)
        files[ServiceFolder.mainFile] = Array(text.replacing(" distinct: place,", with: "").utf8)
        service = try #require(ServiceFolder(name: broken.name, files: files).service().service)
        now = try Hardship.now()
    }

    private func read(_ raw: [String: [String]]) -> FormReading {
        let rest = ["facilities": ["water"], "hours": ["24/7"]]
        return service.readForm(raw.merging(rest) { own, _ in own }, at: now)
    }

    @Test(arguments: [
        ("Mo-Fr 08:00-17:30", "Mo-Fr 08:00-17:30"), ("24/7", "24/7"), ("Mo-Su 8:00-22:00", nil),
        ("Mo-Fr 08:00-12:00,14:00-18:00; PH off", "Mo-Fr 08:00-12:00,14:00-18:00; PH off"),
        ("每天八点到十点", nil), ("Mo-Fr 08:00-", nil), ("25:00-26:00", nil),
    ])
    func `hours are kept in one way, or refused with what is wrong`(typed: String, kept: String?) {
        let reading = read(["station": ["ZD-00001"], "hours": [typed]])
        if let kept {
            #expect(reading.answers["hours"] == .hours(kept))
        } else if let answer = reading.answers["hours"] {
            // What is only written unusually is taken, in the usual way of writing it.
            #expect(answer != .hours(typed))
        } else {
            #expect(reading.faults["hours"]?.zh.isEmpty == false)
        }
    }

    static let described = [
        "station.name": ["南站"], "station.address": ["一号"], "station.x": ["120.7"],
        "station.y": ["28.0"], "station.datum": ["gcj02"],
    ]

    @Test func `a place is chosen, or described as a new one`() {
        let chosen = read(["station": ["ZD-00001 南站"], "station.datum": ["wgs84"]])
        #expect(chosen.answers["station"] == .place(.existing("ZD-00001 南站")))
        let new = read(Self.described)
        #expect(
            new.answers["station"]?.canonical == ["new", "南站", "一号", "120.7", "28.0", "gcj02"]
        )
        #expect(service.answers(fromCanonical: new.answers.canonical) == new.answers)
        #expect(read(new.answers.raw).answers == new.answers)
        #expect(read(["station.datum": ["wgs84"]]).unanswered == ["station"])
    }

    @Test(arguments: [
        ("station", "ZD-00001", "既选了已有的地点"), ("station.name", "", "名称和地址"),
        ("station.address", " ", "名称和地址"), ("station.x", "28.0", ""),
        ("station.y", "x", ""), ("station.datum", "mars", ""),
        ("station.name", String(repeating: "站", count: 201), "最多 200 个字"),
    ])
    func `a new place with a fault says what is wrong`(part: String, typed: String, words: String) {
        var raw = Self.described
        raw[part] = [typed]
        if part == "station.x" { raw["station.y"] = ["120.7"] }
        let fault = read(raw).faults["station"]
        #expect(fault != nil && (words.isEmpty || fault?.zh.contains(words) == true), "\(raw)")
    }

    @Test func `spoilt answers are refused and never crash`() {
        var random = Seeded(20_240_603)
        let pieces = [
            "", "new", "120.7", "28", "-", "NaN", "1e999", "wgs84", "南站", "\u{0}", "9", ".", "24/7",
            "Mo-Fr", "08:00-", ";", "PH off", "\u{202E}", "120.7, 28.0",
            String(repeating: "9", count: 400),
        ]
        let names = PlaceAnswer.Part.allCases.map { "station.\($0.rawValue)" }
        for _ in 0..<3_000 {
            func piece() -> String {
                (0..<Int.random(in: 0...3, using: &random)).map { _ in
                    pieces[Int.random(in: 0..<pieces.count, using: &random)]
                }.joined()
            }
            var raw = ["station": [piece()], "hours": [piece()]]
            for name in names where Bool.random(using: &random) { raw[name] = [piece()] }
            let reading = service.readForm(raw, at: now)
            #expect(service.answers(fromCanonical: reading.answers.canonical) == reading.answers)
        }
    }

    @Test func `a place counts when one of its cases says so`() throws {
        let measure = try #require(service.measure("stations"))
        func reading(_ outcomes: [String?]) -> Measure.Reading {
            let cases = outcomes.map {
                CaseFacts(channel: "proxy", step: "inspect", outcome: $0, dates: [:])
            }
            return measure.reading(of: PlaceFacts(known: [:], cases: cases), in: service, at: now)
        }
        #expect(reading(["failed", "passed"]) == .counted)
        #expect(reading(["failed", nil]) == .among)
        #expect(reading([]) == .among)
    }

    @Test(arguments: [
        (Measure.Comparison.atLeast, "100", "99", "1"), (.atLeast, "100", "100", ""),
        (.moreThan, "100", "100", "1"), (.moreThan, "100", "60", "41"),
        (.moreThan, "100", "101", ""),
        (.fallingTo, "10", "12", "2"), (.fallingTo, "10", "10", ""),
    ])
    func `what is wanting to a target is told in whole things`(
        _ comparison: Measure.Comparison,
        target: String,
        figure: String,
        lack: String
    ) throws {
        let value = try #require(Decimal34(target))
        let promise = Measure.Target(comparison: comparison, value: value, by: nil)
        let measure = Measure(
            id: "stations",
            title: Words(zh: "站点", en: "Stations"),
            kind: .number,
            rows: .places,
            lines: nil,
            distinct: nil,
            among: nil,
            when: nil,
            targets: [promise],
            dated: nil,
            of: nil,
            period: nil,
            isFalling: false,
            history: nil,
            isPublic: false,
            place: Place(file: "", line: 1, column: 1)
        )
        let told = try #require(Decimal34(figure))
        #expect(measure.shortfall(told, to: promise) == Decimal34(lack))
    }
}
