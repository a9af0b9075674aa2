import Calendar
import Hall
import HallTesting
import Ledger
import Programs
import Registry
import Store
import Testing

/// Two records of one person: found, looked at by whom it concerns, made one with all that hangs on them.
@Suite struct SamenessTests {
    /// A visitor wrote a known person's name wrongly; the pair that waits.
    private func pair(_ lane: Lane) async throws -> OpenPair.Answer {
        let known = lane.office.workers[0].person
        try await lane.knock(
            "一号",
            [.init(name: "写错了", phone: known.phone ?? "", isBusy: true)]
        )
        let line = try #require(try await lane.hall.ask(PairDesk(.open), as: lane.officer).first)
        #expect(line.sign == .phone)
        return try await lane.hall.ask(OpenPair(line.id), as: lane.officer)
    }

    private func decide(
        _ pair: OpenPair.Answer,
        _ kept: PersonID?,
        _ reason: String = "电话核对过身份证"
    ) -> DecidePair {
        DecidePair(pair.id, keeping: kept, because: reason)
    }

    @Test func `what hangs on the one moves to the other, row by row on record`() async throws {
        let lane = try await Lane.open()
        let (office, known) = (lane.office, lane.office.workers[0].person)
        let people = try await lane.people()
        let pair = try await pair(lane)
        let new = pair.other.card.id
        #expect(pair.one.card.id == known.id && new != known.id)
        #expect(
            pair.one.card.name.contains("*") && pair.one.card.identityNumber?.contains("*") == true
        )
        #expect(try await lane.people() == people + 1)
        let moved = try await lane.hall.perform(decide(pair, known.id), as: lane.officer)
        #expect(moved > 0)
        #expect(try await lane.people() == people)
        #expect(try await lane.figure("folk") == 1)
        let lost = try await office.house.look { try $0.people.find(new) }
        #expect(lost?.mergedInto == known.id)
        // Nobody finds the record that is gone, by its phone or by its name.
        let found = try await office.house.look { tx in
            (
                try tx.people.withPhone(known.phone ?? "").map(\.id),
                try tx.people.search("写错了").map(\.id)
            )
        }
        #expect(found.0 == [known.id])
        #expect(found.1 == [])
        let left = try await office.house.look { tx in
            (
                try tx.leads.ofPerson(new).count, try tx.leads.ofPerson(known.id).count,
                try tx.consents.ofPerson(new).count
            )
        }
        #expect(left == (0, 1, 0))
        let told = try await lane.hall.ask(OpenPair(pair.id), as: lane.officer)
        #expect(told.state == .same && told.kept == known.id && told.reason == "电话核对过身份证")
        #expect(told.moved[.line] == 1 && told.moved[.lead] == 1 && told.moved[.consent] == 2)
        let again = await refusal {
            try await lane.hall.perform(decide(pair, nil), as: lane.officer)
        }
        #expect(again?.reason.zh == "这一对已经有人判断过了。")
        let (books, verdict) = try await office.house.look { tx in
            (try tx.books.whole(), try tx.audit.verify())
        }
        #expect(books.faults() == [])
        guard case .whole = verdict else {
            Issue.record("\(verdict)")
            return
        }
    }

    @Test func `what was had once by either is not had again by the one`() async throws {
        let lane = try await Lane.open()
        let pair = try await pair(lane)
        let given = try await lane.office.granted(0)
        let kept = pair.other.card.id
        _ = try await lane.hall.perform(decide(pair, kept), as: lane.officer)
        let row = try await lane.office.row(given.caseFile)
        #expect(row.applicant == kept)
        let grants = try await lane.office.house.look { try $0.grants.ofHolder(kept) }
        #expect(grants.map(\.id) == [given.grant])
        let account = try await lane.office.house.look {
            try $0.accounts.find(lane.office.workers[0].account)
        }
        #expect(account?.person == kept)
        let person = try #require(try await lane.office.house.look { try $0.people.find(kept) })
        #expect(person.memberSince != nil && person.identityNumber != nil)
        let actor = Actor.worker(account: lane.office.workers[0].account, person: kept)
        let again = await refusal {
            try await lane.hall.perform(Apply(Office.aid, answers: Office.good), as: actor)
        }
        #expect(again != nil)
        let books = try await lane.office.house.look { try $0.books.whole() }
        #expect(books.faults() == [])
    }

    @Test
    func `a membership that a merge ends is held no more, and other questions follow the one`()
        async throws
    {
        let lane = try await Lane.open()
        let (office, worker) = (lane.office, lane.office.workers[0])
        let union = office.house.south.union.id
        let pair = try await pair(lane)
        let kept = pair.other.card.id
        try await lane.leaveJob(0)
        let joined = try await lane.join(0, union)
        try await office.act("take in", on: joined, as: office.house.south.officer)
        // A third record with the same phone is like both.
        try await lane.knock("二号", [.init(name: "又写错", phone: worker.person.phone ?? "")])
        let today = lane.hall.calendar.date(of: office.house.clock.now)
        let north = office.house.north.union.id
        try await office.house.arrange { tx in
            let tie = TieRow(
                person: kept,
                organisation: north,
                kind: TieKind.member.rawValue,
                from: today,
                isPrimary: true
            )
            try tx.people.addTie(tie)
        }
        let waiting = try await office.house.look { tx in
            try tx.personPairs.page(.open, within: nil, limit: 10)
        }
        #expect(waiting.count == 3)
        _ = try await lane.hall.perform(decide(pair, kept), as: lane.officer)
        let (ties, grants, open) = try await office.house.look { tx in
            (
                try tx.people.ties(of: kept), try tx.grants.ofHolder(kept),
                try tx.personPairs.page(.open, within: nil, limit: 10)
            )
        }
        #expect(ties.filter { $0.isPrimary && $0.until == nil }.map(\.organisation) == [north])
        #expect(grants.filter { $0.caseFile == joined }.map(\.validUntil) == [today])
        #expect(open.count == 1)
        #expect(open.allSatisfy { $0.one == kept || $0.other == kept })
    }

    @Test
    func
        `only those within reach look, with a reason and the password, and two cards are two people`()
        async throws
    {
        let lane = try await Lane.open()
        let pair = try await pair(lane)
        let south = Actor.staff(lane.office.house.south.officer)
        let seen = try await lane.hall.ask(PairDesk(.open), as: south)
        #expect(seen.isEmpty)
        for actor in [south, .staff(lane.visitor)] {
            let no = await refusal { try await lane.hall.ask(OpenPair(pair.id), as: actor) }
            #expect(no == .notFound)
        }
        let worker = lane.office.workers[0].actor
        let closed = await refusal { try await lane.hall.ask(OpenPair(pair.id), as: worker) }
        #expect(closed != nil)
        let officer = lane.office.officer
        let stale = Colleague(
            account: officer.account,
            name: officer.name,
            posts: officer.posts,
            isFresh: false
        )
        let act = decide(pair, nil)
        let again = await refusal { try await lane.hall.perform(act, as: .staff(stale)) }
        #expect(again == .logInAgain)
        let silent = decide(pair, nil, " ")
        let wordless = await refusal { try await lane.hall.perform(silent, as: lane.officer) }
        #expect(wordless?.reason.zh == "请写明是怎样核对的。")
        let foreign = decide(pair, lane.office.workers[3].person.id)
        let stranger = await refusal { try await lane.hall.perform(foreign, as: lane.officer) }
        #expect(stranger == .notFound)
        _ = try await lane.hall.perform(act, as: lane.officer)
        // Those who are not the same are never asked about again.
        try await lane.knock(
            "一号",
            [.init(name: "写错了", phone: lane.office.workers[0].person.phone ?? "")]
        )
        let left = try await lane.hall.ask(PairDesk(.open), as: lane.officer)
        #expect(left.isEmpty)
    }
}
