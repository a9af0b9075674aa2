import Casework
package import Programs
import Registry
package import Store

/// What stands against the actions that an actor has on a case, so that a page says it before anybody
/// presses a button.
package struct Obstacles: Question {
    private let id: CaseID

    package init(_ id: CaseID) {
        self.id = id
    }

    package var policy: any Policy { CaseAtHand(id) }

    /// By the action's id; an action that nothing stands against is not there.
    package func answer(in tx: Tx, _ context: Context) throws -> [String: Words] {
        let work = try CaseWork(id, in: tx, context)
        var obstacles: [String: Words] = [:]
        for choice in work.choices(for: Roles(of: context.actor, in: work.row)) {
            obstacles[choice.action] = try work.obstacle(to: choice.action)
        }
        return obstacles
    }
}

extension CaseWork {
    /// Why an action of the present step cannot be done now; nil where nothing stands against it.
    func obstacle(to action: String) throws -> Words? {
        let held = try action == Action.countersign ? held() : nil
        do {
            if let held { try holdOtherHand(than: held) }
            try holdSecondPair(of: action)
            try holdSecondLook(at: action)
            try holdBank()
            try holdNeeds(of: action)
        } catch let refusal as Refusal {
            return refusal.reason
        }
        let condition = try judgeCondition(
            of: held?.action.id ?? action,
            in: held?.step,
            answering: held.map { ActionForm(kept: answered($0.event)) }
        )
        // What the action itself asks is told when it is done.
        let own = Set(service.action(action, in: row.state.step)?.form.names ?? [])
        if !condition.missing.isEmpty, own.isSuperset(of: condition.missing) { return nil }
        guard condition.missing.isEmpty else {
            return Refusal.factsNeeded(condition.missing.map { service.words(.fact($0)) }).reason
        }
        let plan = held?.action ?? service.procedure.step(row.state.step)?.action(action)
        let gives = plan?.givesSomething ?? false
        guard gives || condition.holds != true else { return nil }
        let assessment = try assess()
        switch assessment.eligible {
        case .needs(let facts):
            return Refusal.factsNeeded(facts.map { service.words(.fact($0)) }).reason
        case .no where gives:
            return Words(
                zh: "按规则不符合条件：\(assessment.why.zh)",
                en: "The rule says no: \(assessment.why.en)"
            )
        case .yes, .ask, .no:
            guard condition.holds != true else { return nil }
            return Words(
                zh: "按规则现在不用这一步：\(assessment.why.zh)",
                en: "As the rule stands this is not the step: \(assessment.why.en)"
            )
        }
    }
}
