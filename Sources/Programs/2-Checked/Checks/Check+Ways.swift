import Casework

extension ServiceDraft {
    /// Steps that no case comes to, and steps that no case ever leaves for its end.
    static let checkWays: Check = { draft, findings in
        let steps = draft.steps.map(\.step)
        if steps.allSatisfy(\.isStanding) || draft.names(unknown: .step) { return }
        let promises = draft.promises.map(\.plan)
        let unreachable = Procedure.unreachable(
            in: steps,
            events: draft.events.map(\.action),
            promises: promises
        )
        for id in unreachable {
            findings.error(
                draft.place(ofStep: id),
                zh: "没有办件能走到环节“\(id)”。",
                en: "No case can ever come to the step “\(id)”.",
                fixZh: "在前面的操作里写 to: \(id)，或者删掉它。",
                fixEn: "Let an action lead to it (to: \(id)), or delete it."
            )
        }
        let endless = Procedure.endless(in: steps, promises: promises)
        // That an objection leads nowhere is said of the step that shows the notice.
        for id in endless where !unreachable.contains(id) && id != Step.objection {
            findings.error(
                draft.place(ofStep: id),
                zh: "办件到了环节“\(id)”就再也办不结。",
                en: "A case that comes to the step “\(id)” never ends.",
                fixZh: "加一个操作，写 to: closed 和 as: 结果。",
                fixEn: "Add an action with to: closed and as: an outcome."
            )
        }
    }

    /// Where a step's name stands.
    func place(ofStep id: String) -> Place {
        steps.first { $0.step.id == id }?.texts.place ?? place
    }
}
