import Calendar
import FEEL
import Hall
import Programs
import Registry
import Store

/// Money that was paid wrongly, in scenarios: of each case the last claim is meant.
extension Stage {
    func recover(_ deed: RecoveryDeed, _ step: Scenario.Step, as actor: Actor) async throws {
        guard let id = caseFile(step) else { throw Refusal.notFound }
        let words = step.words ?? ""
        if deed == .claim {
            let payments = try await hall.ask(OpenClaimable(id), as: actor).payments
            guard let payment = payments.first else { throw Refusal.notFound }
            let claim = ClaimBack(
                step.income?.amount ?? payment.left,
                of: payment.grant,
                in: id,
                because: words
            )
            _ = try await hall.perform(claim, as: actor)
            return
        }
        guard let row = try await claims(of: id).last else { throw Refusal.notFound }
        switch deed {
        case .claim: break
        case .confirm: _ = try await hall.perform(ConfirmClaim(row.id, isRight: true), as: actor)
        case .drop where row.state == .contested:
            let answer = AnswerClaim(row.id, stands: false, saying: words)
            _ = try await hall.perform(answer, as: actor)
        case .drop:
            let drop = ConfirmClaim(row.id, isRight: false, saying: words)
            _ = try await hall.perform(drop, as: actor)
        case .object:
            _ = try await hall.perform(ObjectToClaim(row.id, saying: words), as: actor)
        case .uphold:
            let answer = AnswerClaim(row.id, stands: true, saying: words)
            _ = try await hall.perform(answer, as: actor)
        case .paidBack:
            let record = RecordRepayment(
                step.income?.amount ?? row.rest,
                for: row.id,
                on: hall.calendar.date(of: clock.now).description,
                slip: step.income?.from ?? "回单一"
            )
            _ = try await hall.perform(record, as: actor)
            try await hall.tick()
        case .waive: _ = try await hall.perform(WaiveClaim(row.id, because: words), as: actor)
        }
    }

    private func claims(of id: CaseID) async throws -> [RecoveryRow] {
        try await hall.database.read(hall.tenant) { try $0.recoveries.of(id) }
    }

    func stillClaimed(_ wanted: Decimal34, _ step: Scenario.Step) async throws -> Words? {
        guard let id = caseFile(step) else { return .unmet("办件", "a case", "—") }
        let fen = try await claims(of: id)
            .filter { $0.state == .claimed || $0.state == .contested }.reduce(0) { $0 + $1.rest }
        let rest = Decimal34(fen) / 100 ?? 0
        return .compare("还要追回", "still claimed", wanted.description, rest.description)
    }

    func claim(_ wanted: String, _ step: Scenario.Step) async throws -> Words? {
        guard let id = caseFile(step) else { return .unmet("办件", "a case", "—") }
        let state = try await claims(of: id).last?.state.rawValue ?? "—"
        return .compare("追回", "claim", wanted, state)
    }
}
