import Calendar
import Hall
import Programs
import Registry
import Store

/// Who waits for money or things, what is there, and what comes in.
struct WaitingPage: Screen {
    static let path = "/desk/waiting"

    let lists: [OpenWaiting.List]
    var error: Words?

    func page(in frame: Frame) -> Page {
        Page(
            frame["排队等待", en: "Waiting lists"],
            at: .desk(.offers),
            back: DeskSection.offers.path,
            content: """
                \(error.map { Notice(.warn, frame[$0], frame: frame) })\
                <p class="muted">\(frame["已经通过、等资金或物资的，按顺序排在这里；到账后自动办理。",
                en: "Approved and waiting for money or goods, in order; they go on by themselves."])</p>\
                \(lists.map { card($0, frame) })\(when: lists.isEmpty, nothing(frame))
                """
        )
    }

    private func nothing(_ frame: Frame) -> HTML {
        Card(Note(frame["没有账户，也没有要分配的物资。", en: "There are no accounts here."]).html).html
    }

    private func amount(_ amount: Int64, _ list: OpenWaiting.List, _ frame: Frame) -> HTML {
        list.unit == ServiceAccount.yuan
            ? frame.money(Fen(amount)) : "\(frame[Words(worth: amount, of: list.unit)])"
    }

    private func card(_ list: OpenWaiting.List, _ frame: Frame) -> HTML {
        let state =
            list.count == 0
            ? Pill(frame["没有人在等", en: "Nobody waits"], .ok)
            : Pill(
                list.isOffer
                    ? frame["\(list.count) 件排队", en: "\(list.count) waiting"]
                    : frame[
                        "预算用完，\(list.count) 件排队",
                        en: "Budget exhausted, \(list.count) waiting"
                    ],
                .warn
            )
        return Card(
            frame[
                "\(frame[list.serviceTitle])：\(frame[list.title])",
                en: "\(frame[list.serviceTitle]): \(frame[list.title])"
            ],
            aside: state.html,
            """
            \(FactList(facts(list, frame)))\(table(list, frame))\(allot(list, frame))\(income(list, frame))
            """
        ).html
    }

    private func facts(_ list: OpenWaiting.List, _ frame: Frame) -> [FactList.Fact] {
        var facts: [FactList.Fact] = [
            .init(frame["剩余", en: "Left"], amount(list.left, list, frame)),
            .init(frame["等待的合计", en: "Waiting for"], amount(list.amount, list, frame)),
        ]
        guard list.isOffer else { return facts }
        facts.append(.init(frame["已分到", en: "Held"], "\(list.held)"))
        if list.asked > 0 {
            facts.append(.init(frame["其中等确认", en: "To be accepted"], "\(list.asked)"))
        }
        return facts
    }

    private func table(_ list: OpenWaiting.List, _ frame: Frame) -> HTML? {
        guard !list.lines.isEmpty else { return nil }
        return Table(
            frame["等待顺序", en: "In order"],
            [
                .init(frame["顺序", en: "Place"], isNumber: true),
                .init(frame["编号", en: "Number"]), .init(frame["对象", en: "For"]),
                .init(frame["数量", en: "Amount"], isNumber: true),
                .init(frame["从哪天起", en: "Since"]),
            ],
            list.lines.enumerated().map { index, line in
                .init([
                    "\(index + 1)",
                    "<a class=\"num nw\" href=\"/desk/cases/\(line.caseFile.description)\">\(line.number)</a>",
                    "\(frame[line.holder])", amount(line.amount, list, frame),
                    frame.day(line.since),
                ])
            }
        ).html
    }

    private func allot(_ list: OpenWaiting.List, _ frame: Frame) -> HTML? {
        guard list.isOffer else { return nil }
        let donors = LinkButton(
            frame["捐赠去向", en: "Donor statements"],
            to: "\(Self.path)/donors/\(list.service)",
            .quiet
        ).html
        let given: HTML? = list.isDonated ? donors : nil
        guard list.canAllot else { return given }
        return """
            \(SealedForm(to: "\(Self.path)/allot", frame: frame, """
                \(HiddenField("service", list.service))\(HiddenField("offer", list.source))\
                \(Button(frame["按顺序分配", en: "Allot in order"]))
                """))\(given)
            """
    }

    private func income(_ list: OpenWaiting.List, _ frame: Frame) -> HTML? {
        guard list.takesIncome else { return nil }
        let isMoney = list.unit == ServiceAccount.yuan
        let id = "\(list.service)-\(list.source.wireName)"
        let from =
            isMoney
            ? frame["银行回单号", en: "Bank slip"] : frame["捐赠方", en: "Donor"]
        return """
            <details><summary>\(isMoney
            ? frame["登记到账", en: "Book money that came in"]
            : frame["登记收到的物资", en: "Record goods received"])</summary>\
            \(SealedForm(to: "\(Self.path)/income", frame: frame, """
                \(HiddenField("service", list.service))\(HiddenField("account", list.source))\
                \(TextField(Field("amount", isMoney
                ? frame["金额（元）", en: "Sum in yuan"] : frame["数量", en: "How many"],
                id: "amount-\(id)"), .number, frame: frame))\
                \(TextField(Field("from", from, id: "from-\(id)"), frame: frame))\
                \(Button(frame["登记", en: "Record"], .plain))
                """))</details>
            """
    }
}
