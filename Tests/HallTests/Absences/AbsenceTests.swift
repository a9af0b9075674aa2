import Calendar
import Casework
import Hall
import HallTesting
import Programs
import Registry
import Store
import Testing

/// Colleagues who are away, and who stands in.
@Suite struct AbsenceTests {
    @Test func `a stand-in has the work, and what is done says in whose place`() async throws {
        let office = try await Office.open()
        let wang = try await office.colleague("王替", ["leader"])
        let id = try await office.apply(0)
        try await office.away(office.officer, for: wang)
        let standIn = try await office.today(wang)
        let inbox = try await office.hall.ask(InboxOf(), as: .staff(standIn))
        #expect(inbox.rows.map(\.id) == [id])
        try await office.act("approve", on: id, as: standIn)
        let story = try await office.hall.ask(OpenDeskCase(id), as: .staff(standIn)).story
        let officer = office.officer.name
        #expect(story.compactMap(\.who).map(\.zh).contains("王替（代\(officer)）"))
        #expect(story.compactMap(\.who).map(\.en).contains("王替 (for \(officer))"))
        let told = try await office.messages(of: wang)
        #expect(told.contains { $0.contains("由您替班") })

        let second = try await office.apply(2)
        try await office.back(office.officer)
        let after = try await office.today(wang)
        #expect(after.posts.map(\.duty) == ["leader"])
        let no = await refusal { try await office.act("approve", on: second, as: after) }
        #expect(no != nil)
        #expect(try await office.row(second).state.step == "review")
    }

    @Test func `two are two still: a stand-in does not finish what the colleague has begun`()
        async throws
    {
        let office = try await Office.open()
        let (id, grant) = try await office.granted(0)
        let batch = try await office.batch([grant])
        try await office.away(office.finance, for: office.supervisor)
        let supervisor = try await office.today(office.supervisor)
        let own = await refusal {
            try await office.hall.perform(CheckBatch(batch), as: .staff(supervisor))
        }
        #expect(own?.reason.zh.contains("不能复核自己") == true, "\(own?.reason.zh ?? "")")
        let view = try await office.hall.ask(OpenBatchView(batch), as: .staff(supervisor))
        #expect(view.isOwnHand && !view.isMine)
        // Whoever holds the duty in person is a second one, whomever else they stand in for.
        try await office.away(office.both, for: office.checker)
        let checker = try await office.today(office.checker)
        _ = try await office.hall.perform(CheckBatch(batch), as: .staff(checker))
        #expect(try await office.row(id).state.step == "payment")
    }

    @Test func `nobody pays what they approved in another's place, nor that other`() async throws {
        let office = try await Office.open()
        let wang = try await office.colleague("王替", ["finance"])
        try await office.away(office.both, for: office.supervisor)
        let supervisor = try await office.today(office.supervisor)
        let id = try await office.apply(0)
        try await office.act("approve", on: id, as: supervisor)
        for hand in [supervisor, office.both] {
            let no = await refusal { try await office.act("paid", on: id, as: hand) }
            #expect(no?.reason.zh.contains("两个人") == true, "\(no?.reason.zh ?? "")")
        }
        try await office.act("paid", on: id, as: wang)
        #expect(try await office.row(id).state.outcome == "paid")
    }

    @Test func `only who has a post there or above stands in, and nobody who is away`()
        async throws
    {
        let office = try await Office.open()
        let page = try await office.hall.ask(
            OpenAbsences(office.officer.account),
            as: .staff(office.officer)
        )
        let names = Set(page.candidates.map(\.account))
        #expect(names.contains(office.secondOfficer.account))
        #expect(names.contains(office.both.account))
        #expect(!names.contains(office.officer.account))
        #expect(!names.contains(office.house.south.officer.account))
        let foreign = try await office.faults(office.officer, for: office.house.south.officer)
        #expect(foreign.keys.sorted() == ["stand_in"])
        try await office.away(office.secondOfficer, for: nil)
        let gone = try await office.faults(office.officer, for: office.secondOfficer)
        #expect(gone["stand_in"]?.zh.contains("也不在") == true)
        let twice = try await office.faults(office.secondOfficer, for: nil)
        #expect(twice["from"]?.zh.contains("不能重叠") == true)
    }

    @Test(arguments: ["", "2024-06-24", "2026-01-01", "gestern", "2024-02-30"])
    func `a day that cannot be is answered at its field`(day: String) async throws {
        let office = try await Office.open()
        let faults = try await office.faults(office.officer, for: nil, from: day)
        #expect(faults.keys.sorted() == ["from"])
    }

    @Test func `an open desk lends nothing: the password was typed just now`() async throws {
        let office = try await Office.open()
        let stale = Colleague(
            account: office.officer.account,
            name: office.officer.name,
            posts: office.officer.posts,
            isFresh: false
        )
        let away = BeAway(office.officer.account, from: office.day, until: "", standIn: "")
        let no = await refusal { try await office.hall.perform(away, as: .staff(stale)) }
        #expect(no == .logInAgain)
    }

    @Test func `supervisors write for those below them, and others for nobody`() async throws {
        let office = try await Office.open()
        let away = BeAway(office.officer.account, from: office.day, until: "", standIn: "")
        for who in [office.secondOfficer, office.finance, office.house.south.officer] {
            let no = await refusal { try await office.hall.perform(away, as: .staff(who)) }
            #expect(no == .notFound)
        }
        _ = try await office.hall.perform(away, as: .staff(office.supervisor))
        let heard = try await office.messages(of: office.officer)
        #expect(heard.contains { $0.contains("为您登记了请假") })
        let desk = try await office.hall.ask(AbsenceDesk(), as: .staff(office.supervisor))
        let line = desk.colleagues.first { $0.account == office.officer.account }
        #expect(line?.ahead.map(\.isNow) == [true])
        let other = try await office.hall.ask(AbsenceDesk(), as: .staff(office.secondOfficer))
        #expect(other.colleagues.isEmpty)
    }

    @Test func `where all are away and nobody stands in, the union above takes what comes`()
        async throws
    {
        let office = try await Office.open()
        #expect(try await office.row(office.apply(0)).handling == office.house.north.place.id)
        try await office.away(office.officer, for: nil)
        #expect(try await office.row(office.apply(2)).handling == office.house.north.place.id)
        try await office.away(office.secondOfficer, for: nil)
        #expect(try await office.row(office.apply(3)).handling != office.house.north.place.id)
    }

    @Test func `who judges or audits was chosen in person`() async throws {
        let office = try await Office.open()
        let one = try await office.colleague("评一", ["judge", "auditor", "leader"])
        let other = try await office.colleague("替二", ["visitor"])
        try await office.away(one, for: other)
        #expect(try await office.today(other).posts.map(\.duty).sorted() == ["leader", "visitor"])
    }

    /// The rule once more, by looking at every colleague and every absence.
    @Test(arguments: 1...12)
    func `posts of a day are one's own and those of whom one stands in for`(
        seed: Int
    )
        async throws
    {
        var dice = Dice(seed: UInt64(seed))
        let office = try await Office.open(seed: UInt64(seed))
        let staff = [
            office.officer, office.secondOfficer, office.supervisor, office.finance,
            office.checker, office.both,
        ]
        let today = office.hall.calendar.date(of: office.house.clock.now)
        var rows: [AbsenceRow] = []
        for _ in 0..<14 {
            let one = staff[dice.below(staff.count)]
            let other = staff[dice.below(staff.count)]
            guard one.account != other.account else { continue }
            let first = today.adding(days: dice.below(20) - 10)
            let row = AbsenceRow(
                id: try await office.house.arrange { $0.mint.id() },
                account: one.account,
                standIn: dice.below(4) == 0 ? nil : other.account,
                from: first,
                until: dice.below(3) == 0 ? nil : first.adding(days: dice.below(8)),
                madeAt: office.house.clock.now,
                madeBy: nil,
                endedAt: dice.below(5) == 0 ? office.house.clock.now : nil
            )
            try await office.house.arrange { try $0.absences.add(row) }
            rows.append(row)
        }
        for offset in -12...12 {
            let day = today.adding(days: offset)
            guard day >= today else { continue }
            let standing = rows.filter { row in
                row.endedAt == nil && row.from <= day && (row.until.map { $0 >= day } ?? true)
            }
            for colleague in staff {
                let absent = standing.filter { $0.standIn == colleague.account }.map(\.account)
                let lent = staff.filter { absent.contains($0.account) }.flatMap(\.posts)
                let wanted = Set((colleague.posts + lent).map { "\($0.duty) \($0.path)" })
                let seen = try await office.house.look {
                    try Post.all(of: colleague.account, in: $0, on: day)
                }
                // What the own posts reach from above is not lent as well.
                let reached = wanted.filter { duty in
                    !colleague.posts.contains { own in
                        let name = "\(own.duty) "
                        return duty.hasPrefix(name) && duty != name + own.path
                            && duty.dropFirst(name.count).hasPrefix(own.path)
                    }
                }
                #expect(Set(seen.map { "\($0.duty) \($0.path)" }) == reached)
            }
        }
    }
}

/// Contacts by name.
@Suite struct ContactTests {
    private func office() async throws -> Office {
        let office = try await Office.open()
        let folder = try Fixtures.folder(Office.aid)
        var files = folder.files
        files["service.yaml"]? += Array("\ncontact: officer\n".utf8)
        try await office.hall.publish(
            ServiceFolder(name: folder.name, files: files),
            owner: office.house.federation.id
        )
        return office
    }

    @Test func `cases are shared out, and an applicant reads the name`() async throws {
        let office = try await office()
        var contacts: [UserID?] = []
        for worker in [0, 2] { contacts.append(try await office.row(office.apply(worker)).contact) }
        let near = [office.officer.account, office.secondOfficer.account]
        #expect(Set(contacts) == Set(near))
        let id = try #require(try await office.cases().first)
        let own = try await office.hall.ask(OpenMyCase(id), as: office.workers[0].actor)
        #expect(own.contact?.name == office.officer.name || own.contact?.name == "张二")
        #expect(own.contact?.standIn == nil && own.contact?.isOwn == false)
    }

    @Test func `what comes is told to the contact alone, or to who stands in`() async throws {
        let office = try await office()
        let id = try await office.apply(0)
        let (one, other) =
            try await office.row(id).contact == office.officer.account
            ? (office.officer, office.secondOfficer) : (office.secondOfficer, office.officer)
        let before = try await office.messages(of: other).count
        try await office.act("ask back", on: id, as: office.both, saying: "请补充")
        try await office.away(one, for: office.supervisor)
        try await office.act("send in", on: id, as: office.workers[0])
        let standIn = try await office.messages(of: office.supervisor)
        #expect(standIn.contains { $0.contains("审核") || $0.contains("补充") }, "\(standIn)")
        #expect(try await office.messages(of: other).count == before)
        let own = try await office.hall.ask(OpenMyCase(id), as: office.workers[0].actor)
        #expect(own.contact?.standIn?.name == "李督")
    }

    @Test func `the contact, a stand-in and supervisors pass a case on`() async throws {
        let office = try await office()
        let id = try await office.apply(0)
        let contact = try #require(try await office.row(id).contact)
        let (one, other) =
            contact == office.officer.account
            ? (office.officer, office.secondOfficer) : (office.secondOfficer, office.officer)
        let to = office.both.account
        for who in [other, office.finance, office.house.south.officer] {
            let no = await refusal {
                try await office.hall.perform(
                    PassOnCase(id, to: to.description),
                    as: .staff(who)
                )
            }
            #expect(no != nil)
        }
        let wrong = await refusal {
            try await office.hall.perform(
                PassOnCase(id, to: office.finance.account.description),
                as: .staff(one)
            )
        }
        #expect(wrong?.reason.zh.contains("不能转") == true)
        _ = try await office.hall.perform(PassOnCase(id, to: to.description), as: .staff(one))
        #expect(try await office.row(id).contact == to)
        _ = try await office.hall.perform(
            PassOnCase(id, to: contact.description),
            as: .staff(office.supervisor)
        )
        #expect(try await office.row(id).contact == contact)
        let mine = try await office.hall.ask(InboxOf(.mine), as: .staff(one))
        #expect(mine.rows.map(\.id) == [id] && mine.mine == 1)
        #expect(try await office.hall.ask(InboxOf(.mine), as: .staff(other)).rows.isEmpty)
    }

    @Test func `whoever leaves for good leaves no case without a contact`() async throws {
        let office = try await office()
        let ids = [try await office.apply(0), try await office.apply(2), try await office.apply(3)]
        let login = try await office.house.look {
            try $0.accounts.find(office.officer.account)?.login
        }
        try await office.hall.closeStaff(try #require(login))
        for id in ids {
            let contact = try await office.row(id).contact
            #expect(contact != nil && contact != office.officer.account)
        }
    }
}

extension Office {
    fileprivate var day: String { hall.calendar.date(of: house.clock.now).description }

    fileprivate func colleague(_ name: String, _ duties: [String]) async throws -> Colleague {
        try await Recruiting(house: house).colleague(name, duties, at: house.north.place)
    }

    fileprivate func away(_ colleague: Colleague, for standIn: Colleague?) async throws {
        let act = BeAway(
            colleague.account,
            from: day,
            until: "",
            standIn: standIn?.account.description ?? ""
        )
        _ = try await hall.perform(act, as: .staff(colleague))
    }

    fileprivate func back(_ colleague: Colleague) async throws {
        let today = hall.calendar.date(of: house.clock.now)
        let row = try await house.look {
            try $0.absences.standing(of: colleague.account, on: today)
        }
        _ = try await hall.perform(EndAbsence(try #require(row).id), as: .staff(colleague))
    }

    fileprivate func faults(
        _ colleague: Colleague,
        for standIn: Colleague?,
        from first: String? = nil
    ) async throws -> [String: Words] {
        let act = BeAway(
            colleague.account,
            from: first ?? day,
            until: "",
            standIn: standIn?.account.description ?? ""
        )
        do {
            _ = try await hall.perform(act, as: .staff(colleague))
            return [:]
        } catch let unfinished as UnfinishedForm {
            return unfinished.faults
        }
    }

    /// A colleague as a session would know one today.
    fileprivate func today(_ colleague: Colleague) async throws -> Colleague {
        let today = hall.calendar.date(of: house.clock.now)
        let posts = try await house.look { try Post.all(of: colleague.account, in: $0, on: today) }
        return Colleague(
            account: colleague.account,
            name: colleague.name,
            posts: posts,
            isFresh: true
        )
    }

    fileprivate func messages(of colleague: Colleague) async throws -> [String] {
        try await house.look {
            try $0.messages.of(colleague.account, limit: 100).map { "\($0.words)" }
        }
    }

    fileprivate func cases() async throws -> [CaseID] {
        try await hall.ask(MyCases(), as: workers[0].actor).map(\.id)
    }
}
