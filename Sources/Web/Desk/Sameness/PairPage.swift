import Calendar
import Hall
import Programs
import Registry
import Store

/// Two records beside each other, masked: the same person, or not, and how one made sure.
struct PairPage: Screen {
    let answer: OpenPair.Answer
    var typed = Fields()
    var error: Words?

    private var path: String { PairsPage.path(answer.id) }

    func page(in frame: Frame) -> Page {
        Page(
            frame["是不是同一个人？", en: "The same person?"],
            at: .desk(.members),
            back: PairsPage.path,
            aside: answer.sign.map { Pill(frame[$0.title], .warn).html } ?? .empty,
            content: """
                \(error.map { Notice(.warn, frame[$0], frame: frame) })\
                <div class="pairs">\(record(answer.one, frame["先登记的", en: "The older record"], frame))\
                \(record(answer.other, frame["后登记的", en: "The newer record"], frame))</div>\
                \(answer.state == .open ? decide(frame) : decided(frame))
                """
        )
    }

    private func record(_ record: OpenPair.Record, _ title: String, _ frame: Frame) -> HTML {
        let card = record.card
        let nothing = "—"
        var facts: [FactList.Fact] = [
            .init(frame["姓名", en: "Name"], "\(card.name)"),
            .init(frame["身份证号", en: "Identity number"], "\(card.identityNumber ?? nothing)"),
            .init(frame["手机", en: "Phone"], "\(card.phone ?? nothing)"),
            .init(frame["出生年月", en: "Month of birth"], "\(card.birthMonth ?? nothing)"),
            .init(frame["工会", en: "Union"], "\(card.union.map { frame[$0] } ?? nothing)"),
            .init(frame["登记日期", en: "Registered"], frame.day(record.madeOn)),
            .init(frame["办件", en: "Cases"], "\(record.cases)"),
            .init(frame["权益", en: "Grants"], "\(record.grants)"),
            .init(
                frame["登录账号", en: "Account"],
                "\(record.hasAccount ? frame["有", en: "Yes"] : frame["没有", en: "None"])"
            ),
        ]
        for tie in record.ties where tie.until == nil {
            facts.append(
                .init(
                    tie.kind == .member
                        ? frame["会籍", en: "Member of"] : frame["报到", en: "Registered with"],
                    "\(frame[tie.union])"
                )
            )
        }
        let isKept = answer.kept == card.id
        return Card(
            title,
            aside: isKept ? Pill(frame["保留", en: "Kept"], .ok).html : .empty,
            FactList(facts).html
        ).html
    }

    private func decide(_ frame: Frame) -> HTML {
        Card(
            frame["核对结果", en: "What you found"],
            SealedForm(
                to: path,
                frame: frame,
                """
                \(Choices(
                    Field("decision", frame["是不是同一个人？", en: "Is it the same person?"]),
                    [
                        Choice(
                            "keep-older",
                            frame["是同一人，保留先登记的", en: "The same: keep the older record"]
                        ),
                        Choice(
                            "keep-newer",
                            frame["是同一人，保留后登记的", en: "The same: keep the newer record"]
                        ),
                        Choice("different", frame["不是同一人", en: "Not the same"]),
                    ],
                    chosen: Set([typed["decision"]].compactMap(\.self)),
                    several: false,
                    frame: frame
                ))\
                \(TextField(
                    Field(
                        "reason",
                        frame["怎样核对的？", en: "How did you make sure?"],
                        hint: frame[
                            "会记入审计；合并时办件、权益、同意和与工会的关系都移到保留的记录上，逐条留痕。",
                            en: "Kept in the audit. Merging moves cases, grants, consents and ties, each on record."
                        ]
                    ),
                    value: typed["reason"] ?? "",
                    frame: frame
                ))\
                \(Button(frame["确定", en: "Decide"]))
                """
            ).html
        ).html
    }

    private func decided(_ frame: Frame) -> HTML {
        var facts: [FactList.Fact] = [
            .init(frame["结果", en: "Result"], "\(frame[answer.state.title])"),
            .init(frame["核对", en: "How"], "\(answer.reason ?? "—")"),
        ]
        if let at = answer.decidedAt {
            let by = answer.decidedBy.map { " · \($0)" } ?? ""
            facts.append(.init(frame["时间", en: "When"], "\(frame.moment(at))\(by)"))
        }
        var moved: [String: Int] = [:]
        for (move, count) in answer.moved { moved[frame[move.title], default: 0] += count }
        for (title, count) in moved.sorted(by: { $0.key < $1.key }) {
            facts.append(.init(frame["移动了：\(title)", en: "Moved: \(title)"], "\(count)"))
        }
        return Card(frame["核对结果", en: "What was found"], FactList(facts).html).html
    }
}
