import Calendar
import Foundation
import Hall
import HallTesting
import Programs
import Registry
import Store

extension DemoLife {
    /// Somebody applies for a service, or somebody else does it for them.
    mutating func apply(_ person: Int) async throws {
        guard let service = services.isEmpty ? nil : dice.pick(services) else { return }
        let actor = try await filer(for: person)
        let proxy = actor.colleague != nil
        let answers = DemoAnswers(service: service.service, today: today).fill(&dice)
        let draft = try await draft(service.service, answers, as: actor)
        func application(insisting: Bool) -> Apply {
            Apply(
                service.service.id,
                answers: answers,
                for: proxy ? town.people[person] : nil,
                consent: proxy ? ConsentGiven(.phone, words: "本人电话同意代办。") : nil,
                draft: draft,
                insists: insisting
            )
        }
        // Some who read that the rule says no want the union's own decision all the same.
        for insisting in dice.chance(35) ? [false, true] : [false] {
            do {
                try await file(application(insisting: insisting), as: actor)
                return
            } catch is NotEligible {
                continue
            } catch is Refusal {
                return
            } catch is UnfinishedForm {
                return
            }
        }
    }

    mutating func file(_ application: Apply, as actor: Actor) async throws {
        let receipt = try await hall.perform(application, as: actor)
        // Most things are looked at in time; some lie.
        let days = dice.chance(88) ? dice.number(0...2) : dice.number(5...12)
        note(.handle(CaseID(raw: receipt.caseFile)), in: max(1, days))
    }

    /// Mostly the applicants themselves, else their union or an officer.
    private mutating func filer(for person: Int) async throws -> Actor {
        guard let union = try await town.place(town.city.people[person].union) else {
            return try await account(of: person)
        }
        let chair = crew.holders(of: [Duty.workplaceUnion], at: union.path).first
        if let chair, dice.chance(70) { return .staff(chair) }
        let officer = crew.holders(of: [Duty.officer], at: union.path).first
        if let officer, dice.chance(20) { return .staff(officer) }
        return try await account(of: person)
    }

    /// The account of somebody of the city; opened when it is first needed.
    mutating func account(of person: Int) async throws -> Actor {
        if let actor = accounts[person] { return actor }
        let phone = try PhoneNumber(town.city.people[person].phone)
        let id = town.people[person]
        let account = try await hall.perform(OpenWorkerAccount(person: id, phone: phone), as: .hall)
        accounts[person] = .worker(account: account, person: id)
        return .worker(account: account, person: id)
    }

    /// A draft with a paper for each question that wants one.
    private func draft(
        _ service: Service,
        _ answers: [String: [String]],
        as actor: Actor
    ) async throws -> DraftID? {
        let fields = DemoAnswers(service: service, today: today).paperFields
        guard !fields.isEmpty, let picture = Data(base64Encoded: Self.picture) else { return nil }
        let save = SaveDraft(service.id, draft: nil, answers: answers, page: "")
        let draft = try await hall.perform(save, as: actor)
        for field in fields {
            _ = try await hall.perform(
                AddFile(
                    to: .draft(draft),
                    field: field.id,
                    name: DemoAnswers.paperName,
                    bytes: Array(picture)
                ),
                as: actor
            )
        }
        return draft
    }

    /// A white dot as a PNG: every paper of the demo city is blank.
    private static let picture =
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGP4DwABAQEAsTo2wgAAAABJRU5ErkJggg=="
}
