import Calendar
import Casework
import Hall
import Programs
import Registry
import Store

extension Stage {
    /// What an expectation about promises, talks and confirming misses; nil where it is met.
    func promiseMissed(
        _ expectation: Expectation,
        _ step: Scenario.Step
    ) async throws -> Words? {
        guard let id = caseFile(step) else { return .unmet("办件", "a case", "—") }
        let view = try await hall.ask(OpenCase(id), as: .hall)
        let promises = view.row.state.promises
        switch expectation {
        case .promisesKept(let count):
            return compare("兑现", "promises kept", count, promises.count { $0.kept != nil })
        case .promisesBroken(let count):
            return compare("失信", "promises broken", count, promises.count { $0.broken != nil })
        case .meetings(let count):
            return compare("会议", "meetings", count, view.story.count { $0.kind == .met })
        case .daysAfterFirstDue(let count):
            guard let first = promises.map(\.until).min() else {
                return .unmet("承诺", "a promise", "—")
            }
            let end = hall.calendar.date(of: view.row.closedAt ?? clock.now)
            return compare("天数", "days after first due", count, first.days(until: end))
        case .waitsFor(let words):
            let state = view.row.state
            let left = Set(state.awaited).subtracting(state.answered)
            let names = words.map { cast[$0]?.name ?? firms[$0]?.first?.name ?? $0 }
            let seen = try await hall.database.read(hall.tenant) { tx in
                try tx.parties.of(id).filter { left.contains($0.id.description) }.map(\.name)
            }
            return Set(names) == Set(seen)
                ? nil
                : .unmet(
                    names.joined(separator: "、"),
                    names.joined(separator: ", "),
                    seen.joined(separator: "、")
                )
        default: return nil
        }
    }

    /// Whether the case has come to a duty since the step before.
    func task(_ duty: String) async throws -> Words? {
        guard let account = staff[duty]?.account else { return .unmet("待办", "a task", "—") }
        let since = lastStep
        let hasTask = try await hall.database.read(hall.tenant) { tx in
            try tx.messages.of(account, limit: 200).contains {
                $0.madeAt > since && $0.onceKey.contains(" task ")
            }
        }
        return hasTask ? nil : .unmet("交给 \(duty) 办", "a task for \(duty)", "—")
    }

    private func compare(_ zh: String, _ en: String, _ wanted: Int, _ seen: Int) -> Words? {
        .compare(zh, en, String(wanted), String(seen))
    }

    /// Answers of an action's form as a page sends them: people of the scenario by their name and phone.
    func formAnswers(
        _ step: Scenario.Step,
        of action: String,
        to owner: FileRow.Owner,
        as actor: Actor
    ) async throws -> [String: [String]] {
        guard let id = caseFile(step), let own = try await service(of: id),
            let form = own.action(action)?.form
        else { return [:] }
        let answers = try await answers(of: step, among: form.fields, to: owner, as: actor)
        return signing(answers, form, as: name(of: actor))
    }

    /// Whoever signs sets his own name, unless the step says another.
    func signing(
        _ answers: [String: [String]],
        _ form: Form,
        as name: String
    ) -> [String: [String]] {
        guard form.field(AgreedText.signature) != nil else { return answers }
        let usual = [
            AgreedText.signature.wireName: [name], AgreedText.read.wireName: ["yes"],
        ]
        return answers.merging(usual) { written, _ in written }
    }

    private func name(of actor: Actor) -> String {
        let players = cast.values + crowds.values.flatMap(\.self)
        return players.first { $0.actor == actor }?.name ?? "经办人"
    }

    /// Somebody of the scenario by his word, as a form sends a name and a phone; anybody else as written.
    func contact(_ texts: [String]) -> [String] {
        guard texts.count == 1 else { return texts }
        if let firm = firms[texts[0]]?.first { return [firm.name, "", ""] }
        guard let player = cast[texts[0]] else { return texts }
        return [player.name, player.phone, ""]
    }

    /// The same of a word that stands for many: the one of them with this number.
    private func contact(_ texts: [String], _ number: Int) -> [String] {
        guard texts.count == 1 else { return texts }
        if let many = firms[texts[0]], many.indices.contains(number) {
            return [many[number].name, "", ""]
        }
        if let many = crowds[texts[0]], many.indices.contains(number) {
            return [many[number].name, many[number].phone, ""]
        }
        return contact(texts)
    }

    /// How many lines a line stands for that names somebody who is many.
    private func count(_ texts: [String]) -> Int {
        guard texts.count == 1 else { return 1 }
        return max(firms[texts[0]]?.count ?? 1, crowds[texts[0]]?.count ?? 1)
    }

    /// The same in every line of a group of questions.
    func lines(_ texts: [String], of kind: RowsKind) -> [String] {
        texts.flatMap { text in
            let cells = kind.cells(of: text)
            let columns = kind.columns.filter(\.kind.isContact).map(\.wireName)
            let lines = columns.map { count(cells[$0] ?? []) }.max() ?? 1
            return (0..<lines).map { number in
                var cells = cells
                for column in columns {
                    cells[column] = cells[column].map { contact($0, number) }
                }
                return kind.line(cells)
            }
        }
    }
}
