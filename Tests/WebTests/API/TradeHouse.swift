import Calendar
import Hall
import HallTesting
import Programs
import Registry
import Store
import Testing

@testable import Web

/// A desk with everything programs read: a case, a place that opens by itself, an offer that was claimed, a partner with a
/// redemption and a statement, a list of members that waits for its decision.
struct TradeHouse {
    let desk: DeskHouse
    let place: PlaceID
    let caseFile: CaseID
    let partner: OrganisationID
    let statement: StatementID
    let list: MemberImportID

    var test: TestHall { desk.test }
    /// Of the north.
    var member: PersonRow { test.people[0] }

    init() async throws {
        desk = try await DeskHouse()
        let test = desk.test
        let officer = Actor.staff(test.north.officer)
        place = try await test.aPlace()
        try await test.hall.perform(AddEntrance(place), as: officer)
        caseFile = try await desk.file(1)
        _ = try await test.hall.publish(Self.folder, owner: test.north.place.id)
        let deposit = Deposit(100_000, into: "fund", of: "corner", statement: "corner 1")
        try await test.hall.perform(deposit, as: .hall)
        let worker = try await Self.worker(test.people[0], in: test)
        try await OpenListFolder.put(in: test, by: worker)
        _ = try await test.hall.tick()
        _ = try await test.hall.claim("film ticket", of: "corner", once: nil, as: worker)
        let entry = PartnerEntry(
            name: "小李理发店",
            address: "北区",
            contact: "李小店",
            phone: "12700000777"
        )
        let add = AddPartner(entry, of: test.north.place.id)
        partner = OrganisationID(raw: try await test.hall.perform(add, as: officer))
        try await Self.redeem(by: worker, at: partner, in: test)
        test.pass(days: 10)
        let issue = IssueStatement(partner, month: "2024-06")
        statement = StatementID(raw: try await test.hall.perform(issue, as: officer))
        list = try await test.hall.sendMembers(
            [[.name: "王试验", .phone: "12700000001"], [.name: "1", .phone: "5"]],
            named: "test",
            into: test.north.union.id,
            as: officer
        )
        try await test.hall.goOnWithImports()
    }

    /// A path of the interface with what stands in this house.
    func path(_ endpoint: Endpoint) -> String {
        let month = endpoint.name == "listRedemptions" ? "?month=2024-06" : ""
        return [
            "{service}/{offer}": "corner/film_ticket", "{service}": desk.service.id,
            "{place}": place.description, "{case}": caseFile.description,
            "{member}": member.id.description,
            "{import}": list.description, "{partner}": partner.description,
            "{list}": OpenListFolder.list, "{statement}": statement.description,
        ].sorted { $0.key.count > $1.key.count }
            .reduce(endpoint.path + month) { $0.replacing($1.key, with: $1.value) }
    }

    /// What is sent there.
    func body(_ endpoint: Endpoint) -> JSON {
        switch endpoint.name {
        case "recordLead": ["service": .text(desk.service.id), "name": "李师傅"]
        case "revealMember": ["field": "phone", "reason": "核对"]
        case "sendMembers":
            [
                "union": .text(test.north.union.id.description),
                "members": [["name": "赵试验", "phone": "12700000002"]],
            ]
        case "decideMemberImport": ["decision": "good lines"]
        case "openEntrance": ["code": "AAA-BBB-CCC"]
        case "hearEntrance": ["state": "电量 80%"]
        default: .null
        }
    }

    private static func worker(_ person: PersonRow, in test: TestHall) async throws -> Actor {
        let now = test.clock.now
        let account = try await test.arrange { tx in
            let account: UserID = tx.mint.id()
            try tx.accounts.add(
                AccountRow(id: account, kind: .worker, person: person.id, madeAt: now),
                phone: person.phone
            )
            return account
        }
        return .worker(account: account, person: person.id)
    }

    private static func redeem(
        by worker: Actor,
        at partner: OrganisationID,
        in test: TestHall
    ) async throws {
        let officer = Actor.staff(test.north.officer)
        let today = test.hall.calendar.date(of: test.clock.now)
        let price = SetPrice(25_00, for: "haircut", of: "corner", at: partner, from: today)
        _ = try await test.hall.perform(price, as: officer)
        _ = try await test.hall.addClerk("barber", at: partner, as: officer)
        let account = try await test.look { try $0.accounts.withLogin("barber")?.id }
        let code = try await test.hall.perform(ShowMemberCode(), as: worker)
        let redeem = Redeem(
            "haircut",
            of: "corner",
            by: try #require(code).token,
            paying: 10_00
        )
        let counter = Actor.partner(Clerk(account: try #require(account), partner: partner))
        _ = try await test.hall.perform(redeem, as: counter)
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
          film ticket: {title: 电影票, count: 2, of: 1 ticket, opens: 2024-06-20, until: 2024-07-28}
          haircut: {title: 优惠理发, price: 10 CNY, at: partners, from: fund, each: 2 per month}
        """
}

extension TestHall {
    fileprivate func aPlace() async throws -> PlaceID {
        let (now, owner) = (clock.now, north.place)
        return try await arrange { tx in
            let point = try SurveyedPoint(x: "120.6", y: "28.0", datum: "wgs84")
            let row = PlaceRow(
                id: tx.mint.id(),
                number: "001",
                name: "学院路驿站",
                organisation: owner.id,
                path: owner.path,
                region: owner.region,
                address: "学院路 1 号",
                point: point,
                hours: "24/7",
                madeAt: now
            )
            let water = PlaceServiceRow(code: "water", title: "饮水", price: 100)
            try tx.places.add(row, services: [water])
            return row.id
        }
    }
}
