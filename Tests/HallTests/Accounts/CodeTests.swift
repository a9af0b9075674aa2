import Calendar
import HallTesting
import Registry
import Store
import Testing

@testable import Hall

@Suite struct CodeTests {
    @Test func `a stranger's phone and a member's get the same answer`() async throws {
        let door = try await Door()
        let known = try await door.request(door.phone(of: 0))
        let unknown = try await door.request(Door.strangersPhone())
        #expect(known == unknown)
        #expect(known == .sent(again: door.hall.clock.now.advanced(byMilliseconds: 60_000)))
    }

    @Test func `the code lets in once, makes the account, and is gone`() async throws {
        let door = try await Door()
        let phone = try Door.strangersPhone()
        _ = try await door.request(phone)
        let code = try await door.code(of: phone)
        #expect(code.utf8.count == 6)
        let answer = try await door.enter(phone, code)
        #expect(answer.asksMembership == false)
        let token = try #require(answer.token)
        #expect(token.utf8.count == 64)
        #expect(try await door.enter(phone, code) == .expired)
        let presence = try #require(try await door.hall.presence(holding: token))
        let account = try await door.test.look { try $0.accounts.withPhone(phone.text)?.id }
        #expect(account != nil && presence.actor.account == account)
        #expect(presence.actor.person == nil)
        #expect(try await door.audit() == ["account.log-in", "account.fail"])
    }

    @Test func `a code works from another address, and for its phone alone`() async throws {
        let door = try await Door()
        let (mine, yours) = (try door.phone(of: 0), try door.phone(of: 4))
        _ = try await door.request(mine)
        _ = try await door.request(yours)
        let code = try await door.code(of: mine)
        #expect(try await door.enter(yours, code) == .wrong(left: 4))
        #expect(try await door.enter(mine, code, from: "10.9.9.9").token != nil)
    }

    @Test func `the sixth try is refused even when it is right`() async throws {
        let door = try await Door()
        let phone = try door.phone(of: 0)
        _ = try await door.request(phone)
        let code = try await door.code(of: phone)
        for left in [4, 3, 2, 1] {
            #expect(try await door.enter(phone, door.wrong(code)) == .wrong(left: left))
        }
        #expect(try await door.enter(phone, door.wrong(code)) == .usedUp)
        #expect(try await door.enter(phone, code) == .usedUp)
        door.test.pass(minutes: 1)
        let token = try await door.enter(phone)
        #expect(try await door.hall.presence(holding: token) != nil)
    }

    @Test(arguments: [(4, 59, true), (5, 0, false)])
    func `a code holds for five minutes`(minutes: Int64, seconds: Int64, holds: Bool) async throws {
        let door = try await Door()
        let phone = try door.phone(of: 0)
        _ = try await door.request(phone)
        let code = try await door.code(of: phone)
        door.test.pass(seconds: seconds, minutes: minutes)
        let answer = try await door.enter(phone, code)
        #expect((answer == .expired) == !holds)
        #expect((answer.refusal == nil) == holds)
    }

    @Test func `a second code makes the first worthless`() async throws {
        let door = try await Door()
        let phone = try door.phone(of: 0)
        _ = try await door.request(phone)
        let first = try await door.code(of: phone)
        door.test.pass(minutes: 1)
        _ = try await door.request(phone)
        let second = try await door.code(of: phone)
        #expect(first != second)
        #expect(try await door.enter(phone, first) == .wrong(left: 4))
        #expect(try await door.enter(phone, second).token != nil)
    }

    @Test func `a phone is sent a code a minute, and five an hour`() async throws {
        let door = try await Door()
        let phone = try door.phone(of: 0)
        let start = door.hall.clock.now
        _ = try await door.request(phone)
        door.test.pass(seconds: 59)
        let free = start.advanced(byMilliseconds: 60_000)
        #expect(try await door.request(phone) == .tooSoon(again: free))
        for _ in 2...5 {
            door.test.pass(minutes: 1)
            #expect(try await door.request(phone).isSent)
        }
        door.test.pass(minutes: 1)
        let hour = start.advanced(byMilliseconds: 3_600_000)
        #expect(try await door.request(phone) == .tooOften(again: hour))
        #expect(try await door.request(Door.strangersPhone()).isSent)
        door.test.pass(hours: 1)
        #expect(try await door.request(phone).isSent)
    }

    @Test func `an address is sent so many codes an hour`() async throws {
        let door = try await Door()
        for number in 0..<300 {
            let phone = try PhoneNumber("1288888\(1_000 + number)")
            #expect(try await door.request(phone, from: "10.1.1.1").isSent)
        }
        let phone = try PhoneNumber("12888889999")
        #expect(try await door.request(phone, from: "10.1.1.1").isSent == false)
        #expect(try await door.request(phone, from: "10.1.1.2").isSent)
    }

    @Test func `the outbox shows neither code nor phone to whoever opens the file`() async throws {
        let door = try await Door()
        let phone = try Door.strangersPhone()
        _ = try await door.request(phone)
        let code = try await door.code(of: phone)
        let rows = try await door.test.look { tx in
            try tx.rows("SELECT words, address FROM message") {
                String(decoding: try $0.blob(0) + $0.blob(1), as: UTF8.self)
            }
        }
        #expect(rows.count == 1)
        #expect(rows.allSatisfy { !$0.contains(code) && !$0.contains(phone.text) })
    }
}
