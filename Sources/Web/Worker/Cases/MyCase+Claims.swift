import Calendar
import Hall
import Programs
import Registry
import Store

extension MyCase {
    /// What is asked back, why and until when; and what one may say against it.
    func claimCard(_ claim: OwnRecovery, _ frame: Frame) -> HTML {
        Card(
            frame["请退回：\(frame[claim.title])", en: "To be paid back: \(frame[claim.title])"],
            aside: claim.pill(frame).html,
            """
            <p>\(claim.reason)</p>\
            \(FactList(facts(claim, frame)))\
            \(when: claim.state == .claimed || claim.state == .contested, how(frame))\
            \(claim.objectUntil.map { objecting(claim, until: $0, frame) })
            """
        ).html
    }

    private func facts(_ claim: OwnRecovery, _ frame: Frame) -> [FactList.Fact] {
        var facts: [FactList.Fact] = [
            .init(frame["一共", en: "In all"], frame.money(Fen(claim.amount))),
            .init(frame["还差", en: "Still to pay"], frame.money(Fen(claim.rest))),
        ]
        if claim.state == .claimed, let due = claim.due {
            facts.append(.init(frame["最后一天", en: "Last day"], frame.day(due)))
        }
        for (label, words) in [
            (frame["您的异议", en: "Your objection"], claim.objection),
            (frame["答复", en: "Answer"], claim.answer),
        ] {
            if let words { facts.append(.init(label, "\(words)")) }
        }
        return facts
    }

    private func how(_ frame: Frame) -> HTML {
        Note(
            frame[
                "请向承办工会问清账户再转账，注明办件编号 \(number)；可以分几次退。",
                en:
                    "Ask the union for its account, and write the number \(number) on the transfer; parts are fine."
            ]
        ).html
    }

    private func objecting(_ claim: OwnRecovery, until day: CivilDate, _ frame: Frame) -> HTML {
        """
        <details\(when: claimError != nil, " open")>\
        <summary>\(frame["不同意，提出异议", en: "Object to it"])</summary>\
        \(SealedForm(
            to: "/cases/\(id)/claims/\(claim.id)/object",
            frame: frame,
            """
            \(TextArea(
                Field(
                    "words",
                    frame["为什么不该退", en: "Why it is not to be paid back"],
                    id: "claim-\(claim.id)",
                    hint: frame[
                        "\(frame.plain(day)) 以前可以提；答复以前不用退。",
                        en: "Until \(frame.plain(day)); nothing is due before it is answered."
                    ],
                    error: frame[claimError]
                ),
                most: 500,
                frame: frame
            ))\(Button(frame["提出异议", en: "Send"], .plain, wide: true))
            """
        ))</details>
        """
    }
}

extension OwnRecovery {
    fileprivate func pill(_ frame: Frame) -> Pill {
        if isLate { return Pill(frame["已过期限", en: "Overdue"], .warn) }
        return switch state {
        case .proposed, .claimed: Pill(frame["请退回", en: "To be paid back"], .warn)
        case .contested: Pill(frame["异议在核实", en: "Objection being looked at"], .info)
        case .repaid: Pill(frame["已全部退回", en: "Paid back"], .ok)
        case .waived: Pill(frame["余款不用退了", en: "The rest is waived"], .ok)
        case .dropped: Pill(frame["不用退了", en: "Nothing to pay back"], .ok)
        }
    }
}
