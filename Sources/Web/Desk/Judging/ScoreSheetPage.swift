import Calendar
import Hall
import Panels
import Programs
import Registry
import Store

/// One case for one judge: what it asks for, a mark for each criterion, and the way out for whoever has to do
/// with it. One form, so that it works on a phone without scripts.
struct ScoreSheetPage: Screen {
    let answer: OpenScoreSheet.Answer
    var typed: Fields?
    var faults: [String: Words] = [:]
    var error: Words?

    static func path(_ round: PanelRoundID, _ caseFile: CaseID) -> String {
        "\(JudgingPage.path)/\(round)/\(caseFile)"
    }

    static func name(of criterion: PanelCriterion) -> String { "mark-" + criterion.id.wireName }

    private var path: String { Self.path(answer.round, answer.caseFile) }

    func page(in frame: Frame) -> Page {
        Page(
            answer.title,
            at: .desk(.judging),
            back: JudgingPage.path,
            content: """
                \(error.map { Notice(.warn, frame[$0], frame: frame) })\(head(frame))\
                \(answer.isOpen ? sheet(frame) : reading(frame))\
                \(when: answer.isOpen, wayOut(frame))
                """
        )
    }

    private func head(_ frame: Frame) -> HTML {
        let facts = answer.answers.map { FactList.Fact(frame[$0.title], "\(frame[$0.answer])") }
        return Card(
            frame["项目材料", en: "What is asked for"],
            aside: "<span class=\"muted sm num nw\">\(answer.number)</span>",
            """
            \(FactList(facts))\(when: !answer.papers.isEmpty, files(frame))
            """
        ).html
    }

    private func files(_ frame: Frame) -> HTML {
        Rows(answer.papers.map { ListRow($0.name, to: "\(path)/files/\($0.id)") }).html
    }

    private func sheet(_ frame: Frame) -> HTML {
        let rest = answer.all - answer.done
        return Card(
            frame["评分表", en: "Score sheet"],
            aside: Pill(
                rest == 0
                    ? frame["评完了", en: "All done"]
                    : frame["还有 \(rest) 件", en: "\(rest) to go"],
                rest == 0 ? .ok : .info
            ).html,
            SealedForm(
                to: path,
                frame: frame,
                """
                \(answer.panel.criteria.map { mark($0, frame) })\
                \(TextArea(
                    Field("words", frame["评审意见", en: "Comment"], hint: hint(frame), required: false),
                    value: typed?["words"] ?? answer.words ?? "",
                    frame: frame
                ))\
                \(Button(frame["保存评分", en: "Save the score"], wide: true))
                """
            ).html
        ).html
    }

    private func hint(_ frame: Frame) -> String {
        answer.panel.tells.contains(.comments)
            ? frame[
                "名单确认后，申报单位会看到意见，不会看到是谁写的。",
                en: "Whoever applied reads it afterwards, without your name."
            ]
            : frame["申报单位看不到。", en: "Whoever applied does not read it."]
    }

    private func mark(_ criterion: PanelCriterion, _ frame: Frame) -> HTML {
        let name = Self.name(of: criterion)
        let field = Field(
            name,
            frame[criterion.title],
            hint: criterion.help.map { frame[$0] },
            error: faults[criterion.id].map { frame[$0] }
        )
        let value = typed?[name] ?? answer.marks[criterion.id] ?? ""
        return field.html(
            """
            <div class="unit"><input id="\(field.id)" type="text"\(field.attributes) \
            inputmode="decimal" autocomplete="off" maxlength="7" value="\(value)">\
            <span>/ \(criterion.outOf)\(when: criterion.criterion.weight != nil, weight(criterion))</span>\
            </div>
            """,
            frame: frame
        )
    }

    private func weight(_ criterion: PanelCriterion) -> HTML {
        " · \(criterion.criterion.weight ?? 0)%"
    }

    private func reading(_ frame: Frame) -> HTML {
        var facts = answer.panel.criteria.map { criterion in
            FactList.Fact(
                frame[criterion.title],
                "<span class=\"num\">\(answer.marks[criterion.id] ?? "—")</span> / \(criterion.outOf)"
            )
        }
        if let words = answer.words {
            facts.append(.init(frame["评审意见", en: "Comment"], "\(words)"))
        }
        return Card(
            frame["我的评分", en: "My score"],
            aside: Pill(frame["已结束", en: "Closed"]).html,
            FactList(facts).html
        ).html
    }

    private func wayOut(_ frame: Frame) -> HTML {
        Card(
            frame["我要回避", en: "I have a conflict"],
            style: .quiet,
            """
            <p class="muted">\(frame[
            "和申报单位有亲属、任职、合作等关系的，请写明原因。写了以后，这一件不再给您看，给过的分不算。",
            en: "If you are tied to whoever applies, say how. The case is not shown to you any more, and a mark given counts no longer."])</p>\
            \(SealedForm(
                to: "\(path)/conflict",
                frame: frame,
                """
                \(TextField(Field("reason", frame["回避的原因", en: "Why"]), frame: frame))\
                \(Button(frame["申明回避", en: "Declare it"], .plain))
                """
            ))
            """
        ).html
    }
}
