import Calendar
import Hall
import HallTesting
import Programs
import Registry
import Store
import Testing

/// Places that open by themselves.
@Suite struct EntranceTests {
    private func code(_ house: PlaceHouse, _ worker: Actor) async throws -> MemberCode {
        try #require(try await house.hall.perform(ShowMemberCode(), as: worker))
    }

    private func knock(
        _ house: PlaceHouse,
        _ shown: String,
        at place: PlaceID
    ) async throws -> Knock.Answer {
        try await house.hall.perform(Knock(shown, at: place), as: house.manager)
    }

    private func visits(_ house: PlaceHouse, _ place: PlaceID) async throws -> Int? {
        let seen = try await house.hall.ask(OpenEntrance(place), as: house.manager)
        return seen?.visits.last?.count
    }

    @Test func `a member's code opens, however it is shown, and counts one visit`() async throws {
        let house = try await PlaceHouse()
        let place = try await house.add(PlaceHouse.sheet("智能站", "24/7"))
        let member = try await house.worker(0)
        let shown = try await code(house, member)
        let none = await refusal { _ = try await knock(house, shown.token, at: place) }
        #expect(none?.reason.zh.contains("没有登记门禁") == true)
        try await house.hall.perform(AddEntrance(place), as: house.manager)
        let typed = try #require(shown.code)
        for text in ["https://hall.example/partner/scan/" + shown.token, shown.token, typed] {
            #expect(try await knock(house, text, at: place) == .opens)
        }
        #expect(try await visits(house, place) == 1)
        house.test.pass(minutes: 6)
        guard case .refused(let stale) = try await knock(house, shown.token, at: place) else {
            Issue.record("an old code opened")
            return
        }
        #expect(stale == .stalePass)
        let again = try await code(house, member)
        #expect(try await knock(house, again.token, at: place) == .opens)
        #expect(try await visits(house, place) == 2)
        try await house.hall.perform(EndEntrance(place), as: house.manager)
        #expect(try await house.hall.ask(OpenEntrance(place), as: house.manager) == nil)
        try await house.hall.perform(AddEntrance(place), as: house.manager)
        #expect(try await visits(house, place) == 2)
    }

    @Test func `codes that are nobody's are counted, and then wait`() async throws {
        let house = try await PlaceHouse()
        let place = try await house.add(PlaceHouse.sheet("智能站", "24/7"))
        try await house.hall.perform(AddEntrance(place), as: house.manager)
        var last: Words?
        for number in 0..<25 {
            guard case .refused(let no) = try await knock(house, "ABCD0000\(number)", at: place)
            else {
                Issue.record("a made-up code opened")
                return
            }
            last = no.reason
        }
        #expect(last != Refusal.noPass.reason)
        let good = try await code(house, try await house.worker(0))
        let typed = try #require(good.code)
        #expect(try await knock(house, typed, at: place) != .opens)
        // What cannot be guessed is let in, whatever others have typed.
        #expect(try await knock(house, good.token, at: place) == .opens)
    }

    @Test func `outside its hours, closed for a time or without a tie it stays shut`() async throws
    {
        let house = try await PlaceHouse()
        let place = try await house.add(PlaceHouse.sheet("智能站", "24/7"))
        try await house.hall.perform(AddEntrance(place), as: house.manager)
        let member = try await house.worker(0)
        let shut = CloseForATime(place, from: nil, until: nil, reason: "停电")
        let closure = try await house.hall.perform(shut, as: house.manager)
        let first = try await code(house, member)
        guard case .refused(let closed) = try await knock(house, first.token, at: place) else {
            Issue.record("a closed place opened")
            return
        }
        #expect(closed.reason.zh.contains("停电"))
        try await house.hall.perform(ReopenPlace(place, closure: closure), as: house.manager)
        #expect(try await knock(house, first.token, at: place) == .opens)
    }

    @Test func `only whoever keeps the place asks, hears and reads`() async throws {
        let house = try await PlaceHouse()
        let place = try await house.add(PlaceHouse.sheet("智能站", "24/7"))
        try await house.hall.perform(AddEntrance(place), as: house.manager)
        for (actor, no) in [
            (Actor.visitor, Refusal.logIn), (try await house.worker(0), .logIn),
            (.staff(house.test.south.officer), .notFound),
        ] {
            for refused in [
                await refusal {
                    _ = try await house.hall.perform(Knock("x", at: place), as: actor)
                },
                await refusal {
                    try await house.hall.perform(HearEntrance(place, saying: nil), as: actor)
                },
                await refusal { _ = try await house.hall.ask(OpenEntrance(place), as: actor) },
                await refusal { try await house.hall.perform(EndEntrance(place), as: actor) },
            ] {
                #expect(refused == no)
            }
        }
    }

    @Test func `a device that is not heard of is silent`() async throws {
        let house = try await PlaceHouse()
        let place = try await house.add(PlaceHouse.sheet("智能站", "24/7"))
        #expect(try await house.hall.ask(OpenEntrance(place), as: house.manager) == nil)
        try await house.hall.perform(AddEntrance(place), as: house.manager)
        func isSilent() async throws -> Bool? {
            try await house.hall.ask(OpenEntrance(place), as: house.manager)?.isSilent
        }
        #expect(try await isSilent() == true)
        let hear = HearEntrance(place, saying: " 电量 80% ")
        try await house.hall.perform(hear, as: house.manager)
        #expect(try await isSilent() == false)
        let state = try await house.hall.ask(OpenEntrance(place), as: house.manager)?.state
        #expect(state == "电量 80%")
        house.test.pass(minutes: 16)
        #expect(try await isSilent() == true)
    }
}
