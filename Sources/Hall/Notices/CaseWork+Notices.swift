import Calendar
import Casework
package import Programs
import Registry
package import Store

extension CaseWork {
    /// Puts the case on the notice of the step that it has come to, takes it off that of the step that it has
    /// left, and answers who objected: in the transaction of the event itself.
    func keepNotice(
        from before: Step?,
        after effects: [Effect],
        doing action: String?,
        saying words: String?
    ) throws {
        let after = service.procedure.shows(row.state)
        if action == Action.dismiss { try answerObjections(.dismissed, saying: words) }
        if action == Action.sustain { try answerObjections(.upheld, saying: words) }
        guard before?.id != after?.id else { return }
        if let before {
            try takeDown(from: before, effects, doing: action)
            try answerObjections(.moot, saying: nil)
        }
        if let after { try putUp(in: after) }
    }

    private func putUp(in step: Step) throws {
        guard let notice = step.notice.flatMap(service.notice),
            let until = row.state.clocks.first(where: { $0.step == step.id })?.due
        else { return }
        let list = try list(of: notice, until: until)
        try tx.notices.add(
            NoticeEntryRow(
                id: tx.mint.id(),
                notice: list,
                caseFile: row.id,
                shown: try shown(on: notice).json,
                putUpAt: context.now
            )
        )
        try audit("notice.put up", words: notice.id)
    }

    /// What goes up under one heading until one midnight is one list, however many put it there.
    private func list(of notice: PublicNotice, until: Instant) throws -> NoticeID {
        let there = try tx.notices.find(
            notice.id,
            of: row.service,
            row.digest,
            by: row.handling,
            until: until
        )
        if let there { return there.id }
        let new = NoticeRow(
            id: tx.mint.id(),
            service: row.service,
            digest: row.digest,
            name: notice.id,
            organisation: row.handling,
            handlingPath: row.handlingPath,
            begunAt: context.now,
            until: until
        )
        try tx.notices.add(new)
        return new.id
    }

    private func takeDown(from step: Step, _ effects: [Effect], doing action: String?) throws {
        guard let entry = try tx.notices.entries(ofCase: row.id).last(where: { $0.endedAt == nil })
        else { return }
        let hasPassed = effects.contains {
            if case .passed(let clock) = $0.deed { clock.step == step.id } else { false }
        }
        let ending: NoticeEntryRow.Ending =
            hasPassed ? .passed : action == Action.sustain ? .upheld : .withdrawn
        try tx.notices.end(entry.id, ending, at: context.now)
        try audit("notice.\(ending.rawValue)", words: step.notice)
    }

    /// Everything that stands against the case has one answer; whoever left a phone hears that there is one.
    private func answerObjections(_ answer: ObjectionRow.Answer, saying words: String?) throws {
        for objection in try tx.objections.open(of: row.id) {
            try tx.objections.answer(
                objection.id,
                ObjectionRow.Answered(
                    at: context.now,
                    by: context.actor.account,
                    answer: answer,
                    words: words ?? ""
                )
            )
            try audit("objection.\(answer.rawValue)", words: objection.number)
            guard let phone = objection.phone else { continue }
            try tx.messages.add(
                MessageRow(
                    id: tx.mint.id(),
                    channel: MessageChannel.sms,
                    address: phone,
                    words: try MessageText.answered(objection.number, answer).json,
                    onceKey: "objection \(objection.id) answered",
                    nextTryAt: context.now,
                    madeAt: context.now
                )
            )
        }
    }

    private func audit(_ act: String, words: String?) throws {
        try tx.audit.add(
            AuditAct(
                act,
                of: "case",
                row.id.raw,
                at: context.now,
                by: context.actor.account,
                in: row.id,
                words: words
            )
        )
    }
}

extension ObjectionRow.Answer {
    package var title: Words {
        switch self {
        case .upheld: Words(zh: "异议成立", en: "The objection holds")
        case .dismissed: Words(zh: "异议不成立", en: "The objection does not hold")
        case .moot: Words(zh: "这件事已不再公示", en: "It is no longer on the notice")
        }
    }
}

extension MessageText {
    /// An objection has its answer; the reasons stand where the code opens them.
    fileprivate static func answered(_ number: String, _ answer: ObjectionRow.Answer) -> MessageText
    {
        let (zh, en) = (answer.title.zh, answer.title.en)
        return MessageText(
            Words(
                zh: "您对公示提的异议（\(number)）已有答复：\(zh)。凭查询码在公示页可以看理由。",
                en:
                    "Your objection \(number) has been answered: \(en). Its code opens the reasons on the page of notices."
            ),
            template: "objection-answered",
            parameters: ["number": number, "answer": zh]
        )
    }
}
