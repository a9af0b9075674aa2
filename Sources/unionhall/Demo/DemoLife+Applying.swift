import Calendar
import Foundation
import Hall
import HallTesting
import Programs
import Registry
import Store

extension DemoLife {
    /// Somebody applies for a service, or somebody else does it for them.
    mutating func apply(_ person: Int, to services: [Published]) async throws {
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
                filedFor.insert(person)
                return
            } catch is NotEligible {
                continue
            } catch let refusal as Refusal {
                lastNo = refusal
                return
            } catch let form as UnfinishedForm {
                lastNo = .unfinished(form)
                return
            }
        }
    }

    mutating func file(_ application: Apply, as actor: Actor) async throws {
        let receipt = try await hall.perform(application, as: actor)
        filed += 1
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
        if let actor = accounts[person] ?? claimants[person] { return actor }
        let phone = try PhoneNumber(town.city.people[person].phone)
        let id = town.people[person]
        let account = try await hall.perform(OpenWorkerAccount(person: id, phone: phone), as: .hall)
        accounts[person] = .worker(account: account, person: id)
        return .worker(account: account, person: id)
    }

    /// A draft with a paper for each question that wants one.
    func draft(
        _ service: Service,
        _ answers: [String: [String]],
        as actor: Actor
    ) async throws -> DraftID? {
        let fields = DemoAnswers(service: service, today: today).paperFields
        guard !fields.isEmpty else { return nil }
        let save = SaveDraft(service.id, draft: nil, answers: answers, page: "")
        let draft = try await hall.perform(save, as: actor)
        for field in fields {
            try await hang(.draft(draft), for: field.id, as: actor)
        }
        return draft
    }

    /// Hangs a blank paper on a draft or a lead.
    func hang(_ owner: FileRow.Owner, for field: String, as actor: Actor) async throws {
        guard let picture = Data(base64Encoded: Self.picture) else { return }
        let paper = AddFile(
            to: owner,
            field: field,
            name: DemoAnswers.paperName,
            bytes: Array(picture)
        )
        _ = try await hall.perform(paper, as: actor)
    }

    /// A white dot as a PNG: every paper of the demo city is blank.
    private static let picture =
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGP4DwABAQEAsTo2wgAAAABJRU5ErkJggg=="
}

extension Refusal {
    /// A form the demo could not fill: the author of the service reads which question it was.
    fileprivate static func unfinished(_ form: UnfinishedForm) -> Refusal {
        let names = (form.faults.keys.sorted() + form.unanswered).joined(separator: ", ")
        return Refusal(Words(zh: "表单没有填好：\(names)。", en: "The form is unfinished: \(names)."))
    }
}
