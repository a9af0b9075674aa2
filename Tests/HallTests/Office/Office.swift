import Calendar
import Foundation
import Hall
import HallTesting
import Programs
import Registry
import Store

/// A test's hall at work: two services of its own open, money in the fund, staff at their desks and
/// people with phones.
struct Office: Sendable {
    static let aid = "village-aid"
    static let parcel = "winter-parcel"

    let house: TestHall
    let officer: Colleague
    let secondOfficer: Colleague
    let supervisor: Colleague
    let finance: Colleague
    let checker: Colleague
    /// Officer and finance at once.
    let both: Colleague
    /// The six of the hall, then as many as were asked for; the first two share a household.
    let workers: [Worker]

    struct Worker: Sendable {
        let person: PersonRow
        let account: UserID

        var actor: Actor { .worker(account: account, person: person.id) }
    }

    var hall: Hall { house.hall }

    static func open(
        more: Int = 0,
        perHousehold: Int = 1,
        fund: Int64 = 10_000_000_00,
        seed: UInt64 = 1,
        folder: String? = nil
    ) async throws -> Office {
        let house = try await TestHall.open(seed: seed, folder: folder)
        for service in [aid, parcel] {
            try await house.hall.publish(Fixtures.folder(service), owner: house.federation.id)
        }
        if fund > 0 {
            let deposit = Deposit(fund, into: "aid fund", of: aid, statement: "1")
            try await house.hall.perform(deposit, as: .hall)
        }
        let staff = Recruiting(house: house)
        let top = house.federation
        return Office(
            house: house,
            officer: house.north.officer,
            secondOfficer: try await staff.colleague("张二", ["officer"], at: house.north.place),
            supervisor: try await staff.colleague("李督", ["supervisor"], at: top),
            finance: house.finance,
            checker: try await staff.colleague("赵核", ["finance"], at: top),
            both: try await staff.colleague("钱兼", ["officer", "finance"], at: top),
            workers: try await staff.workers(more: more, perHousehold: perHousehold, seed: seed)
        )
    }
}

/// The services of these tests, as folders.
enum Fixtures {
    static func folder(_ name: String) throws -> ServiceFolder {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .appending(path: "Fixtures").appending(path: name)
        var files: [String: [UInt8]] = [:]
        for path in try FileManager.default.subpathsOfDirectory(atPath: root.path())
        where path.hasSuffix(".yaml") || path.hasSuffix(".md") {
            files[path] = [UInt8](try Data(contentsOf: root.appending(path: path)))
        }
        return ServiceFolder(name: name, files: files)
    }
}

/// Puts people behind desks and phones into hands.
struct Recruiting: Sendable {
    let house: TestHall

    func colleague(
        _ name: String,
        _ duties: [String],
        at place: TestHall.Place
    ) async throws -> Colleague {
        let now = house.clock.now
        let today = house.hall.calendar.date(of: now)
        let account = try await house.arrange { tx in
            let account: UserID = tx.mint.id()
            try tx.accounts.add(
                AccountRow(id: account, kind: .staff, login: name, name: name, madeAt: now)
            )
            for duty in duties {
                try tx.accounts.addPost(
                    PostRow(
                        id: tx.mint.id(),
                        account: account,
                        organisation: place.id,
                        duty: duty,
                        from: today
                    )
                )
            }
            return account
        }
        let posts = duties.map { Post(duty: $0, organisation: place.id, path: place.path) }
        return Colleague(account: account, name: name, posts: posts, isFresh: true)
    }

    func workers(more: Int, perHousehold: Int, seed: UInt64) async throws -> [Office.Worker] {
        let now = house.clock.now
        let union = house.north.union
        let settled = house.people
        return try await house.arrange { tx in
            var people = settled
            let seeds =
                more > 0 ? City.build(people: more, unions: 2, seed: 1_000 + seed).people : []
            var household: HouseholdID = tx.mint.id()
            for (index, seed) in seeds.prefix(more).enumerated() {
                if index.isMultiple(of: perHousehold) { household = tx.mint.id() }
                let person = PersonRow(
                    id: tx.mint.id(),
                    name: seed.name,
                    identityNumber: seed.identityNumber,
                    phone: seed.phone,
                    bankAccount: seed.bankAccount,
                    address: seed.address,
                    region: union.region,
                    workRegion: union.region,
                    union: union.id,
                    household: household,
                    isDemo: true,
                    madeAt: now
                )
                try tx.people.add(person)
                people.append(person)
            }
            return try people.enumerated().map { index, person in
                let account: UserID = tx.mint.id()
                try tx.accounts.add(
                    AccountRow(id: account, kind: .worker, person: person.id, madeAt: now),
                    phone: "12\(900_000_000 + index)"
                )
                return Office.Worker(person: person, account: account)
            }
        }
    }
}
