import Hall
import Programs

/// Before a decision or money: whose case, what will be done, with which words.
struct ActConfirm: Screen {
    let desk: DeskCase
    let choice: CaseView.Choice
    let words: String
    /// What the deed writes, as it will read.
    var papers: [PaperText] = []

    func page(in frame: Frame) -> Page {
        let summary = desk.summary
        let path = "/desk/cases/\(summary.id)"
        return ConfirmPage(
            frame["确定“\(frame[choice.title])”吗？", en: "\(frame[choice.title]): sure?"],
            at: .desk(.inbox),
            back: path,
            action: "\(path)/\(choice.action.percentEncoded)",
            button: frame[choice.title],
            content: """
                \(HiddenField("_version", "\(summary.version)"))\(HiddenField("sure", "yes"))\
                \(HiddenField("say", words))\(facts(frame))\(papers.map { preview($0, frame) })
                """
        ).page(in: frame)
    }

    private func preview(_ paper: PaperText, _ frame: Frame) -> HTML {
        """
        <h2>\(frame["会写出这份文书", en: "This paper will be written"])</h2>\
        <p class="muted sm">\(frame["办好后取号，内容不能再改。",
        en: "It gets its number when you go on; nothing in it can be changed then."])</p>\
        \(PaperSheet(paper, frame: frame))
        """
    }

    private func facts(_ frame: Frame) -> HTML {
        let summary = desk.summary
        var facts = [
            FactList.Fact(frame["编号", en: "Number"], "\(summary.number)"),
            FactList.Fact(frame["事项", en: "Service"], "\(frame[summary.title])"),
            FactList.Fact(
                summary.place == nil
                    ? frame["申请人", en: "Applicant"] : frame["地点", en: "Place"],
                "\(summary.person)"
            ),
        ]
        if let sum {
            facts.append(FactList.Fact(frame["金额", en: "Amount"], frame.money(sum)))
        }
        if !words.isEmpty {
            facts.append(FactList.Fact(frame["说明", en: "Note"], "\(words)"))
        }
        return FactList(facts).html
    }

    /// What is given by the rule, or was given and is paid now.
    private var sum: Fen? {
        switch choice.nature {
        case .gives: desk.judgement?.amount.flatMap(Fen.init(yuan:))
        case .pays: desk.grants.first { !$0.isSettled }?.fen.map { Fen($0) }
        case .refuses, .asksBack, .plain: nil
        }
    }
}
