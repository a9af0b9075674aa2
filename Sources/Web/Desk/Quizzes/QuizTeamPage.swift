import Calendar
import Hall
import Panels
import Programs
import Registry
import Store

/// What the score of a union is made of: each player by the number of the case, and which attempt counts.
struct QuizTeamPage: Screen {
    let answer: OpenQuizTeam.Answer

    func page(in frame: Frame) -> Page {
        Page(
            frame[answer.team.name],
            at: .desk(.panels),
            back: QuizBoardPage.path(answer.service, answer.quiz.id),
            content: "\(head(frame))\(Card(table(frame)))"
        )
    }

    private func head(_ frame: Frame) -> HTML {
        let team = answer.team
        let sum = answer.players.map { "\($0.points)" }.joined(separator: " + ")
        let isMean = answer.quiz.rank?.rule == .mean
        let made = isMean ? "(\(sum)) / \(answer.players.count)" : sum
        return Card(
            frame[
                "第 \(team.place) 名（共 \(team.of) 个单位）",
                en: "Number \(team.place) of \(team.of) unions"
            ],
            aside: Pill(frame["\(team.score) 分", en: "\(team.score) points"], .info).html,
            "<p class=\"num\">\(made) = <b>\(team.score)</b></p>"
        ).html
    }

    private func table(_ frame: Frame) -> HTML {
        Table(
            frame["每个人的得分", en: "What each has"],
            [.init(frame["办件", en: "Case"])]
                + answer.quiz.levels.map { .init(frame[$0], isNumber: true) }
                + [
                    .init(frame["得分", en: "Points"], isNumber: true),
                    .init(frame["交卷 / 开始", en: "Handed in / begun"], isNumber: true),
                ],
            answer.players.map { .init(cells($0, frame)) }
        ).html
    }

    private func cells(_ player: OpenQuizTeam.Player, _ frame: Frame) -> [HTML] {
        let path = "/desk/cases/\(player.caseFile)"
        let whose: HTML = "<a href=\"\(path)\">\(player.number)</a>"
        let sums: [HTML] = ["<b>\(player.points)</b>", "\(player.finished) / \(player.begun)"]
        return [whose] + answer.quiz.levels.indices.map { kept($0, player, frame) } + sums
    }

    private func kept(_ index: Int, _ player: OpenQuizTeam.Player, _ frame: Frame) -> HTML {
        guard let kept = player.levels.indices.contains(index) ? player.levels[index] : nil else {
            return "—"
        }
        return """
            \(frame["答对 \(kept.right) 题", en: "\(kept.right) right"])<br>\
            <span class="muted sm">\(frame.moment(kept.at))</span>
            """
    }
}

extension Ladder {
    /// Which attempt counts, in words.
    var words: Words {
        switch keep {
        case .best: Words(zh: "过关的几次里最好的一次", en: "the best of the attempts that passed")
        case .last: Words(zh: "过关的最后一次", en: "the last attempt that passed")
        case .first: Words(zh: "第一次过关的那一次", en: "the first attempt that passed")
        }
    }
}
