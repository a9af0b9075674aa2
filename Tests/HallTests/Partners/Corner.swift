import Calendar
import HallTesting
import Programs
import Registry
import Store
import Testing

@testable import Hall

/// A corner of the northern district: a barber and a canteen with counters, a courier for whom the
/// prices are meant, a teacher for whom they are not, and somebody who keeps the books.
struct Corner {
    let test: TestHall
    let service: Service
    let barber: Shop
    let canteen: Shop
    let checker: Colleague

    struct Shop: Sendable {
        let id: OrganisationID
        let clerk: Actor
    }

    static let serviceID = "corner-prices"

    var hall: Hall { test.hall }
    var officer: Actor { .staff(test.north.officer) }
    var stranger: Actor { .staff(test.south.officer) }
    var finance: Actor { .staff(test.finance) }

    init(seed: UInt64 = 1, fund fen: Int64 = 100_000_00) async throws {
        test = try await TestHall.open(seed: seed)
        service = try await test.hall.publish(Self.folder, owner: test.federation.id).service
        if fen > 0 {
            let deposit = Deposit(fen, into: "fund", of: Self.serviceID, statement: "1")
            try await test.hall.perform(deposit, as: .hall)
        }
        let courier = test.people[0].id
        checker = try await Self.colleague("财务赵敏", "finance", at: test.federation, in: test)
        try await test.arrange { try $0.people.addCategory("new form", to: courier) }
        barber = try await Self.shop("小李理发店", ["haircut": 25_00, "meal": 18_00], in: test)
        canteen = try await Self.shop("职工食堂", ["meal": 22_50], in: test)
    }

    private static func shop(
        _ name: String,
        _ prices: [String: Int64],
        in test: TestHall
    ) async throws -> Shop {
        let officer = Actor.staff(test.north.officer)
        let entry = PartnerEntry(name: name, address: "北区一路 1 号", bankAccount: "9901 0020 0300")
        let owner = test.north.place.id
        let add = AddPartner(entry, of: owner)
        let id = OrganisationID(raw: try await test.hall.perform(add, as: officer))
        let today = test.hall.calendar.date(of: test.clock.now)
        for (offer, fen) in prices.sorted(by: { $0.key < $1.key }) {
            let price = SetPrice(fen, for: offer, of: serviceID, at: id, from: today)
            _ = try await test.hall.perform(price, as: officer)
        }
        return Shop(id: id, clerk: try await counter(of: id, name, in: test))
    }

    /// Stands at a counter without the forty milliseconds that a password takes.
    static func counter(
        of shop: OrganisationID,
        _ name: String,
        in test: TestHall
    ) async throws -> Actor {
        let (now, today) = (test.clock.now, test.hall.calendar.date(of: test.clock.now))
        let account = try await test.arrange { tx in
            let account: UserID = tx.mint.id()
            try tx.accounts.add(
                AccountRow(id: account, kind: .partner, login: name, madeAt: now)
            )
            try tx.accounts.addPost(
                PostRow(
                    id: tx.mint.id(),
                    account: account,
                    organisation: shop,
                    duty: "counter",
                    from: today
                )
            )
            return account
        }
        return .partner(Clerk(account: account, partner: shop))
    }

    private static func colleague(
        _ name: String,
        _ duty: String,
        at place: TestHall.Place,
        in test: TestHall
    ) async throws -> Colleague {
        let now = test.clock.now
        let account = try await test.arrange { tx in
            let account: UserID = tx.mint.id()
            try tx.accounts.add(
                AccountRow(id: account, kind: .staff, login: name, name: name, madeAt: now)
            )
            return account
        }
        let post = Post(duty: duty, organisation: place.id, path: place.path)
        return Colleague(account: account, name: name, posts: [post], isFresh: true)
    }

    static let folder = ServiceFolder(
        name: serviceID,
        files: [
            "service.yaml": Array(text.utf8),
            "en.yaml": Array(english.utf8),
            "scenarios/quiet.yaml": Array(scenario.utf8),
        ]
    )

    private static let text = """
        service: corner-prices
        title: 街角优惠
        summary: 理发和吃饭的优惠价。
        class: daily life
        owner: corner
        accounts:
          fund: {title: 街角补贴, unit: CNY}
        offer:
          haircut: {title: 优惠理发, price: 10 CNY, at: partners, at most: 20 CNY, from: fund, each: 2 per month, when: 'list contains(applicant.categories, "new form")'}
          meal: {title: 优惠餐, price: 10 CNY, at: partners, at most: 15 CNY, from: fund, each: 1 per day, until: 2024-12-31}
        """
    private static let english = """
        title: Corner prices
        summary: Prices for a haircut and a meal.
        accounts:
          fund: Corner fund
        offer:
          haircut: Haircut
          meal: Meal
        """
    private static let scenario = """
        scenario: 没有人来
        given: {now: 2024-06-20}
        steps: [{day: 2024-06-21}]
        """
}

extension TestHall {
    /// The worker with this place on the list, who has logged in.
    func worker(_ index: Int) async throws -> Actor {
        let (person, now) = (people[index], clock.now)
        let account = try await arrange { tx in
            if let known = try tx.accounts.ofPerson(person.id).first { return known.id }
            let account: UserID = tx.mint.id()
            try tx.accounts.add(
                AccountRow(id: account, kind: .worker, person: person.id, madeAt: now),
                phone: person.phone
            )
            return account
        }
        return .worker(account: account, person: person.id)
    }
}

extension Corner {
    func worker(_ index: Int) async throws -> Actor { try await test.worker(index) }

    func code(_ index: Int) async throws -> MemberCode {
        let code = try await hall.perform(ShowMemberCode(), as: worker(index))
        return try #require(code)
    }

    func quote(_ token: String, _ offer: String, at shop: Shop) async throws -> Quote {
        let seen = try await hall.ask(OpenCounter(token), as: shop.clerk)
        return try #require(seen.quotes.first { $0.offer == offer })
    }

    /// Shows a fresh code, and confirms what the counter sees.
    @discardableResult func redeem(
        _ index: Int,
        _ offer: String,
        at shop: Shop
    ) async throws -> Redeem.Answer {
        let token = try await code(index).token
        let quote = try await quote(token, offer, at: shop)
        return try await hall.perform(
            Redeem(offer, of: Self.serviceID, by: token, paying: quote.pays),
            as: shop.clerk
        )
    }

    func owed(to shop: Shop) async throws -> Int64 {
        try await hall.ask(OpenPartner(shop.id), as: officer).owed
    }

    /// Every rule of the books and between them and the redemptions.
    func expectSound(_ place: SourceLocation = #_sourceLocation) async throws {
        let report = try await hall.ask(CheckRecords(), as: .hall)
        #expect(report.isSound, "\(report.faults.map(\.zh))", sourceLocation: place)
    }
}
