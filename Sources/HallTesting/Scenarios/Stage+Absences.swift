import Calendar
import Hall
import Programs
import Registry
import Store

extension Stage {
    /// A colleague is away from the step's day on.
    mutating func beAway(_ step: Scenario.Step, as actor: Actor) async throws {
        guard let account = actor.account else { return }
        let other = step.deputy.flatMap { staff[$0] }
        _ = try await hall.perform(
            BeAway(
                account,
                from: hall.calendar.date(of: clock.now).description,
                until: "",
                standIn: other?.account.description ?? step.deputy ?? ""
            ),
            as: actor
        )
        try await readPosts()
    }

    mutating func comeBack(as actor: Actor) async throws {
        guard let account = actor.account else { return }
        let today = hall.calendar.date(of: clock.now)
        let absence = try await hall.database.read(hall.tenant) {
            try $0.absences.standing(of: account, on: today)
        }
        guard let absence else { throw Refusal.notFound }
        _ = try await hall.perform(EndAbsence(absence.id), as: actor)
        try await readPosts()
    }

    func passOn(_ step: Scenario.Step, as actor: Actor) async throws {
        guard let id = caseFile(step) else { throw Refusal.notFound }
        let other = step.deputy.flatMap { staff[$0]?.account.description }
        _ = try await hall.perform(PassOnCase(id, to: other ?? ""), as: actor)
    }

    /// What everybody holds today, in their own right and in others' place.
    private mutating func readPosts() async throws {
        let today = hall.calendar.date(of: clock.now)
        for (word, colleague) in staff {
            let posts = try await hall.database.read(hall.tenant) { tx in
                try Post.all(of: colleague.account, in: tx, on: today)
            }
            staff[word] = Colleague(
                account: colleague.account,
                name: colleague.name,
                posts: posts,
                isFresh: true
            )
        }
    }

    func contact(_ wanted: String, _ step: Scenario.Step) async throws -> Words? {
        guard let id = caseFile(step) else { return .unmet("办件", "a case", "—") }
        let row = try await hall.database.read(hall.tenant) { try $0.cases.find(id) }
        return .compare("联系人", "contact", wanted, word(of: row?.contact))
    }

    func inPlaceOf(_ wanted: String, _ step: Scenario.Step) async throws -> Words? {
        guard let id = caseFile(step) else { return .unmet("办件", "a case", "—") }
        let events = try await hall.database.read(hall.tenant) { try $0.cases.events(of: id) }
        let last = events.last { $0.kind == CaseNote.acted.rawValue }
        return .compare("替谁办", "in place of", wanted, word(of: last?.inPlaceOf))
    }

    private func word(of account: UserID?) -> String {
        guard let account else { return "nobody" }
        return staff.first { $0.value.account == account }?.key ?? account.description
    }
}
