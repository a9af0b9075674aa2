import Calendar
import HTTPTypes
import Hall
import HallTesting
import HummingbirdTesting
import Registry
import Store
import Testing

@testable import Web

@Suite struct TokenTests {
    @Test func `a token opens what it is good for, for as long as it holds`() async throws {
        let desk = try await DeskHouse()
        let token = try await desk.token([.readFigures], days: 2)
        try await desk.programs(token) { (program: Program) async throws in
            #expect(try await program.get("/figures").status == .ok)
            #expect(try await program.get("/services").status == .ok)
            #expect(try await program.get("/cases").status == .forbidden)
        }
        desk.test.pass(days: 2)
        try await desk.programs(token) { (program: Program) async throws in
            let answer = try await program.get("/figures")
            #expect(answer.status == .unauthorized)
            #expect(answer.response.headers[.wwwAuthenticate] == "Bearer")
        }
    }

    @Test(arguments: ["", "uh_", "uh_00", "Basic x", String(repeating: "u", count: 5_000)])
    func `what is no token opens nothing, not even what is open to everybody`(
        token: String
    ) async throws {
        let desk = try await DeskHouse()
        try await desk.programs(token) { (program: Program) async throws in
            #expect(try await program.get("/figures").status == .unauthorized)
            #expect(try await program.get("/services").status == .unauthorized)
        }
    }

    @Test func `a token ends with a click, and with its holder's account`() async throws {
        let desk = try await DeskHouse()
        let officer = desk.test.north.officer
        let token = try await desk.token([.readFigures])
        let mine = try await desk.test.hall.ask(MyTokens(), as: .staff(officer))
        let id = try Addressed.token(try #require(mine.first?.address))
        await #expect(throws: Refusal.notFound) {
            try await desk.test.hall.perform(EndToken(id), as: .staff(desk.deputy))
        }
        try await desk.test.hall.perform(EndToken(id), as: .staff(officer))
        try await desk.programs(token) { (program: Program) async throws in
            #expect(try await program.get("/figures").status == .unauthorized)
        }
        let other = try await desk.token([.readFigures])
        try await desk.test.arrange { tx in
            guard var account = try tx.accounts.find(officer.account) else { return }
            account.isClosed = true
            try tx.accounts.save(account)
        }
        try await desk.programs(other) { (program: Program) async throws in
            #expect(try await program.get("/figures").status == .unauthorized)
        }
    }

    @Test func `a program's cases are its holder's, and a foreign one is none`() async throws {
        let desk = try await DeskHouse()
        let id = try await desk.file()
        let token = try await desk.token([.readCases])
        try await desk.programs(token) { (program: Program) async throws in
            let list = try await program.get("/cases").json
            #expect(list["count"] == 1)
            #expect(list["cases"]?.first?["id"] == .text(id.description))
            #expect(try await program.get("/cases/\(id)").status == .ok)
        }
        let south = try await desk.token([.readCases], of: desk.test.south.officer)
        try await desk.programs(south) { (program: Program) async throws in
            #expect(try await program.get("/cases").json["count"] == 0)
            #expect(try await program.get("/cases/\(id)").status == .notFound)
        }
    }

    @Test func `no name, no answer and no phone leaves by the interface`() async throws {
        let desk = try await DeskHouse()
        let id = try await desk.file()
        let token = try await desk.token(Set(TokenScope.allCases))
        let people = desk.test.people
        try await desk.programs(token) { (program: Program) async throws in
            for path in ["/cases", "/cases/\(id)", "/figures"] {
                let text = try await program.get(path).response.text
                for person in people {
                    #expect(!text.contains(person.name))
                    #expect(!text.contains(person.phone ?? "-"))
                }
            }
        }
    }

    @Test func `only its hash is kept, and what it may do is asked for`() async throws {
        let desk = try await DeskHouse()
        let token = try await desk.token([.readFigures])
        let row = try #require(
            try await desk.test.look { try $0.tokens.of(desk.test.north.officer.account).first }
        )
        #expect(row.hash == Array(token.utf8).sha256)
        for (name, scopes, days) in [
            ("", [TokenScope.readCases], 1), ("a", [], 1), ("a", [.readCases], 0),
            ("a", [.readCases], 367), (String(repeating: "a", count: 61), [.readCases], 1),
        ] {
            await #expect(throws: UnfinishedForm.self) {
                try await desk.token(Set(scopes), days: days, name: name)
            }
        }
        await #expect(throws: Refusal.logInAgain) {
            var stale = desk.test.north.officer
            stale = Colleague(
                account: stale.account,
                name: stale.name,
                posts: stale.posts,
                isFresh: false
            )
            _ = try await desk.test.hall.mintToken(
                "a",
                scopes: [.readCases],
                days: 1,
                as: .staff(stale)
            )
        }
    }
}

extension DeskHouse {
    @discardableResult func token(
        _ scopes: Set<TokenScope>,
        days: Int = 30,
        name: String = "test",
        of colleague: Colleague? = nil
    ) async throws -> String {
        let holder = colleague ?? test.north.officer
        let fresh = Colleague(
            account: holder.account,
            name: holder.name,
            posts: holder.posts,
            isFresh: true
        )
        return try await test.hall.mintToken(name, scopes: scopes, days: days, as: .staff(fresh))
    }

    /// A program's story before the doors of this hall.
    func programs(
        _ token: String?,
        _ story: @escaping @Sendable (Program) async throws -> Void
    ) async throws {
        try await HallHouse(test).server().application().test(.router) { client in
            try await story(Program(client: client, token: token))
        }
    }
}
