import CZlib
import Calendar
import Foundation
import HTTPTypes
import Hall
import HallTesting
import HummingbirdTesting
import Programs
import Registry
import Store
import Testing

@testable import Web

/// What makes an app of the house, and what a phone may keep of it.
@Suite struct PhoneTests {
    @Test func `the manifest names the hall in the reader's language, and icons that are there`()
        async throws
    {
        let house = try await HallHouse()
        try await house.browse { browser in
            let home = try await browser.get("/").text
            let link = try #require(home.firstMatch(of: /rel="manifest" href="([^"]+)"/)?.1)
            let answer = try await browser.get(String(link))
            #expect(answer.headers[.contentType] == "application/manifest+json")
            let manifest = try #require(JSON(reading: Array(answer.text.utf8)))
            #expect(manifest["name"] == .text(House().name.zh) && manifest["start_url"] == "/")
            #expect(manifest["display"] == "standalone" && manifest["scope"] == "/")
            let english = try await browser.get("/manifest.webmanifest?lang=en").text
            #expect(english.contains("\"name\":\"UnionHall\"") && english.contains("Nearby"))
            guard case .list(let icons) = manifest["icons"] else {
                Issue.record("no icons")
                return
            }
            #expect(icons.count == 4 && icons.contains { $0["purpose"] == "maskable" })
            for icon in icons {
                guard case .text(let path) = icon["src"], case .text(let type) = icon["type"] else {
                    Issue.record("no address")
                    continue
                }
                #expect(try await browser.get(path).headers[.contentType] == type)
            }
            guard case .list(let shortcuts) = manifest["shortcuts"] else {
                Issue.record("no shortcuts")
                return
            }
            #expect(shortcuts.map { $0["url"] } == ["/nearby", "/me/code", "/services"])
            #expect(home.contains("rel=\"apple-touch-icon\" href=\"/icons/hall-180.png\""))
            #expect(try await browser.get("/icons/nothing.png").status == .notFound)
            let desk = Page("x", at: .desk(nil), content: .empty).html(in: Samples.frame()).text
            #expect(!desk.contains("manifest"))
        }
    }

    @Test(arguments: PictureIcon.allCases)
    func `an icon is a PNG of its size, red with a white sign, and cut round only where it should`(
        icon: PictureIcon
    ) throws {
        let picture = try #require(Picture(icon.bytes))
        #expect(picture.side == icon.side)
        let middle = icon.side / 2
        // Within the ground, on the left wall, on the door, and in the corner.
        #expect(picture[middle, middle] == [0xB3, 0x26, 0x1E, 255])
        #expect(picture[icon.side * 20 / 64, middle + icon.side / 16] == [255, 255, 255, 255])
        #expect(picture[middle, icon.side * 42 / 64] == [255, 255, 255, 255])
        #expect(picture[0, 0][3] == (icon.bleeds ? 255 : 0))
    }

    @Test func `the worker of a release names files that are there, and is never taken for fresh`()
        async throws
    {
        let house = try await HallHouse()
        try await house.browse { browser in
            let answer = try await browser.get("/sw.js")
            #expect(answer.headers[.contentType] == "text/javascript; charset=utf-8")
            #expect(answer.headers[.cacheControl] == "no-cache")
            let line = try #require(answer.text.split(separator: "\n").first)
            let release = try #require(JSON(reading: Array(line.dropFirst(16).dropLast().utf8)))
            var paths: [String] = []
            for name in ["files", "pages"] {
                guard case .list(let values) = release[name] else { continue }
                for case .text(let path) in values { paths.append(path) }
            }
            #expect(paths.count == 7)
            for path in paths {
                #expect(try await browser.get(path).status == .ok, "\(path)")
                #expect(!path.hasPrefix("/desk") && !path.hasPrefix("/partner"))
            }
            let policy = try await browser.get("/").headers[.contentSecurityPolicy] ?? ""
            #expect(policy.contains("worker-src 'self'") && policy.contains("manifest-src 'self'"))
        }
    }

    @Test func `another hotline is another release`() {
        func version(_ hotline: String) -> [UInt8] {
            let house = House(hotline: hotline)
            let frame = Frame(house: house, today: Samples.day(6, 25))
            return Array(ServiceWorker(house: house, frame: frame).bytes.prefix(60))
        }
        #expect(version("12351") == version("12351"))
        #expect(version("12351") != version("12352"))
    }

    @Test func `what a phone keeps for everybody says nothing of who is logged in`() async throws {
        let nearby = try await NearbyHouse()
        let house = nearby.house
        try await house.browse { browser in
            var before: [String: String] = [:]
            let paths = OfflinePage.allCases.map(\.path) + [KeptPlaces.path]
            for path in paths { before[path] = try await browser.get(path).text }
            try await house.enter(0, &browser)
            for path in paths {
                let answer = try await browser.get(path)
                #expect(answer.status == .ok && answer.text == before[path], "\(path)")
                #expect(answer.headers[.setCookie] == nil, "\(path)")
                for word in ["data-owner", "_seal", "data-keeps"] {
                    #expect(!answer.text.contains(word), "\(path) \(word)")
                }
            }
            let english = try await browser.get("/offline?look=en.elder.dark").text
            #expect(english.contains("<html lang=\"en\" data-size=\"elder\" data-theme=\"dark\">"))
            #expect(english.contains("12351"))
        }
    }

    @Test func `kept places say when each is open in the days to come`() async throws {
        let nearby = try await NearbyHouse()
        let house = nearby.house
        try await house.browse { browser in
            let answer = try await browser.get("\(KeptPlaces.path)?near=120.7600,30.7500")
            let file = try #require(JSON(reading: Array(answer.text.utf8)))
            guard case .list(let places) = file["places"], case .list(let hours) = file["hours"],
                case .list(let midnights) = file["midnights"]
            else {
                Issue.record("no places")
                return
            }
            #expect(places.map { $0["name"] } == ["白天站", "没有药箱", "整夜站"])
            #expect(midnights.count == PlacesToKeep.days + 1 && file["zone"] == "Asia/Shanghai")
            guard case .list(let openings) = hours.first?["open"] else {
                Issue.record("no hours")
                return
            }
            // From eight to twenty, on each day.
            #expect(openings.count == PlacesToKeep.days)
            #expect(openings.first == [480, 1200, 1] && openings.last == [10560, 11280, 1])
            #expect(hours.count == 2)
            guard case .text(let id) = places[0]["id"] else { return }
            let one = try await browser.get("\(KeptPlaces.path)?place=\(id)").text
            #expect(one.contains("白天站") && !one.contains("整夜站"))
            #expect(try await browser.get("\(KeptPlaces.path)?place=x").status == .notFound)
        }
    }

    @Test func `a list for a phone has an end, and says how much it leaves out`() async throws {
        let nearby = try await NearbyHouse()
        let hall = nearby.house.test.hall
        let answer = try await hall.ask(PlacesToKeep(near: nil, limit: 2), as: .visitor)
        #expect(answer.places.count == 2 && answer.total == 3)
    }

    @Test func `only the own account opens what waits on a phone, by whichever session`()
        async throws
    {
        let house = try await WorkerHouse()
        try await house.browse { browser in
            let stranger = try await browser.get("/me/sending")
            #expect(stranger.status == .seeOther)
            #expect(try await browser.get("/").text.contains("data-owner=\"\""))
            var keys: [String] = []
            var marks: [String] = []
            for index in [0, 0, 1] {
                try await house.enter(index, &browser)
                let answer = try await browser.get("/me/sending")
                #expect(answer.headers[.cacheControl] == "no-store")
                let door = try #require(JSON(reading: Array(answer.text.utf8)))
                guard case .text(let key) = door["key"], case .text(let mark) = door["owner"] else {
                    Issue.record("no key")
                    return
                }
                keys.append(key)
                marks.append(mark)
                #expect(try await browser.get("/").text.contains("data-owner=\"\(mark)\""))
                let step = try await browser.get("/services/\(RoofAid.id)/apply/1").text
                #expect(step.contains("data-keeps=\"\(key)\""))
            }
            #expect(keys[0] == keys[1] && keys[0] != keys[2] && keys[0].count == 64)
            #expect(marks[0] == marks[1] && marks[0] != marks[2])
            // An error does not know whose session it is, and does not say it is nobody's.
            #expect(try await browser.get("/nowhere").text.contains("data-owner") == false)
        }
    }

    @Test func `logging out clears what the phone has`() async throws {
        let house = try await HallHouse()
        try await house.browse { browser in
            try await house.enter(0, &browser)
            try await browser.get("/me")
            let left = try await browser.post("/logout", [:])
            #expect(left.headers[SecurityHeaders.name("Clear-Site-Data")] == "\"storage\"")
            #expect(left.status == .seeOther)
        }
    }

    @Test func `a form that comes again with another seal under its number is done once`()
        async throws
    {
        let house = try await DeskHouse(also: "wenzhou-warm-stations")
        let path = "/desk/apply/wenzhou-warm-stations/place"
        let number = "0123456789abcdef0123456789abcdef"
        let south: KeyValuePairs<String, String> = [
            "station.name": "南站", "station.address": "一号", "station.x": "120.7",
            "station.y": "28.0", "station.datum": "wgs84", "hours": "24/7",
            "facilities": "water", "order": "new",
        ]
        try await house.browse(as: "north") { browser in
            var cases: [String?] = []
            for again in [number, number, "no number", "ff" + number.dropFirst(2)] {
                try await browser.get(path)
                browser.headers[SecurityHeaders.name("Idempotency-Key")] = again
                let sent = try await browser.upload(path, south)
                #expect(sent.status == .seeOther, "\(sent.text)")
                cases.append(sent.location)
                browser.headers = [:]
            }
            #expect(cases[0] == cases[1])
            #expect(Set(cases).count == 3)
        }
    }
}

/// A PNG of ours, read back.
private struct Picture {
    let side: Int
    private let rows: [UInt8]

    init?(_ file: [UInt8]) {
        guard file.prefix(8) == [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A] else { return nil }
        func number(_ at: Int) -> Int { file[at..<at + 4].reduce(0) { $0 << 8 | Int($1) } }
        side = number(16)
        guard side == number(20), String(decoding: file[37..<41], as: UTF8.self) == "IDAT" else {
            return nil
        }
        let packed = Array(file[41..<41 + number(33)])
        var count = UInt(side * (4 * side + 1))
        var output = [UInt8](repeating: 0, count: Int(count))
        guard uncompress(&output, &count, packed, UInt(packed.count)) == Z_OK else { return nil }
        rows = output
    }

    subscript(x: Int, y: Int) -> [UInt8] {
        let start = y * (4 * side + 1) + 1 + 4 * x
        return Array(rows[start..<start + 4])
    }
}
