import Calendar
import Hall
import Programs
import Registry
import Store

/// One offer at the desk: its figures, its rolls, who has claimed.
struct OfferSheet: Screen {
    let answer: OpenOfferLine.Answer
    /// Whether this is not the first page of claims.
    let isFurther: Bool

    private var line: OfferLine { answer.line }

    func page(in frame: Frame) -> Page {
        Page(
            frame[line.offer.title],
            at: .desk(.offers),
            back: DeskSection.offers.path,
            aside: line.pill(frame),
            content: """
                \(when: line.state == .waiting, waiting(frame))\
                <div class="two"><div class="stack">\(openings(frame))\(claims(frame))</div>\
                <div class="stack sticky">\(Card(FactList(facts(frame)).html))\(rolls(frame))</div></div>
                """
        )
    }

    private func waiting(_ frame: Frame) -> HTML {
        Notice(
            .warn,
            frame[
                "账户余额不足，还没有开始。款项到账后自动开始，不用再操作。",
                en: "The fund has too little. It opens by itself when money has come in."
            ],
            frame: frame
        ).html
    }

    private func facts(_ frame: Frame) -> [FactList.Fact] {
        let offer = line.offer
        var facts = [
            FactList.Fact(frame["共", en: "Pieces"], "\(line.pieces)"),
            .init(frame["每份", en: "Each"], line.amount(offer.worth?.amount ?? 0, frame)),
            .init(frame["已领", en: "Claimed"], "\(line.counts.all)"),
            .init(frame["剩余", en: "Left"], "\(line.left)"),
        ]
        facts += ways(frame)
        facts += [
            .init(frame["预留", en: "Reserve"], line.amount(line.reserve, frame)),
            .init(frame["已发卡片", en: "Cards sent"], "\(line.cards)"),
        ]
        if let fund = line.fund {
            facts.append(.init(frame[fund.title], line.amount(fund.amount, frame)))
        }
        if let opens = line.opensAt {
            facts.append(.init(frame["开始", en: "Opens"], frame.moment(opens)))
        }
        if let until = offer.until {
            facts.append(.init(frame["最后一天", en: "Last day"], frame.day(until)))
        }
        if let editions = offer.editions {
            facts.append(
                .init(
                    frame["多久一次", en: "How often"],
                    "\(frame[Words(zh: editions.rhythm.zh, en: editions.rhythm.en)])"
                )
            )
            if let end = line.closesAt {
                facts.append(.init(frame["截止", en: "Until"], frame.moment(end)))
            }
            if let next = line.next {
                facts.append(.init(frame["下一期", en: "Next opening"], frame.moment(next)))
            }
        }
        if let returned = line.returned {
            facts.append(.init(frame["已退回账户", en: "Returned"], line.amount(returned, frame)))
        }
        return facts
    }

    /// Where what was claimed is now: with the bank, or with people and partners.
    private func ways(_ frame: Frame) -> [FactList.Fact] {
        guard let vouchers = line.vouchers else {
            return [
                .init(frame["已到账", en: "Paid"], "\(line.counts.settled)"),
                .init(frame["在批次里", en: "In a batch"], "\(line.counts.inBatch)"),
                .init(frame["待发放", en: "To be paid"], "\(line.counts.due)"),
            ]
        }
        return [
            .init(frame["已核销", en: "Used"], "\(vouchers.used)"),
            .init(frame["还能用", en: "Can be used"], "\(vouchers.standing)"),
            .init(frame["过期退回", en: "Lapsed"], "\(vouchers.lapsed)"),
        ]
    }

    /// Every opening of what opens again and again, the latest first.
    private func openings(_ frame: Frame) -> HTML? {
        guard line.offer.editions != nil else { return nil }
        let title = frame["各期", en: "Openings"]
        guard !answer.openings.isEmpty else {
            return Card(title, Note(frame["还没有开过。", en: "It has not opened yet."]).html).html
        }
        let table = Table(
            title,
            [
                .init(frame["开始", en: "Opened"]), .init(frame["状态", en: "State"]),
                .init(frame["已领", en: "Claimed"], isNumber: true),
                .init(frame["已核销", en: "Used"], isNumber: true),
                .init(frame["没人领，退回", en: "Unclaimed, back"], isNumber: true),
                .init(frame["过期，退回", en: "Lapsed, back"], isNumber: true),
            ],
            answer.openings.map { opening in
                let path = opening.opening.map { "\(line.path)?opening=\($0)" }
                let day = opening.opensAt.map(frame.moment) ?? "—"
                let isShown = opening.opening == line.opening
                return .init(
                    [
                        isShown ? "<b>\(day)</b>" : "<a href=\"\(path ?? "")\">\(day)</a>",
                        opening.pill(frame), "\(opening.counts.all)",
                        "\(opening.vouchers?.used ?? opening.counts.settled)",
                        opening.returned.map { opening.amount($0, frame) } ?? "—",
                        opening.vouchers.map {
                            opening.amount(
                                Int64($0.lapsed) * (line.offer.worth?.amount ?? 0),
                                frame
                            )
                        } ?? "—",
                    ],
                    path: isShown ? nil : path
                )
            }
        )
        return Card(title, table.html).html
    }

    private func rolls(_ frame: Frame) -> HTML? {
        guard !answer.rolls.isEmpty else { return nil }
        let rows = answer.rolls.map { roll, count in
            let expected = roll.expected.map {
                frame["，应有 \($0) 人", en: ", \($0) expected"]
            }
            return ListRow(
                frame[roll.title],
                detail: "\(frame["\(count) 人", en: "\(count) people"])\(expected)",
                pill: roll.expected.map { $0 == count } == false
                    ? Pill(frame["人数不符", en: "Numbers differ"], .warn).html : .empty,
                to: line.isKept
                    ? RollPage.path(line.published.service.id, roll.id) : nil
            )
        }
        return Card(frame["名单", en: "Rolls"], Rows(rows).html).html
    }

    private func claims(_ frame: Frame) -> HTML {
        guard !answer.claims.isEmpty else {
            return Card(
                frame["领取记录", en: "Claims"],
                Note(frame["还没有人领取。", en: "Nobody has claimed yet."]).html
            ).html
        }
        let table = Table(
            frame["领取记录", en: "Claims"],
            [
                .init(frame["领取人", en: "Person"]), .init(frame["时间", en: "When"]),
                .init(frame["状态", en: "State"]),
            ],
            answer.claims.map { claim in
                .init(["\(claim.person)", frame.moment(claim.at), claim.pill(frame)])
            }
        )
        return Card(
            frame["领取记录", en: "Claims"],
            aside: LinkButton(
                frame["导出", en: "Export"],
                to: "\(line.path)/claims.csv\(query("?"))",
                .quiet
            ).html,
            "\(table)\(pages(frame))"
        ).html
    }

    private func pages(_ frame: Frame) -> HTML {
        """
        <nav class="pager" aria-label="\(frame["翻页", en: "Pages"])">\
        \(when: isFurther, LinkButton(frame["回到开头", en: "First page"], to: "\(line.path)\(query("?"))").html)\
        \(answer.next.map { LinkButton(
            frame["下一页", en: "Next"],
            to: "\(line.path)?after=\($0)\(query("&"))"
        ) })</nav>
        """
    }

    /// Which opening the page is about, for its other addresses.
    private func query(_ sign: String) -> String {
        guard line.offer.editions != nil, let opening = line.opening else { return "" }
        return "\(sign)opening=\(opening)"
    }
}

extension OpenOfferLine.Claim {
    var words: Words {
        switch state {
        case .due: Words(zh: "待发放", en: "To be paid")
        case .inBatch: Words(zh: "在批次里", en: "In a batch")
        case .settled:
            switch voucher {
            case nil: Words(zh: "已发放", en: "Paid")
            case .standing: Words(zh: "还没用", en: "Not used yet")
            case .used: Words(zh: "已核销", en: "Used")
            case .lapsed: Words(zh: "过期退回", en: "Lapsed")
            }
        case .returned: Words(zh: "已退回", en: "Sent back")
        case .void: Words(zh: "已作废", en: "Void")
        }
    }

    func pill(_ frame: Frame) -> HTML {
        Pill(frame[words], state == .settled && voucher != .standing ? .ok : .info).html
    }
}
