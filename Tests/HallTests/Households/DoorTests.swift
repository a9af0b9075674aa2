import Calendar
import FEEL
import Hall
import HallTesting
import Programs
import Registry
import Store
import Testing

/// Lanes where a visitor knocks: a household, its people, and what they belong to.
struct Lane: Sendable {
    static let doors = "lane-doors"
    static let enter = "lane-doors.enter"

    let office: Office
    let visitor: Colleague

    var hall: Hall { office.hall }
    var officer: Actor { .staff(office.officer) }

    static func open() async throws -> Lane {
        let office = try await Office.open()
        try await office.hall.publish(Fixtures.folder(doors), owner: office.house.federation.id)
        let staff = Recruiting(house: office.house)
        let visitor = try await staff.colleague("走访员", ["visitor"], at: office.house.north.place)
        return Lane(office: office, visitor: visitor)
    }

    /// Somebody on a line; nil says that there was no yes.
    struct Adult {
        var name: String
        var phone = ""
        var card = ""
        var isBusy = false
        var agrees = true

        var line: String {
            let parts = [
                #""who":["\#(name)","\#(phone)","\#(card)"]"#,
                isBusy ? #""busy":["yes"]"# : nil, agrees ? #""consent":["yes"]"# : nil,
            ]
            return "{\(parts.compactMap(\.self).joined(separator: ","))}"
        }
    }

    @discardableResult func knock(_ door: String, _ adults: [Adult]) async throws -> CaseID {
        let visit = Apply(
            Self.doors,
            answers: ["door": [door], "folk": adults.map(\.line)],
            isForNobody: true
        )
        let receipt = try await hall.perform(visit, as: .staff(visitor))
        return CaseID(raw: receipt.caseFile)
    }

    func people() async throws -> Int {
        try await office.house.look { try $0.people.page().count { $0.mergedInto == nil } }
    }

    func figure(_ id: String) async throws -> Int? {
        try await hall.ask(FiguresOf(Self.doors), as: .hall).first { $0.measure.id == id }?
            .value?.asInt
    }

    func join(_ worker: Int, _ union: OrganisationID) async throws -> CaseID {
        let apply = Apply(Self.enter, answers: ["branch": [union.description]])
        let receipt = try await hall.perform(apply, as: office.workers[worker].actor)
        return CaseID(raw: receipt.caseFile)
    }

    func leaveJob(_ worker: Int) async throws {
        let own = office.workers[worker]
        let today = office.hall.calendar.date(of: office.house.clock.now)
        let change = NoteLifeChange(.jobEnds, of: own.person.id, on: today)
        _ = try await hall.perform(change, as: own.actor)
    }
}

@Suite struct DoorTests {
    @Test func `nobody is written down without a yes, and nothing of the form is kept`()
        async throws
    {
        let lane = try await Lane.open()
        let before = try await lane.people()
        let audit = try await lane.office.auditLength()
        await #expect(throws: UnfinishedForm.self) {
            try await lane.knock("一号", [.init(name: "王一"), .init(name: "王二", agrees: false)])
        }
        #expect(try await lane.people() == before)
        #expect(try await lane.office.auditLength() == audit)
        #expect(try await lane.figure("lanes") == 0)
    }

    @Test func `a second visit renews the one record, whatever the spaces of its address`()
        async throws
    {
        let lane = try await Lane.open()
        let before = try await lane.people()
        let first = try await lane.knock("三号楼 501", [.init(name: "王一", phone: "12900000001")])
        let second = try await lane.knock(
            "三号楼５０１",
            [.init(name: "王一", phone: "12900000001", isBusy: true), .init(name: "赵二")]
        )
        #expect(first == second)
        #expect(try await lane.people() == before + 2)
        #expect(try await lane.figure("lanes") == 1)
        #expect(try await lane.figure("folk") == 2)
        #expect(try await lane.figure("busy") == 1)
        let lines = try await lane.office.house.look { try $0.households.people(of: first, "folk") }
        #expect(lines.count == 2)
        let story = try await lane.hall.ask(OpenCase(first), as: lane.officer).story
        #expect(story.contains { $0.kind == .corrected })
        // Whoever works is called, once, and may be: the yes was given at the door.
        let leads = try await lane.office.house.look { tx in
            try lines.values.flatMap { try tx.leads.ofPerson($0) }
        }
        #expect(leads.map(\.service) == [Lane.enter])
        #expect(leads.map(\.state) == [LeadState.consented.rawValue])
        let consents = try await lane.office.house.look { try $0.consents.ofCase(first) }
        #expect(consents.count == 2 && consents.allSatisfy { $0.way == "face" })
    }

    @Test func `somebody on two lines is one too many, and a card under another name is refused`()
        async throws
    {
        let lane = try await Lane.open()
        let known = lane.office.workers[0].person
        let same = Lane.Adult(name: known.name, phone: known.phone ?? "")
        await #expect(throws: UnfinishedForm.self) { try await lane.knock("一号", [same, same]) }
        await #expect(throws: UnfinishedForm.self) {
            try await lane.knock("一号", [.init(name: "别人", card: known.identityNumber ?? "")])
        }
    }

    @Test
    func
        `whoever belongs to a list of members leaves by the rule of what is open, and joins again`()
        async throws
    {
        let lane = try await Lane.open()
        let union = lane.office.house.south.union.id
        await #expect(throws: NotEligible.self) { try await lane.join(0, union) }
        let before = try await lane.hall.ask(MyUnions(), as: lane.office.workers[0].actor)
        #expect(before.changes.map(\.kind) == [.jobEnds])
        try await lane.leaveJob(0)
        let id = try await lane.join(0, union)
        // It lies on the desk of the union that was named, and nobody else's.
        let north = await refusal {
            try await lane.office.act("take in", on: id, as: lane.office.officer)
        }
        #expect(north == .notFound)
        try await lane.office.act("take in", on: id, as: lane.office.house.south.officer)
        let after = try await lane.hall.ask(MyUnions(), as: lane.office.workers[0].actor)
        let ties = after.ties.filter { $0.until == nil }
        #expect(ties.map(\.kind) == [.member] && ties.map(\.paysDues) == [true])
        #expect(after.ways == [])
        let person = try await lane.office.house.look {
            try $0.people.find(lane.office.workers[0].person.id)
        }
        #expect(person?.union == union && person?.memberSince != nil)
        let other = await refusal {
            let today = lane.hall.calendar.date(of: lane.office.house.clock.now)
            let change = NoteLifeChange(.jobEnds, of: lane.office.workers[0].person.id, on: today)
            return try await lane.hall.perform(change, as: lane.office.workers[1].actor)
        }
        #expect(other == .notFound)
    }

    @Test func `whoever joins without being called is called no more`() async throws {
        let lane = try await Lane.open()
        let worker = lane.office.workers[0]
        try await lane.leaveJob(0)
        try await lane.knock(
            "一号",
            [.init(name: worker.person.name, phone: worker.person.phone ?? "", isBusy: true)]
        )
        func leads() async throws -> [LeadRow] {
            try await lane.office.house.look { try $0.leads.ofPerson(worker.person.id) }
        }
        #expect(try await leads().map(\.state) == [LeadState.consented.rawValue])
        let id = try await lane.join(0, lane.office.house.south.union.id)
        #expect(try await leads().map(\.state) == [LeadState.opened.rawValue])
        #expect(try await leads().map(\.caseFile) == [id])
    }

    @Test func `a card that is shown at a later visit is kept, unless it is somebody else's`()
        async throws
    {
        let lane = try await Lane.open()
        let free = try #require(lane.office.workers[2].person.identityNumber)
        let first = Lane.Adult(name: "王一", phone: "12900000001")
        let visit = try await lane.knock("一号", [first])
        func card() async throws -> String? {
            try await lane.office.house.look { tx in
                let id = try #require(try tx.households.people(of: visit, "folk").values.first)
                return try tx.people.find(id)?.identityNumber
            }
        }
        try await lane.knock("一号", [.init(name: "王一", phone: "12900000001", card: free)])
        #expect(try await card() == nil)
        let own = try await lane.office.house.arrange { tx in
            var other = try #require(try tx.people.find(lane.office.workers[2].person.id))
            other.identityNumber = nil
            try tx.people.save(other)
            return free
        }
        try await lane.knock("一号", [.init(name: "王一", phone: "12900000001", card: own)])
        #expect(try await card() == own)
    }

    @Test func `a change of jobs leaves alone what another service gave`() async throws {
        let lane = try await Lane.open()
        var files = try Fixtures.folder(Lane.doors).files
        func change(_ file: String, _ old: String, to new: String) throws {
            let text = String(decoding: try #require(files[file]), as: UTF8.self)
            #expect(text.contains(old))
            files[file] = Array(text.replacing(old, with: new).utf8)
        }
        let ends = "when: {job ends: {title: 离职, end: belonging, tell: [applicant]}}\n"
        try change("enter.yaml", ends, to: "")
        try change("service.yaml", "service: lane-doors", to: "service: lane-kept")
        let kept = ServiceFolder(name: "lane-kept", files: files)
        try await lane.hall.publish(kept, owner: lane.office.house.federation.id)
        try await lane.leaveJob(0)
        let union = lane.office.house.south.union.id
        let apply = Apply("lane-kept.enter", answers: ["branch": [union.description]])
        let receipt = try await lane.hall.perform(apply, as: lane.office.workers[0].actor)
        let id = CaseID(raw: receipt.caseFile)
        try await lane.office.act("take in", on: id, as: lane.office.house.south.officer)
        try await lane.leaveJob(0)
        let person = try await lane.office.house.look {
            try $0.people.find(lane.office.workers[0].person.id)
        }
        #expect(person?.memberSince != nil && person?.union == union)
        let ties = try await lane.hall.ask(MyUnions(), as: lane.office.workers[0].actor).ties
        #expect(ties.filter { $0.until == nil }.map(\.kind) == [.member])
    }

    /// Whatever people do, in whatever order: dues go to one union at a time, and stored ties never clash.
    @Test(arguments: [1, 2, 3] as [UInt64])
    func `random joinings and leavings keep one paying tie a person`(seed: UInt64) async throws {
        let lane = try await Lane.open()
        var dice = HallTesting.Dice(seed: seed)
        let unions = [lane.office.house.north, lane.office.house.south]
        var done = 0
        for _ in 0..<40 {
            let worker = dice.number(0...2)
            let place = dice.pick(unions)
            do {
                if dice.chance(40) {
                    try await lane.leaveJob(worker)
                } else {
                    let id = try await lane.join(worker, place.union.id)
                    try await lane.office.act("take in", on: id, as: place.officer)
                }
                done += 1
            } catch is NotEligible {} catch is Refusal {}
            if dice.chance(50) { try await lane.office.pass(days: Int64(dice.number(1...9))) }
            for other in lane.office.workers.prefix(3) {
                let rows = try await lane.office.house.look {
                    try $0.people.ties(of: other.person.id)
                }
                let ties = try rows.compactMap { row in
                    try TieKind(rawValue: row.kind).map { kind in
                        try Tie(
                            person: row.person,
                            organisation: row.organisation,
                            kind: kind,
                            isPrimary: row.isPrimary,
                            from: row.from,
                            until: row.until
                        )
                    }
                }
                #expect(Ties(stored: ties).faults() == [])
                #expect(ties.count { $0.isPrimary && $0.until == nil } <= 1)
            }
        }
        #expect(done > 10)
    }
}
