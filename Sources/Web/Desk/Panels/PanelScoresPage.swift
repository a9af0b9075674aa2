import Calendar
import Hall
import Programs
import Registry
import Store

/// Every score of a round, case by case: who gave what and when, what became of it, and whether it is what the
/// audit noted.
struct PanelScoresPage: Screen {
    let answer: ReadPanelScores.Answer

    func page(in frame: Frame) -> Page {
        Page(
            frame["每一份评分", en: "Every score"],
            at: .desk(.panels),
            back: PanelsPage.path(answer.service, answer.panel.id),
            content: """
                \(Notice(
                    .info,
                    frame[
                        "您看了这一页，已记入审计。",
                        en: "That you read this page is kept in the audit trail."
                    ],
                    frame: frame
                ))\(answer.cases.map { card($0, frame) })
                """
        )
    }

    private func card(_ one: ReadPanelScores.Case, _ frame: Frame) -> HTML {
        Card(
            one.title,
            aside: "<span class=\"muted sm num nw\">\(one.number)</span>",
            """
            \(Table(
                one.title,
                [.init(frame["评委", en: "Judge"])]
                    + answer.panel.criteria.map { .init(frame[$0.title], isNumber: true) }
                    + [
                        .init(frame["意见", en: "Comment"]), .init(frame["情况", en: "State"]),
                    ],
                one.given.map { .init(cells($0, frame)) }
            ))
            """
        ).html
    }

    private func cells(_ given: ReadPanelScores.Given, _ frame: Frame) -> [HTML] {
        let when: HTML? = given.at.map { "<br><span class=\"muted sm\">\(frame.moment($0))</span>" }
        return ["<b>\(given.judge)</b>\(when)"]
            + answer.panel.criteria.map { "\(given.marks[$0.id] ?? "—")" }
            + ["\(given.words ?? "—")", state(given, frame)]
    }

    private func state(_ given: ReadPanelScores.Given, _ frame: Frame) -> HTML {
        let trace: HTML? = given.isTraced.map { isTraced in
            isTraced
                ? "<br><span class=\"muted sm\">\(frame["与审计一致", en: "as audited"])</span>"
                : "<br>\(Pill(frame["与审计不符", en: "Not as audited"], .warn))"
        }
        switch given.state {
        case .counts: return "\(Pill(frame["计入", en: "Counts"], .ok))\(trace)"
        case .changed: return "\(Pill(frame["后来改过", en: "Changed later"]))\(trace)"
        case .removed: return "\(Pill(frame["评委已移出", en: "Judge removed"]))\(trace)"
        case .leftOut(let bar):
            return """
                \(Pill(frame["不计入", en: "Left out"], .warn))\
                <br><span class="muted sm">\(frame[bar.told])</span>\(trace)
                """
        case .none(let bar):
            return """
                \(Pill(frame["回避", en: "Left out"], .warn))\
                <br><span class="muted sm">\(frame[bar.told])</span>
                """
        }
    }
}
