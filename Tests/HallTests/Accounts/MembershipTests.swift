import Calendar
import HallTesting
import Registry
import Store
import Testing

@testable import Hall

@Suite struct MembershipTests {
    private func proof(_ door: Door, _ index: Int) -> ProveMembership {
        let number = door.test.people[index].identityNumber ?? ""
        return ProveMembership(
            lastFour: String(number.suffix(4)).lowercased(),
            from: Door.address
        )
    }

    private func actor(_ door: Door, _ token: String) async throws -> Actor {
        try #require(try await door.hall.presence(holding: token)).actor
    }

    @Test func `a member's phone alone joins nobody; the last four do`() async throws {
        let door = try await Door()
        let phone = try door.phone(of: 0)
        _ = try await door.request(phone)
        let answer = try await door.enter(phone, door.code(of: phone))
        #expect(answer.asksMembership == true)
        let token = try #require(answer.token)
        let before = try await actor(door, token)
        #expect(before.person == nil)
        #expect(try await door.hall.ask(OpenMembership(), as: before) == phone.masked)
        let person = door.test.people[0]
        let joined = try await door.hall.perform(proof(door, 0), as: before)
        #expect(joined == .joined(person.id))
        let after = try #require(try await door.hall.presence(holding: token))
        #expect(after.actor.person == person.id)
        #expect(after.name == person.name)
        door.test.pass(minutes: 1)
        _ = try await door.request(phone)
        #expect(try await door.enter(phone, door.code(of: phone)).asksMembership == false)
    }

    @Test func `five wrong proofs a day, and no more`() async throws {
        let door = try await Door()
        let phone = try door.phone(of: 0)
        let actor = try await actor(door, door.enter(phone))
        let wrong = ProveMembership(lastFour: "0000", from: Door.address)
        for left in [4, 3, 2, 1, 0] {
            #expect(try await door.hall.perform(wrong, as: actor) == .wrong(left: left))
        }
        let right = proof(door, 0)
        let again = door.hall.clock.now.advanced(byMilliseconds: 86_400_000)
        #expect(try await door.hall.perform(right, as: actor) == .tooOften(again: again))
        door.test.pass(days: 1)
        #expect(try await door.hall.perform(right, as: actor) == .joined(door.test.people[0].id))
    }

    @Test func `of two people with one phone the last four choose`() async throws {
        let door = try await Door()
        let phone = try door.phone(of: 0)
        try await door.test.arrange { [people = door.test.people] tx in
            var second = people[1]
            second.phone = people[0].phone
            try tx.people.save(second)
        }
        let actor = try await actor(door, door.enter(phone))
        let joined = try await door.hall.perform(proof(door, 1), as: actor)
        #expect(joined == .joined(door.test.people[1].id))
    }

    @Test func `nobody proves a membership by another's phone, or before logging in`()
        async throws
    {
        let door = try await Door()
        let actor = try await actor(door, door.enter(door.phone(of: 0)))
        let others = proof(door, 4)
        #expect(try await door.hall.perform(others, as: actor) == .wrong(left: 4))
        await #expect(throws: Refusal.logIn) { try await door.hall.perform(others, as: .visitor) }
        let officer = Actor.staff(door.test.north.officer)
        await #expect(throws: Refusal.notFound) {
            try await door.hall.perform(others, as: officer)
        }
    }

    @Test func `a person merged into another is no longer on the list`() async throws {
        let door = try await Door()
        try await door.test.arrange { [people = door.test.people] tx in
            var person = people[0]
            person.mergedInto = people[1].id
            try tx.people.save(person)
        }
        let actor = try await actor(door, door.enter(door.phone(of: 0)))
        #expect(try await door.hall.ask(OpenMembership(), as: actor) == nil)
    }
}
