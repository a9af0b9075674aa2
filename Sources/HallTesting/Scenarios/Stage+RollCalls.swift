import Calendar
import Hall
import Programs
import Registry
import Store

/// What scenarios see of places on a list, and of lists that are called.
extension Stage {
    private var gathering: Gathering? { service.gatherings.first }
    private var today: CivilDate { hall.calendar.date(of: clock.now) }

    func callRoll(_ step: Scenario.Step, as actor: Actor) async throws {
        guard let gathering else { throw Refusal.notFound }
        let marks = step.marks.flatMap { mark in
            cases(named: mark.name).map { $0.marked(mark.what) }
        }
        let call = MarkRollCall(marks, on: today, of: service.id, gathering.id)
        _ = try await hall.perform(call, as: actor)
    }

    func closeDay(as actor: Actor) async throws {
        guard let gathering else { throw Refusal.notFound }
        let close = CloseRollCall(today, of: service.id, gathering.id)
        _ = try await hall.perform(close, as: actor)
    }

    /// The case of a name, or all whose names begin as it does where it ends in a star.
    private func cases(named name: String) -> [CaseID] {
        guard name.hasSuffix("*") else { return cases[name].map { [$0] } ?? [] }
        return cases.filter { $0.key.hasPrefix(name.dropLast()) }.sorted {
            $0.value.raw < $1.value.raw
        }
        .map(\.value)
    }

    func line(_ wanted: Int, _ step: Scenario.Step) async throws -> Words? {
        guard let id = caseFile(step) else { return .unmet("办件", "a case", "—") }
        let seen = try await hall.database.read(hall.tenant) { tx in
            try tx.waitingGrants.of(id).first.map(tx.waitingGrants.place)
        }
        return .compare("排在第几", "line", String(wanted), seen.map(String.init) ?? "—")
    }

    func roll(_ figure: RollFigure) async throws -> Words? {
        guard let gathering else { return .unmet("名单", "a list", "—") }
        let call = OpenRollCall(today, of: service.id, gathering.id)
        let answer = try await hall.perform(call, as: .hall)
        func compare(_ zh: String, _ en: String, _ wanted: Int, _ seen: Int) -> Words? {
            .compare(zh, en, String(wanted), String(seen))
        }
        return switch figure {
        case .all(let wanted): compare("名单", "all", wanted, answer.count.all)
        case .present(let wanted): compare("到了", "present", wanted, answer.count.present)
        case .absent(let wanted): compare("没到", "absent", wanted, answer.count.absent)
        case .collected(let wanted): compare("接走", "collected", wanted, answer.count.collected)
        case .state(let wanted):
            .compare("当天", "state", wanted, answer.closed == nil ? "open" : "closed")
        }
    }
}

extension CaseID {
    fileprivate func marked(_ what: Scenario.RollMark.What) -> MarkRollCall.Mark {
        switch what {
        case .present: .init(self, isPresent: true)
        case .absent(let reason): .init(self, isPresent: false, reason: reason)
        case .collected(let name): .init(self, isPresent: true, collector: name)
        }
    }
}
