import Calendar
import HallTesting
import Registry
import Store
import Testing

@testable import Hall

@Suite struct SessionTests {
    @Test func `a colleague idle for thirty minutes is out, at the minute`() async throws {
        let door = try await Door()
        let token = try await Newcomer(door).token(door)
        for _ in 1...2 {
            door.test.pass(seconds: 59, minutes: 29)
            #expect(try await door.hall.presence(holding: token) != nil)
        }
        door.test.pass(minutes: 30)
        #expect(try await door.hall.presence(holding: token) == nil)
    }

    @Test func `a colleague who never rests is out after twelve hours`() async throws {
        let door = try await Door()
        let token = try await Newcomer(door).token(door)
        for _ in 1...47 {
            door.test.pass(minutes: 15)
            #expect(try await door.hall.presence(holding: token) != nil)
        }
        door.test.pass(seconds: 59, minutes: 14)
        #expect(try await door.hall.presence(holding: token) != nil)
        door.test.pass(seconds: 1)
        #expect(try await door.hall.presence(holding: token) == nil)
    }

    @Test func `a worker away for thirty days is out, at the day`() async throws {
        let door = try await Door()
        let token = try await door.enter(door.phone(of: 0))
        door.test.pass(seconds: 86_399, days: 29)
        #expect(try await door.hall.presence(holding: token) != nil)
        door.test.pass(days: 30)
        #expect(try await door.hall.presence(holding: token) == nil)
    }

    @Test func `being there is noted once a minute at the most`() async throws {
        let door = try await Door()
        let token = try await door.enter(door.phone(of: 0))
        func seen() async throws -> Int64 {
            let session = try await door.test.look { try $0.sessions.find(SessionKey.hash(token)) }
            return try #require(session).seenAt.milliseconds
        }
        let start = try await seen()
        door.test.pass(seconds: 59)
        _ = try await door.hall.presence(holding: token)
        #expect(try await seen() == start)
        door.test.pass(seconds: 1)
        _ = try await door.hall.presence(holding: token)
        #expect(try await seen() == start + 60_000)
    }

    @Test func `a log-in is fresh for five minutes, and again by the password`() async throws {
        let door = try await Door()
        let token = try await Newcomer(door).token(door)
        door.test.pass(minutes: 5)
        let stale = try #require(try await door.hall.presence(holding: token)?.actor.colleague)
        #expect(!stale.isFresh)
        func again(_ password: String) async throws -> LogInAgain.Answer {
            try await door.hall.logInAgain(
                stale,
                token: token,
                password: password,
                from: Door.address
            )
        }
        #expect(try await again("wrong horse") == .wrong)
        let until = door.hall.clock.now.advanced(byMilliseconds: 300_000)
        #expect(try await again(Newcomer.password) == .fresh(until: until))
        let fresh = try #require(try await door.hall.presence(holding: token)?.actor.colleague)
        #expect(fresh.isFresh)
        for _ in 1...4 { #expect(try await again("wrong horse") == .wrong) }
        let end = door.hall.clock.now.advanced(byMilliseconds: 15 * 60_000)
        #expect(try await again("wrong horse") == .locked(until: end))
    }

    @Test func `another's session is not made fresh`() async throws {
        let door = try await Door()
        let mine = try await Newcomer(door).token(door)
        let other = try await Newcomer(door, login: "han.meimei").token(door)
        let me = try #require(try await door.hall.presence(holding: mine)?.actor.colleague)
        await #expect(throws: Refusal.logIn) {
            _ = try await door.hall.logInAgain(
                me,
                token: other,
                password: Newcomer.password,
                from: Door.address
            )
        }
    }

    @Test func `who logs out is out, and may do it twice`() async throws {
        let door = try await Door()
        let token = try await door.enter(door.phone(of: 0))
        let actor = try #require(try await door.hall.presence(holding: token)).actor
        try await door.hall.perform(LogOut(token), as: actor)
        #expect(try await door.hall.presence(holding: token) == nil)
        try await door.hall.perform(LogOut(token), as: .visitor)
        #expect(try await door.audit() == ["account.log-in", "account.log-out"])
    }

    @Test func `a session opens one federation's hall alone`() async throws {
        let door = try await Door()
        let token = try await door.enter(door.phone(of: 0))
        let neighbour = Hall(
            database: door.hall.database,
            tenant: TenantID(raw: 2),
            shelf: Shelf(),
            calendar: door.hall.calendar,
            clock: door.hall.clock,
            entropy: door.hall.entropy
        )
        #expect(try await neighbour.presence(holding: token) == nil)
    }

    @Test func `the database knows no token`() async throws {
        let door = try await Door()
        let token = try await door.enter(door.phone(of: 0))
        let hashes = try await door.test.look { tx in
            try tx.rows("SELECT token_hash FROM session") { try $0.blob(0) }
        }
        #expect(hashes == [Array(token.utf8).sha256])
    }

    @Test func `what is over is swept, what holds stays`() async throws {
        let door = try await Door()
        _ = try await Newcomer(door).token(door)
        let worker = try await door.enter(door.phone(of: 0))
        _ = try await door.request(door.phone(of: 1))
        door.test.pass(seconds: 1, minutes: 30)
        let swept = try await door.hall.perform(SweepDoor(), as: .hall)
        #expect(swept.sessions == 1 && swept.codes == 1 && swept.counters == 0)
        #expect(try await door.hall.presence(holding: worker) != nil)
        door.test.pass(days: 3)
        #expect(try await door.hall.perform(SweepDoor(), as: .hall).counters > 0)
    }
}
