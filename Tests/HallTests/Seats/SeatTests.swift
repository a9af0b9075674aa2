import Calendar
import Casework
import Hall
import HallTesting
import Programs
import Registry
import Store
import Testing

@Suite struct SeatTests {
    @Test func `a thousand have a place, and the next one gets the one that is given back`()
        async throws
    {
        let orchard = try await Orchard.open(baskets: 1_000)
        var ids: [CaseID] = []
        for child in 1...1_001 {
            // The very first is in none of the groups that come before.
            ids.append(try await orchard.apply(child, isNear: child > 1))
        }
        for id in ids { try await orchard.officer("sound", on: id) }
        try await orchard.allot()
        var standing = try await orchard.standing()
        #expect(standing.holding.count == 1_000 && standing.waiting == [ids[0]])
        let own = try await orchard.hall.ask(OpenMyCase(ids[0]), as: orchard.parent(1).actor)
        #expect(own.queue?.place == 1 && own.queue?.count == 1)
        try await orchard.act("withdraw", on: ids[500], as: orchard.parent(501).actor)
        standing = try await orchard.standing()
        #expect(standing.holding.count == 999 && standing.asked == [ids[0]])
        try await orchard.act("accept offer", on: ids[0], as: orchard.parent(1).actor)
        standing = try await orchard.standing()
        #expect(standing.holding.count == 1_000 && standing.waiting.isEmpty)
        #expect(standing.holding.contains(ids[0]) && !standing.holding.contains(ids[500]))
        try await orchard.expectExact(1_000)
    }

    @Test(arguments: 1...12)
    func `whatever happens in whichever order, a plainer model says the same`(
        _ seed: UInt64
    ) async throws {
        let baskets = 3
        let orchard = try await Orchard.open(baskets: baskets, seed: seed)
        var dice = Dice(seed: seed)
        var plain = PlainOrchard(baskets)
        var filed: [(id: CaseID, child: Int)] = []
        var fresh: [CaseID] = []
        var now: Instant { orchard.office.house.clock.now }
        for turn in 1...120 {
            try await orchard.pass(minutes: 1)
            plain.pass(to: now)
            let standing = try await orchard.standing()
            let any = filed.isEmpty ? nil : filed[dice.below(filed.count)]
            let step = try await any.asyncStep(orchard)
            switch dice.below(12) + 1 {
            case 1...3:
                let isNear = dice.below(2) == 0
                let id = try await orchard.apply(turn, isNear: isNear)
                filed.append((id, turn))
                fresh.append(id)
                plain.file(id, isNear: isNear)
            case 4...6:
                guard let one = fresh.popLast(), try await orchard.step(one) == "look" else {
                    break
                }
                try await orchard.officer("sound", on: one)
                plain.verify(one, at: now)
            case 7:
                try await orchard.allot()
                plain.share(at: now)
            case 8:
                guard let any, step != Step.closed else { break }
                try await orchard.act("withdraw", on: any.id, as: orchard.parent(any.child).actor)
                plain.leave(any.id, at: now)
            case 9:
                guard let any, step == "ready" else { break }
                try await orchard.officer("stay home", on: any.id)
                plain.leave(any.id, at: now)
            case 10...11:
                guard let one = filed.first(where: { standing.asked.contains($0.id) }) else {
                    break
                }
                let accepts = dice.below(5) < 3
                let action = accepts ? "accept offer" : "decline offer"
                try await orchard.act(action, on: one.id, as: orchard.parent(one.child).actor)
                if accepts { plain.accept(one.id) } else { plain.leave(one.id, at: now) }
            default:
                try await orchard.pass(hours: Int64(dice.below(50) + 1))
                plain.pass(to: now)
            }
            let seen = try await orchard.standing()
            #expect(seen == plain.standing, "seed \(seed), turn \(turn)")
            try await orchard.expectExact(baskets)
            if seen != plain.standing { return }
        }
    }

    @Test func `nobody says yes for another, and nobody is asked twice`() async throws {
        let orchard = try await Orchard.open(baskets: 1)
        let (first, second) = (try await orchard.apply(1), try await orchard.apply(2))
        for id in [first, second] { try await orchard.officer("sound", on: id) }
        try await orchard.allot()
        try await orchard.officer("stay home", on: first)
        #expect(try await orchard.step(second) == Step.accepting)
        for actor in [orchard.parent(1).actor, orchard.keeper, .staff(orchard.leader)] {
            await #expect(throws: Refusal.self) {
                try await orchard.act("accept offer", on: second, as: actor)
            }
        }
        let told = try await orchard.office.house.look { tx in
            try tx.messages.of(orchard.parent(2).account, limit: 100)
                .count { $0.onceKey.contains(" offered ") }
        }
        #expect(told == 1)
        // One minute before the end it is still kept, then it is anybody's.
        try await orchard.pass(hours: 47)
        #expect(try await orchard.step(second) == Step.accepting)
        try await orchard.pass(hours: 1)
        #expect(try await orchard.office.row(second).state.outcome == Procedure.lapsed)
        try await orchard.expectExact(1)
        // Who let it pass may ask again.
        let again = try await orchard.apply(2)
        try await orchard.officer("sound", on: again)
        #expect(try await orchard.step(again) == "ready")
    }

    @Test func `whoever filed for a parent without a phone answers for him`() async throws {
        let orchard = try await Orchard.open(baskets: 1)
        let first = try await orchard.apply(1)
        let apply = Apply(
            Orchard.service,
            answers: orchard.answers(2),
            for: orchard.parent(2).person.id,
            consent: ConsentGiven(.phone, words: "家长电话同意")
        )
        let receipt = try await orchard.hall.perform(apply, as: orchard.keeper)
        let second = CaseID(raw: receipt.caseFile)
        for id in [first, second] { try await orchard.officer("sound", on: id) }
        try await orchard.allot()
        try await orchard.officer("stay home", on: first)
        await #expect(throws: Refusal.self) {
            try await orchard.act(
                "accept offer",
                on: second,
                as: .staff(orchard.office.secondOfficer)
            )
        }
        try await orchard.officer("accept offer", on: second)
        #expect(try await orchard.step(second) == "ready")
        let consents = try await orchard.office.house.look { try $0.consents.ofCase(second) }
        #expect(consents.map(\.way) == ["phone"])
        #expect(consents.first?.words == "孩子进果园摘果；家长电话同意")
    }

    @Test
    func `a guardian's yes is kept with its words and time, and taken back gives the place back`()
        async throws
    {
        let orchard = try await Orchard.open(baskets: 1)
        await #expect(throws: UnfinishedForm.self) {
            let apply = Apply(Orchard.service, answers: orchard.answers(1, agrees: false))
            _ = try await orchard.hall.perform(apply, as: orchard.parent(1).actor)
        }
        let id = try await orchard.apply(1)
        let consent = try #require(
            try await orchard.office.house.look { try $0.consents.ofCase(id) }.first
        )
        #expect(consent.words == "孩子进果园摘果" && consent.way == "online")
        #expect(consent.givenAt == orchard.office.house.clock.now)
        try await orchard.officer("sound", on: id)
        try await orchard.allot()
        #expect(try await orchard.standing().holding == [id])
        _ = try await orchard.hall.perform(
            WithdrawConsent(consent.id),
            as: orchard.parent(1).actor
        )
        #expect(try await orchard.standing().holding.isEmpty)
        #expect(try await orchard.office.row(id).state.outcome == Procedure.withdrawn)
        try await orchard.expectExact(1)
    }

    @Test func `one child has one place, whoever of the parents applies`() async throws {
        let orchard = try await Orchard.open()
        _ = try await orchard.apply(1)
        await #expect(throws: Refusal.self) {
            let apply = Apply(Orchard.service, answers: orchard.answers(1))
            _ = try await orchard.hall.perform(apply, as: orchard.parent(2).actor)
        }
        // Another child of the same parent is another matter.
        _ = try await orchard.apply(7)
    }
}

extension Orchard {
    func officer(_ action: String, on id: CaseID) async throws {
        try await act(action, on: id, as: keeper)
    }
}

extension (id: CaseID, child: Int)? {
    /// Where the case stands.
    fileprivate func asyncStep(_ orchard: Orchard) async throws -> String {
        guard let one = self else { return "" }
        return try await orchard.step(one.id)
    }
}
