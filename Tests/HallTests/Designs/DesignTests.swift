import Hall
import HallTesting
import Programs
import Registry
import Store
import Testing

@Suite struct DesignTests {
    @Test
    func `a change is written, handed in and published by another; open cases keep their version`()
        async throws
    {
        let desk = try await Designers.open()
        let before = try desk.hall.shelf.now.open(Office.parcel)
        let id = try await desk.change()
        #expect(try await desk.change() == id)
        try await desk.edit(id, "入冬前每人一份。", "入冬前每人两份。")
        let view = try await desk.view(id)
        #expect(view.changes.files.map(\.path) == ["service.yaml"])
        #expect(view.changes.files.first?.added == 1)
        #expect(view.changes.files.first?.removed == 1)
        #expect(!view.isOvertaken)
        try await desk.handIn(id)
        #expect(try await desk.view(id).state == .handedIn)

        let own = await refusal { try await desk.publish(id, as: desk.first) }
        #expect(own?.reason.en.contains("Whoever has changed") == true)
        try await desk.publish(id, as: desk.second)
        let after = try desk.hall.shelf.now.open(Office.parcel)
        #expect(after.service.head.summary?.zh == "入冬前每人两份。")
        #expect(after.owner == before.owner)
        let old = try desk.hall.shelf.now.version(Office.parcel, before.service.version)
        #expect(!old.isOpen)
        let gone = await refusal { try await desk.view(id) }
        #expect(gone == .notFound)
    }

    @Test func `what is published is there when the hall is opened again`() async throws {
        let desk = try await Designers.open()
        let id = try await desk.change()
        try await desk.edit(id, "冬日礼包", "冬天礼包")
        try await desk.handIn(id)
        try await desk.publish(id, as: desk.second)
        let again = Hall(
            database: desk.hall.database,
            tenant: desk.hall.tenant,
            shelf: Shelf(),
            calendar: desk.hall.calendar
        )
        try await again.loadServices()
        #expect(try again.shelf.now.open(Office.parcel).service.title.zh == "冬天礼包")
    }

    @Test func `whoever has ever changed it does not publish it, whoever hands it in`() async throws
    {
        let desk = try await Designers.open()
        let id = try await desk.change()
        try await desk.edit(id, "冬日礼包", "冬天礼包", as: desk.second)
        try await desk.handIn(id, as: desk.first)
        for colleague in [desk.first, desk.second] {
            let no = await refusal { try await desk.publish(id, as: colleague) }
            #expect(no?.reason.en.contains("Whoever has changed") == true)
        }
        let staff = Recruiting(house: desk.office.house)
        let third = try await staff.colleague("第三", ["designer"], at: desk.office.house.federation)
        try await desk.publish(id, as: third)
    }

    @Test func `a design of another union does not exist, and its service cannot be changed`()
        async throws
    {
        let desk = try await Designers.open()
        let id = try await desk.change()
        let foreign = await refusal { try await desk.view(id, as: desk.northern) }
        #expect(foreign == .notFound)
        let list = try await desk.hall.ask(DesignsDesk(), as: .staff(desk.northern))
        #expect(list.designs.isEmpty)
        #expect(list.services.allSatisfy { !$0.canChange && $0.design == nil })
        let no = await refusal {
            try await desk.hall.perform(
                BeginDesign(.change(Office.parcel)),
                as: .staff(desk.northern)
            )
        }
        #expect(no?.reason.en.contains("Another union") == true)
        // A copy is the copier's own union's.
        let copy = try await desk.hall.perform(
            BeginDesign(.copy(Office.parcel, as: "northern-parcel")),
            as: .staff(desk.northern)
        )
        #expect(try await desk.view(copy).folder == "northern-parcel")
        let taken = await refusal {
            try await desk.hall.perform(
                BeginDesign(.copy(Office.parcel, as: Office.aid)),
                as: .staff(desk.northern)
            )
        }
        #expect(taken?.reason.en.contains("of this id already") == true)
    }

    @Test func `without the duty there are no designs`() async throws {
        let desk = try await Designers.open()
        let id = try await desk.change()
        for actor in [Actor.staff(desk.office.officer), desk.office.workers[0].actor, .visitor] {
            let list = await refusal { try await desk.hall.ask(DesignsDesk(), as: actor) }
            let view = await refusal { try await desk.hall.ask(OpenDesign(id), as: actor) }
            let begin = await refusal {
                try await desk.hall.perform(BeginDesign(.change(Office.aid)), as: actor)
            }
            let folder = await refusal {
                try await desk.hall.ask(FolderToTake(Office.aid), as: actor)
            }
            #expect([list, view, begin, folder].allSatisfy { $0 == .logIn || $0 == .notYourDuty })
        }
    }

    @Test func `a window that has not seen the last change keeps nothing`() async throws {
        let desk = try await Designers.open()
        let id = try await desk.change()
        let seen = try await desk.view(id).version
        try await desk.edit(id, "冬日礼包", "冬天礼包")
        let late = await refusal {
            try await desk.hall.perform(
                SaveDesignFile(id, "service.yaml", text: "service: other\n", seeing: seen),
                as: .staff(desk.second)
            )
        }
        #expect(late?.reason.en.contains("changed a moment ago") == true)
        #expect(try await desk.view(id).title.zh == "冬天礼包")
    }

    @Test func `changing what was handed in takes it back`() async throws {
        let desk = try await Designers.open()
        let id = try await desk.change()
        try await desk.edit(id, "冬日礼包", "冬天礼包")
        try await desk.handIn(id)
        try await desk.edit(id, "冬天礼包", "冬季礼包")
        #expect(try await desk.view(id).state == .writing)
        let no = await refusal { try await desk.publish(id, as: desk.second) }
        #expect(no?.reason.en.contains("changed a moment ago") == true)
    }

    @Test func `it is sent back with the reason, which stays until it is handed in again`()
        async throws
    {
        let desk = try await Designers.open()
        let id = try await desk.change()
        try await desk.edit(id, "冬日礼包", "冬天礼包")
        try await desk.handIn(id)
        let mute = await refusal {
            try await desk.hall.perform(
                ReturnDesign(id, because: "  ", seeing: try await desk.view(id).version),
                as: .staff(desk.second)
            )
        }
        #expect(mute?.reason.en == "Say why it is sent back.")
        try await desk.hall.perform(
            ReturnDesign(id, because: "名称不对", seeing: try await desk.view(id).version),
            as: .staff(desk.second)
        )
        let view = try await desk.view(id)
        #expect(view.note == "名称不对")
        #expect(view.state == .writing)
        try await desk.handIn(id)
        #expect(try await desk.view(id).note == nil)
    }

    @Test func `errors, failing scenarios and nothing new are not handed in`() async throws {
        let desk = try await Designers.open()
        let id = try await desk.change()
        let same = await refusal { try await desk.handIn(id) }
        #expect(same?.reason.en.contains("nothing to publish") == true)
        try await desk.edit(id, "within: 5 days", "within: 5 dys")
        let wrong = await refusal { try await desk.handIn(id) }
        #expect(wrong?.reason.en == "The design has errors.")
        #expect(try await desk.view(id).findings.contains { $0.place.file == "service.yaml" })
        try await desk.edit(id, "within: 5 dys", "within: 9 days")
        let folder = try await desk.hall.ask(DesignFolder(id), as: .staff(desk.first)).folder
        let scenario = folder.files.keys.first { $0.hasPrefix("scenarios/") } ?? ""
        #expect(!scenario.isEmpty)
        let played = try await desk.hall.rehearse(id, as: .staff(desk.first))
        #expect(!played.isEmpty)
        if played.allSatisfy(\.holds) {
            try await desk.edit(id, "fetched", "collected", in: scenario)
        }
        let fails = await refusal { try await desk.handIn(id) }
        #expect(fails != nil)
    }

    @Test func `another version published meanwhile has to be seen first`() async throws {
        let desk = try await Designers.open()
        let id = try await desk.change()
        try await desk.edit(id, "冬日礼包", "冬天礼包")
        try await desk.handIn(id)
        let parcel = try Fixtures.folder(Office.parcel)
        var files = parcel.files
        files["service.yaml"]? += Array("# another\n".utf8)
        try await desk.hall.publish(
            ServiceFolder(name: parcel.name, files: files),
            owner: desk.office.house.federation.id
        )
        #expect(try await desk.view(id).isOvertaken)
        let no = await refusal { try await desk.publish(id, as: desk.second) }
        #expect(no?.reason.en.contains("since it was handed in") == true)
        try await desk.hall.perform(
            ReturnDesign(id, because: "有新版本", seeing: try await desk.view(id).version),
            as: .staff(desk.second)
        )
        try await desk.handIn(id)
        try await desk.publish(id, as: desk.second)
        #expect(try desk.hall.shelf.now.open(Office.parcel).service.title.zh == "冬天礼包")
    }

    @Test func `a new service goes from a small one to the public`() async throws {
        let desk = try await Designers.open()
        let id = try await desk.hall.perform(
            BeginDesign(.new("spring-walk", title: "春游")),
            as: .staff(desk.first)
        )
        let view = try await desk.view(id)
        #expect(view.title.zh == "春游")
        #expect(!view.isPublished)
        #expect(!view.hasErrors)
        let preview = PreviewDesign(id, "spring-walk")
        let seen = try await desk.hall.ask(preview, as: .staff(desk.first))
        #expect(seen.asks.map(\.ask.id) == ["reason", "income", "proof"])
        #expect((try? desk.hall.shelf.now.open("spring-walk")) == nil)
        try await desk.handIn(id)
        try await desk.publish(id, as: desk.second)
        #expect(try desk.hall.shelf.now.open("spring-walk").service.title.zh == "春游")
        for (name, title) in [("Spring", "x"), ("a b", "x"), ("", "x"), ("fine", " ")] {
            let no = await refusal {
                try await desk.hall.perform(
                    BeginDesign(.new(name, title: title)),
                    as: .staff(desk.first)
                )
            }
            #expect(no != nil)
        }
    }

    @Test func `scenarios and notes are kept though the version stays the same`() async throws {
        let desk = try await Designers.open()
        let before = try desk.hall.shelf.now.open(Office.parcel).service.version
        let id = try await desk.change()
        let version = try await desk.view(id).version
        try await desk.hall.perform(
            SaveDesignFile(id, "README.md", text: "Why.", seeing: version),
            as: .staff(desk.first)
        )
        try await desk.handIn(id)
        try await desk.publish(id, as: desk.second)
        #expect(try desk.hall.shelf.now.open(Office.parcel).service.version == before)
        let folder = try await desk.hall.ask(FolderToTake(Office.parcel), as: .staff(desk.first))
        #expect(folder.files["README.md"] == Array("Why.\n".utf8))
    }

    @Test func `a table that was drafted goes into the design of its service`() async throws {
        let desk = try await Designers.open()
        let staff = Recruiting(house: desk.office.house)
        let both = try await staff.colleague(
            "两岗",
            ["designer", "officer"],
            at: desk.office.house.federation
        )
        try await desk.hall.perform(BeginTableDraft(Office.eligible), as: .staff(both))
        let draft = try await desk.hall.ask(OpenTableDraft(Office.eligible), as: .staff(both))
        var cells = draft.grid.cells
        cells[2][2] = "-"
        try await desk.hall.perform(
            SaveTableDraft(Office.eligible, TableGrid(cells)),
            as: .staff(both)
        )
        let id = try await desk.hall.perform(
            PutTableIntoDesign(Office.eligible),
            as: .staff(both)
        )
        let view = try await desk.view(id, as: both)
        #expect(view.changes.files.map(\.path) == ["service.yaml"])
        #expect(view.isOwn)
    }

    @Test func `a service that another union answers for by now is not published from here`()
        async throws
    {
        let desk = try await Designers.open()
        let north = desk.office.house.north.place
        let folder = ServiceFolder.new(
            "spring-walk",
            title: Words(zh: "春游", en: "Walk"),
            owner: "union"
        )
        let id = try await desk.hall.takeInDesign(try folder.zip(), as: .staff(desk.northern))
        try await desk.hall.publish(folder, owner: desk.office.house.federation.id)
        try await desk.edit(id, "春游", "秋游", as: desk.northern)
        let version = try await desk.view(id, as: desk.northern).version
        let no = await refusal {
            try await desk.hall.handInDesign(id, seeing: version, as: .staff(desk.northern))
        }
        #expect(no?.reason.en.contains("Another union answers") == true)
        // Nor does the design stand in the way of whoever answers for it without a word.
        let taken = await refusal { try await desk.change("spring-walk") }
        #expect(taken?.reason.en.contains("of this id already") == true)
        // Who answers for a version is the same after the hall was opened again.
        try await desk.hall.publish(folder, owner: north.id)
        let again = Hall(
            database: desk.hall.database,
            tenant: desk.hall.tenant,
            shelf: Shelf(),
            calendar: desk.hall.calendar
        )
        try await again.loadServices()
        #expect(try again.shelf.now.open("spring-walk").owner == north.id)
    }

    @Test func `a file that is there is not begun anew, and every change is in the trail`()
        async throws
    {
        let desk = try await Designers.open()
        let id = try await desk.change()
        let version = try await desk.view(id).version
        let there = await refusal {
            try await desk.hall.perform(
                AddDesignFile(id, " service.yaml ", seeing: version),
                as: .staff(desk.first)
            )
        }
        #expect(there?.reason.en.contains("of this name already") == true)
        let path = try await desk.hall.perform(
            AddDesignFile(id, " scenarios/more.yaml ", seeing: version),
            as: .staff(desk.first)
        )
        #expect(path == "scenarios/more.yaml")
        let acts = try await desk.office.house.look { tx in
            try tx.audit.ofSubject("design", id.raw).map(\.act.action).reversed() as [String]
        }
        #expect(acts == ["design.begin", "design.write"])
    }

    @Test func `a ZIP does not replace what a colleague has written unless that is said`()
        async throws
    {
        let desk = try await Designers.open()
        let id = try await desk.change()
        try await desk.edit(id, "冬日礼包", "冬天礼包")
        let zip = try Fixtures.folder(Office.parcel).zip()
        let no = await refusal { try await desk.hall.takeInDesign(zip, as: .staff(desk.second)) }
        #expect(no?.reason.en.contains("says something else") == true)
        _ = try await desk.hall.takeInDesign(zip, replacing: true, as: .staff(desk.second))
        #expect(try await desk.view(id).title.zh == "冬日礼包")
    }
}
