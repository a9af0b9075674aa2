import Casework

extension ServiceDraft {
    /// Steps, outcomes and grants that actions name and nobody has written.
    static let checkStepNames: Check = { draft, findings in
        for name in draft.allNames {
            if case .opening = name.kind { continue }
            report(name, unless: draft.known(name.kind), draft.told(name.kind), &findings)
        }
    }

    /// Whether anything names something of a kind that is not there.
    func names(unknown kind: NamedThing.Kind) -> Bool {
        let known = known(kind)
        return allNames.contains { $0.kind == kind && !known.contains($0.text.value) }
    }

    /// Everything that steps, promises and events name.
    var allNames: [NamedThing] {
        steps.flatMap(\.names) + promises.flatMap(\.names) + events.flatMap(\.names)
            + changes.flatMap(\.names)
    }

    /// Those of them that are offered where a name is wrong.
    private func told(_ kind: NamedThing.Kind) -> [String] {
        known(kind).filter { kind != .field || $0 != CaseMeeting.minutes || !meetings.isEmpty }
    }

    private func known(_ kind: NamedThing.Kind) -> [String] {
        switch kind {
        case .step: steps.map(\.step.id) + [Step.applicant, Step.closed]
        case .outcome: outcomes.map(\.id) + Procedure.standingOutcomes.keys
        case .grant: grants.map(\.id)
        case .paper: paperNames
        case .field:
            fieldNames + laterNames + [CaseMeeting.minutes]
                + papers.filter(\.hasVersions).map(\.id)
        case .promise: promises.map(\.promise.id)
        case .meeting: meetings.map(\.id)
        case .offer: offers.map(\.id)
        case .opening: []
        case .panel: panelNames
        case .notice: noticeNames
        }
    }

    private static func report(
        _ name: NamedThing,
        unless known: [String],
        _ told: [String],
        _ findings: inout Findings
    ) {
        guard !known.contains(name.text.value) else { return }
        let (noun, section) = name.kind.words
        let nearest = name.text.value.nearest(among: told.sorted())
        let there = told.joined(separator: "、")
        let thereEn = told.joined(separator: ", ")
        findings.error(
            name.text.place,
            zh: "没有叫“\(name.text.value)”的\(noun.zh)。",
            en: "There is no \(noun.en) “\(name.text.value)”.",
            fixZh: nearest.map { "是不是“\($0)”？" }
                ?? "在 \(section) 里加上它" + (there.isEmpty ? "。" : "，或者用已有的：\(there)。"),
            fixEn: nearest.map { "Did you mean “\($0)”?" }
                ?? "Add it to \(section)"
                + (there.isEmpty ? "." : ", or take one that is there: \(thereEn).")
        )
    }
}

extension NamedThing.Kind {
    /// What people call it, and the section it is written in.
    fileprivate var words: (noun: Words, section: String) {
        switch self {
        case .step: (Words(zh: "环节", en: "step"), "steps")
        case .outcome: (Words(zh: "结果", en: "outcome"), "outcomes")
        case .grant: (Words(zh: "权益", en: "grant"), "give")
        case .paper: (Words(zh: "文书", en: "paper"), "write")
        case .field: (Words(zh: "字段", en: "field"), "ask → form")
        case .promise: (Words(zh: "承诺", en: "promise"), "promises")
        case .meeting: (Words(zh: "会议", en: "meeting"), "meet")
        case .offer: (Words(zh: "发放", en: "offer"), "offer")
        case .opening: (Words(zh: "流程", en: "procedure"), "opens")
        case .panel: (Words(zh: "评审", en: "panel"), "judge")
        case .notice: (Words(zh: "公示", en: "notice"), "notice")
        }
    }
}
