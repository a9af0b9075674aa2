import Calendar
import Hall
import HallTesting
import Programs
import Registry
import Store
import Testing

@Suite struct KeepPlacesTests {
    @Test func `a place is kept by those with such a duty at its organisation or above`()
        async throws
    {
        let house = try await PlaceHouse()
        let sheet = PlaceHouse.sheet("站")
        let id = try await house.add(sheet)
        let shut = CloseForATime(id, from: nil, until: nil, reason: "x")
        for (actor, refusal) in [
            (Actor.visitor, Refusal.logIn), (try await house.worker(0), .logIn),
            (.staff(house.test.south.officer), .notFound), (.staff(house.test.finance), .notFound),
        ] {
            let no = await HallTests.refusal { try await house.hall.perform(shut, as: actor) }
            #expect(no == refusal)
        }
        let add = AddPlace(sheet, for: house.test.south.place.id)
        let no = await refusal { try await house.hall.perform(add, as: house.manager) }
        #expect(no == .notYourDuty)
        let list = try await house.hall.ask(PlaceList(), as: house.manager)
        #expect(list.lines.map(\.row.id) == [id])
        let south = Actor.staff(house.test.south.officer)
        #expect(try await house.hall.ask(PlaceList(), as: south).total == 0)
    }

    @Test func `everything wrong with a sheet is said at once, in both languages`() async throws {
        let house = try await PlaceHouse()
        var sheet = PlaceSheet()
        sheet.region = "123456"
        sheet.hours = "8点到5点半吧"
        (sheet.x, sheet.y) = ("30.75", "120.76")
        sheet.datum = "gcj02"
        sheet.phone = "call me"
        sheet.openedOn = "昨天"
        sheet.level = "national"
        sheet.services = [PlaceHouse.item("lunch", at: "十二")]
        do {
            try await house.add(sheet)
            Issue.record("taken")
        } catch let wrong as PlaceFindings {
            let fields = Set(wrong.all.map(\.field))
            let expected: Set = [
                "name", "region", "address", "x", "hours", "phone", "opened_on", "level", "price",
            ]
            #expect(fields == expected)
            #expect(wrong.all.allSatisfy { !$0.words.zh.isEmpty && !$0.words.en.isEmpty })
        }
        sheet.datum = ""
        do {
            try await house.add(sheet)
        } catch let wrong as PlaceFindings {
            #expect(wrong.all.contains { $0.field == "datum" })
        }
        let unknown = PlaceHouse.sheet("站", "SH 08:00-12:00")
        await #expect(throws: PlaceFindings.self) { try await house.add(unknown) }
    }

    @Test func `who was overtaken is told, and every deed leaves its line`() async throws {
        let house = try await PlaceHouse()
        let id = try await house.add(PlaceHouse.sheet("站"))
        let form = try await house.hall.ask(PlaceForm(id), as: house.manager)
        let edit = EditPlace(id, form.sheet, readAt: form.version)
        try await house.hall.perform(edit, as: house.manager)
        let late = await refusal { try await house.hall.perform(edit, as: house.manager) }
        #expect(late?.reason.zh == "这个站点刚被别人改过。")
        try await house.hall.perform(ClosePlace(id), as: house.manager)
        let again = await refusal {
            try await house.hall.perform(ClosePlace(id), as: house.manager)
        }
        #expect(again?.reason.zh == "这个站点已经撤销。")
        let acts = try await house.test.look { tx in
            try tx.audit.ofSubject("place", id.raw).map(\.act.action)
        }
        #expect(acts == ["place.closed", "place.changed", "place.added"])
    }

    @Test func `pictures are the public's, and are photos`() async throws {
        let house = try await PlaceHouse()
        let id = try await house.add(PlaceHouse.sheet("站"))
        let photo: [UInt8] = [0xFF, 0xD8, 0xFF, 0xE0, 1]
        let add = AddPicture(id, name: "门口.jpg", bytes: photo)
        let picture = try await house.hall.perform(add, as: house.manager)
        let seen = try await house.hall.ask(OpenPicture(id, picture), as: .visitor)
        #expect(seen.bytes == photo && seen.mediaType == "image/jpeg")
        let pdf = AddPicture(id, name: "a.pdf", bytes: Array("%PDF-1.7".utf8))
        #expect(await refusal { try await house.hall.perform(pdf, as: house.manager) } != nil)
        let other = try await house.add(PlaceHouse.sheet("站二"))
        let foreign = await refusal {
            try await house.hall.ask(OpenPicture(other, picture), as: .visitor)
        }
        #expect(foreign == .notFound)
        try await house.hall.perform(RemovePicture(id, picture), as: house.manager)
        #expect(
            await refusal { try await house.hall.ask(OpenPicture(id, picture), as: .visitor) }
                == .notFound
        )
    }

    @Test func `a planned place is the public's only once it opens`() async throws {
        let house = try await PlaceHouse()
        var sheet = PlaceHouse.sheet("筹建的站")
        sheet.status = "planned"
        let id = try await house.add(sheet)
        #expect(try await house.names(.init()) == [])
        let visitor = await refusal { try await house.hall.ask(OpenPlace(id), as: .visitor) }
        #expect(visitor == .notFound)
        _ = try await house.hall.ask(OpenPlace(id), as: house.manager)
    }
}
