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

    /// Adds everybody; the lines of the log-in table come back.
    func hire() async throws -> [LogInSheet.Line] {
        var lines: [LogInSheet.Line] = []
        for seat in seats {
            guard let place = town.organisations[seat.at] else { continue }
            let password = Password.minted(by: town.hall.entropy)
            let colleague = try await town.hall.addStaff(
                login: seat.login,
                name: seat.name,
                password: password,
                posts: seat.duties.map { .init($0, at: place) }
            )
            let name = "\(seat.name) · \(town.city.organisations[seat.at].name)"
            lines.append(.init(seat.role, colleague, password: password, name))
        }
        return lines
    }

    /// Some workers, each with what proves that a phone is a member's.
    func workers(_ count: Int) -> [LogInSheet.Line] {
        town.city.people.filter { $0.memberSince != nil }.prefix(count).map { person in
            .init(
                worker: person.phone,
                "\(person.name) · 身份证后四位 ID ends \(person.identityNumber.suffix(4))"
            )
        }
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
            Seat(
                role: "visitor",
                login: "visitor",
                name: "吴芳",
                duties: [Duty.visitor],
                at: federation
            ),
        ]
        if let union = town.city.people.first?.union {
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

    private let names = ["王静", "李涛", "张慧", "刘洋", "陈霞", "杨帆", "赵磊", "黄英"]
}
