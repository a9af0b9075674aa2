import Casework
import FEEL
import Programs
import Store

extension CaseWork {
    /// What the rules say: of the day the facts are of, with today's amount.
    func assess() throws -> Assessment {
        try assess(on: grounds())
    }

    private func assess(on grounds: Grounds) -> Assessment {
        service.assess(grounds.sheet, at: context.zoned(grounds.since), payingAt: context.zonedNow)
    }

    /// Giving something needs somebody entitled: the rule's yes, or a colleague's written reason where
    /// the rule leaves it to people. A missing fact is never a yes.
    func holdEntitlement(saying words: String?) throws {
        let grounds = try grounds()
        let assessment = assess(on: grounds)
        switch assessment.eligible {
        case .yes: break
        case .ask where words != nil: break
        case .ask:
            throw Refusal(
                Words(
                    zh: "规则不能直接判断：\(assessment.why.zh)",
                    en: "The rule leaves this to you: \(assessment.why.en)"
                ),
                remedy: Words(zh: "请写明核实情况后再通过。", en: "Write down what you found, then approve.")
            )
        case .no:
            throw Refusal(
                Words(
                    zh: "按规则不符合条件：\(assessment.why.zh)",
                    en: "The rule says no: \(assessment.why.en)"
                ),
                remedy: Words(
                    zh: "事实有误请先退回更正；否则请不予通过。",
                    en: "If a fact is wrong, ask back first; otherwise refuse."
                )
            )
        case .needs(let facts):
            throw Refusal.factsNeeded(facts.map { service.words(.fact($0)) })
        }
        try record(assessment, on: grounds)
    }

    /// Whether an action's own condition holds; nil with the facts that are missing.
    func judgeCondition(
        of action: String,
        in step: String? = nil,
        answering form: ActionForm? = nil
    ) throws -> (holds: Bool?, missing: [String]) {
        let texts = service.action(action, in: step ?? row.state.step)
        guard let texts, let condition = texts.when else { return (true, []) }
        let grounds = try grounds()
        var sheet = grounds.sheet
        sheet.answers.merge(try laterAnswers()) { _, later in later }
        sheet.answers.merge(form?.feel ?? [:]) { _, own in own }
        return service.condition(
            condition,
            on: sheet,
            at: context.zoned(grounds.since),
            asking: texts.form.fields
        )
    }

    /// Whoever approved a payment does not also confirm it.
    func holdSecondPair(of action: String) throws {
        guard service.procedure.step(row.state.step)?.action(action)?.paysSomething == true else {
            return
        }
        let hands = context.actor.hands(holding: who(does: action), at: row.handlingPath)
        let approvers = try tx.cases.events(of: row.id).filter {
            $0.isDeed && service.gives($0.action)
        }
        if approvers.contains(where: { !$0.hands.isDisjoint(with: hands) }) {
            throw Refusal(
                Words(zh: "审批和发放要由两个人办。", en: "Approving and paying take two people."),
                remedy: Words(zh: "请财务岗位的同事确认发放。", en: "Ask a colleague in finance to confirm.")
            )
        }
    }

    /// Whoever has applied again, or had it meanwhile, has nothing to be reviewed.
    func holdOnce(before action: String) throws {
        guard action == Action.appeal.id else { return }
        let gate = OnceGate(tx, context, published)
        let bar =
            if let place = row.place {
                try gate.bar(for: place)
            } else if service.ask.isForOwnOrganisation {
                try row.organisation.flatMap(tx.organisations.find).flatMap {
                    try gate.bar(for: $0)
                }
            } else {
                try row.concerned.flatMap(tx.people.find).flatMap {
                    try gate.bar(
                        for: $0,
                        of: service.ask.isForOrganisation ? row.organisation : nil
                    )
                }
            }
        if let bar { throw bar.refusal }
    }

    /// A refusal, or an objection to a notice, is looked at by somebody who had no hand in it.
    func holdSecondLook(at action: String) throws {
        let looks = [
            Step.appeal: [Action.reopen, Action.uphold],
            Step.objection: [Action.dismiss, Action.sustain],
        ]
        guard looks[row.state.step]?.contains(action) == true else { return }
        if row.state.step == Step.objection {
            if try isObjectedTo(context.actor) { throw Refusal.answersForOwnWork }
        } else if try hasDecided(context.actor) {
            throw Refusal.reviewsOwnWork
        }
    }

    /// Whether a colleague had a hand in what is objected to; who has answered an objection before may again.
    ///
    /// - Parameter duty: By which duty the colleague would answer; the step's own where none is said.
    func isObjectedTo(_ actor: Actor, by duty: String? = nil) throws -> Bool {
        try hasHand(actor, by: duty, but: [Action.dismiss, Action.sustain])
    }

    /// Whether a colleague has had a hand in the case: filed it, acted in it, or asked for its review.
    func hasDecided(_ actor: Actor, by duty: String? = nil) throws -> Bool {
        try hasHand(actor, by: duty)
    }

    func hasDecided(_ account: UserID) throws -> Bool { try hasHand([account]) }

    private func hasHand(
        _ actor: Actor,
        by duty: String?,
        but deeds: [String] = []
    ) throws -> Bool {
        let duties = duty.map { [$0] } ?? Set(service.duties(of: row.state.step))
        return try hasHand(actor.hands(holding: duties, at: row.handlingPath), but: deeds)
    }

    private func hasHand(_ hands: Set<UserID>, but deeds: [String] = []) throws -> Bool {
        if let filer = row.filer, hands.contains(filer) { return true }
        return try tx.cases.events(of: row.id).contains {
            $0.isDeed && !deeds.contains($0.action ?? "")
                && !$0.hands.isDisjoint(with: hands)
        }
    }

    /// The colleague who is away and in whose place an action is done; nil where it is the actor's own to do.
    func absent(doing action: String) -> UserID? {
        context.actor.colleague?.inPlaceOf(holding: who(does: action), at: row.handlingPath).min()
    }

    /// The duties by which an action of the present step is done.
    func who(does action: String) -> Set<String> {
        let step = service.procedure.step(row.state.step)
        return Set(step?.action(action)?.who ?? step?.who ?? [])
    }

    /// While a payment is on its way to the bank the case stands still: only the bank's answer, noted
    /// in the batch, says how it ended.
    func holdBank() throws {
        guard !bankHasAnswered,
            try tx.grants.ofCase(row.id).contains(where: { $0.status == .inBatch })
        else { return }
        throw Refusal(
            Words(zh: "款项已在付款批次里。", en: "The payment is in a batch for the bank."),
            remedy: Words(
                zh: "请等银行结果，在批次里登记。",
                en: "Wait for the bank's answer and note it in the batch."
            )
        )
    }

    /// Judges on these grounds, and keeps what the rules said; what makes a case urgent is one of them.
    mutating func judge(on grounds: Grounds) throws {
        try record(assess(on: grounds), on: grounds)
        try hurryByRule(on: grounds)
    }

    /// Keeps what the rules said, with everything that was known then.
    private func record(_ assessment: Assessment, on grounds: Grounds) throws {
        try tx.decisions.add(
            DecisionRow(
                id: tx.mint.id(),
                caseFile: row.id,
                name: Decision.eligible,
                at: context.now,
                decidedBy: context.actor.account,
                outcome: assessment.eligible.code,
                inputs: grounds.json,
                explanation: DecisionRecord(
                    assessment,
                    of: service,
                    regions: try assessment.regionNames(in: tx)
                ).json
            )
        )
    }
}

extension Refusal {
    fileprivate static let reviewsOwnWork = Refusal(
        Words(
            zh: "这件事是您办过的，复核要由别人来。",
            en: "You handled this case; somebody else has to review it."
        ),
        remedy: Words(
            zh: "请另一位有复核职责的同事办理。",
            en: "Ask another colleague with the duty to review."
        )
    )
    fileprivate static let answersForOwnWork = Refusal(
        Words(
            zh: "这件事是您办过的，异议要由别人来答复。",
            en: "You handled this case; somebody else has to answer the objection."
        ),
        remedy: Words(
            zh: "请另一位负责答复的同事，或上一级工会的同事办理。",
            en: "Ask another colleague who answers objections, or one of the union above."
        )
    )
}

extension CaseEventRow {
    /// Who did it, and in whose place.
    var hands: Set<UserID> { Set([actor, inPlaceOf].compactMap(\.self)) }
}

extension Casework.Action {
    var givesSomething: Bool {
        effects.contains { if case .grant = $0 { true } else { false } }
    }

    var paysSomething: Bool {
        effects.contains { if case .pay = $0 { true } else { false } }
    }
}

extension Service {
    fileprivate func gives(_ action: String?) -> Bool {
        guard let action else { return false }
        // Whoever signs approves too.
        if action == Action.countersign { return true }
        return procedure.steps.contains { $0.action(action)?.givesSomething == true }
    }
}

extension Assessment.Eligibility {
    /// One word for lists and records.
    package var code: String {
        switch self {
        case .yes: "yes"
        case .no: "no"
        case .ask: "ask"
        case .needs: "needs"
        }
    }
}
