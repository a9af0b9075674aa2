import Calendar
import Casework
import Hall
import HallTesting
import Programs
import Store

extension DemoLife {
    /// Somebody takes a case up and does what its step offers.
    mutating func handle(_ id: CaseID) async throws {
        guard let row = try await hall.ask(CaseRowOf(id: id), as: .hall) else { return }
        try await rate(row)
        if try await disagreed(row) { return note(.handle(id), in: endDice.number(2...6)) }
        guard !row.state.isClosed,
            let step = try service(of: row).procedure.step(row.state.step)
        else { return }
        visits[id, default: 0] += 1
        let isAsked = step.id == Step.applicant
        if isAsked { questions += 1 }
        // Every fifth never answers, and the case lapses by itself; who was asked just now takes time.
        if isAsked, questions % 5 == 2 || isLate { return }
        if try await changedMind(row) { return }
        try await hurry(row, by: crew.holders(of: step.who, at: row.handlingPath))
        // Few give back a place that they have.
        if step.actions.contains(where: \.givesBack), endDice.chance(80) { return }
        // What waits for the bank is seldom touched before.
        if step.actions.contains(where: \.isPayment), dice.chance(95) { return }
        if try await act(on: row, step), !isAsked {
            let days = dice.chance(85) ? dice.number(1...4) : dice.number(6...14)
            note(.handle(id), in: days)
        } else if visits[id, default: 0] < 6 {
            note(.handle(id), in: dice.number(2...6))
        }
    }

    /// Some of those who were refused have it looked at by somebody else.
    private mutating func disagreed(_ row: CaseRow) async throws -> Bool {
        guard row.state.canAppeal(at: clock.now), endDice.chance(40),
            let person = row.applicant.flatMap({ town.order[$0] })
        else { return false }
        let act = Act(
            Action.appeal.id,
            on: row.id,
            saying: "我补充了情况，请再看一看。",
            seeing: row.state.version
        )
        do {
            _ = try await hall.perform(act, as: try await account(of: person))
            return true
        } catch is Refusal {
            return false
        }
    }

    /// Half of those whose case is over say how it was; few of them are not content.
    private mutating func rate(_ row: CaseRow) async throws {
        guard row.state.isClosed, endDice.chance(50),
            let person = row.applicant.flatMap({ town.order[$0] })
        else { return }
        let isRefused = row.outcomeKind == OutcomeKind.refused.rawValue
        let grade =
            endDice.chance(isRefused ? 40 : 8) ? endDice.number(1...2) : endDice.number(3...5)
        let words = grade <= RatingPlan.lowest ? "等了很久，也没有人打电话说明。" : nil
        let rate = RateCase(row.id, grade: grade, saying: words)
        do { _ = try await hall.perform(rate, as: try await account(of: person)) } catch is Refusal
        {}
    }

    /// Now and then somebody takes an application back.
    private mutating func changedMind(_ row: CaseRow) async throws -> Bool {
        guard visits[row.id] == 1, visits.count % 14 == 9,
            let person = row.applicant.flatMap({ town.order[$0] })
        else { return false }
        let act = Act(
            Action.withdraw.id,
            on: row.id,
            saying: "家里的事已经解决了，谢谢。",
            seeing: row.state.version
        )
        do {
            _ = try await hall.perform(act, as: try await account(of: person))
            return true
        } catch is Refusal {
            return false
        }
    }

    /// Tries the actions of the step in an order that fell; true where one was done.
    mutating func act(on row: CaseRow, _ step: Step) async throws -> Bool {
        for action in order(of: step.actions) {
            // Money goes by the bank's file, on paydays.
            if action.isPayment { continue }
            let service = try self.service(of: row)
            let form = service.action(action.id, in: step.id)?.form
            let answers = form.map {
                DemoAnswers(service: service, today: today).fill($0, &dice)
            }
            for actor in try await actors(action.who ?? step.who, row) {
                let act = Act(
                    action.id,
                    on: row.id,
                    saying: action.say == .none ? nil : words(for: action),
                    answering: answers ?? [:],
                    seeing: row.state.version
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
        }
        return false
    }

    /// Mostly as the service's author wrote them, the usual way first; every ninth time the other way
    /// round, so that every way is taken.
    private mutating func order(of actions: [Action]) -> [Action] {
        decisions += 1
        if decisions % 9 == 4 { return actions.reversed() }
        if isLate, decisions.isMultiple(of: 4) {
            return actions.filter(\.asksApplicant) + actions.filter { !$0.asksApplicant }
        }
        guard actions.count > 1, dice.chance(20) else { return actions }
        let first = dice.number(1...actions.count - 1)
        return Array(actions[first...] + actions[..<first])
    }

    /// The last days, whose cases whoever tries the demo finds open.
    private var isLate: Bool { today.days(until: lastDay) < 6 }

    private mutating func actors(_ who: [String], _ row: CaseRow) async throws -> [Actor] {
        var actors: [Actor] = crew.holders(of: who, at: row.handlingPath).map { .staff($0) }
        if who.contains(Step.applicant), let person = row.applicant.flatMap({ town.order[$0] }) {
            actors.append(try await account(of: person))
        }
        return actors
    }

    private func words(for action: Action) -> String {
        for effect in action.effects {
            switch effect {
            case .move(to: Step.applicant): return "请补充清晰的材料照片，并核对填写的内容。"
            case .sendBack where action.id == Action.dismiss: return "已向单位核实，公示的内容属实。"
            case .sendBack: return "已经补充好了，请查收。"
            case .grant: return "已电话核实，情况属实。"
            case .close: return "经核实，与规定的条件不符。"
            case .reopen: return "情况有了新的说明，请重新核对。"
            case .uphold: return "已复核，原来的决定符合规定。"
            default: continue
            }
        }
        return "已核对。"
    }

    func service(of row: CaseRow) throws -> Service {
        try hall.shelf.now.version(row.service, row.digest).service
    }
}

extension Action {
    fileprivate var asksApplicant: Bool { effects.contains(.move(to: Step.applicant)) }

    fileprivate var isPayment: Bool {
        effects.contains { if case .pay = $0 { true } else { false } }
    }

    fileprivate var givesBack: Bool {
        effects.contains { if case .giveBack = $0 { true } else { false } }
    }
}

/// A case as it lies in the database, for those who play everybody.
private struct CaseRowOf: Question {
    let id: CaseID

    var policy: any Policy { HallOnly() }

    func answer(in tx: Tx, _ context: Context) throws -> CaseRow? {
        try tx.cases.find(id)
    }
}
