import Calendar
import Hall
import Panels
import Programs
import Registry
import Store

/// A panel's board: who judges, who has scored how much, and once it is closed the ranking with its cut.
struct PanelPage: Screen {
    let board: PanelBoard
    var error: Words?

    private var path: String { PanelsPage.path(board.service, board.panel.id) }
    private var state: PanelRoundRow.State? { board.round?.state }
    private var isVote: Bool { voteBoard != nil }
    private var voteBoard: VoteBoard? {
        board.panel.vote.map { VoteBoard(board: board, plan: $0, path: path) }
    }

    func page(in frame: Frame) -> Page {
        Page(
            frame[board.panel.title],
            at: .desk(.panels),
            back: PanelsPage.path,
            content: """
                \(error.map { Notice(.warn, frame[$0], frame: frame) })\(head(frame))\
                \(when: board.leads && state == .open && !isVote, closing(frame))\
                \(voteBoard?.ordering(in: frame))\
                \(when: board.leads && state == .closed && board.digest != nil, confirming(frame))\
                \(when: !board.judges.isEmpty, judges(frame))\
                \(when: board.leads && state != .closed && !isVote, calling(frame))\
                \(PanelRanking(board: board).html(in: frame))\
                \(when: board.rounds.count > 1, rounds(frame))
                """
        )
    }

    private func head(_ frame: Frame) -> HTML {
        let needed = FactList.Fact(
            frame["每件至少", en: "Each needs"],
            "\(frame["\(board.panel.rule.least) 份评分", en: "\(board.panel.rule.least) scores"])"
        )
        var facts: [FactList.Fact] = [
            .init(frame["服务", en: "Service"], "\(frame[board.serviceTitle])")
        ]
        facts += voteBoard?.facts(in: frame) ?? [needed]
        facts.append(.init(frame["取舍", en: "Cut"], "\(frame[board.panel.cutWords])"))
        if let closed = board.round?.closed {
            let title =
                isVote ? frame["到时计票", en: "Counted"] : frame["结束评分", en: "Closed"]
            facts.append(.init(title, signed(closed, frame)))
        }
        if let confirmed = board.round?.confirmed {
            facts.append(.init(frame["确认名单", en: "Confirmed"], signed(confirmed, frame)))
        }
        return Card(
            frame["第 \(board.round?.number ?? 1) 轮", en: "Round \(board.round?.number ?? 1)"],
            aside: pill(frame).html,
            """
            \(FactList(facts))\(isVote ? voteBoard?.trail(in: frame) : scoresLink(frame))
            """
        ).html
    }

    private func signed(_ signed: PanelBoard.Signed, _ frame: Frame) -> HTML {
        "\(frame.moment(signed.at))\(signed.by.map { " · \($0)" })"
    }

    private func pill(_ frame: Frame) -> Pill { board.panel.pill(state, frame) }

    private func scoresLink(_ frame: Frame) -> HTML? {
        guard let round = board.round, round.state != .open else { return nil }
        return """
            <p>\(LinkButton(frame["每一份评分", en: "Every score"], to: "\(path)/\(round.number)/scores"))</p>
            """
    }

    private func closing(_ frame: Frame) -> HTML {
        Card(
            frame["结束评分", en: "Close the scoring"],
            """
            <p class="muted">\(frame[
            "每一件都够 \(board.panel.rule.least) 份评分才能结束；结束以后谁都不能再改分，名单由另一位同事确认。",
            en: "Every case needs \(board.panel.rule.least) scores. Nobody changes a mark afterwards, and a colleague confirms the list."])</p>\
            \(SealedForm(to: "\(path)/close", frame: frame, """
                \(Button(frame["结束评分", en: "Close"], .plain))
                """))
            """
        ).html
    }

    private func confirming(_ frame: Frame) -> HTML {
        let isOwn = board.round?.closed?.isOwn ?? false
        if isOwn {
            return Notice(
                .info,
                frame[
                    "您结束了评分，名单要由另一位同事核对后确认。",
                    en: "You closed the scoring; a colleague checks and confirms the list."
                ],
                frame: frame
            ).html
        }
        return Card(
            frame["确认名单", en: "Confirm the list"],
            """
            <p class="muted">\(frame[
            "请核对下面的排名、取舍和合计。确认以后不能再改，入选和未入选的办件分别往下走。",
            en: "Check the ranking, the cut and the sums below. Afterwards nothing changes, and each case goes its way."])</p>\
            \(SealedForm(to: "\(path)/confirm", frame: frame, """
                \(HiddenField("list", board.digest ?? ""))\
                \(Button(frame["确认名单", en: "Confirm"]))
                """))
            """
        ).html
    }

    private func judges(_ frame: Frame) -> HTML {
        Card(
            frame["评委", en: "Judges"],
            """
            \(Table(
                frame["评委", en: "Judges"],
                [
                    .init(frame["评委", en: "Judge"]),
                    .init(frame["已评", en: "Done"], isNumber: true),
                    .init(frame["未评", en: "To do"], isNumber: true),
                    .init(frame["回避", en: "Left out"], isNumber: true),
                    .init(frame["操作", en: "Do"], isSilent: true),
                ],
                board.judges.map { judge in
                    .init([
                        name(judge), "\(judge.given)", "\(judge.open)", "\(judge.barred)",
                        removal(judge, frame),
                    ])
                }
            ))
            """
        ).html
    }

    private func name(_ judge: PanelBoard.Judge) -> HTML {
        let homes = judge.organisations.joined(separator: "、")
        return """
            <b>\(judge.name)</b>\(when: !homes.isEmpty, "<br><span class=\"muted sm\">\(homes)</span>")
            """
    }

    private func removal(_ judge: PanelBoard.Judge, _ frame: Frame) -> HTML {
        guard board.leads, state == .open else { return .empty }
        return SealedForm(
            to: "\(path)/remove",
            frame: frame,
            """
            \(HiddenField("account", "\(judge.account)"))\
            <button class="btn small" aria-label="\(frame["移出 \(judge.name)", en: "Remove \(judge.name)"])">\
            \(frame["移出", en: "Remove"])</button>
            """
        ).html
    }

    private func calling(_ frame: Frame) -> HTML {
        guard !board.candidates.isEmpty else {
            return Note(
                frame[
                    "没有别的人有评委岗位。请管理员先加账号和评委（judge）岗位。",
                    en: "Nobody else has the duty judge: have the administrator add accounts first."
                ]
            ).html
        }
        let choices = board.candidates.map { one in
            Choice(
                "\(one.account)",
                one.organisation.isEmpty ? one.name : "\(one.name)（\(one.organisation)）"
            )
        }
        return Card(
            state == .confirmed
                ? frame["开始新的一轮", en: "Begin another round"] : frame["请评委", en: "Call a judge"],
            SealedForm(
                to: "\(path)/appoint",
                frame: frame,
                """
                \(SelectField(Field("account", frame["评委", en: "Judge"]), choices, frame: frame))\
                \(TextArea(
                    Field(
                        "organisations",
                        frame["他任职或有关系的单位，一行一个", en: "Organisations that the judge belongs to, one a line"],
                        hint: frame["这些单位申报的，自动回避。", en: "What they apply for is never put to this judge."],
                        required: false
                    ),
                    frame: frame
                ))\(Button(frame["请他评审", en: "Call"], .plain))
                """
            ).html
        ).html
    }

    private func rounds(_ frame: Frame) -> HTML {
        Card(
            frame["各轮", en: "Rounds"],
            Rows(
                board.rounds.map { number in
                    ListRow(
                        frame["第 \(number) 轮", en: "Round \(number)"],
                        to: "\(path)?round=\(number)"
                    )
                }
            ).html
        ).html
    }
}

extension Panel {
    /// How far a round is.
    func pill(_ state: PanelRoundRow.State?, _ frame: Frame) -> Pill {
        switch state {
        case nil where vote != nil: Pill(frame["还没开始", en: "Not begun"])
        case nil: Pill(frame["还没请评委", en: "No judges yet"])
        case .open where vote != nil: Pill(frame["投票中", en: "Voting"], .info)
        case .open: Pill(frame["评分中", en: "Scoring"], .info)
        case .closed: Pill(frame["待确认名单", en: "To be confirmed"], .warn)
        case .confirmed: Pill(frame["已确认", en: "Confirmed"], .ok)
        }
    }

    /// How many are chosen, in words.
    var cutWords: Words {
        var zh: [String] = []
        var en: [String] = []
        if let top = cut.top {
            zh.append("前 \(top) 名")
            en.append("the top \(top)")
        }
        if !cut.classes.isEmpty {
            zh.append("分类各取 \(cut.classes.map { String($0.most) }.joined(separator: "、"))")
            en.append("by class \(cut.classes.map { String($0.most) }.joined(separator: ", "))")
        }
        if cut.account != nil {
            zh.append("合计不超过账户余额")
            en.append("no more than the account holds")
        }
        if let line = cut.line {
            let text = rule.text(of: line)
            zh.append(vote == nil ? "不低于 \(text) 分" : "不少于 \(text) 票")
            en.append(vote == nil ? "not below \(text)" : "\(text) votes or more")
        }
        return Words(zh: zh.joined(separator: "；"), en: en.joined(separator: "; "))
    }
}
