import Hall
import HallTesting
import Programs
import Registry
import Store
import Testing

/// The clock stands at nine in the morning of a Tuesday.
@Suite struct PlacesAtHomeTests {
    private func house() async throws -> PlaceHouse {
        let house = try await PlaceHouse()
        try await house.add(PlaceHouse.sheet("只在夜里", "Mo-Su 20:00-06:00"))
        try await house.add(PlaceHouse.sheet("远处", x: "120.9000000"))
        try await house.add(
            PlaceHouse.sheet(
                "门关着",
                "Mo-Su 20:00-06:00",
                with: [PlaceHouse.item("rest", "24/7")]
            )
        )
        try await house.add(PlaceHouse.sheet("近处", x: "120.7610000"))
        try await house.add(PlaceHouse.sheet("中间", x: "120.8000000"))
        return house
    }

    private func add(_ name: String, to union: TestHall.Place, _ house: PlaceHouse) async throws {
        let add = AddPlace(PlaceHouse.sheet(name, "24/7"), for: union.id)
        _ = try await house.hall.perform(add, as: .hall)
    }

    private func places(
        _ house: PlaceHouse,
        as actor: Actor = .visitor,
        near point: Coordinate? = nil
    ) async throws -> (PlacesAtHome.Reach, [String]) {
        let places = try await house.hall.ask(AtHome(near: point), as: actor).places
        return (places.reach, places.places.map(\.place.name.zh))
    }

    @Test func `two places with an open door are shown, nearest first where the phone says where`()
        async throws
    {
        let house = try await house()
        #expect(try await places(house) == (.anywhere, ["远处", "近处"]))
        #expect(try await places(house, near: PlaceHouse.here) == (.point, ["近处", "中间"]))
    }

    @Test func `without a position they are those of one's own part of the union`() async throws {
        let house = try await house()
        let (north, south) = (house.test.north, house.test.south)
        let worker = try await house.worker(0)
        let other = try await house.worker(3)
        #expect(try await places(house, as: worker).1 == ["远处", "近处"])
        // One place of the own union is no choice; two are.
        try await add("本会一站", to: north.union, house)
        #expect(try await places(house, as: worker).1 == ["远处", "近处"])
        try await add("本会二站", to: north.union, house)
        #expect(try await places(house, as: worker).1 == ["本会一站", "本会二站"])
        // A district with nothing of its own shows what there is; with one place, that one.
        #expect(try await places(house, as: other) == (.anywhere, ["远处", "近处"]))
        try await add("南区站", to: south.place, house)
        let (reach, names) = try await places(house, as: other)
        #expect(names == ["南区站"])
        guard case .district(let name) = reach else {
            Issue.record("the district is not named")
            return
        }
        #expect(name.zh == south.place.name)
    }
}
