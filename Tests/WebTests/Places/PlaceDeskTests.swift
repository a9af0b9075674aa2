import HTTPTypes
import Hall
import HallTesting
import HummingbirdTesting
import Programs
import Registry
import Store
import Testing

@testable import Web

@Suite struct PlaceDeskTests {
    private static func fields(
        _ owner: OrganisationID,
        hours: String
    ) -> KeyValuePairs<String, String> {
        [
            "name": "北区驿站", "kind": "station", "organisation": owner.description,
            "region": "990101", "address": "一号", "x": "120.76", "y": "30.75", "datum": "gcj02",
            "hours": hours, "level": "district", "status": "open", "need": "water",
            "need": "first aid", "service": "lunch", "title": "", "audience": "courier",
            "price": "12", "service_hours": "13:00-14:00", "note": "",
        ]
    }

    @Test func `a place is added, said back, shut, opened and pictured at the desk`() async throws {
        let leads = try await LeadHouse()
        let owner = leads.test.north.place.id
        try await leads.test.arrange { tx in
            for (code, level) in [("990000", 1), ("990100", 2), ("990101", 3)] {
                let parent = RegionCode(code)?.parent?.description
                try tx.regions.put(
                    RegionRow(code: code, parent: parent, level: level, name: code, nameEn: "")
                )
            }
        }
        try await leads.browse { browser in
            let list = "/desk/places"
            try await leads.enter(leads.test.north, as: "officer", &browser)
            #expect(try await browser.get(list).text.contains("没有站点"))
            try await browser.get(list + "/new")
            let wrong = try await browser.post(list + "/new", Self.fields(owner, hours: "25:99"))
            #expect(wrong.status == .unprocessableContent)
            #expect(wrong.text.contains("北区驿站") && wrong.text.contains("处要改"))
            let said = try await browser.post(list + "/hours", ["hours": "周一至周五8:00-17:30"])
            #expect(said.text.contains("周一至周五 8:00–17:30"))
            let added = try await browser.post(list + "/new", Self.fields(owner, hours: "24/7"))
            let path = try #require(added.location)
            let page = try await browser.get(path).text
            #expect(page.contains("value=\"courier\"") && page.contains("value=\"12.00\""))
            let place = path.replacing("/desk", with: "")
            #expect(try await browser.get(place).text.contains("限快递外卖小哥"))
            try await browser.get(path)
            try await browser.post(path + "/shut", ["from": "", "until": "", "reason": "停水"])
            #expect(try await browser.get(place).text.contains("停水"))
            let shut = try await browser.get(path).text
            let closure = try #require(shut.firstMatch(of: /name="closure" value="([^"]+)"/)).1
            try await browser.post(path + "/reopen", ["closure": String(closure)])
            #expect(try await !browser.get(place).text.contains("停水"))
            try await browser.get(path)
            try await browser.upload(path + "/pictures", [("picture", "门.jpg", LeadHouse.photo)])
            let pictured = try await browser.get(place).text
            let picture = try #require(pictured.firstMatch(of: /src="([^"]+pictures[^"]+)"/)).1
            let bytes = try await browser.get(String(picture))
            #expect(bytes.headers[.contentType] == "image/jpeg")
        }
    }

    @Test func `whoever keeps no places has no such section`() async throws {
        let house = try await HallHouse()
        try await house.browse { browser in
            let answer = try await browser.get("/desk/places")
            #expect(answer.status == .seeOther)
        }
    }
}
