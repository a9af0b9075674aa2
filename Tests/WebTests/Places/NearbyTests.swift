import Calendar
import Foundation
import HTTPTypes
import Hall
import HallTesting
import HummingbirdTesting
import Programs
import Registry
import Store
import Synchronization
import Testing

@testable import Web

/// A house with a few places.
struct NearbyHouse {
    let house: HallHouse

    init() async throws {
        house = try await HallHouse()
        try await house.test.arrange { tx in
            try tx.regions.put(
                RegionRow(code: "990000", parent: nil, level: 1, name: "示范省", nameEn: "")
            )
        }
        let kit = ["water", "first aid"]
        try await add("白天站", "Mo-Su 08:00-20:00", x: "120.7601", kit)
        try await add("整夜站", "24/7", x: "120.7700", kit)
        try await add("没有药箱", "24/7", x: "120.7602", ["water"])
    }

    @discardableResult func add(
        _ name: String,
        _ hours: String,
        x: String,
        _ codes: [String]
    ) async throws -> String {
        var sheet = PlaceSheet()
        (sheet.name, sheet.hours, sheet.x, sheet.y) = (name, hours, x, "30.7500")
        (sheet.datum, sheet.region, sheet.address) = ("wgs84", "990000", "一号")
        sheet.services = codes.map { PlaceSheet.Item($0) }
        let add = AddPlace(sheet, for: house.test.north.place.id)
        return try await house.test.hall.perform(add, as: .hall).description
    }

    func names(_ path: String) async throws -> [String] {
        let names = Mutex<[String]>([])
        try await house.browse { browser in
            let page = try await browser.get(path).text
            let found = page.matches(of: /<b>([^<]+)<\/b><span class="muted sm">/)
            names.withLock { $0 = found.map { String($0.1) } }
        }
        return names.withLock { $0 }
    }
}

@Suite struct NearbyTests {
    @Test(
        arguments: [
            ("/nearby", ["白天站", "整夜站", "没有药箱"]),
            ("/nearby?near=120.7600,30.7500", ["白天站", "没有药箱", "整夜站"]),
            ("/nearby?near=120.7600,30.7500&need=first%20aid&open=1&time=23:00", ["整夜站"]),
            ("/nearby?near=120.7600,30.7500&need=first%20aid&open=1&time=12:00", ["白天站", "整夜站"]),
            ("/nearby?need=first%20aid&need=water", ["白天站", "整夜站"]),
            ("/nearby?region=990000&open=1", ["白天站", "整夜站", "没有药箱"]),
            // What cannot be read is left out, and the page still comes.
            (
                "/nearby?near=30.75,120.76,1&time=25:99&page=-3&region=x&from=zzz",
                ["白天站", "整夜站", "没有药箱"]
            ),
        ] as [(String, [String])]
    )
    func `the list is what was asked for, nearest first`(path: String, names: [String]) async throws
    {
        let nearby = try await NearbyHouse()
        #expect(try await nearby.names(path) == names)
    }

    @Test func `the first page has two open places, from where one stands if that is known`()
        async throws
    {
        let nearby = try await NearbyHouse()
        #expect(try await nearby.names("/") == ["白天站", "整夜站"])
        #expect(try await nearby.names("/?near=120.7600,30.7500") == ["白天站", "没有药箱"])
        #expect(try await nearby.names("/?near=nowhere") == ["白天站", "整夜站"])
        try await nearby.house.browse { browser in
            let somewhere = try await browser.get("/").text
            #expect(somewhere.contains("现在营业的站点") && somewhere.contains("data-locate"))
            let here = try await browser.get("/?near=120.7600,30.7500").text
            #expect(here.contains("离你最近的站点") && !here.contains("data-locate"))
            #expect(here.contains("步行约 1 分钟"))
            #expect(here.contains("href=\"/nearby?near=120.7600%2C30.7500\""))
        }
    }

    @Test func `a place is shown with what there is, escaped; a foreign one is not there`()
        async throws
    {
        let nearby = try await NearbyHouse()
        let id = try await nearby.add("站<script>alert(1)</script>", "24/7", x: "120.78", ["water"])
        try await nearby.house.browse { browser in
            let page = try await browser.get("/places/\(id)").text
            #expect(page.contains("站&lt;script&gt;") && !page.contains("<script>alert"))
            #expect(page.contains("全天 24 小时开放") && page.contains("geo:30.7500000,120.7800000"))
            #expect(try await browser.get("/places/0000000000000").status == .notFound)
            #expect(try await browser.get("/places/x").status == .notFound)
            #expect(try await browser.get("/places/\(id)/pictures/\(id)").status == .notFound)
        }
    }

    @Test func `open places are GeoJSON as RFC 7946 has it`() async throws {
        let nearby = try await NearbyHouse()
        try await nearby.house.browse { browser in
            let answer = try await browser.get("/places.geojson")
            #expect(answer.headers[.contentType] == "application/geo+json")
            let all = try JSONDecoder().decode(Collection.self, from: Data(answer.text.utf8))
            #expect(all.type == "FeatureCollection" && all.features.count == 3)
            let first = try #require(all.features.first)
            #expect(first.type == "Feature" && first.geometry.type == "Point")
            #expect(first.geometry.coordinates == [120.7601, 30.75])
            #expect(first.properties.name == "白天站")
        }
    }

    private struct Collection: Decodable {
        struct Feature: Decodable {
            struct Geometry: Decodable {
                let type: String
                let coordinates: [Double]
            }
            struct Properties: Decodable { let name: String }
            let type: String
            let geometry: Geometry
            let properties: Properties
        }
        let type: String
        let features: [Feature]
    }

    @Test(
        arguments: [
            ("bbox=120,30,121,31&zoom=8", 200), ("bbox=120,30,121,31", 400), ("zoom=8", 400),
            ("bbox=121,30,120,31&zoom=8", 400), ("bbox=120,30,121,31&zoom=99", 400),
            ("bbox=nan,30,121,inf&zoom=8", 400), ("bbox=120,30,121&zoom=8", 400),
        ]
    )
    func `signs are those of a window that there is`(query: String, status: Int) async throws {
        let nearby = try await NearbyHouse()
        try await nearby.house.browse { browser in
            let answer = try await browser.get("/map/places.json?\(query)")
            #expect(answer.status.code == status)
            if status == 200 { #expect(answer.text.contains("\"count\":3")) }
        }
    }

    @Test func `spoilt addresses never stop the house`() async throws {
        let nearby = try await NearbyHouse()
        let entropy = SeededEntropy(seed: 3)
        let good = Array("near=120.76,30.75&need=first%20aid&open=1&time=23:00&page=2&q=站".utf8)
        try await nearby.house.browse { browser in
            for _ in 0..<60 {
                var bytes = good
                for _ in 0..<4 {
                    bytes[Int(entropy.bits64() % UInt64(bytes.count))] =
                        Array("0129.,:&=%-+eE".utf8)[Int(entropy.bits64() % 14)]
                }
                let path = "/nearby?" + String(decoding: bytes, as: UTF8.self).filter(\.isASCII)
                let status = try await browser.get(path).status
                #expect(status.code < 500, "\(path)")
            }
        }
    }
}
