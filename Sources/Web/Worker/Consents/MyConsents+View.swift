import Hall

extension MyConsentsPage: Screen {
    static let path = "/me/consents"

    package func page(in frame: Frame) -> Page {
        Page(
            frame["我同意过的", en: "What I agreed to"],
            at: .worker(.me),
            back: "/me",
            content: lines.isEmpty ? nothing(frame) : "\(lines.map { $0.card(frame) })"
        )
    }

    private func nothing(_ frame: Frame) -> HTML {
        Card(
            Note(
                frame[
                    "还没有。工会替你办事之前，会先问你同不同意，记在这里。",
                    en:
                        "Nothing yet. Before the union acts for you, you are asked; it is noted here."
                ]
            ).html
        ).html
    }
}

extension MyConsentsPage.Line {
    fileprivate func card(_ frame: Frame) -> Card {
        Card(
            frame[service],
            aside: withdrawnOn == nil
                ? Pill(frame["有效", en: "In force"], .ok).html
                : Pill(frame["已撤回", en: "Withdrawn"]).html,
            """
            \(FactList(facts(frame)))\
            \(when: withdrawnOn == nil, way(frame))
            """
        )
    }

    private func facts(_ frame: Frame) -> [FactList.Fact] {
        var facts = [
            FactList.Fact(frame["同意什么", en: "To what"], "\(frame[purpose])"),
            .init(frame["怎么同意的", en: "How"], "\(frame[how]) · \(frame.day(on))"),
        ]
        if let words { facts.append(.init(frame["当时的话", en: "In these words"], "\(words)")) }
        if let withdrawnOn {
            facts.append(.init(frame["撤回", en: "Withdrawn"], frame.day(withdrawnOn)))
        }
        return facts
    }

    private func way(_ frame: Frame) -> HTML {
        let button = LinkButton(
            frame["撤回同意", en: "Withdraw consent"],
            to: "\(MyConsentsPage.path)/\(id)/withdraw"
        )
        return "<p class=\"row wrap actions\">\(button)</p>"
    }
}

/// Before a consent is withdrawn: what that means.
struct WithdrawConsentPage: Screen {
    let line: MyConsentsPage.Line

    func page(in frame: Frame) -> Page {
        ConfirmPage(
            frame["撤回同意？", en: "Withdraw consent?"],
            at: .worker(.me),
            back: MyConsentsPage.path,
            action: "\(MyConsentsPage.path)/\(line.id)/withdraw",
            button: frame["撤回同意", en: "Withdraw consent"],
            content: """
                <p><b>\(frame[line.service])</b> · \(frame[line.purpose])</p>\
                <p>\(follows(frame))</p>
                """
        ).page(in: frame)
    }

    private func follows(_ frame: Frame) -> String {
        switch line.future {
        case .leadEnds:
            frame[
                "工会不再为这件事联系你，记下的姓名、电话和你交的材料都会删除。",
                en: "The union stops, and deletes your name, your phone and the papers you sent."
            ]
        case .caseTakenBack(_, let number):
            frame[
                "正在办的申请（\(number)）会一起撤回，不再办理。以后想办，可以重新申请。",
                en: "Your application \(number) is taken back as well. You can apply again later."
            ]
        case .caseGoesOn(let number):
            frame[
                "申请（\(number)）已经批准，照常办完；以后不再用你的信息替你办新的事。",
                en: "\(number) is approved and is carried out; nothing new is done for you."
            ]
        case .recordStays:
            frame[
                "事情已经办完，档案按规定留存；以后不再用你的信息替你办新的事。",
                en: "It is done, and the record stays as the law asks; nothing new is done for you."
            ]
        }
    }
}
