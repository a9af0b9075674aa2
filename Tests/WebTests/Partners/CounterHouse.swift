import Calendar
import Hall
import HallTesting
import Programs
import Registry
import Store
import Testing

@testable import Web

/// A house with a barber whose counter logs in, a courier for whom his price is meant, and others.
struct CounterHouse {
    let house: HallHouse
    let password: String

    init(seed: UInt64 = 1) async throws {
        house = try await HallHouse(seed: seed)
        let test = house.test
        _ = try await test.hall.publish(Self.folder, owner: test.federation.id)
        let deposit = Deposit(100_000_00, into: "fund", of: "corner", statement: "1")
        try await test.hall.perform(deposit, as: .hall)
        let courier = test.people[0].id
        try await test.arrange { try $0.people.addCategory("new form", to: courier) }
        password = try await Self.add("小李理发店", login: "barber", in: test)
    }

    /// Another partner with the same price; the password of its counter.
    func addShop(_ name: String, login: String) async throws -> String {
        try await Self.add(name, login: login, in: house.test)
    }

    private static func add(_ name: String, login: String, in test: TestHall) async throws -> String
    {
        let officer = Actor.staff(test.north.officer)
        let add = AddPartner(PartnerEntry(name: name, address: "北区"), of: test.north.place.id)
        let id = OrganisationID(raw: try await test.hall.perform(add, as: officer))
        let price = SetPrice(
            25_00,
            for: "haircut",
            of: "corner",
            at: id,
            from: test.hall.calendar.date(of: test.clock.now)
        )
        _ = try await test.hall.perform(price, as: officer)
        return try await test.hall.addClerk(login, at: id, as: officer).password
    }

    func enter(
        _ browser: inout HallBrowser,
        login: String = "barber",
        password: String? = nil
    ) async throws {
        try await browser.get("/partner/login")
        let answer = try await browser.post(
            "/partner/login",
            ["name": login, "password": password ?? self.password]
        )
        #expect(answer.location == "/partner")
        try await browser.get("/partner")
    }

    /// What the phone of somebody on the list shows.
    func token(of index: Int) async throws -> String {
        let (person, now) = (house.test.people[index], house.test.clock.now)
        let account = try await house.test.arrange { tx in
            let account: UserID = tx.mint.id()
            try tx.accounts.add(
                AccountRow(id: account, kind: .worker, person: person.id, madeAt: now),
                phone: person.phone
            )
            return account
        }
        let worker = Actor.worker(account: account, person: person.id)
        let code = try await house.test.hall.perform(ShowMemberCode(), as: worker)
        return try #require(code).token
    }

    private static let folder = ServiceFolder(
        name: "corner",
        files: [
            "service.yaml": Array(text.utf8),
            "scenarios/quiet.yaml": Array(
                "scenario: 没有人来\ngiven: {now: 2024-06-20}\nsteps: [{day: 2024-06-21}]\n".utf8
            ),
        ]
    )

    private static let text = """
        service: corner
        title: 街角优惠
        summary: 理发的优惠价。
        class: daily life
        owner: corner
        accounts:
          fund: {title: 街角补贴, unit: CNY}
        offer:
          haircut: {title: 优惠理发, price: 10 CNY, at: partners, from: fund, each: 2 per month, when: 'list contains(applicant.categories, "new form")'}
        """
}
