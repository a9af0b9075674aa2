import Programs

extension Partners: Screen {
    package func page(in frame: Frame) -> Page {
        let path = DeskSection.partners.path
        return Page(
            frame["合作单位", en: "Partners"],
            at: .desk(.partners),
            aside: LinkButton(frame["新增", en: "Add one"], to: "\(path)/new", .primary).html,
            content: """
                \(when: toBill > 0, billNotice(frame))\(FilterChips(filters, frame: frame))\
                \(Card(lines.isEmpty ? nothing(frame) : "\(table(frame))\(pager?.html(frame))"))\
                \(when: !items.isEmpty, itemCard(frame))
                """
        )
    }

    private func billNotice(_ frame: Frame) -> HTML {
        SealedForm(
            to: "\(DeskSection.partners.path)/bill",
            frame: frame,
            """
            \(Notice(
                .info,
                frame["有 \(toBill) 份上月及以前的结算单还没有出。",
                en: "\(toBill) statements of months that are over are not out yet."],
                frame: frame
            ))\(Button(frame["全部出单", en: "Issue them all"]))
            """
        ).html
    }

    private func itemCard(_ frame: Frame) -> HTML {
        Card(
            frame["本月各项目", en: "Items this month"],
            Table(
                frame["本月各项目", en: "Items this month"],
                [
                    .init(frame["项目", en: "Item"]),
                    .init(frame["职工付", en: "Worker pays"], isNumber: true),
                    .init(frame["每次最多补", en: "Borne at most"], isNumber: true),
                    .init(frame["每人次数", en: "Cap"]),
                    .init(frame["笔数", en: "Times"], isNumber: true),
                    .init(frame["工会补", en: "Union bore"], isNumber: true),
                    .init(frame["经费余额", en: "Fund left"], isNumber: true),
                ],
                items.map { item in
                    .init([
                        "\(frame[item.title])", frame.money(item.price),
                        item.atMost.map(frame.money) ?? "—", "\(frame[item.each])",
                        "\(item.count)", frame.money(item.borne), frame.money(item.left),
                    ])
                }
            ).html
        ).html
    }

    private func table(_ frame: Frame) -> Table {
        Table(
            frame["合作单位", en: "Partners"],
            [
                .init(frame["单位", en: "Partner"]), .init(frame["地址", en: "Address"]),
                .init(frame["所属工会", en: "Union"]),
                .init(frame["项目", en: "Items"], isNumber: true),
                .init(frame["应付", en: "Owed"], isNumber: true),
                .init(frame["收款账号", en: "Account"]),
            ],
            lines.map { line in
                let path = "\(DeskSection.partners.path)/\(line.id)"
                return .init(
                    [
                        "<a href=\"\(path)\">\(frame[line.name])</a>", "\(line.address)",
                        "\(frame[line.owner])", "\(line.items)", frame.money(line.owed),
                        line.hasAccount
                            ? Pill(frame["已登记", en: "On file"], .ok).html
                            : Pill(frame["缺账号", en: "Missing"], .warn).html,
                    ],
                    path: path
                )
            }
        )
    }

    private func nothing(_ frame: Frame) -> HTML {
        EmptyState(
            .handHelping,
            frame["没有合作单位", en: "No partners"],
            frame[
                "商户、诊所等签约后在这里登记：约定原价，开通柜台账号，按月结算。",
                en: "Shops and clinics that signed up: prices, counters' log-ins, statements."
            ],
            frame: frame
        ).html
    }
}
