import Casework
import Hall
import HallTesting
import Programs
import Store

extension LivedYear {
    /// Every open case is taken up once a week by whoever can do something with it.
    mutating func takeUpAll() async throws {
        for id in try await openCases() { try await takeUp(id) }
    }

    func openCases() async throws -> [CaseID] {
        let services = life.services.flatMap(\.service.procedures).map(\.id)
        return try await hall.database.read(hall.tenant) { tx in
            try services.flatMap { service in
                try tx.cases.ofService(service, limit: .max)
                    .filter { !$0.state.isClosed }.map(\.id)
            }
        }
    }

    /// Tries what the case offers to each of those who have to do with it, until something is done.
    mutating func takeUp(_ id: CaseID) async throws {
        guard let row = try await self.row(id), !row.state.isClosed else { return }
        // Some wait, some forget; what is forgotten runs late.
        guard life.dice.chance(60) else { return }
        let colleagues = life.crew.members.map(\.colleague)
        try await life.hurry(
            row,
            by: colleagues.filter { !$0.duties(at: row.handlingPath).isEmpty }
        )
        for actor in try await actors(in: row) {
            try await nameParties(of: id, as: actor)
            try await fillIn(id, as: actor)
            if try await knockAtDoors(of: id, as: actor) { return }
            if try await act(on: id, as: actor) { return }
        }
    }

    func row(_ id: CaseID) async throws -> CaseRow? {
        try await hall.database.read(hall.tenant) { try $0.cases.find(id) }
    }

    /// Colleagues with a duty over the case, its applicant, and the people among its parties.
    mutating func actors(in row: CaseRow) async throws -> [Actor] {
        var actors = life.crew.members.map(\.colleague)
            .filter { !$0.duties(at: row.handlingPath).isEmpty }.map { Actor.staff($0) }
        for person in [row.applicant] + row.members.map(\.person) {
            guard let index = person.flatMap({ life.town.order[$0] }) else { continue }
            actors.append(try await life.account(of: index))
        }
        return actors
    }

    /// Answers what the file has those answer who handle the case.
    private mutating func fillIn(_ id: CaseID, as actor: Actor) async throws {
        guard actor.colleague != nil, let row = try await row(id),
            let form = try await allowed({ try await $0.ask(OpenFillIn(id), as: actor) }),
            form.asks.contains(where: \.answers.isEmpty)
        else { return }
        let service = try service(of: row)
        let asked = Set(form.asks.map(\.id))
        let fields = service.form.fields.filter { asked.contains($0.id) }
        let answers = answers(of: service).fill(fields, &life.dice)
        let fill = FillIn(id, answers: answers, seeing: form.version)
        do { _ = try await hall.perform(fill, as: actor) } catch is UnfinishedForm {}
    }

    /// One of the things that the actor can do, the usual one mostly first; money goes by paydays.
    private mutating func act(on id: CaseID, as actor: Actor) async throws -> Bool {
        let view = try await hall.ask(OpenCase(id), as: actor)
        var choices = view.actions.filter { $0.nature != .pays }
        if choices.count > 1, life.dice.chance(25) { choices.shuffle(using: &life.dice) }
        let service = view.published.service
        for choice in choices {
            if choice.action == Action.withdraw.id, !life.dice.chance(5) { continue }
            let form = service.action(choice.action, in: view.row.state.step)?.form
            var answers: [String: [String]] = [:]
            if let form {
                answers = try await self.answers(to: form, of: service, in: view.row)
                sign(&answers, form, as: actor)
            }
            let act = Act(
                choice.action,
                on: id,
                saying: choice.takesWords ? "已核对。" : nil,
                answering: answers,
                seeing: view.row.state.version
            )
            do {
                _ = try await hall.perform(act, as: actor)
                return true
            } catch is Refusal {
                continue
            } catch is UnfinishedForm {
                continue
            }
        }
        return false
    }

    func service(of row: CaseRow) throws -> Service {
        try hall.shelf.now.version(row.service, row.digest).service
    }

    /// Finance transfers what is owed to places; whoever approved something leaves it to the other.
    mutating func payPlaces() async throws {
        for actor in actors("finance") {
            let due = try await hall.ask(PlacesToPay(), as: actor).lines.map(\.grant)
            guard !due.isEmpty else { return }
            let pay = PayPlaces(due, slip: "回单 \(life.today)")
            _ = try await allowed { try await $0.perform(pay, as: actor) }
        }
    }

    private func actors(_ role: String) -> [Actor] {
        life.crew.members.filter { $0.role == role }.map { .staff($0.colleague) }
    }

    /// Nil where the hall refuses; everything else that goes wrong ends the year.
    private func allowed<T: Sendable>(_ deed: (Hall) async throws -> T) async throws -> T? {
        do { return try await deed(hall) } catch is Refusal { return nil }
    }
}
