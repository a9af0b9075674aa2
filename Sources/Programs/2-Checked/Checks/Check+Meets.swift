import Casework

/// Occasions at the service's own places, where it has none; minutes of talks that nobody holds.
extension ServiceDraft {
    static let checkMeets: Check = { draft, findings in
        draft.checkMinutes(&findings)
        for meet in draft.meets where meet.venue == .ours && draft.asking?.isForPlace == false {
            findings.error(
                meet.place,
                zh: "“\(meet.id)”在本服务的地点举行，可这项服务不是为地点申办的。",
                en:
                    "“\(meet.id)” is at the service's own places, and the service is not for places.",
                fixZh: "在 at 里写别的地点，或在 ask 里写 for: place。",
                fixEn: "Name other places under at, or write for: place under ask."
            )
        }
    }

    /// A step that needs minutes, where no action holds a talk, could never be left.
    private func checkMinutes(_ findings: inout Findings) {
        let actions = steps.flatMap(\.step.actions) + events.map(\.action)
        let isHeld = actions.flatMap(\.consequences).contains {
            if case .meet = $0 { true } else { false }
        }
        guard !isHeld, !fieldNames.contains(CaseMeeting.minutes) else { return }
        for name in steps.flatMap(\.names)
        where name.kind == .field && name.text.value == CaseMeeting.minutes {
            findings.error(
                name.text.place,
                zh: "needs 要有会议纪要，可是没有一个操作开会，这一步谁也走不下去。",
                en:
                    "The step needs minutes, and no action holds a meeting: nobody could ever leave it.",
                fixZh: "在 meet 里写一个只有 title 的会议，在操作里写 meet: 它的名称。",
                fixEn: "Write a meeting with a title under meet, and meet: its name in an action."
            )
        }
    }
}
