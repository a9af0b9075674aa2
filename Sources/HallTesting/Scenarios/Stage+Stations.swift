import Calendar
import Casework
import FEEL
import Hall
import Ledger
import Programs
import Store

/// What scenarios do with places and see of them.
extension Stage {
    func fillIn(_ step: Scenario.Step, as actor: Actor) async throws {
        guard let id = caseFile(step),
            let row = try await hall.database.read(hall.tenant, { try $0.cases.find(id) })
        else { throw Refusal.notFound }
        let own = service.procedures.first { $0.id == row.service } ?? service
        let answers = try await answers(
            of: step,
            among: own.form.fields,
            to: .caseFile(id),
            as: actor
        )
        _ = try await hall.perform(
            FillIn(id, answers: answers, seeing: row.state.version),
            as: actor
        )
    }

    /// Everything that is owed to places, by one slip.
    func payPlaces(as actor: Actor) async throws {
        let due = try await hall.ask(PlacesToPay(), as: actor)
        let lines = due.lines.map(\.grant)
        _ = try await hall.perform(PayPlaces(lines, slip: "回单\(clock.now.milliseconds)"), as: actor)
    }

    func missed(_ expectation: StationExpectation, in step: Scenario.Step) async throws -> Words? {
        switch expectation {
        case .waits(let wanted):
            guard let id = caseFile(step) else { return .unmet("办件", "a case", "—") }
            let seen = try await hall.database.read(hall.tenant) {
                try $0.waitingGrants.of(id).first.map { Self.name(of: $0.source) } ?? "nothing"
            }
            return .compare("等待", "waits", wanted, seen)
        case .queue(let id, let wanted):
            let isOffer = service.offer(id) != nil
            let service = service.id
            let seen = try await hall.database.read(hall.tenant) {
                try $0.waitingGrants.total(of: service, isOffer ? .offer(id) : .account(id)).count
            }
            return .compare("排队 \(id)", "queue \(id)", String(wanted), String(seen))
        case .given(let id, let wanted):
            let service = service.procedures.first { $0.grant(id) != nil }?.id ?? service.id
            let seen = try await hall.database.read(hall.tenant) {
                try $0.grants.count(of: id, by: service)
            }
            return .compare("已给 \(id)", "given \(id)", String(wanted), String(seen))
        case .received(let place, let wanted):
            let seen = try await received(place)
            let yuan = Unit(code: ServiceAccount.yuan)
            return .compare(
                "\(place) 已得",
                "\(place) received",
                Amount(wanted).text(in: yuan),
                Amount(seen).text(in: yuan)
            )
        case .donor(let donor, let wanted):
            let statements = try await hall.ask(DonorStatements(service.id), as: .hall)
            let seen = statements.filter { $0.donor == donor }.map(\.given).reduce(0, +)
            return .compare(donor, donor, String(wanted), String(seen))
        case .targets, .promised, .gaps, .history: return try await figure(expectation)
        }
    }

    private func received(_ name: String) async throws -> Int64 {
        let spot = spots[name]?.id
        return try await hall.database.read(hall.tenant) { tx in
            let id =
                try spot
                ?? tx.places.changed(since: -1, at: clock.now)
                .first { $0.place.name == name }?.place.id
            return try id.map { try tx.grants.ofPlace($0) }?
                .filter { $0.unit == ServiceAccount.yuan }.map(\.amount).reduce(0, +) ?? 0
        }
    }

    private func figure(_ expectation: StationExpectation) async throws -> Words? {
        let figures = try await figures()
        func figure(_ id: String) -> FiguresOf.Figure? { figures.first { $0.id == id } }
        switch expectation {
        case .targets(let id, let wanted):
            let parts = figure(id)?.parts ?? []
            let seen = parts.map { part in
                part.share.map { (figure(id)?.percent($0) ?? "") + "%" } ?? "—"
            }
            return wanted == seen
                ? nil : .unmet(id, wanted.joined(separator: ", "), seen.joined(separator: ", "))
        case .promised(let id, let wanted):
            let seen = figure(id)?.parts.last?.target.value
            return .compare(id, id, wanted.description, seen?.description ?? "—")
        case .history(let id, let wanted):
            let history = figure(id)?.measure.history
            let seen = history.map { $0.value.description + ($0.isAtLeast ? "+" : "") } ?? "—"
            return .compare(id, id, wanted, seen)
        case .gaps(let id, let thin, let far):
            let found = figure(id)?.gaps
            let (seenThin, seenFar) = (found?.thin.map(\.name) ?? [], found?.far.map(\.name) ?? [])
            if thin.map({ $0 == seenThin }) ?? true, far.map({ $0 == seenFar }) ?? true {
                return nil
            }
            let wanted = "\(thin ?? []) \(far ?? [])"
            return .unmet("\(id) \(wanted)", "\(id) \(wanted)", "\(seenThin) \(seenFar)")
        default: return nil
        }
    }

    private static func name(of source: WaitingGrantRow.Source) -> String {
        switch source {
        case .account(let id), .offer(let id): id
        }
    }
}
