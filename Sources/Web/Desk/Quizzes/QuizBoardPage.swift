import Hall
import Panels
import Programs
import Store

/// The ranking of a quiz for those who lead or audit it; each score opens to what it is made of.
struct QuizBoardPage: Screen {
    static let path = "/desk/quizzes"

    let answer: OpenQuiz.Answer

    static func path(_ service: String, _ quiz: String) -> String {
        "\(path)/\(service.percentEncoded)/\(quiz.wireName)"
    }

    private var path: String { Self.path(answer.service, answer.quiz.id) }

    func page(in frame: Frame) -> Page {
        Page(
            frame[
                "\(frame[answer.serviceTitle])：\(frame[answer.quiz.title])",
                en: "\(frame[answer.serviceTitle]): \(frame[answer.quiz.title])"
            ],
            at: .desk(.panels),
            back: PanelsPage.path,
            content: "\(rules(frame))\(answer.lines.isEmpty ? nothing(frame) : list(frame))"
        )
    }

    private func rules(_ frame: Frame) -> HTML {
        let quiz = answer.quiz
        var facts = zip(quiz.levels, quiz.ladder.levels).map { title, level in
            FactList.Fact(
                frame[title],
                "\(frame["\(level.questions) 题，答对 \(level.pass) 题过关", en: "\(level.questions) questions, \(level.pass) pass"])"
            )
        }
        facts.append(
            .init(frame["题库", en: "Questions"], "<span class=\"num\">\(quiz.bank.count)</span>")
        )
        facts.append(.init(frame["算哪一次", en: "What counts"], "\(frame[quiz.ladder.words])"))
        if let rank = quiz.rank {
            facts.append(.init(frame["单位得分", en: "Score of a union"], "\(frame[rank.words])"))
        }
        return Card(frame["规则", en: "Rules"], style: .quiet, FactList(facts).html).html
    }

    private func list(_ frame: Frame) -> HTML {
        """
        \(Card(
            frame["单位排行榜", en: "Ranking"],
            Table(
                frame["单位排行榜", en: "Ranking"],
                [
                    .init(frame["名次", en: "Place"], isNumber: true),
                    .init(frame["单位", en: "Union"]),
                    .init(frame["得分", en: "Score"], isNumber: true),
                    .init(frame["合计", en: "Points"], isNumber: true),
                    .init(frame["答题人数", en: "Players"], isNumber: true),
                ],
                answer.lines.map { row($0, frame) }
            ).html
        ))\(QuizPages(path: path, from: answer.from, count: answer.count).html(frame))
        """
    }

    private func row(_ line: OpenQuiz.Line, _ frame: Frame) -> Table.Row {
        let own = "\(path)/\(line.team.id)"
        return .init(
            [
                "\(line.team.place)", "<a href=\"\(own)\"><b>\(frame[line.team.name])</b></a>",
                "\(line.team.score)", "\(line.team.points)", "\(line.players)",
            ],
            path: own
        )
    }

    private func nothing(_ frame: Frame) -> HTML {
        Card(
            EmptyState(
                .medal,
                frame["还没有人交卷", en: "Nobody has handed anything in"],
                frame[
                    "有人交了第一份卷，单位就在这里。",
                    en: "A union stands here once somebody of it has handed in a level."
                ],
                frame: frame
            ).html
        ).html
    }
}
