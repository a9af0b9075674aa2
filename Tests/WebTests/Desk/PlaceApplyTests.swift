import Foundation
import HTTPTypes
import Hall
import HallTesting
import HummingbirdTesting
import Registry
import Store
import Testing

@testable import Web

/// Stations at the desk, from the works order to the map, by the service of the catalogue.
@Suite struct PlaceApplyTests {
    private static let service = "wenzhou-warm-stations"
    private static let path = "/desk/apply/\(service)/place"

    private static let south: KeyValuePairs<String, String> = [
        "station.name": "南站", "station.address": "一号", "station.x": "120.7", "station.y": "28.0",
        "station.datum": "wgs84", "hours": "24/7",
        "facilities": "water", "facilities": "cooling", "facilities": "heating",
        "facilities": "rest",
        "facilities": "first aid", "facilities": "haircut", "order": "new",
    ]

    private static let badHours: KeyValuePairs<String, String> = [
        "station.name": "南站", "station.address": "一号", "station.x": "120.7", "station.y": "28.0",
        "station.datum": "wgs84", "hours": "Mo-Fr 8", "facilities": "water", "order": "new",
    ]

    private static func chosen(_ place: String) -> KeyValuePairs<String, String> {
        ["station": place, "hours": "24/7", "facilities": "water", "order": "new"]
    }

    private static let photo: (field: String, name: String, bytes: [UInt8]) = (
        "photos", "实景.png", DeskHouse.png
    )

    @Test func `a station is filed, inspected, and open with what was ticked`() async throws {
        let house = try await DeskHouse(also: Self.service)
        try await house.browse(as: "north") { browser in
            let start = try await browser.get("/desk/apply").text
            #expect(start.contains(Self.path) && start.contains("为站点办理"))
            #expect(
                try await browser.get("/desk/apply?service=\(Self.service)").location == Self.path
            )
            let form = try await browser.get(Self.path).text
            #expect(!form.contains("替谁办") && form.contains("名单上没有，登记一个新的"))
            let sent = try await browser.upload(Self.path, Self.south, file: Self.photo)
            let path = sent.location ?? ""
            #expect(sent.status == .seeOther && path.hasPrefix("/desk/cases/"))
            let page = try await browser.get(path).text
            #expect(page.contains("南站") && page.contains("一号") && page.contains("筹建中"))
            #expect(!page.contains("申请人</"))

            browser.cookies["staff"] = "inspector"
            let inbox = try await browser.get("/desk/inbox").text
            #expect(inbox.contains("南站") && !inbox.contains(">*<"))
            try await browser.get(path)
            let sure = try await browser.post("\(path)/confirm", ["_version": browser.version])
            #expect(sure.text.contains("南站"))
            let done = try await browser.post(
                "\(path)/confirm",
                ["_version": browser.version, "sure": "yes"]
            )
            #expect(done.status == .seeOther)
            let dates = try await browser.get("/services/\(Self.service)/occasions.ics")
            #expect(dates.headers[.contentType]?.hasPrefix("text/calendar") == true)
            #expect(dates.text.contains("SUMMARY:义务理发 · 南站"))
            let sheet = try await browser.get("/services/\(Self.service)").text
            #expect(sheet.contains("每月1日、15日 09:00–11:00") && sheet.contains("南站"))
        }
        let place = try await house.test.look { tx in
            try tx.cases.ofService(Self.service).first?.place.flatMap(tx.places.find)
        }
        let row = try #require(place)
        #expect(row.status == .open && row.hours == "24/7" && row.openedOn != nil)
        let (codes, pictures) = try await house.test.look { tx in
            (try tx.places.services(at: row.id).map(\.code), try tx.files.of(.place(row.id)))
        }
        #expect(codes == ["water", "cooling", "heating", "rest", "first aid", "haircut"])
        #expect(pictures.map(\.mediaType) == ["image/png"])
    }

    @Test func `what is wrong stands beside its question, and nothing is registered`() async throws
    {
        let house = try await DeskHouse(also: Self.service)
        try await house.browse(as: "north") { browser in
            try await browser.get(Self.path)
            let blank = try await browser.upload(Self.path, [:])
            #expect(blank.status == .unprocessableContent && blank.text.contains("请先回答这一项"))
            let wrong = try await browser.upload(Self.path, Self.badHours)
            #expect(wrong.status == .unprocessableContent && wrong.text.contains("只有一个时刻"))
            #expect(wrong.text.contains("value=\"南站\"") && wrong.text.contains("<details open"))
            let unknown = try await browser.upload(Self.path, Self.chosen("ZD-99999"))
            #expect(unknown.text.contains("没有找到“ZD-99999”"))
            let live = try await browser.post("\(Self.path)/try", ["hours": "Mo-Fr 08:00-17:30"])
            #expect(live.status == .ok && live.text.contains("周一至周五"))
        }
        let count = try await house.test.look { tx in
            try tx.places.count(PlaceFilter(within: [PathRange(below: "/")]))
        }
        #expect(count == 0)
    }

    @Test func `who has no post that files is not let in, and another union's place is not there`()
        async throws
    {
        let house = try await DeskHouse(also: Self.service)
        let south = try await house.test.arrange { tx in
            let place = house.test.south.place
            let row = PlaceRow(
                id: tx.mint.id(),
                number: try tx.places.nextNumber(),
                name: "南区站",
                organisation: place.id,
                path: place.path,
                region: "990102",
                address: "二号",
                point: try SurveyedPoint(x: "120.7", y: "28", datum: .wgs84),
                hours: "24/7",
                madeAt: house.test.clock.now
            )
            try tx.places.add(row, services: [])
            return row
        }
        try await house.browse(as: "finance") { browser in
            let closed = try await browser.get(Self.path)
            #expect(closed.status == .forbidden)
        }
        try await house.browse(as: "north") { browser in
            let form = try await browser.get(Self.path).text
            #expect(!form.contains("南区站"))
            for words in [south.number, "南区站", south.id.description] {
                let sent = try await browser.upload(Self.path, Self.chosen(words))
                #expect(sent.text.contains("没有找到“\(words)”"))
            }
        }
    }
}

extension HallBrowser {
    /// The version of the case that the page shows.
    fileprivate var version: String {
        page.firstMatch(of: /name="_version" value="([^"]+)"/).map { String($0.1) } ?? ""
    }
}
