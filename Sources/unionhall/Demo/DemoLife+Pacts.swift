import Calendar
import Casework
import Hall
import HallTesting
import Programs
import Registry
import Store

/// What organisations file as their own affair: meetings, contracts, surveys.
extension DemoLife {
    /// How many stand on each side.
    private static let sides = 3

    /// How long before the end one of each is begun that its sides agree on and sign.
    static let pactDays = 60

    /// One of each is begun. Whole ones are led on for as long as the desk and the sides have something to
    /// do; of the others only the first of those who are asked answers, and whoever tries the demo is next.
    mutating func convene(whole isWhole: Bool) async throws {
        for published in services {
            for service in published.service.procedures where service.ask.isForOwnOrganisation {
                let officers = crew.holders(of: service.ask.who, at: published.ownerPath)
                guard let officer = officers.first else { continue }
                try await convene(service, as: .staff(officer), whole: isWhole)
            }
        }
    }

    private mutating func convene(
        _ service: Service,
        as officer: Actor,
        whole isWhole: Bool
    ) async throws {
        let answers = sided(service)
        let apply = Apply(
            service.id,
            answers: answers,
            draft: try await draft(service, answers, as: officer),
            insists: true,
            isForNobody: true
        )
        let id: CaseID
        do {
            id = CaseID(raw: try await hall.perform(apply, as: officer).caseFile)
        } catch is Refusal {
            return
        } catch is UnfinishedForm {
            return
        }
        for _ in service.procedure.steps {
            let row = try await hall.ask(OpenCase(id), as: .hall).row
            guard !row.state.isClosed, let step = service.procedure.step(row.state.step) else {
                return
            }
            if step.each.isEmpty {
                guard try await leadOn(row, step, of: service) else { return }
            } else {
                try await answer(row, step, of: service, as: officer, all: isWhole)
                if !isWhole { return }
            }
        }
    }

    /// The desk does what leads on: never back, and to an end only where nothing is left to do.
    private mutating func leadOn(
        _ row: CaseRow,
        _ step: Step,
        of service: Service
    ) async throws -> Bool {
        let order = service.procedure.steps.map(\.id)
        let later = Set(order.drop { $0 != step.id }.dropFirst())
        let drafts = step.actions.filter { service.procedure.drafts($0.id, in: step.id) != nil }
        let onward = step.actions.filter { action in
            action.effects.contains {
                if case .move(let to) = $0 { later.contains(to) } else { false }
            }
        }
        let ending = step.actions.filter { action in
            action.effects.contains {
                if case .close(let end) = $0 {
                    service.procedure.outcomes[end] == .done
                } else {
                    false
                }
            }
        }
        for action in drafts { _ = try await attempt(action, on: row.id, step, of: service) }
        for action in onward + ending
        where try await attempt(action, on: row.id, step, of: service) { return true }
        return false
    }

    private mutating func attempt(
        _ action: Action,
        on id: CaseID,
        _ step: Step,
        of service: Service
    ) async throws -> Bool {
        let row = try await hall.ask(OpenCase(id), as: .hall).row
        let answers = answers(to: action, in: step, of: service, signing: nil)
        for colleague in crew.holders(of: action.who ?? step.who, at: row.handlingPath) {
            let act = Act(
                action.id,
                on: id,
                saying: action.say == .none ? nil : "已核对。",
                answering: answers,
                seeing: row.state.version
            )
            do {
                _ = try await hall.perform(act, as: .staff(colleague))
                return true
            } catch is Refusal {
                continue
            } catch is UnfinishedForm {
                continue
            }
        }
        return false
    }

    /// What is done today is of today, and whoever signs sets the own name.
    private mutating func answers(
        to action: Action,
        in step: Step,
        of service: Service,
        signing name: String?
    ) -> [String: [String]] {
        guard let form = service.action(action.id, in: step.id)?.form else { return [:] }
        var answers = DemoAnswers(service: service, today: today).fill(form, &pactDice)
        for field in form.fields {
            if case .date = field.kind { answers[field.wireName] = [today.description] }
        }
        if let name, form.field(AgreedText.signature) != nil {
            answers[AgreedText.signature.wireName] = [name]
        }
        return answers
    }

    /// Those who are asked say yes, one after the other: people by themselves, organisations by their link.
    private mutating func answer(
        _ row: CaseRow,
        _ step: Step,
        of service: Service,
        as officer: Actor,
        all: Bool
    ) async throws {
        guard let action = step.actions.first(where: { !$0.whenAll.isEmpty }) else { return }
        let members = row.members.filter { step.each.contains($0.party) }
        for member in all ? members : Array(members.prefix(1)) {
            let seen = try await hall.ask(OpenCase(row.id), as: .hall).row.state.version
            let words = action.say == .none ? nil : "同意。"
            let index = member.person.flatMap { town.order[$0] }
            let name = index.map { town.city.people[$0].name } ?? "经办人"
            let answers = answers(to: action, in: step, of: service, signing: name)
            do {
                guard let index else {
                    let link = try await hall.makePartyLink(member.id, as: officer)
                    let session = hall.entropy.bytes(32)
                    let enter = EnterPartyDoor(link.token, code: link.code, session: session)
                    _ = try await hall.perform(enter, as: .visitor)
                    let act = ActAtPartyDoor(
                        link.token,
                        session: session,
                        action.id,
                        saying: words,
                        answering: answers,
                        seeing: seen
                    )
                    try await hall.perform(act, as: .visitor)
                    continue
                }
                let act = Act(
                    action.id,
                    on: row.id,
                    saying: words,
                    answering: answers,
                    seeing: seen
                )
                _ = try await hall.perform(act, as: try await account(of: index))
            } catch is Refusal {
                continue
            }
        }
    }

    /// The form with both sides: employers of the city, and people who work in it.
    private mutating func sided(_ service: Service) -> [String: [String]] {
        var answers = DemoAnswers(service: service, today: today).fill(&pactDice)
        let firms = town.city.organisations.filter { $0.kind == .employer }.map(\.name)
        for field in service.form.fields {
            guard case .rows(let rows) = field.kind,
                rows.columns.contains(where: { $0.party != nil })
            else { continue }
            answers[field.wireName] = (0..<Self.sides).map { number in
                var cells = rows.cells(of: answers[field.wireName]?.first ?? "{}")
                for column in rows.columns {
                    switch column.kind {
                    case .organisation where !firms.isEmpty:
                        cells[column.wireName] = [firms[number % firms.count], "", ""]
                    case .person:
                        let person = town.city.people[couriers[number % couriers.count]]
                        cells[column.wireName] = [person.name, person.phone, ""]
                    default: break
                    }
                }
                return rows.line(cells)
            }
        }
        return answers
    }
}
