import Hall
import Programs
import Registry
import Store

/// What somebody is asked to judge, the open ones first, and how far he is.
struct JudgingPage: Screen {
    static let path = DeskSection.judging.path

    let rounds: [JudgingDesk.Round]

    func page(in frame: Frame) -> Page {
        Page(
            frame["我的评审", en: "My judging"],
            at: .desk(.judging),
            content: rounds.isEmpty ? nothing(frame) : "\(rounds.map { card($0, frame) })"
        )
    }

    private func card(_ round: JudgingDesk.Round, _ frame: Frame) -> HTML {
        let title = frame[
            "\(frame[round.serviceTitle])：\(frame[round.title])，第 \(round.number) 轮",
            en: "\(frame[round.serviceTitle]): \(frame[round.title]), round \(round.number)"
        ]
        let all = round.open + round.done
        let done = frame[
            "已评 \(round.done) 件，共 \(all) 件。",
            en: "\(round.done) of \(all) done. "
        ]
        let progress =
            done
            + (round.state == .open
                ? frame[
                    "别的评委看不到您的分；结束评分以前，谁都看不到。",
                    en: "No other judge reads your marks, and nobody does before closing."
                ]
                : frame["别的评委看不到您的分。", en: "No other judge reads your marks."])
        return Card(
            title,
            aside: pill(round, frame).html,
            """
            <p class="muted">\(progress)</p>\(Rows(lines(of: round).map { row($0, round, frame) }))
            """
        ).html
    }

    private func lines(of round: JudgingDesk.Round) -> [JudgingDesk.Line] {
        round.lines.filter { $0.state == .open } + round.lines.filter { $0.state != .open }
    }

    private func pill(_ round: JudgingDesk.Round, _ frame: Frame) -> Pill {
        switch round.state {
        case .open where round.open == 0: Pill(frame["评完了", en: "All done"], .ok)
        case .open: Pill(frame["还有 \(round.open) 件", en: "\(round.open) to go"], .info)
        case .closed, .confirmed: Pill(frame["已结束", en: "Closed"])
        }
    }

    private func row(
        _ line: JudgingDesk.Line,
        _ round: JudgingDesk.Round,
        _ frame: Frame
    ) -> ListRow {
        switch line.state {
        case .open:
            ListRow(
                line.title ?? line.number,
                detail: "\(line.number)",
                pill: Pill(frame["待评", en: "To judge"], .info).html,
                to: ScoreSheetPage.path(round.id, line.caseFile)
            )
        case .done:
            ListRow(
                line.title ?? line.number,
                detail: "\(line.number)",
                pill: Pill(frame["已评", en: "Done"], .ok).html,
                to: ScoreSheetPage.path(round.id, line.caseFile)
            )
        case .barred(let bar):
            ListRow(
                line.number,
                detail: "\(frame[bar.words])",
                pill: Pill(frame["回避", en: "Not yours"], .warn).html
            )
        }
    }

    private func nothing(_ frame: Frame) -> HTML {
        Card(
            EmptyState(
                .clipboardList,
                frame["现在没有要评的项目", en: "Nothing to judge"],
                frame[
                    "主持评审的工会请您做评委后，项目会出现在这里。",
                    en: "When a union calls you to a panel, its cases appear here."
                ],
                frame: frame
            ).html
        ).html
    }
}

extension PanelBar {
    var words: Words {
        switch self {
        case .ownOrganisation:
            Words(zh: "申报单位是您所在的单位，自动回避", en: "Your own organisation applies: not yours to judge")
        case .declared(let reason):
            Words(zh: "您申明回避：\(reason)", en: "You declared a conflict: \(reason)")
        }
    }

    /// The same as others read it.
    var told: Words {
        switch self {
        case .ownOrganisation: Words(zh: "同一单位，自动回避", en: "own organisation, left out")
        case .declared(let reason): Words(zh: "申明回避：\(reason)", en: "conflict declared: \(reason)")
        }
    }
}
