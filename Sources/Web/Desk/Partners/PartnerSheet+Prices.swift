import Calendar
import Hall
import Programs
import Registry

extension PartnerSheet {
    func priceCard(_ frame: Frame) -> HTML {
        Card(
            frame["项目与原价", en: "Items and list prices"],
            """
            \(view.prices.isEmpty ? noPrices(frame) : prices(frame).html)\
            \(view.closedOn == nil && !view.offers.isEmpty ? form(frame) : .empty)
            """
        ).html
    }

    private func noPrices(_ frame: Frame) -> HTML {
        view.offers.isEmpty
            ? Notice(
                .info,
                frame["现有服务里没有可在合作单位使用的项目。", en: "No service has an item for partners."],
                frame: frame
            ).html
            : Note(frame["还没有约定价格，约定后柜台才能核销。", en: "Agree on a price first."]).html
    }

    private func prices(_ frame: Frame) -> Table {
        Table(
            frame["价格", en: "Prices"],
            [
                .init(frame["项目", en: "Item"]),
                .init(frame["原价", en: "List price"], isNumber: true),
                .init(frame["起", en: "From"]), .init(frame["止", en: "Until"]),
                .init(frame["状态", en: "State"]),
            ],
            view.prices.map { price in
                .init([
                    "\(frame[price.title])", frame.money(Fen(price.fen)), frame.day(price.from),
                    price.until.map(frame.day) ?? "—",
                    price.isNow
                        ? Pill(frame["现行", en: "Now"], .ok).html
                        : Pill(
                            price.from > frame.today
                                ? frame["将来", en: "Later"] : frame["已过", en: "Past"]
                        ).html,
                ])
            }
        )
    }

    private func form(_ frame: Frame) -> HTML {
        let choices = view.offers.map { item in
            Choice(
                "\(item.service)/\(item.offer)",
                frame[item.title],
                detail: terms(item, frame)
            )
        }
        let item = typed["item"] ?? (choices.count == 1 ? choices[0].value : nil)
        return """
            <details\(when: error != nil, " open")><summary>\(frame["约定价格", en: "Agree on a price"])</summary>\
            \(SealedForm(to: "\(path)/price", frame: frame, """
            \(Choices(
                Field("item", frame["项目", en: "Item"]),
                choices,
                chosen: Set([item].compactMap { $0 }),
                frame: frame
            ))\
            \(TextField(
                Field(
                    "price",
                    frame["原价", en: "List price"],
                    hint: hasVoucher
                        ? frame["券不用填，按面值收。", en: "A voucher needs none: it is taken for its worth."] : nil,
                    required: !hasVoucher
                ),
                .money,
                value: typed["price"] ?? "",
                frame: frame
            ))\
            \(TextField(
                Field("from", frame["从哪天起", en: "From"]),
                .date,
                value: typed["from"] ?? frame.today.description,
                frame: frame
            ))\
            \(TextField(
                Field(
                    "until",
                    frame["到哪天止", en: "Until"],
                    hint: frame["不填就一直有效。", en: "Left empty, it holds on."],
                    required: false
                ),
                .date,
                value: typed["until"] ?? "",
                frame: frame
            ))\
            \(Button(frame["保存价格", en: "Save the price"]))
            """))</details>
            """
    }

    private var hasVoucher: Bool { view.offers.contains { $0.voucher != nil } }

    private func terms(_ item: PartnerView.Item, _ frame: Frame) -> String {
        if let worth = item.voucher.map({ Fen($0).text }) {
            let service = frame[item.serviceTitle]
            return frame[
                "\(service)：收一张券抵 \(worth)，由工会付",
                en: "\(service): a voucher takes \(worth) off, which the union pays"
            ]
        }
        let price = Fen(item.price).text
        let most = item.atMost.map { Fen($0).text }
        let service = frame[item.serviceTitle]
        let limit =
            most.map { frame["，工会每次最多补 \($0)", en: ", the union bears \($0) at most"] } ?? ""
        return frame[
            "\(service)：职工付 \(price)\(limit)，\(item.each.zh)",
            en: "\(service): workers pay \(price)\(limit), \(item.each.en)"
        ]
    }

    func sumCard(_ frame: Frame) -> HTML? {
        guard !view.sums.isEmpty else { return nil }
        return Card(
            frame["按月核销", en: "Redeemed by month"],
            Table(
                frame["按月核销", en: "Redeemed by month"],
                [
                    .init(frame["月份", en: "Month"]), .init(frame["项目", en: "Item"]),
                    .init(frame["笔数", en: "Times"], isNumber: true),
                    .init(frame["职工付", en: "Workers"], isNumber: true),
                    .init(frame["工会补", en: "Union"], isNumber: true),
                    .init(frame["原价人次", en: "At list price"], isNumber: true),
                ],
                view.sums.map { sum in
                    .init([
                        "\(frame.month(sum.month))", "\(frame[sum.title])", "\(sum.count)",
                        frame.money(Fen(sum.paid)), frame.money(Fen(sum.borne)), "\(sum.listPrice)",
                    ])
                }
            ).html
        ).html
    }

    func statementCard(_ frame: Frame) -> HTML {
        let rows = view.statements.map { statement in
            let line = CounterStatements.Line(
                statement,
                at: "\(DeskSection.partners.path)/statements"
            )
            return ListRow(
                frame.month(line.month),
                detail: "<span class=\"nw\">\(line.number)</span> · \(frame.money(line.owed))",
                pill: Pill(frame[line.state], line.tone).html,
                to: line.path
            )
        }
        let none = view.statements.isEmpty && view.toBill.isEmpty
        return Card(
            frame["结算单", en: "Statements"],
            """
            \(view.toBill.map { bill($0, frame) })\
            \(when: none, Note(frame["没有要结算的月份。", en: "No month is to be stated."]))\
            \(when: !rows.isEmpty, Rows(rows))
            """
        ).html
    }

    private func bill(_ month: PartnerView.Month, _ frame: Frame) -> HTML {
        SealedForm(
            to: "\(path)/statements",
            frame: frame,
            """
            \(HiddenField("month", month.month))<p class="row wrap"><span class="grow">\
            \(frame.month(month.month)) · \(frame.money(Fen(month.owed)))</span>\
            \(Button(frame["出结算单", en: "Issue the statement"]))</p>
            """
        ).html
    }

    func clerkCard(_ frame: Frame) -> HTML {
        Card(
            frame["柜台账号", en: "Counter log-ins"],
            """
            \(view.clerks.isEmpty
                ? Note(frame["还没有账号，柜台登录不了。", en: "None yet: the counter cannot log in."]).html
                : "<ul class=\"list\">\(view.clerks.map { clerk($0, frame) })</ul>")\
            \(view.closedOn == nil ? newClerk(frame) : .empty)
            """
        ).html
    }

    private func clerk(_ clerk: PartnerView.Clerk, _ frame: Frame) -> HTML {
        let action = "\(path)/accounts/\(clerk.account)"
        return """
            <li class="stack"><p class="row wrap"><b class="grow">\(clerk.login)</b>\
            \(when: clerk.hasSecondFactor, Pill(frame["动态码", en: "Authenticator"], .info))\
            \(when: clerk.isLocked, Pill(frame["已锁", en: "Locked"], .warn))</p>\
            <div class="row wrap">\
            \(SealedForm(to: action + "/reset", frame: frame,
                Button(frame["重设密码", en: "New password"], .plain).html))\
            \(SealedForm(to: action + "/close", frame: frame,
                Button(frame["停用", en: "End"], .plain).html))</div></li>
            """
    }

    private func newClerk(_ frame: Frame) -> HTML {
        """
        <details><summary>\(frame["新增账号", en: "Add a log-in"])</summary>\
        \(SealedForm(to: "\(path)/accounts", frame: frame, """
        \(TextField(
            Field(
                "login",
                frame["登录名", en: "Log-in name"],
                hint: frame["小写字母、数字、点和连字符。", en: "Small letters, digits, dots, hyphens."]
            ),
            autocomplete: "off",
            frame: frame
        ))\
        \(Tick(
            Field("second", frame["登录时还要动态码", en: "Ask for an authenticator code too"], required: false),
            frame: frame
        ))\
        \(Button(frame["生成账号", en: "Make it"]))
        """))</details>
        """
    }
}
