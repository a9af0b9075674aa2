import Casework

extension ServiceDraft {
    /// Promises, waiting and confirming that cannot work as written.
    static let checkPromises: Check = { draft, findings in
        let steps = draft.steps.map(\.step)
        let outcomes = Dictionary(
            draft.outcomes.map { ($0.id, $0.kind) },
            uniquingKeysWith: { first, _ in first }
        )
        var faults: [ProcedureFaults.Fault] = []
        do throws(ProcedureFaults) {
            _ = try Procedure(
                steps: steps,
                outcomes: outcomes,
                events: draft.events.map(\.action),
                promises: draft.promises.map(\.plan)
            )
        } catch {
            faults = error.list
        }
        for fault in faults { report(fault, in: draft, &findings) }
        for party in draft.parties where !draft.names(party) {
            findings.warning(
                party.place,
                zh: "当事方“\(party.id)”没有用到。",
                en: "Nothing uses the party “\(party.id)”.",
                fixZh: "在问题里用 as 填它，或者删掉。",
                fixEn: "Fill it with as: in a question, or delete it."
            )
        }
    }

    private static func report(
        _ fault: ProcedureFaults.Fault,
        in draft: ServiceDraft,
        _ findings: inout Findings
    ) {
        switch fault {
        case .waitsInVain(let step, let from):
            findings.error(
                draft.place(ofStep: step),
                zh: "“\(from)”把办件送到环节“\(step)”等承诺，却没有记下承诺。",
                en: "“\(from)” leads to “\(step)”, which waits for a promise, and records none.",
                fixZh: "在通向它的操作里写 promise: 承诺的名称。",
                fixEn: "Write promise: and its name in the action that leads there."
            )
        case .endlessWait(let step):
            findings.error(
                draft.place(ofStep: step),
                zh: "环节“\(step)”等的承诺兑现或失信后，办件哪儿也不去。",
                en: "When the promise that “\(step)” waits for is kept or breaks, nothing goes on.",
                fixZh: "在承诺的 kept 和 broken 里都写 to: 环节。",
                fixEn: "Write to: and a step in both kept and broken of the promise."
            )
        case .everyoneForEver(let step):
            findings.error(
                draft.place(ofStep: step),
                zh: "环节“\(step)”要等每个人，有人不回应就一直等下去。",
                en: "The step “\(step)” waits for everyone, for ever if one does not answer.",
                fixZh: "加上 within 和 late，让工作人员写明理由后决定。",
                fixEn: "Add within and late, so that somebody decides with a reason."
            )
        case .actionTwice(let step, let action) where step == Step.closed:
            findings.error(
                draft.events.first { $0.action.id == action }?.texts.place ?? draft.place,
                zh: "“\(action)”既是操作又是事件，会分不清。",
                en: "“\(action)” is both an action and an event.",
                fixZh: "把环节里的操作改个名称。",
                fixEn: "Call the action of the step something else."
            )
        default: break
        }
    }

    /// Whether anything fills the party or speaks of it.
    private func names(_ party: Party) -> Bool {
        let forms =
            steps.flatMap { $0.texts.actions.map(\.form.fields) } + events.map(\.texts.form.fields)
        let joins = (fields + forms.flatMap(\.self)).contains { field in
            if field.party == party.id { return true }
            guard case .rows(let rows) = field.kind else { return false }
            return rows.columns.contains { $0.party == party.id }
        }
        let acts = steps.map(\.step).contains { step in
            step.who.contains(party.id)
                || step.actions.contains { $0.who?.contains(party.id) == true }
        }
        let isMeant = grants.contains { $0.rule?.party == party.id }
        return joins || acts || isMeant || promises.contains { $0.promise.by.contains(party.id) }
    }
}
