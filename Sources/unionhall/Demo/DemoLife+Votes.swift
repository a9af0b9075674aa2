import Calendar
import Casework
import Hall
import HallTesting
import Programs
import Registry
import Store

/// Votes: before one opens some members put themselves forward and are passed; while it goes on some vote on
/// a day, most of them for one or two of those who stand.
extension DemoLife {
    /// How many vote on a day, and how many stand.
    private static let voters = 5
    private static let standing = 6
    /// For how long before a vote opens people put themselves forward.
    private static let leadDays = 10

    mutating func holdVotes() async throws {
        for published in services {
            for service in published.service.procedures {
                for panel in service.panels {
                    guard let plan = panel.vote, today <= plan.until else { continue }
                    let ahead = today.days(until: plan.opens.date)
                    if (1...Self.leadDays).contains(ahead), ahead.isMultiple(of: 2) || ahead == 1 {
                        try await putForward(service, panel, at: published.ownerPath)
                    }
                    if ahead <= 0 { try await castVotes(in: panel, of: service) }
                }
            }
        }
    }

    private var members: [Int] {
        town.city.people.indices.filter { index in
            let person = town.city.people[index]
            return person.memberSince != nil && !newcomers.contains(person.household)
        }
    }

    private mutating func castVotes(in panel: Panel, of service: Service) async throws {
        for person in members.shuffled(using: &voteDice).prefix(Self.voters) {
            try await vote(as: person, in: panel.id, of: service.id)
        }
    }

    /// Somebody puts himself forward, and who handles it passes him.
    private mutating func putForward(
        _ service: Service,
        _ panel: Panel,
        at path: String
    ) async throws {
        let waiting = try await hall.database.read(hall.tenant) {
            try $0.panels.standing(in: panel.step, of: service.id).count
        }
        guard waiting < Self.standing,
            let person = members.shuffled(using: &voteDice).first
        else { return }
        let actor = try await account(of: person)
        let answers = DemoAnswers(service: service, today: today).fill(&voteDice)
        let draft = try await draft(service, answers, as: actor)
        let receipt: Receipt?
        do {
            let apply = Apply(service.id, answers: answers, draft: draft)
            receipt = try await allowed { try await $0.perform(apply, as: actor) }
        } catch is UnfinishedForm {
            return
        } catch is NotEligible {
            return
        }
        guard let receipt else { return }
        filed += 1
        try await pass(CaseID(raw: receipt.caseFile), to: panel.step)
    }

    /// The action that leads to the vote is done by whoever may.
    private func pass(_ id: CaseID, to wanted: String) async throws {
        guard let row = try await hall.database.read(hall.tenant, { try $0.cases.find(id) }),
            let step = try service(of: row).procedure.step(row.state.step),
            let action = step.actions.first(where: { $0.effects.contains(.move(to: wanted)) }),
            let handler = crew.holders(of: action.who ?? step.who, at: row.handlingPath).first
        else { return }
        let act = Act(
            action.id,
            on: id,
            saying: action.say == .none ? nil : "已核对。",
            seeing: row.state.version
        )
        _ = try await allowed { try await $0.perform(act, as: .staff(handler)) }
    }

    private mutating func vote(as person: Int, in panel: String, of service: String) async throws {
        let actor = try await account(of: person)
        let ballot = try await hall.ask(OpenBallot(panel, of: service), as: actor)
        guard ballot.phase == .open, ballot.bar == nil else { return }
        let open = ballot.candidates.filter { !$0.isGiven && !$0.isBarred }
        let count = min(ballot.left, voteDice.number(1...2))
        for one in open.shuffled(using: &voteDice).prefix(count) {
            let give = GiveVote(to: one.caseFile, in: panel, of: service)
            _ = try await allowed { try await $0.perform(give, as: actor) }
        }
    }
}
