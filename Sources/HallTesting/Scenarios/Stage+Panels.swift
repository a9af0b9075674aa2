import Calendar
import Hall
import Ledger
import Panels
import Programs
import Registry
import Store

/// What scenarios do with panels and see of them.
extension Stage {
    /// The panel of the step's case, or else the first of the service, and which procedure has it.
    private func theOne(_ step: Scenario.Step) async throws -> (service: Service, panel: Panel) {
        let own: Service? =
            if let id = caseFile(step) { try await service(of: id) } else { nil }
        let parts = [own].compactMap(\.self) + service.procedures
        let judged = parts.lazy.compactMap { part in part.panels.first.map { (part, $0) } }.first
        guard let judged else { throw Refusal.notFound }
        return judged
    }

    private func round(_ step: Scenario.Step) async throws -> PanelRoundID {
        let one = try await theOne(step)
        let rounds = try await hall.database.read(hall.tenant) {
            try $0.panels.of(one.service.id, one.panel.id)
        }
        guard let round = rounds.first else { throw Refusal.notFound }
        return round.id
    }

    func appoint(_ step: Scenario.Step, as actor: Actor) async throws {
        let one = try await theOne(step)
        for word in step.listed {
            guard let judge = staff[word] else { throw Refusal.notFound }
            let deed = AppointJudge(
                judge.account,
                to: one.panel.id,
                of: one.service.id,
                belongingTo: step.words ?? ""
            )
            _ = try await hall.perform(deed, as: actor)
        }
    }

    func score(_ step: Scenario.Step, as actor: Actor) async throws {
        guard let id = caseFile(step) else { throw Refusal.notFound }
        let marks = step.answers.compactMapValues(\.first)
        let deed = GiveScore(marks, saying: step.words, to: id, in: try await round(step))
        _ = try await hall.perform(deed, as: actor)
    }

    func declareConflict(_ step: Scenario.Step, as actor: Actor) async throws {
        guard let id = caseFile(step) else { throw Refusal.notFound }
        let deed = DeclareConflict(id, in: try await round(step), because: step.words ?? "")
        _ = try await hall.perform(deed, as: actor)
    }

    func closePanel(_ step: Scenario.Step, as actor: Actor) async throws {
        let one = try await theOne(step)
        _ = try await hall.perform(ClosePanel(one.panel.id, of: one.service.id), as: actor)
    }

    /// Whoever confirms has read the list as it is.
    func confirmPanel(_ step: Scenario.Step, as actor: Actor) async throws {
        let one = try await theOne(step)
        let board = try await hall.ask(OpenPanel(one.panel.id, of: one.service.id), as: actor)
        let deed = ConfirmPanel(
            one.panel.id,
            of: one.service.id,
            seeing: board.digest ?? ""
        )
        _ = try await hall.perform(deed, as: actor)
    }

    func vote(_ step: Scenario.Step, as actor: Actor) async throws {
        let one = try await theOne(step)
        guard let id = caseFile(step) else { throw Refusal.notFound }
        _ = try await hall.perform(
            GiveVote(to: id, in: one.panel.id, of: one.service.id),
            as: actor
        )
    }

    func takeBackVote(_ step: Scenario.Step, as actor: Actor) async throws {
        let one = try await theOne(step)
        guard let id = caseFile(step) else { throw Refusal.notFound }
        let deed = TakeBackVote(from: id, in: one.panel.id, of: one.service.id)
        _ = try await hall.perform(deed, as: actor)
    }

    func putFirst(_ step: Scenario.Step, as actor: Actor) async throws {
        let one = try await theOne(step)
        guard let id = caseFile(step) else { throw Refusal.notFound }
        let deed = PutFirst(
            id,
            in: one.panel.id,
            of: one.service.id,
            because: step.words ?? ""
        )
        _ = try await hall.perform(deed, as: actor)
    }

    /// The page of the vote as whoever acts reads it.
    private func ballot(_ step: Scenario.Step) async throws -> OpenBallot.Answer? {
        let one = try await theOne(step)
        guard let actor = step.actor.flatMap({ self.actor($0) }) else { return nil }
        return try await hall.ask(OpenBallot(one.panel.id, of: one.service.id), as: actor)
    }

    func panel(_ figure: PanelFigure, _ step: Scenario.Step) async throws -> Words? {
        let one = try await theOne(step)
        let board = try await hall.ask(OpenPanel(one.panel.id, of: one.service.id), as: .hall)
        let own = caseFile(step).flatMap { id in board.lines.first { $0.caseFile == id } }
        func compare(_ zh: String, _ en: String, _ wanted: Int, _ seen: Int?) -> Words? {
            .compare(zh, en, String(wanted), seen.map(String.init) ?? "—")
        }
        switch figure {
        case .cases(let wanted): return compare("件数", "cases", wanted, board.lines.count)
        case .judges(let wanted): return compare("评委", "judges", wanted, board.judges.count)
        case .chosen(let wanted): return compare("入选", "chosen", wanted, board.sums?.chosen)
        case .organisations(let wanted):
            return compare("单位", "organisations", wanted, board.sums?.organisations)
        case .classed(let code, let wanted):
            let seen = board.sums?.classes.first { $0.code == code }?.chosen
            return compare(code, code, wanted, seen)
        case .asked(let wanted):
            let yuan = Unit(code: ServiceAccount.yuan)
            return .compare(
                "申请合计",
                "asked",
                Amount(wanted).text(in: yuan),
                board.sums?.asked.map { Amount($0).text(in: yuan) } ?? "—"
            )
        case .barred(let wanted):
            let seen = board.judges.map(\.barred).reduce(0, +)
            return compare("回避", "barred", wanted, seen)
        case .state(let wanted):
            return .compare("评审", "panel", wanted, board.round?.state.rawValue ?? "—")
        case .place(let wanted): return compare("名次", "place", wanted, own?.position)
        case .score(let wanted): return .compare("得分", "score", wanted, own?.score ?? "—")
        case .result(let wanted):
            return .compare("评审结果", "result", wanted, own?.verdict?.rawValue ?? "—")
        case .scores(let wanted): return compare("评分", "scores", wanted, own?.given)
        case .voters(let wanted): return compare("投票人", "voters", wanted, board.vote?.voters)
        case .votes(let wanted): return compare("票数", "votes", wanted, board.vote?.votes)
        case .undecided(let wanted):
            return compare("先后未定", "undecided", wanted, board.vote?.undecided)
        case .left(let wanted):
            return compare("剩余票数", "left", wanted, try await ballot(step)?.left)
        case .ballot(let wanted):
            return compare("候选", "ballot", wanted, try await ballot(step)?.candidates.count)
        }
    }
}
