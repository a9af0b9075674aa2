import Hall
import HallTesting
import Store

/// The colleagues of the demo city, and what they log in with.
struct DemoStaff {
    let town: DemoTown

    private struct Seat {
        let role: String
        let login: String
        let name: String
        let duties: [String]
        let at: Int
    }

    /// Adds everybody to the hall.
    func hire() async throws -> DemoCrew {
        var crew = DemoCrew()
        for seat in seats {
            guard let place = try await town.place(seat.at) else { continue }
            let password = Password.minted(by: town.hall.entropy)
            let hired = try await town.hall.addStaff(
                login: seat.login,
                name: seat.name,
                password: password,
                posts: seat.duties.map { .init($0, at: place.id) }
            )
            let posts = seat.duties.map {
                Post(duty: $0, organisation: place.id, path: place.path)
            }
            crew.add(
                DemoCrew.Member(
                    role: seat.role,
                    note: "\(seat.name) · \(place.name)",
                    password: password,
                    hired: hired,
                    colleague: Colleague(
                        account: hired.account,
                        name: seat.name,
                        posts: posts,
                        isFresh: true
                    )
                )
            )
        }
        return crew
    }

    private var seats: [Seat] {
        let federation = town.city.organisations[0].key
        var seats = [
            Seat(
                role: "officer",
                login: "officer",
                name: "林晓",
                duties: [Duty.officer],
                at: federation
            ),
            Seat(
                role: "officer",
                login: "deputy",
                name: "何静",
                duties: [Duty.officer],
                at: federation
            ),
            Seat(
                role: "finance",
                login: "finance",
                name: "周敏",
                duties: [Duty.finance],
                at: federation
            ),
            Seat(
                role: "finance",
                login: "finance-2",
                name: "许强",
                duties: [Duty.finance],
                at: federation
            ),
            Seat(
                role: "supervisor",
                login: "supervisor",
                name: "陈建国",
                duties: [Duty.supervisor],
                at: federation
            ),
            // What one supervisor had a hand in, another answers for, reviews and signs.
            Seat(
                role: "supervisor",
                login: "supervisor-2",
                name: "方文",
                duties: [Duty.supervisor],
                at: federation
            ),
            Seat(
                role: "visitor",
                login: "visitor",
                name: "吴芳",
                duties: [Duty.visitor],
                at: federation
            ),
            Seat(
                role: "inspector",
                login: "inspector",
                name: "孙平",
                duties: [Duty.inspector],
                at: federation
            ),
            Seat(
                role: "legal",
                login: "legal",
                name: "郑明",
                duties: [Duty.legalOfficer],
                at: federation
            ),
            Seat(
                role: "adjudicator",
                login: "claims",
                name: "高洁",
                duties: [Duty.adjudicator],
                at: federation
            ),
            Seat(
                role: "station manager",
                login: "stations",
                name: "林岚",
                duties: [Duty.stationManager],
                at: federation
            ),
            Seat(
                role: "designer",
                login: "designer",
                name: "唐敏",
                duties: [Duty.designer],
                at: federation
            ),
            Seat(
                role: "designer",
                login: "designer-2",
                name: "冯涛",
                duties: [Duty.designer],
                at: federation
            ),
            Seat(
                role: "leader",
                login: "leader",
                name: "许清",
                duties: [Duty.leader],
                at: federation
            ),
        ]
        seats.append(
            Seat(
                role: "auditor",
                login: "auditor",
                name: "严正",
                duties: [Duty.auditor],
                at: federation
            )
        )
        // Judges come from elsewhere: each has a post at an organisation of his own.
        let homes = town.city.organisations.filter { $0.kind == .union }.suffix(judges.count)
        for (index, home) in homes.enumerated() {
            seats.append(
                Seat(
                    role: "judge",
                    login: index == 0 ? "judge" : "judge-\(index + 1)",
                    name: judges[index],
                    duties: [Duty.judge],
                    at: home.key
                )
            )
        }
        if let union = Self.chairedUnion(of: town.city) {
            seats.append(
                Seat(
                    role: "union",
                    login: "union",
                    name: "孙伟",
                    duties: [Duty.workplaceUnion],
                    at: union
                )
            )
        }
        for (index, district) in districts.enumerated() {
            seats.append(
                Seat(
                    role: "officer",
                    login: "officer-\(index + 1)",
                    name: names[index % names.count],
                    duties: [Duty.officer],
                    at: district.key
                )
            )
        }
        return seats
    }

    private var districts: [City.Organisation] {
        town.city.organisations.filter { $0.kind == .district }
    }

    private let judges = ["沈教授", "何律师", "于会计师", "梁工程师"]
    private let names = ["王静", "李涛", "张慧", "刘洋", "陈霞", "杨帆", "赵磊", "黄英"]
}

extension DemoStaff {
    /// The union whose chair is there: the one with most people.
    static func chairedUnion(of city: City) -> Int? {
        let sizes = Dictionary(city.people.map { ($0.union, 1) }, uniquingKeysWith: +)
        return sizes.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
    }

    /// Members who have never been in the hall: who tries the demo logs in as one of them.
    static func newcomers(of city: City, count: Int = 8) -> [Int] {
        let members = city.people.indices.filter { city.people[$0].memberSince != nil }
        return Array(members.prefix(count))
    }

    /// Members of the chair's union who have never been in the hall either, of a household each: who
    /// tries the demo as the chair applies for them.
    static func workmates(of city: City, count: Int = 4) -> [Int] {
        let union = chairedUnion(of: city)
        var taken = Set(newcomers(of: city).map { city.people[$0].household })
        let members = city.people.indices.filter {
            let person = city.people[$0]
            return person.union == union && person.memberSince != nil
                && taken.insert(person.household).inserted
        }
        return Array(members.suffix(count))
    }

    /// Members in new forms of work, apart from those who have never been in the hall; in a city too
    /// small for a union of couriers some others stand in for them.
    static func couriers(of city: City, count: Int = 60) -> [Int] {
        let spared = Set(newcomers(of: city) + workmates(of: city))
        let members = city.people.indices.filter {
            !spared.contains($0) && city.people[$0].memberSince != nil
        }
        let couriers = members.filter { city.people[$0].categories.contains(newForm) }
        let others = members.reversed().filter { !couriers.contains($0) }
        return Array((couriers + others.prefix(max(0, 20 - couriers.count))).prefix(count))
    }

    static let newForm = "new form"

    static func lines(_ role: String, _ people: [Int], of city: City) -> [LogInSheet.Line] {
        people.map { index in
            let person = city.people[index]
            return .init(
                role,
                phone: person.phone,
                lastFour: String(person.identityNumber.suffix(4)),
                person.name
            )
        }
    }
}
