import Calendar
import Hall
import Programs
import Registry
import Store

/// What scenarios do with records that are alike and with lives that change, and see of the registry.
extension Stage {
    /// Decides on the two that were found last; the older record is kept.
    func decidePair(isSame: Bool, _ step: Scenario.Step, as actor: Actor) async throws {
        guard let line = try await hall.ask(PairDesk(.open), as: actor).first else {
            throw Refusal.notFound
        }
        let pair = try await hall.ask(OpenPair(line.id), as: actor)
        _ = try await hall.perform(
            DecidePair(
                line.id,
                keeping: isSame ? pair.one.card.id : nil,
                because: step.words ?? ""
            ),
            as: actor
        )
    }

    /// Somebody's own news, or somebody else's with `for`, of the step's day.
    func note(_ kind: LifeChange.Kind, _ step: Scenario.Step, as actor: Actor) async throws {
        let word = step.person ?? step.actor ?? ""
        guard let person = cast[word]?.person else { throw Refusal.notFound }
        let today = hall.calendar.date(of: clock.now)
        _ = try await hall.perform(NoteLifeChange(kind, of: person, on: today), as: actor)
    }

    func registry(_ figure: RegistryFigure) async throws -> Words? {
        switch figure {
        case .ties(let word, let wanted):
            let seen = try await ties(of: word).map { "\($0.kind) \(name(of: $0.organisation))" }
            return .compare(
                "关系",
                "ties",
                wanted.sorted().joined(separator: ", "),
                seen.sorted().joined(separator: ", ")
            )
        case .dues(let word, let wanted):
            let seen = try await ties(of: word).first(where: \.isPrimary).map {
                name(of: $0.organisation)
            }
            return .compare("会费", "dues", wanted, seen ?? "nothing")
        case .members(let wanted):
            let people = try await people()
            return compare("会员", "members", wanted, people.count { $0.memberSince != nil })
        case .people(let wanted): return compare("人", "people", wanted, try await people().count)
        case .leads(let wanted):
            let services = service.procedures.map(\.id)
            let everywhere = PathRange(below: "/")
            let seen = try await hall.database.read(hall.tenant) { tx in
                try tx.leads.countByRule(LeadShelf("consented", within: [everywhere]))
                    + tx.leads.countByRule(LeadShelf("open", within: [everywhere]))
            }
            let count = seen.filter { services.contains($0.service) }.map(\.count).reduce(0, +)
            return compare("线索", "leads", wanted, count)
        case .alike(let wanted):
            let seen = try await hall.ask(PairDesk(.open), as: .hall).count
            return compare("待核对", "alike", wanted, seen)
        }
    }

    private func compare(_ zh: String, _ en: String, _ wanted: Int, _ seen: Int) -> Words? {
        .compare(zh, en, String(wanted), String(seen))
    }

    private func name(of organisation: OrganisationID) -> String {
        unions.first { $0.value.id == organisation }?.key ?? organisation.description
    }

    /// What binds somebody to unions today.
    private func ties(of word: String) async throws -> [TieRow] {
        guard let person = cast[word]?.person else { return [] }
        let today = hall.calendar.date(of: clock.now)
        return try await hall.database.read(hall.tenant) { tx in
            try tx.people.ties(of: person).filter { tie in
                tie.until.map { $0 > today } ?? true
            }
        }
    }

    /// Everybody but those who have become one with another.
    private func people() async throws -> [PersonRow] {
        try await hall.database.read(hall.tenant) { tx in
            var (all, after) = ([PersonRow](), PersonID(raw: 0))
            while true {
                let part = try tx.people.page(after: after)
                all += part
                guard let last = part.last else { break }
                after = last.id
            }
            return all.filter { $0.mergedInto == nil }
        }
    }
}
