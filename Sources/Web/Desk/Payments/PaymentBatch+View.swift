extension PaymentBatch: Screen {
    package func page(in frame: Frame) -> Page {
        Page(
            frame["批次 \(number)", en: "Batch \(number)"],
            at: .desk(.payments),
            back: "/desk/payments",
            content: """
                \(frame[error].map { Notice(.warn, $0, frame: frame) })\
                <div class="two"><div class="stack">\(Card(lineTable(frame)))</div>\
                <div class="stack sticky">\(Card(head(frame)))\
                \(Card(frame["经手", en: "Hands"], hands(frame)))\
                \(nextCard(frame))</div></div>
                """
        )
    }

    private func head(_ frame: Frame) -> HTML {
        """
        <p class="muted sm">\(frame["共 \(lines.count) 笔，支出账户：\(frame[account])",
        en: "\(lines.count) lines from \(frame[account])"])</p><p class="big num">\(sum.text)</p>
        """
    }

    private func hands(_ frame: Frame) -> HTML {
        Timeline(
            [
                entry(frame["编制", en: "Prepared"], prepared, frame),
                entry(frame["复核（第二人）", en: "Checked by a second person"], checked, frame),
                entry(frame["送银行", en: "Sent to the bank"], sent, frame),
                Timeline.Entry(
                    state == .closed ? .done : .next,
                    frame["逐笔确认到账", en: "Every line confirmed"]
                ),
            ],
            frame: frame
        ).html
    }

    private func entry(_ title: String, _ hand: Hand?, _ frame: Frame) -> Timeline.Entry {
        guard let hand else { return Timeline.Entry(.next, title) }
        return Timeline.Entry(.done, title, detail: "\(hand.who) · \(frame.moment(hand.at))")
    }

    private func nextCard(_ frame: Frame) -> HTML? {
        switch state {
        case .prepared: Card(check(frame)).html
        case .checked: Card(file(frame, isFirst: true)).html
        case .sent: Card(file(frame, isFirst: false)).html
        case .closed: nil
        case .withdrawn: Card(withdrawn(frame)).html
        }
    }

    private func withdrawn(_ frame: Frame) -> HTML {
        Notice(
            .info,
            frame["已退回重编，款项回到待发放。", en: "Taken back: the payments wait again."],
            frame: frame
        ).html
    }

    private func check(_ frame: Frame) -> HTML {
        if let checkBlocked {
            return "\(Notice(.info, frame[checkBlocked], frame: frame))\(takeBack(frame))"
        }
        return SealedForm(
            to: "/desk/payments/\(id)/check",
            frame: frame,
            """
            \(HiddenField("_version", "\(version)"))\
            \(Tick(
                Field("seen", frame["金额、户名、账号都核对过", en: "I checked sums, names and accounts"]),
                frame: frame
            ))\(Button(frame["复核通过", en: "Confirm"], wide: true))\
            \(Button(frame["退回重编", en: "Send back"], .quiet, name: "then", value: "back", skipsChecks: true))
            """
        ).html
    }

    /// Whoever made it may not check it, and may take it back.
    private func takeBack(_ frame: Frame) -> HTML {
        SealedForm(
            to: "/desk/payments/\(id)/check",
            frame: frame,
            Button(frame["退回重编", en: "Send back"], .plain, name: "then", value: "back").html
        ).html
    }

    private func file(_ frame: Frame, isFirst: Bool) -> HTML {
        """
        \(SealedForm(
            to: "/desk/payments/\(id)/file",
            frame: frame,
            Button(
                frame["下载银行文件", en: "Download the bank file"],
                isFirst ? .primary : .plain,
                wide: true
            ).html
        ))<p class="muted sm">\(frame["在网银导入后，回来把到账的勾上。",
        en: "Import it at the bank, then come back and tick what was paid."])</p>
        """
    }
}
