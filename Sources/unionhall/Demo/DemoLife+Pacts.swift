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

    /// One of each is begun some weeks before the end and led on until somebody of another side is asked:
    /// whoever tries the demo finds it there.
    mutating func convene() async throws {
        for published in services {
            for service in published.service.procedures where service.ask.isForOwnOrganisation {
                let officers = crew.holders(of: service.ask.who, at: published.ownerPath)
                guard let officer = officers.first else { continue }
                try await convene(service, as: .staff(officer))
            }
        }
    }

    private mutating func convene(_ service: Service, as officer: Actor) async throws {
        let apply = Apply(
            service.id,
            answers: sided(service),
            draft: try await draft(service, sided(service), as: officer),
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
        for _ in 0..<4 {
            let row = try await hall.ask(OpenCase(id), as: .hall).row
            guard let step = service.procedure.step(row.state.step) else { return }
            if !step.each.isEmpty { return try await answerSome(id, of: service) }
            guard try await act(on: row, step) else { return }
        }
    }

    /// The first of those who are asked answer; the others are left to whoever tries the demo.
    private mutating func answerSome(_ id: CaseID, of service: Service) async throws {
        let row = try await hall.ask(OpenCase(id), as: .hall).row
        for member in row.members {
            guard let index = member.person.flatMap({ town.order[$0] }) else { continue }
            let actor = try await account(of: index)
            let view = try await hall.ask(OpenCase(id), as: actor)
            guard let choice = view.actions.first(where: { $0.action != Action.withdraw.id }) else {
                continue
            }
            let act = Act(
                choice.action,
                on: id,
                saying: choice.takesWords ? "同意。" : nil,
                seeing: view.row.state.version
            )
            _ = try? await hall.perform(act, as: actor)
            return
        }
    }

    /// The form with both sides: employers of the city, and people who work in it.
    private mutating func sided(_ service: Service) -> [String: [String]] {
        var answers = DemoAnswers(service: service, today: today).fill(&dice)
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
