import Hall
import Programs
import Store

/// The panels that the reader leads or audits.
struct PanelsPage: Screen {
    static let path = DeskSection.panels.path

    let lines: [PanelDesk.Line]
    let quizzes: [QuizDesk.Line]

    static func path(_ service: String, _ panel: String) -> String {
        "\(path)/\(service.percentEncoded)/\(panel.wireName)"
    }

    func page(in frame: Frame) -> Page {
        Page(
            frame["评审", en: "Panels"],
            at: .desk(.panels),
            content: lines.isEmpty && quizzes.isEmpty
                ? nothing(frame)
                : Card(Rows(lines.map { row($0, frame) } + quizzes.map { row($0, frame) }).html)
                    .html
        )
    }

    private func row(_ line: PanelDesk.Line, _ frame: Frame) -> ListRow {
        ListRow(
            frame[
                "\(frame[line.serviceTitle])：\(frame[line.panel.title])",
                en: "\(frame[line.serviceTitle]): \(frame[line.panel.title])"
            ],
            detail: line.panel.vote == nil
                ? "\(frame["\(line.cases) 件待评，\(line.judges) 位评委", en: "\(line.cases) cases, \(line.judges) judges"])"
                : "\(frame["\(line.cases) 件在投票环节", en: "\(line.cases) cases in the vote"])",
            pill: line.panel.pill(line.state, frame).html,
            to: Self.path(line.service, line.panel.id)
        )
    }

    private func row(_ line: QuizDesk.Line, _ frame: Frame) -> ListRow {
        ListRow(
            frame[
                "\(frame[line.serviceTitle])：\(frame[line.quiz.title])",
                en: "\(frame[line.serviceTitle]): \(frame[line.quiz.title])"
            ],
            detail:
                "\(frame["\(line.cases) 人在答，\(line.teams) 个单位上榜", en: "\(line.cases) play, \(line.teams) unions ranked"])",
            pill: Pill(frame["答题", en: "Quiz"]).html,
            to: QuizBoardPage.path(line.service, line.quiz.id)
        )
    }

    private func nothing(_ frame: Frame) -> HTML {
        Card(
            EmptyState(
                .medal,
                frame["没有评审", en: "No panels"],
                frame[
                    "服务文件里写了 judge，发布后在这里请评委、结束评分、确认名单。",
                    en: "Publish a service with judge; its panel is led from here."
                ],
                frame: frame
            ).html
        ).html
    }
}
