import Calendar
import Hall
import HallTesting
import Programs
import Store

extension DemoLife {
    /// On working days a visitor knocks at a door, and now and then somebody joins where he works or
    /// registers where he lives.
    mutating func knock() async throws {
        guard hall.calendar.isWorkingDay(today) else { return }
        for published in services where published.service.ask.isForHousehold {
            try await visit(published.service)
        }
        guard today.day.isMultiple(of: 3) else { return }
        for service in services.flatMap(\.service.further)
        where service.grants.contains(where: { $0.tie != nil }) {
            try await belong(service)
        }
    }

    private mutating func visit(_ service: Service) async throws {
        guard let visitor = crew.members.first(where: { $0.role == "visitor" })?.colleague,
            let same = service.ask.same, let lines = service.form.peopleLines,
            case .rows(let rows) = lines.kind, let who = rows.personColumn
        else { return }
        var answers = DemoAnswers(service: service, today: today).fill(&doorDice)
        doors += 1
        answers[same.household.wireName] = ["清华路社区\(doors / 4 + 1)号楼\(doors % 4 + 1)01"]
        answers[lines.wireName] = (answers[lines.wireName] ?? []).map { line in
            var cells = rows.cells(of: line)
            cells[who.wireName] = someone(cells[who.wireName]?.first ?? "")
            return rows.line(cells)
        }
        let actor = Actor.staff(visitor)
        do {
            let visit = Apply(service.id, answers: answers, isForNobody: true)
            _ = try await hall.perform(visit, as: actor)
            filed += 1
        } catch is Refusal {} catch is UnfinishedForm {}
    }

    /// Mostly somebody whom the registry does not know; sometimes the phone is that of somebody it does.
    private mutating func someone(_ name: String) -> [String] {
        let person = doorDice.pick(town.city.people)
        guard doors % 5 == 1, !newcomers.contains(person.household) else {
            let tail = String(doors)
            return [name, "127" + String(repeating: "0", count: 8 - tail.count) + tail, ""]
        }
        return [name, person.phone, ""]
    }

    private mutating func belong(_ service: Service) async throws {
        let index = doorDice.number(0...town.city.people.count - 1)
        let person = town.city.people[index]
        guard !newcomers.contains(person.household) else { return }
        var answers = DemoAnswers(
            service: service,
            today: today,
            unions: town.city.unions
        ).fill(&doorDice)
        for field in service.form.fields where field.kind == .union(kind: "union") {
            answers[field.wireName] = [town.city.organisations[person.union].name]
        }
        do {
            let apply = Apply(service.id, answers: answers)
            try await file(apply, as: account(of: index))
        } catch is NotEligible {} catch is Refusal {} catch is UnfinishedForm {}
    }
}
