import Casework
import Hall
import Programs
import Store

/// Organisations that act at their own doors, people who change where they work, and texts.
extension Stage {
    /// What a firm does by the link and the code that the desk has given it, and nobody is logged in.
    func act(
        _ action: String,
        _ step: Scenario.Step,
        atTheDoorOf firm: OrganisationRow
    ) async throws {
        guard let id = caseFile(step), let clerk = staff.values.min(by: { $0.name < $1.name })
        else { throw Refusal.notFound }
        let member = try await hall.database.read(hall.tenant) { tx in
            try tx.parties.of(id).first { $0.name == firm.name }?.id
        }
        guard let member else { throw Refusal.notFound }
        let link = try await hall.makePartyLink(member, as: .staff(clerk))
        let session = hall.entropy.bytes(32)
        _ = try await hall.perform(
            EnterPartyDoor(link.token, code: link.code, session: session),
            as: .visitor
        )
        let row = try await hall.database.read(hall.tenant) { try $0.cases.find(id) }
        var answers: [String: [String]] = [:]
        if let form = try await service(of: id)?.action(action)?.form {
            let told = try await self.answers(
                of: step,
                among: form.fields,
                to: .caseFile(id),
                as: .visitor
            )
            answers = signing(told, form, as: "经办人")
        }
        let act = ActAtPartyDoor(
            link.token,
            session: session,
            action,
            saying: step.words,
            answering: answers,
            seeing: row?.state.version ?? 0
        )
        try await hall.perform(act, as: .visitor)
    }

    /// The desk names another in the place of somebody of a party.
    func standIn(_ step: Scenario.Step, as actor: Actor) async throws {
        guard let id = caseFile(step), let old = step.person.flatMap({ cast[$0] }),
            let new = step.deputy.flatMap({ cast[$0] })
        else { throw Refusal.notFound }
        let member = try await hall.database.read(hall.tenant) { tx in
            try tx.parties.of(id).first { $0.name == old.name }
        }
        guard let member else { throw Refusal.notFound }
        let naming = NameParty(
            id,
            member.party,
            name: new.name,
            phone: new.phone,
            replacing: member.id
        )
        _ = try await hall.perform(naming, as: actor)
    }

    /// The registry learns that somebody works elsewhere.
    func move(_ moves: [String: String]) async throws {
        for (word, firm) in moves.sorted(by: { $0.key < $1.key }) {
            guard let person = cast[word]?.person else { continue }
            let employer = firms[firm]?.first?.id
            try await hall.database.write(hall.tenant) { tx in
                guard var row = try tx.people.find(person) else { return }
                row.employer = employer
                try tx.people.save(row)
            }
        }
    }

    func text(
        _ kind: String,
        _ figure: Expectation.TextFigure,
        _ step: Scenario.Step
    ) async throws -> Words? {
        guard let id = caseFile(step) else { return .unmet("办件", "a case", "—") }
        let answer: OpenText.Answer
        do {
            answer = try await hall.ask(OpenText(kind, of: id), as: .hall)
        } catch is Refusal {
            return .unmet("文本 \(kind)", "the text \(kind)", "—")
        }
        let text = answer.text
        switch figure {
        case .version(let wanted):
            return .compare("第几稿", "version", String(wanted), String(text.latest?.number ?? 0))
        case .accepted(let wanted):
            return .compare("同意", "accepted", String(wanted), String(text.accepted))
        case .signed(let wanted):
            return .compare("签署", "signed", String(wanted), String(text.signed))
        case .says(let words):
            let seen = text.latest?.words ?? ""
            return seen.contains(words) ? nil : .unmet("“\(words)”", "“\(words)”", seen)
        case .isFrozen(let wanted):
            let isFrozen = text.paper != nil
            return .compare("定稿", "frozen", wanted ? "yes" : "no", isFrozen ? "yes" : "no")
        }
    }

    func covered(_ firms: Int?, _ people: Int?, _ step: Scenario.Step) async throws -> Words? {
        guard let id = caseFile(step) else { return .unmet("办件", "a case", "—") }
        let answer = try await hall.ask(OpenCoverage(of: id), as: .hall)
        let good = answer.firms.filter { $0.state != .over }
        if let firms, firms != good.count {
            return .unmet("覆盖 \(firms) 家", "\(firms) firms covered", String(good.count))
        }
        let count = good.map(\.people).reduce(0, +)
        if let people, people != count {
            return .unmet("覆盖 \(people) 人", "\(people) people covered", String(count))
        }
        return nil
    }
}
