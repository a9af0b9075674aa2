import Hall
import Panels
import Programs
import Registry
import Store

/// The cases of a panel: before closing who has scored them, afterwards the ranking, the cut and the sums.
struct PanelRanking {
    let board: PanelBoard

    private var isRead: Bool { board.sums != nil }
    private var isVote: Bool { board.panel.vote != nil }
    private var hasClasses: Bool { !board.panel.cut.classes.isEmpty }
    private var hasMoney: Bool { board.panel.cut.asks != nil }

    func html(in frame: Frame) -> HTML {
        guard !board.lines.isEmpty else {
            return Note(
                frame["还没有办件到评审这一步。", en: "No case has come to this step yet."]
            ).html
        }
        return """
            \(board.sums.map { sums($0, frame) })\
            \(Card(
                isRead ? frame["排名和取舍", en: "Ranking and cut"] : frame["项目", en: "Cases"],
                "\(table(frame))"
            ))
            """
    }

    private func sums(_ sums: PanelBoard.Sums, _ frame: Frame) -> HTML {
        var facts: [FactList.Fact] = [
            .init(frame["入选", en: "Chosen"], "<b>\(sums.chosen)</b>"),
            .init(frame["单位", en: "Organisations"], "\(sums.organisations)"),
        ]
        for part in sums.classes {
            facts.append(.init(frame[part.title], "\(part.chosen) / \(part.most)"))
        }
        if let asked = sums.asked {
            facts.append(.init(frame["申请合计", en: "Asked for"], "\(frame.money(Fen(asked)))"))
        }
        if let budget = sums.budget {
            facts.append(.init(frame["账户余额", en: "In the account"], "\(frame.money(Fen(budget)))"))
        }
        return Card(frame["合计", en: "Sums"], FactList(facts).html).html
    }

    private func table(_ frame: Frame) -> HTML {
        var columns: [Table.Column] = []
        if isRead { columns.append(.init(frame["名次", en: "Place"], isNumber: true)) }
        columns.append(.init(frame["项目", en: "Case"]))
        if hasClasses { columns.append(.init(frame["类别", en: "Class"])) }
        if hasMoney { columns.append(.init(frame["申请", en: "Asks for"], isNumber: true)) }
        if isVote {
            columns.append(.init(frame["公开", en: "Shown"]))
        } else {
            columns.append(.init(frame["评分", en: "Scores"], isNumber: true))
        }
        if isRead {
            columns.append(
                .init(
                    isVote ? frame["得票", en: "Votes"] : frame["得分", en: "Score"],
                    isNumber: true
                )
            )
            columns.append(.init(frame["结果", en: "Result"]))
        }
        return Table(
            frame["项目", en: "Cases"],
            columns,
            board.lines.map { .init(cells($0, frame)) }
        ).html
    }

    private func cells(_ line: PanelBoard.Line, _ frame: Frame) -> [HTML] {
        var cells: [HTML] = []
        if isRead { cells.append("\(line.position.map { "\($0)" } ?? "—")") }
        cells.append(name(line))
        if hasClasses { cells.append("\(line.kind.map { frame[$0] } ?? "—")") }
        if hasMoney {
            let money: HTML? = line.asked.map { "\(frame.money(Fen($0)))" }
            cells.append(money ?? "—")
        }
        cells.append(isVote ? shown(line, frame) : given(line, frame))
        if isRead {
            cells.append("<b class=\"num\">\(line.score ?? "—")</b>")
            cells.append(result(line, frame))
        }
        return cells
    }

    private func name(_ line: PanelBoard.Line) -> HTML {
        """
        <a href="/desk/cases/\(line.caseFile.description)">\(line.title)</a>\
        <br><span class="muted sm">\(line.organisation ?? "") <span class="num nw">\(line.number)</span></span>
        """
    }

    private func shown(_ line: PanelBoard.Line, _ frame: Frame) -> HTML {
        line.isShown
            ? "\(Pill(frame["在投票页上", en: "In the vote"], .ok))"
            : "\(Pill(frame["本人没有同意公开", en: "No consent to be shown"], .warn))"
    }

    private func given(_ line: PanelBoard.Line, _ frame: Frame) -> HTML {
        let least = board.panel.rule.least
        let barred: HTML? =
            line.barred == 0
            ? nil
            : "<br><span class=\"muted sm\">\(frame["回避 \(line.barred)", en: "\(line.barred) left out"])</span>"
        if isRead { return "\(line.given)\(barred)" }
        let missing = max(0, least - line.given)
        let pill =
            missing == 0
            ? Pill(frame["\(line.given) 份", en: "\(line.given)"], .ok)
            : Pill(frame["\(line.given) 份，还差 \(missing)", en: "\(line.given), \(missing) short"])
        return "\(pill)\(barred)"
    }

    private func result(_ line: PanelBoard.Line, _ frame: Frame) -> HTML {
        let tie: HTML? = line.tie.map { "<br><span class=\"muted sm\">\(frame[$0])</span>" }
        guard let verdict = line.verdict else { return "—" }
        let words = isVote && verdict == .fewScores ? .noVotes : verdict.words
        return "\(Pill(frame[words], verdict == .chosen ? .ok : .plain))\(tie)"
    }
}

extension Words {
    fileprivate static let noVotes = Words(zh: "没有得票", en: "No votes")
}

extension Selection.Verdict {
    var words: Words {
        switch self {
        case .chosen: Words(zh: "入选", en: "Chosen")
        case .fewScores: Words(zh: "评分不足", en: "Too few scores")
        case .belowLine: Words(zh: "低于分数线", en: "Below the line")
        case .full: Words(zh: "名额已满", en: "Places are full")
        case .classFull: Words(zh: "本类名额已满", en: "Its class is full")
        case .overBudget: Words(zh: "资金不够", en: "Over the budget")
        }
    }
}
