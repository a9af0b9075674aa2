import Casework

/// Something of a service that has a name people read.
package enum Named: Hashable, Sendable {
    case step(String)
    case action(String, step: String)
    case outcome(String)
    case field(String)
    case decision(String)
    case grant(String)
    case paper(String)
    case offer(String)
    case roll(String)
    case account(String)
    case measure(String)
    case setting(String)
    case fact(String)
    case party(String)
    case promise(String)
    case meeting(String)
}

extension Service {
    /// What people read for an id; the id itself where nothing of the service has it.
    package func words(_ named: Named) -> Words {
        switch named {
        case .step(let id): stepTitle(id)
        case .action(let id, let step): actionTitle(id, step: step)
        case .outcome(let id):
            outcomes.first { $0.id == id }?.title ?? Service.standing[id] ?? bare(id)
        case .field(let id): form.field(id)?.ask ?? laterTitle(id)
        case .decision(let id): decision(id)?.title ?? bare(id)
        // What a case holds may be a piece of an offer.
        case .grant(let id): grant(id)?.title ?? offer(id)?.title ?? bare(id)
        case .paper(let id): paper(id)?.title ?? bare(id)
        case .offer(let id): offer(id)?.title ?? bare(id)
        case .roll(let id): roll(id)?.title ?? bare(id)
        case .account(let id): account(id)?.title ?? bare(id)
        case .measure(let id): measure(id)?.title ?? bare(id)
        case .setting(let id): settings.first { $0.id == id }?.title ?? bare(id)
        case .party(let id): party(id)?.title ?? bare(id)
        case .promise(let id): promise(id)?.title ?? bare(id)
        case .meeting(let id): meeting(id)?.title ?? bare(id)
        case .fact(let name):
            FactCatalogue.fact(name)?.title ?? form.field(name)?.title ?? paper(name)?.title
                ?? laterTitle(name)
        }
    }

    private func stepTitle(_ id: String) -> Words {
        step(id)?.title ?? Service.standing[id] ?? bare(id)
    }

    private func actionTitle(_ id: String, step: String) -> Words {
        action(id, in: step)?.title ?? Service.standingActions[id] ?? bare(id)
    }

    private func laterTitle(_ name: String) -> Words {
        let forms = (steps.flatMap(\.actions) + events).map(\.form)
        return forms.lazy.compactMap { $0.field(name) }.first?.title ?? bare(name)
    }

    private func bare(_ id: String) -> Words { Words(zh: id, en: id) }

    /// The names of the steps and outcomes that every service has without writing them.
    private static let standing: [String: Words] = [
        Step.applicant: Words(zh: "待补充", en: "Needs information"),
        Step.appeal: Words(zh: "申请复核", en: "Review"),
        Step.objection: Words(zh: "异议核实", en: "Objection"),
        Step.signature: Words(zh: "第二人签字", en: "Second signature"),
        Step.closed: Words(zh: "已办结", en: "Closed"),
        Procedure.withdrawn: Words(zh: "已撤回", en: "Withdrawn"),
        Procedure.lapsed: Words(zh: "逾期未答复", en: "Lapsed"),
    ]

    /// The names of the actions that every service has without writing them.
    private static let standingActions: [String: Words] = [
        Action.sendIn.id: Words(zh: "提交补充", en: "Send in"),
        Action.withdraw.id: Words(zh: "撤回申请", en: "Withdraw"),
        Action.appeal.id: Words(zh: "不同意，申请复核", en: "Ask for a review"),
        Action.reopen: Words(zh: "重新办理", en: "Take it up anew"),
        Action.uphold: Words(zh: "维持原来的决定", en: "Let the decision stand"),
        Action.countersign: Words(zh: "签字同意", en: "Sign"),
        Action.unsigned: Words(zh: "不签，退回经办人", en: "Do not sign, send back"),
    ]
}
