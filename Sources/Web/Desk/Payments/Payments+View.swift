import Calendar

extension Payments: Screen {
    package func page(in frame: Frame) -> Page {
        Page(
            frame["资金发放", en: "Payments"],
            at: .desk(.payments),
            content: """
                \(returned.map { notice($0, frame) })\(waiting.map { waitingCard($0, frame) })\
                \(partners.map { partnerCard($0, frame) })\
                \(Card(frame["批次", en: "Batches"], batches.isEmpty ? nothing(frame) : table(frame)))
                """
        )
    }

    private func notice(_ batch: Returned, _ frame: Frame) -> HTML {
        Notice(
            .warn,
            html: """
                \(frame["您编的批次", en: "Your batch"]) \
                <a class="nw" href="\(batch.path)">\(batch.number)</a> \
                \(frame["被退回：\(batch.reason)", en: "was sent back: \(batch.reason)"])
                """,
            frame: frame
        ).html
    }

    private func waitingCard(_ waiting: Waiting, _ frame: Frame) -> HTML {
        Card(
            frame["待发放", en: "To be paid"],
            aside: """
                \(LinkButton(frame["单位和站点款项", en: "Organisations and places"], to: PlacePaymentsPage.path))\
                \(waiting.lastDay.map { DeadlinePill($0, frame: frame) })
                """,
            style: .urgent,
            """
            <p class="big num">\(waiting.sum.text)</p>\
            <p>\(frame["\(waiting.count) 笔，从\(frame[waiting.account])支出",
            en: "\(waiting.count) payments from \(frame[waiting.account])"])\
            \(waiting.lastDay.map { lastDay($0, frame) })</p>\
            \(when: waiting.blocked > 0, blockedNotice(waiting.blocked, frame))\
            \(SealedForm(
                to: "/desk/payments/prepare",
                frame: frame,
                Button(frame["编制批次", en: "Prepare a batch"]).html
            ))
            """
        ).html
    }

    private func partnerCard(_ partners: Partners, _ frame: Frame) -> HTML {
        Card(
            frame["待付合作单位", en: "Partners to be paid"],
            """
            <p class="big num">\(partners.sum.text)</p>\
            <p>\(frame["\(partners.count) 份结算单", en: "\(partners.count) statements"])</p>\
            \(when: partners.blocked > 0, blockedNotice(partners.blocked, frame))\
            \(LinkButton(frame["选结算单编批", en: "Choose statements"], to: "/desk/payments/statements"))
            """
        ).html
    }

    private func lastDay(_ day: CivilDate, _ frame: Frame) -> HTML {
        "\(frame["，最晚", en: ", by"]) <b>\(frame.day(day))</b>"
    }

    private func blockedNotice(_ count: Int, _ frame: Frame) -> HTML {
        Notice(
            .warn,
            frame[
                "\(count) 笔缺账号或户名不符，不会进批次。",
                en: "\(count) lack an account or the name differs; they stay out."
            ],
            frame: frame
        ).html
    }

    private func table(_ frame: Frame) -> HTML {
        let table = Table(
            frame["发放批次", en: "Batches"],
            [
                .init(frame["批次", en: "Batch"]), .init(frame["编制", en: "Prepared"]),
                .init(frame["笔数", en: "Lines"], isNumber: true),
                .init(frame["金额", en: "Sum"], isNumber: true), .init(frame["状态", en: "State"]),
            ],
            batches.map { line in
                .init(
                    [
                        "<a class=\"nw\" href=\"/desk/payments/\(line.id)\">\(line.number)</a>",
                        "\(line.preparedBy) · \(frame.day(line.on))", "\(line.count)",
                        frame.money(line.sum), Pill(frame[line.state], line.tone).html,
                    ],
                    path: "/desk/payments/\(line.id)"
                )
            }
        )
        return "\(table)\(pager?.html(frame))"
    }

    private func nothing(_ frame: Frame) -> HTML {
        EmptyState(
            .wallet,
            frame["还没有批次", en: "No batches yet"],
            frame[
                "批准的补助到了发放日，会在上面等着编批。",
                en: "Approved grants wait above until they are put in a batch."
            ],
            frame: frame
        ).html
    }
}
