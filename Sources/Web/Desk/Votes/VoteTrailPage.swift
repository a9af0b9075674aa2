import Calendar
import Hall
import Programs
import Registry
import Store

/// What a count is made of: for each case the votes of each day, and whether they are still what was noted.
struct VoteTrailPage: Screen {
    let answer: ReadVoteTrail.Answer

    func page(in frame: Frame) -> Page {
        Page(
            frame["票是怎么数的", en: "How votes were counted"],
            at: .desk(.panels),
            back: PanelsPage.path(answer.service, answer.panel.id),
            content: """
                \(Notice(
                    .info,
                    frame[
                        "共 \(answer.voters) 人投票。谁投给谁没有记录可查；您看了这一页，已记入审计。",
                        en: "\(answer.voters) people voted; nothing says for whom. That you read this page is kept in the audit trail."
                    ],
                    frame: frame
                ))\(Card(table(frame)))
                """
        )
    }

    private func table(_ frame: Frame) -> HTML {
        Table(
            frame["得票", en: "Votes"],
            [
                .init(frame["候选", en: "Candidate"]),
                .init(frame["每天", en: "Day by day"]),
                .init(frame["得票", en: "Votes"], isNumber: true),
                .init(frame["核对", en: "Checked"]),
            ],
            answer.cases.map { .init(cells($0, frame)) }
        ).html
    }

    private func cells(_ one: ReadVoteTrail.Case, _ frame: Frame) -> [HTML] {
        let days = one.days.map { day -> HTML in
            "<li>\(frame.day(day.day)): <span class=\"num\">\(day.votes)</span></li>"
        }
        return [
            "<b>\(one.title)</b><br><span class=\"muted sm num nw\">\(one.number)</span>",
            days.isEmpty ? "—" : "<ul class=\"bullets\">\(days)</ul>",
            "<b class=\"num\">\(one.votes)</b>",
            one.isTraced
                ? "\(Pill(frame["与审计一致", en: "As audited"], .ok))"
                : "\(Pill(frame["与审计不符", en: "Not as audited"], .warn))",
        ]
    }
}
