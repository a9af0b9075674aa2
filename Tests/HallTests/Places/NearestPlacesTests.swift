import Calendar
import Hall
import HallTesting
import Programs
import Registry
import Store
import Testing

@Suite struct NearestPlacesTests {
    /// One tower with many services: who sees what, at what price, and from when.
    private func tower(_ house: PlaceHouse) async throws -> PlaceID {
        let others = (0..<39).map { PlaceHouse.item("service \($0)") }
        return try await house.add(
            PlaceHouse.sheet(
                PlaceHouse.tower,
                with: others + [
                    PlaceHouse.item("lunch", for: "tower staff", "Mo-Fr 11:30-13:00"),
                    PlaceHouse.item("lunch", for: "courier", at: "12", "Mo-Fr 13:00-14:00"),
                    PlaceHouse.item("rest", for: "ride-hailing driver", "24/7"),
                ]
            )
        )
    }

    @Test func `one place has many services, each for its own people at its own time`() async throws
    {
        let house = try await PlaceHouse()
        let tower = try await tower(house)
        let courier = try await house.worker(0, "courier")
        let driver = try await house.worker(1, "ride hailing driver")
        let staff = try await house.worker(2, "tower staff")
        func services(_ actor: Actor, _ at: Instant) async throws -> [ServiceNow] {
            try await house.hall.ask(OpenPlace(tower, at: at), as: actor).place.services
        }
        let noon = try PlaceHouse.at(25, 12, 15)
        let early = try await services(courier, noon).filter { $0.code == "lunch" }
        #expect(early.map(\.opens?.zh) == ["13:00 为您开放"])
        #expect(early.map(\.opens?.en) == ["Opens for you at 13:00"])
        #expect(early.first?.now.isOpen == false)
        let open = try await services(courier, PlaceHouse.at(25, 13, 10)).first {
            $0.code == "lunch"
        }
        #expect(open?.now.isOpen == true)
        #expect(open?.price == 1_200)
        #expect(open?.opens == nil)
        let inside = try await services(staff, noon).filter { $0.code == "lunch" }
        #expect(inside.map(\.now.isOpen) == [true])
        #expect(inside.map(\.price) == [nil])
        #expect(try await services(driver, noon).contains { $0.code == "rest" })
        #expect(try await !services(staff, noon).contains { $0.code == "rest" })
        #expect(try await services(.visitor, noon).count == 42)
        #expect(try await services(staff, noon).count == 40)
    }

    @Test func `a place that serves none of one's kind is not shown`() async throws {
        let house = try await PlaceHouse()
        let room = [PlaceHouse.item("rest", for: "driver", "24/7")]
        let garage = try await house.add(PlaceHouse.sheet("地下车库休息室", with: room))
        let driver = try await house.worker(0, "driver")
        let clerk = try await house.worker(1, "clerk")
        let wish = NearestPlaces.Wish(near: PlaceHouse.here, needs: ["rest"])
        #expect(try await house.names(wish, as: driver) == ["地下车库休息室"])
        #expect(try await house.names(wish, as: clerk) == [])
        #expect(try await house.names(.init(near: PlaceHouse.here), as: clerk) == [])
        let refused = await refusal { try await house.hall.ask(OpenPlace(garage), as: clerk) }
        #expect(refused == .notFound)
    }

    @Test func `at night with first aid only what is open then is shown, nearest first`()
        async throws
    {
        let house = try await PlaceHouse()
        let kit = [PlaceHouse.item("first aid"), PlaceHouse.item("water")]
        let day = "Mo-Su 08:00-20:00"
        for (name, hours, x, services) in [
            ("近，白天", day, "120.7601", kit), ("近，没有药箱", "24/7", "120.7602", [kit[1]]),
            ("远，整夜", "24/7", "120.7800", kit), ("中，到两点", "18:00-02:00", "120.7700", kit),
            ("停，整夜", "24/7", "120.7603", kit),
            ("药箱锁着", "24/7", "120.7604", [PlaceHouse.item("first aid", "08:00-18:00")]),
        ] {
            let id = try await house.add(PlaceHouse.sheet(name, hours, x: x, with: services))
            if name.hasPrefix("停") {
                let shut = CloseForATime(id, from: nil, until: nil, reason: "停电")
                _ = try await house.hall.perform(shut, as: house.manager)
            }
        }
        var wish = NearestPlaces.Wish(near: PlaceHouse.here, needs: ["first aid"])
        wish.at = try PlaceHouse.at(25, 23)
        wish.isOpen = true
        #expect(try await house.names(wish) == ["中，到两点", "远，整夜"])
        wish.at = try PlaceHouse.at(26, 3)
        #expect(try await house.names(wish) == ["远，整夜"])
        wish.isOpen = false
        #expect(try await house.names(wish).count == 5)
        wish.needs = ["first aid", "water"]
        wish.at = try PlaceHouse.at(26, 9)
        wish.isOpen = true
        #expect(try await house.names(wish) == ["近，白天", "远，整夜"])
        wish.needs = ["no such thing"]
        #expect(try await house.names(wish) == [])
    }

    @Test func `distances, walks, and how many lie within fifteen minutes`() async throws {
        let house = try await PlaceHouse()
        for step in 0..<30 {
            let east = 7600 + step * 5
            try await house.add(PlaceHouse.sheet("站 \(step)", "24/7", x: "120.\(east)"))
        }
        let wish = NearestPlaces.Wish(near: PlaceHouse.here)
        let first = try await house.hall.ask(NearestPlaces(wish), as: .visitor)
        let second = try await house.hall.ask(NearestPlaces(wish, page: 2), as: .visitor)
        #expect(first.places.map(\.place.name.zh) == (0..<20).map { "站 \($0)" })
        #expect(second.places.map(\.place.name.zh) == (20..<30).map { "站 \($0)" })
        #expect(first.hasMore && !second.hasMore)
        // 0.0005 degrees are 47.8 m here; 923 m hold the first and nineteen more.
        #expect(first.nearby == 20)
        #expect(first.places[1].walk?.metres == 48)
        #expect(first.places.map { $0.walk?.minutes ?? 0 }.last == 15)
        let plain = try await house.hall.ask(NearestPlaces(.init(region: "990101")), as: .visitor)
        #expect(plain.nearby == nil && plain.places.count == 20)
        #expect(plain.places.first?.walk == nil)
        #expect(try await house.names(.init(region: "990102")) == [])
    }

    @Test func `what changes is found changed at once`() async throws {
        let house = try await PlaceHouse()
        let id = try await house.add(PlaceHouse.sheet("老名字"))
        let wish = NearestPlaces.Wish(near: PlaceHouse.here, isOpen: true)
        #expect(try await house.names(wish) == ["老名字"])
        let form = try await house.hall.ask(PlaceForm(id), as: house.manager)
        var sheet = form.sheet
        sheet.name = "新名字"
        try await house.hall.perform(
            EditPlace(id, sheet, readAt: form.version),
            as: house.manager
        )
        #expect(try await house.names(wish) == ["新名字"])
        let shut = CloseForATime(id, from: nil, until: nil, reason: "盘点")
        let closure = try await house.hall.perform(shut, as: house.manager)
        #expect(try await house.names(wish) == [])
        try await house.hall.perform(ReopenPlace(id, closure: closure), as: house.manager)
        #expect(try await house.names(wish) == ["新名字"])
        try await house.hall.perform(ClosePlace(id), as: house.manager)
        #expect(try await house.names(.init(near: PlaceHouse.here)) == [])
    }

    @Test func `a closure begins and ends by itself`() async throws {
        let house = try await PlaceHouse()
        let id = try await house.add(PlaceHouse.sheet("站", "24/7"))
        let shut = CloseForATime(
            id,
            from: try PlaceHouse.at(26, 9),
            until: try PlaceHouse.at(26, 17),
            reason: "检修"
        )
        _ = try await house.hall.perform(shut, as: house.manager)
        for (hour, isOpen) in [(8, true), (9, false), (16, false), (17, true)] {
            let wish = NearestPlaces.Wish(at: try PlaceHouse.at(26, hour), isOpen: true)
            #expect(try await house.names(wish).isEmpty != isOpen, "\(hour)")
        }
        let page = try await house.hall.ask(
            OpenPlace(id, at: PlaceHouse.at(26, 10)),
            as: .visitor
        )
        #expect(page.place.now.long.zh == "临时关闭至 6 月 26 日 17:00：检修")
        #expect(page.closures.map(\.reason.zh) == ["检修"])
    }

    @Test func `signs on a map stand for all places of the window, and only for them`() async throws
    {
        let house = try await PlaceHouse()
        for step in 0..<20 {
            let east = 7600 + step * 10
            try await house.add(PlaceHouse.sheet("站 \(step)", "24/7", x: "120.\(east)"))
        }
        let low = Degrees(longitude: 120.7, latitude: 30.7)
        let high = Degrees(longitude: 120.7751, latitude: 30.8)
        for (zoom, least) in [(8, 1), (19, 16)] {
            let question = try #require(PlacesOnMap(.init(), from: low, to: high, zoom: zoom))
            let signs = try await house.hall.ask(question, as: .visitor)
            #expect(signs.map(\.count).reduce(0, +) == 16)
            #expect(signs.count == least)
            #expect(signs.allSatisfy { ($0.place == nil) == ($0.count > 1) })
        }
        #expect(PlacesOnMap(.init(), from: high, to: low, zoom: 8) == nil)
        #expect(PlacesOnMap(.init(), from: low, to: high, zoom: 25) == nil)
    }
}
