import Calendar
import Casework

extension ServiceDraft {
    /// Shorter terms of steps that are not there, that have no term of their own, or whose term is not theirs to
    /// shorten who handle the case.
    static let checkUrgent: Check = { draft, findings in
        for term in draft.urgent?.terms ?? [] {
            if let step = draft.steps.first(where: { $0.step.id == term.step.value }) {
                draft.check(term, of: step, &findings)
            } else if term.step.value == Step.applicant {
                // Every procedure has that step without writing it.
                draft.report(notHandled: term.step, &findings)
            } else {
                draft.report(unknown: term.step, &findings)
            }
        }
    }

    private func report(unknown step: ParsedText, _ findings: inout Findings) {
        let known = steps.filter(\.isHandled).map(\.step.id)
        let nearest = step.value.nearest(among: known)
        let list = known.joined(separator: "、")
        findings.error(
            step.place,
            zh: "加急办理写了“\(step.value)”，没有这个环节。",
            en: "The urgent lane names “\(step.value)”, which is no step.",
            fixZh: nearest.map { "是不是“\($0)”？" } ?? "可以写：\(list)。",
            fixEn: nearest.map { "Did you mean “\($0)”?" }
                ?? "It can be: \(known.joined(separator: ", "))."
        )
    }

    private func report(notHandled step: ParsedText, _ findings: inout Findings) {
        findings.error(
            step.place,
            zh: "“\(step.value)”的时间不是承办人的，加急不能缩短：申请人、公示、评审、等日子、等承诺的环节，到期就办结的环节都不行。",
            en:
                "The time of “\(step.value)” is not that of those who handle the case: no urgency shortens the applicant's, a notice's, a panel's, what is waited for, or what ends the case.",
            fixZh: "去掉它，只写承办人自己办的环节。",
            fixEn: "Leave it out; name steps in which colleagues act."
        )
    }

    private func check(
        _ term: UrgentDraft.Term,
        of step: StepDraft,
        _ findings: inout Findings
    ) {
        let id = step.step.id
        if !step.isHandled {
            report(notHandled: term.step, &findings)
        } else if step.texts.until != nil {
            findings.error(
                term.step.place,
                zh: "“\(id)”的最后一天由公式定，加急不能缩短。",
                en: "The last day of “\(id)” is said by a formula, which no urgency shortens.",
                fixZh: "去掉它，或者把这个环节的 within 改成天数。",
                fixEn: "Leave it out, or let the step's own within count days."
            )
        } else if let own = step.step.within {
            guard case .within(let span) = own, let isShorter = term.span.isShorter(than: span),
                !isShorter
            else { return }
            findings.error(
                term.place,
                zh: "“\(id)”平时是\(own.zh)，加急\(term.span.zh)并不更快。",
                en: "“\(id)” is \(own.en) as it is: \(term.span.en) is no faster.",
                fixZh: "写得比平时短，或者去掉它。",
                fixEn: "Write less than that, or leave it out."
            )
        } else {
            findings.error(
                term.step.place,
                zh: "“\(id)”平时没有期限，谈不上加急。",
                en: "“\(id)” has no deadline that could be shorter.",
                fixZh: "给这个环节写 within，或者去掉它。",
                fixEn: "Give the step a within, or leave it out."
            )
        }
    }
}

extension StepDraft {
    /// Whether its time is that of those who handle the case, and nothing ends with it.
    fileprivate var isHandled: Bool {
        let closes = step.late.contains { if case .close = $0 { true } else { false } }
        return step.id != Step.applicant && !Step.detours.contains(step.id)
            && step.id != Step.accepting && !step.isWait && step.waitsFor == nil
            && texts.notice == nil && texts.panel == nil && !closes
    }
}

extension Span {
    /// Whether it is shorter than another one of its kind; nil where only a calendar could say.
    fileprivate func isShorter(than other: Span) -> Bool? {
        let (own, others) = (measure, other.measure)
        return own.kind == others.kind ? own.count < others.count : nil
    }

    /// What it counts, in the smallest unit of its kind.
    private var measure: (kind: Unit, count: Int) {
        switch unit {
        case .minute: (.minute, count)
        case .hour: (.minute, count * 60)
        case .day: (.day, count)
        case .week: (.day, count * 7)
        case .workingDay: (.workingDay, count)
        case .month: (.month, count)
        case .year: (.month, count * 12)
        }
    }
}
