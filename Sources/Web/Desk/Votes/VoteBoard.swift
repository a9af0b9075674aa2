import Calendar
import Hall
import Panels
import Programs
import Registry
import Store

/// A vote at the desk: its time, how many have voted, and once it is counted which equals somebody puts in order.
struct VoteBoard {
    let board: PanelBoard
    let plan: VotePlan
    let path: String

    func facts(in frame: Frame) -> [FactList.Fact] {
        var facts: [FactList.Fact] = [
            .init(
                frame["时间", en: "Time"],
                "\(frame.moment(plan.opens)) — \(frame.day(plan.until))"
            ),
            .init(frame["每人", en: "Each voter"], "\(frame[plan.rule.words])"),
            .init(frame["谁能投", en: "Who votes"], "\(frame[plan.voters.words])"),
        ]
        if let vote = board.vote {
            facts.append(
                .init(
                    frame["已投", en: "So far"],
                    "\(frame["\(vote.voters) 人，\(vote.votes) 票", en: "\(vote.voters) people, \(vote.votes) votes"])"
                )
            )
        }
        return facts
    }

    func trail(in frame: Frame) -> HTML? {
        guard let round = board.round, round.state != .open else { return nil }
        return """
            <p>\(LinkButton(frame["票是怎么数的", en: "How votes were counted"], to: "\(path)/\(round.number)/votes"))</p>
            """
    }

    func ordering(in frame: Frame) -> HTML? {
        guard let vote = board.vote else { return nil }
        let open = board.lines.filter(\.isUndecided)
        return """
            \(when: !vote.reasons.isEmpty, reasons(vote.reasons, frame))\
            \(when: board.leads && !open.isEmpty, asking(open, frame))
            """
    }

    private func asking(_ open: [PanelBoard.Line], _ frame: Frame) -> HTML {
        Card(
            frame["票数相同，要定先后", en: "Equal votes to be put in order"],
            style: .urgent,
            """
            <p class="muted">\(frame[
            "这几件票数相同，有的能入选、有的不能。请选一件排在前面，写明理由；定完以后由另一位同事确认名单。",
            en: "These have equally many votes, and not all can be chosen. Say which stands first, and why; a colleague confirms the list."])</p>\
            \(SealedForm(
                to: "\(path)/first",
                frame: frame,
                """
                \(SelectField(
                    Field("case", frame["排在前面的", en: "First of them"]),
                    open.map { Choice("\($0.caseFile)", "\($0.title)（\($0.number)）") },
                    frame: frame
                ))\
                \(TextField(Field("reason", frame["理由", en: "Why"]), frame: frame))\
                \(Button(frame["排在前面", en: "Put it first"], .plain))
                """
            ))
            """
        ).html
    }

    private func reasons(_ reasons: [PanelBoard.Reason], _ frame: Frame) -> HTML {
        Card(
            frame["定过的先后", en: "Put in order"],
            FactList(reasons.map { .init($0.number, "\($0.text)") }).html
        ).html
    }
}

extension VotePlan.Voters {
    var words: Words {
        switch self {
        case .members: Words(zh: "本工会和下级工会的会员", en: "members of this union and of those below it")
        case .workers: Words(zh: "核对过身份的职工", en: "everybody who has said who they are")
        }
    }
}
