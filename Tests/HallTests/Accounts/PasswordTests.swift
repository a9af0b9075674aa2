import Calendar
import HallTesting
import Programs
import Registry
import Store
import Testing

@testable import Hall

@Suite struct PasswordTests {
    @Test func `password and code open the desk with the posts held`() async throws {
        let door = try await Door()
        let newcomer = try await Newcomer(door)
        let token = try await newcomer.token(door)
        let presence = try #require(try await door.hall.presence(holding: token))
        let colleague = try #require(presence.actor.colleague)
        #expect(colleague.account == newcomer.account)
        #expect(colleague.isFresh)
        let north = door.test.north.place
        let post = Post(duty: "officer", organisation: north.id, path: north.path)
        #expect(colleague.posts == [post])
        #expect(presence.organisation?.zh == north.name)
        #expect(try await door.audit() == ["staff.add", "account.log-in"])
    }

    @Test func `an unknown name, a wrong password and a wrong code look the same`() async throws {
        let door = try await Door()
        let newcomer = try await Newcomer(door)
        let code = newcomer.code(at: door.hall.clock.now)
        #expect(try await newcomer.enter(door, password: "wrong horse") == .wrong)
        #expect(try await newcomer.enter(door, code: door.wrong(code)) == .wrong)
        let unknown = try await door.hall.logIn(
            "nobody",
            password: Newcomer.password,
            code: code,
            from: Door.address
        )
        #expect(unknown == .wrong)
    }

    @Test(arguments: ["li.lei", "nobody"])
    func `five failures shut a name for a quarter of an hour, whether it exists or not`(
        login: String
    ) async throws {
        let door = try await Door()
        let newcomer = try await Newcomer(door)
        func attempt(_ password: String) async throws -> LogInWithPassword.Answer {
            let code = newcomer.code(at: door.hall.clock.now)
            return try await door.hall.logIn(
                login,
                password: password,
                code: code,
                from: Door.address
            )
        }
        for _ in 1...4 { #expect(try await attempt("wrong horse") == .wrong) }
        let end = door.hall.clock.now.advanced(byMilliseconds: 15 * 60_000)
        #expect(try await attempt("wrong horse") == .locked(until: end))
        #expect(try await attempt(Newcomer.password) == .locked(until: end))
        door.test.pass(seconds: 59, minutes: 14)
        #expect(try await attempt(Newcomer.password) == .locked(until: end))
        door.test.pass(seconds: 1)
        for _ in 1...4 { #expect(try await attempt("wrong horse") == .wrong) }
        let later = door.hall.clock.now.advanced(byMilliseconds: 30 * 60_000)
        #expect(try await attempt("wrong horse") == .locked(until: later))
    }

    @Test func `the lock says until when, and after it the right password opens`() async throws {
        let door = try await Door()
        let newcomer = try await Newcomer(door)
        for _ in 1...4 { _ = try await newcomer.enter(door, password: "wrong horse") }
        let answer = try await newcomer.enter(door, password: "wrong horse")
        let refusal = try #require(answer.refusal(door.hall.calendar))
        #expect(refusal.reason.zh.contains("6 月 25 日 09:15"))
        #expect(refusal.reason.en.contains("09:15 on 2024-06-25"))
        let staff = try await door.hall.ask(ListStaff(), as: .hall)
        #expect(staff.filter { $0.lockedUntil != nil }.map(\.login) == [newcomer.login])
        door.test.pass(minutes: 15)
        let token = try await newcomer.token(door)
        #expect(try await door.hall.presence(holding: token) != nil)
        let account = try await door.test.look { [account = newcomer.account] in
            try $0.accounts.find(account)
        }
        #expect(account?.failures == 0)
        #expect(try await door.audit().filter { $0 == "account.lock" }.count == 1)
    }

    @Test func `an authenticator's code opens once`() async throws {
        let door = try await Door()
        let newcomer = try await Newcomer(door)
        let code = newcomer.code(at: door.hall.clock.now)
        _ = try await newcomer.token(door)
        #expect(try await newcomer.enter(door, code: code) == .wrong)
        door.test.pass(seconds: 30)
        #expect(try await newcomer.enter(door, code: code) == .wrong)
        #expect(try await newcomer.enter(door).token != nil)
    }

    @Test(arguments: [(-60_000, false), (-30_000, true), (30_000, true), (60_000, false)])
    func `a clock half a minute off is forgiven, a whole one is not`(
        milliseconds: Int64,
        opens: Bool
    ) async throws {
        let door = try await Door()
        let newcomer = try await Newcomer(door)
        let then = door.hall.clock.now.advanced(byMilliseconds: milliseconds)
        let answer = try await newcomer.enter(door, code: newcomer.code(at: then))
        #expect((answer.token != nil) == opens)
    }

    @Test func `a password changed while it was being checked opens nothing`() async throws {
        let door = try await Door()
        let newcomer = try await Newcomer(door)
        let proof = try await door.hall.prove(Newcomer.password, of: newcomer.login)
        try await door.hall.setPassword("another horse", of: newcomer.login)
        let late = LogInWithPassword(
            proof,
            code: newcomer.code(at: door.hall.clock.now),
            from: Door.address,
            entropy: door.hall.entropy
        )
        #expect(try await door.hall.perform(late, as: .visitor) == .wrong)
    }

    @Test func `a new password sends out who is in and lifts a lock`() async throws {
        let door = try await Door()
        let newcomer = try await Newcomer(door)
        let token = try await newcomer.token(door)
        for _ in 1...5 { _ = try await newcomer.enter(door, password: "wrong horse") }
        try await door.hall.setPassword("another horse", of: newcomer.login)
        #expect(try await door.hall.presence(holding: token) == nil)
        door.test.pass(seconds: 30)
        #expect(try await newcomer.enter(door, password: "another horse").token != nil)
    }

    @Test func `a closed account is out and stays out`() async throws {
        let door = try await Door()
        let newcomer = try await Newcomer(door)
        let token = try await newcomer.token(door)
        try await door.test.arrange { [account = newcomer.account] tx in
            guard var row = try tx.accounts.find(account) else { return }
            row.isClosed = true
            try tx.accounts.save(row)
        }
        #expect(try await door.hall.presence(holding: token) == nil)
        door.test.pass(seconds: 30)
        #expect(try await newcomer.enter(door) == .wrong)
    }
}
