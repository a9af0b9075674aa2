import Calendar
import Hall
import Panels
import Programs
import Registry
import Store

/// A vote: who stands, a button for each, what is left; once the list is confirmed the result.
struct BallotPage: Screen {
    let answer: OpenBallot.Answer
    var error: Words?

    static func path(_ service: String, _ panel: String) -> String {
        "/services/\(service.percentEncoded)/vote/\(panel.wireName)"
    }

    private var path: String { Self.path(answer.service, answer.panel.id) }

    func page(in frame: Frame) -> Page {
        Page(
            frame[answer.panel.title],
            at: .worker(.services),
            back: "/services/\(answer.service.percentEncoded)",
            content: """
                \(error.map { Notice(.warn, frame[$0], frame: frame) })\(head(frame))\
                \(answer.bar == nil ? candidates(frame) : nil)
                """
        )
    }

    private func head(_ frame: Frame) -> HTML {
        let plan = answer.plan
        return Card(
            """
            \(state(frame))\
            \(FactList([
                .init(frame["时间", en: "Time"], "\(frame.moment(plan.opens)) — \(frame.day(plan.until))"),
                .init(frame["每人", en: "Each voter"], "\(frame[plan.rule.words])"),
                .init(frame["取", en: "Chosen"], "\(frame[answer.panel.cutWords])"),
            ]))\
            \(Note(frame[
                "投给谁不会告诉任何人：单位、工会、候选人都看不到。",
                en: "Nobody reads whom you vote for: neither employer, union nor candidates."
            ]))
            """
        ).html
    }

    private func state(_ frame: Frame) -> HTML {
        if let bar = answer.bar {
            return Notice(
                .info,
                html: "<b>\(frame[bar.reason])</b> \(frame[bar.remedy])",
                frame: frame
            ).html
        }
        return switch answer.phase {
        case .open:
            """
            <p class="big" role="status">\(frame[answer.plan.rule.words(left: answer.left)])</p>
            """
        case .notYet:
            Notice(.info, frame["投票还没有开始。", en: "The vote has not begun."], frame: frame).html
        case .counting:
            Notice(
                .info,
                frame[
                    "投票已经结束，正在核对名单，公布以后在这里看。",
                    en: "The vote is over. The list is being checked and will be read here."
                ],
                frame: frame
            ).html
        case .final: Pill(frame["结果", en: "Result"], .ok).html
        case .over: Notice(.info, frame["投票已经结束。", en: "The vote is over."], frame: frame).html
        }
    }

    private func candidates(_ frame: Frame) -> HTML? {
        guard !answer.candidates.isEmpty else {
            guard answer.phase == .open else { return nil }
            return Note(frame["还没有人上投票页。", en: "Nobody stands in the vote yet."]).html
        }
        return "\(answer.candidates.map { card($0, frame) })"
    }

    private func card(_ one: OpenBallot.Candidate, _ frame: Frame) -> HTML {
        let called = one.name ?? one.title
        let facts = one.answers.map { FactList.Fact(frame[$0.title], "\(frame[$0.answer])") }
        return Card(
            called,
            aside: pill(one, frame),
            """
            \(pictures(one, called, frame))\(FactList(facts))\
            \(when: answer.phase == .open, buttons(one, called, frame))
            """
        ).html
    }

    private func pill(_ one: OpenBallot.Candidate, _ frame: Frame) -> HTML {
        let votes = one.votes.map { frame["\($0) 票", en: $0 == 1 ? "1 vote" : "\($0) votes"] }
        if let place = one.place {
            return """
                \(Pill(frame["第 \(place) 名，\(votes ?? "")", en: "Number \(place), \(votes ?? "")"]))\
                \(when: one.isChosen, Pill(frame["入选", en: "Chosen"], .ok).html)
                """
        }
        return """
            \(votes.map { Pill($0) })\
            \(when: one.isGiven, Pill(frame["已投", en: "Voted"], .ok).html)
            """
    }

    private func pictures(
        _ one: OpenBallot.Candidate,
        _ called: String,
        _ frame: Frame
    ) -> HTML? {
        guard !one.pictures.isEmpty else { return nil }
        let images = one.pictures.enumerated().map { index, id -> HTML in
            let source = "\(path)/\(one.caseFile)/pictures/\(id)"
            let alt = frame[
                "\(called)的照片 \(index + 1)",
                en: "Picture \(index + 1) of \(called)"
            ]
            return """
                <img src="\(source)" alt="\(alt)" width="144" loading="lazy">
                """
        }
        return "<p>\(images)</p>"
    }

    private func buttons(
        _ one: OpenBallot.Candidate,
        _ called: String,
        _ frame: Frame
    ) -> HTML {
        """
        \(when: one.before > 0, Note(frame[
            "前几天投过 \(one.before) 票。", en: "\(one.before) of yours on the days before."]).html)\
        \(button(one, called, frame))
        """
    }

    private func button(
        _ one: OpenBallot.Candidate,
        _ called: String,
        _ frame: Frame
    ) -> HTML? {
        if one.isGiven {
            return SealedForm(
                to: "\(path)/\(one.caseFile)/back",
                frame: frame,
                Button(
                    frame["收回投给\(called)的票", en: "Take back the vote for \(called)"],
                    .plain,
                    wide: true
                ).html
            ).html
        }
        if one.isBarred {
            return Note(frame["这是您自己，不能投给自己。", en: "This is you; you vote for others."]).html
        }
        guard answer.left > 0 else { return nil }
        return SealedForm(
            to: "\(path)/\(one.caseFile)",
            frame: frame,
            Button(frame["投给\(called)", en: "Vote for \(called)"], wide: true).html
        ).html
    }
}

extension VoteRule {
    /// How many votes each voter has.
    var words: Words {
        switch per {
        case .day:
            Words(zh: "每天 \(count) 票，同一位一天一票", en: "\(count) a day, one of a day for each")
        case .vote: Words(zh: "一共 \(count) 票，同一位一票", en: "\(count) in all, one for each")
        }
    }

    /// How many are left.
    func words(left: Int) -> Words {
        switch per {
        case .day: Words(zh: "今天还有 \(left) 票", en: "\(left) left today")
        case .vote: Words(zh: "还有 \(left) 票", en: "\(left) left")
        }
    }
}
