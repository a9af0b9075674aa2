import Calendar
import Hall
import HallTesting
import Programs
import Registry
import Store

/// The rolls of the city, and those on them who claim what is offered.
extension DemoLife {
    /// Puts people on every roll: those first whom the demo is tried as, then people who apply for
    /// nothing. Some of them will claim.
    mutating func fillRolls() async throws {
        guard let keeper = crew.members.first(where: { $0.role == "officer" })?.colleague else {
            return
        }
        var free = quiet[...]
        for published in services where !published.service.rolls.isEmpty {
            let rolls = published.service.rolls
            for (index, roll) in rolls.enumerated() {
                let most = max(1, quiet.count / (rolls.count + 1))
                let size = min(roll.expected ?? 100, most)
                let first = index == 0 ? DemoStaff.newcomers(of: town.city) : []
                let rest = free.prefix(max(0, size - first.count))
                free = free.dropFirst(rest.count)
                let load = LoadRoll(
                    (first + rest).map { town.people[$0] },
                    on: roll.id,
                    of: published.service.id
                )
                _ = try await hall.perform(load, as: .staff(keeper))
                planClaims(of: Array(rest), published.service)
            }
        }
    }

    /// Two of five claim, most of them soon.
    private mutating func planClaims(of people: [Int], _ service: Service) {
        for offer in service.offers where !offer.isPriced {
            let opens = offer.opens?.date ?? today
            for person in people where dice.chance(40) {
                let later = dice.chance(70) ? 0 : dice.number(1...8)
                agenda[opens.adding(days: later + 1), default: []].append(
                    .claim(person, offer.id, service.id)
                )
            }
        }
    }

    mutating func claim(_ offer: String, of service: String, by person: Int) async throws {
        let actor = try await claimant(person)
        do {
            _ = try await hall.claim(offer, of: service, once: nil, as: actor)
        } catch is Refusal {
            // Not open yet, or over: somebody in a city is always early or late.
        }
    }

    private mutating func claimant(_ person: Int) async throws -> Actor {
        if let actor = accounts[person] ?? claimants[person] { return actor }
        let phone = try PhoneNumber(town.city.people[person].phone)
        let id = town.people[person]
        let account = try await hall.perform(OpenWorkerAccount(person: id, phone: phone), as: .hall)
        claimants[person] = .worker(account: account, person: id)
        return .worker(account: account, person: id)
    }

    /// People of households from which nobody applies.
    private var quiet: [Int] {
        let people = town.city.people
        let busy = newcomers.union(applicants.map { people[$0].household })
        var taken = busy
        return people.indices.filter {
            people[$0].memberSince != nil && taken.insert(people[$0].household).inserted
        }
    }
}
