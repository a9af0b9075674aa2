import Calendar
import Hall
import Registry
import Store

/// Lays the first rows of a test's hall.
struct Founder {
    let tx: Tx
    let now: Instant
    let today: CivilDate

    struct Town: Sendable {
        let federation: TestHall.Place
        let districts: [TestHall.District]
        let people: [PersonRow]
        let finance: Colleague
    }

    func found() throws -> Town {
        try tx.tenants.add(
            TenantRow(
                id: tx.tenant,
                name: "港城市总工会",
                nameEn: "Harbour City Federation",
                shortName: "港城",
                region: "990100",
                isDemo: true,
                madeAt: now
            )
        )
        let federation = try place("港城市总工会", "federation", region: "990100", under: nil)
        let districts = [
            try district("北区", region: "990101", under: federation),
            try district("南区", region: "990102", under: federation),
        ]
        return Town(
            federation: federation,
            districts: districts,
            people: try people(of: districts),
            finance: try colleague("财务王芳", "finance", at: federation)
        )
    }

    private func district(
        _ name: String,
        region: String,
        under federation: TestHall.Place
    ) throws -> TestHall.District {
        let place = try place(name + "总工会", "district", region: region, under: federation)
        return TestHall.District(
            place: place,
            union: try self.place(name + "快递工会", "union", region: region, under: place),
            officer: try colleague(name + "干事", "officer", at: place)
        )
    }

    private func place(
        _ name: String,
        _ kind: String,
        region: String,
        under parent: TestHall.Place?
    ) throws -> TestHall.Place {
        let id: OrganisationID = tx.mint.id()
        let place = TestHall.Place(
            id: id,
            path: (parent?.path ?? "/") + "\(id)/",
            name: name,
            region: region
        )
        try tx.organisations.add(
            OrganisationRow(
                id: id,
                parent: parent?.id,
                path: place.path,
                kind: kind,
                name: name,
                region: region,
                isDemo: true,
                madeAt: now
            )
        )
        return place
    }

    private func colleague(
        _ name: String,
        _ duty: String,
        at place: TestHall.Place
    ) throws -> Colleague {
        let account: UserID = tx.mint.id()
        try tx.accounts.add(
            AccountRow(
                id: account,
                kind: .staff,
                login: "\(duty)-\(place.region)",
                name: name,
                madeAt: now
            )
        )
        try tx.accounts.addPost(
            PostRow(
                id: tx.mint.id(),
                account: account,
                organisation: place.id,
                duty: duty,
                from: today
            )
        )
        let post = Post(duty: duty, organisation: place.id, path: place.path)
        return Colleague(account: account, name: name, posts: [post], isFresh: true)
    }

    private func people(of districts: [TestHall.District]) throws -> [PersonRow] {
        let seeds = City.build(people: 6, unions: 2, seed: 7).people
        let household: HouseholdID = tx.mint.id()
        return try seeds.enumerated().map { index, seed in
            let union = districts[index / 3].union
            let person = PersonRow(
                id: tx.mint.id(),
                name: seed.name,
                identityNumber: seed.identityNumber,
                phone: seed.phone,
                bankAccount: seed.bankAccount,
                address: seed.address,
                birthDate: CivilDate(
                    year: seed.birth.year,
                    month: seed.birth.month,
                    day: seed.birth.day
                ),
                sex: seed.isFemale ? "female" : "male",
                region: union.region,
                workRegion: union.region,
                union: union.id,
                employer: union.id,
                household: index < 2 ? household : tx.mint.id(),
                memberSince: CivilDate(year: 2020, month: 5, day: 1),
                isDemo: true,
                madeAt: now
            )
            try tx.people.add(person)
            return person
        }
    }
}
