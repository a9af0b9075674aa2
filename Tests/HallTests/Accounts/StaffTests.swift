import HallTesting
import Registry
import Store
import Testing

@testable import Hall

@Suite struct StaffTests {
    @Test func `only the operator adds staff, sets passwords and sees the list`() async throws {
        let door = try await Door()
        let officer = Actor.staff(door.test.north.officer)
        let add = AddStaff(login: "a.b", name: "A", posts: [], passwordHash: "", totpSecret: "")
        let set = SetPassword(login: "a.b", passwordHash: "")
        await #expect(throws: Refusal.notFound) {
            try await door.hall.ask(ListStaff(), as: officer)
        }
        await #expect(throws: Refusal.notFound) {
            try await door.hall.perform(add, as: officer)
        }
        await #expect(throws: Refusal.notFound) {
            try await door.hall.perform(set, as: officer)
        }
    }

    @Test(arguments: [
        ("li lei!", "correct horse", Refusal.unfitLogInName),
        ("x", "correct horse", Refusal.unfitLogInName),
        ("li.lei", "short", Refusal.weakPassword),
        ("li.lei.li.lei", "LI.LEI.li.lei", Refusal.weakPassword),
    ])
    func `what cannot be a name or a password is refused with a reason`(
        login: String,
        password: String,
        refusal: Refusal
    ) async throws {
        let door = try await Door()
        await #expect(throws: refusal) {
            _ = try await door.hall.addStaff(
                login: login,
                name: "李雷",
                password: password,
                posts: []
            )
        }
    }

    @Test func `a name is taken once, and typed as one likes`() async throws {
        let door = try await Door()
        let newcomer = try await Newcomer(door, login: " Li.Lei ")
        #expect(newcomer.login == "li.lei")
        await #expect(throws: Refusal.logInNameTaken) { _ = try await Newcomer(door) }
        let list = try await door.hall.ask(ListStaff(), as: .hall)
        #expect(
            list.map(\.login) == ["finance-990100", "li.lei", "officer-990101", "officer-990102"]
        )
        let north = door.test.north.place.name
        #expect(list[1].posts == [.init(duty: "officer", organisation: north)])
    }

    @Test func `the authenticator's secret is an address an app can read`() async throws {
        let door = try await Door()
        let made = try await door.hall.addStaff(
            login: "li.lei",
            name: "李雷",
            password: Newcomer.password,
            posts: []
        )
        #expect(made.otpauth.hasPrefix("otpauth://totp/UnionHall:li.lei?secret=\(made.secret)&"))
        #expect(Base32.bytes(made.secret)?.count == OneTimePassword.secretBytes)
    }

    @Test(arguments: ["", "f", "fo", "foo", "foob", "fooba", "foobar"])
    func `base 32 reads what it writes`(text: String) {
        #expect(Base32.bytes(Base32.text(Array(text.utf8))) == Array(text.utf8))
    }
}
