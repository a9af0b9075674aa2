import Hall

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
                entry(frame["编制", en: "Prepared"], prepared, frame)
            ] + (undone.map { [stop($0.hand, frame)] } ?? stillToCome(frame)),
            frame: frame
        ).html
    }

    private func stillToCome(_ frame: Frame) -> [Timeline.Entry] {
        [
            entry(frame["复核（第二人）", en: "Checked by a second person"], checked, frame),
            entry(frame["送银行", en: "Sent to the bank"], sent, frame),
            Timeline.Entry(
                state == .closed ? .done : .next,
                frame["逐笔确认到账", en: "Every line confirmed"]
            ),
        ]
    }

    private func stop(_ hand: Hand, _ frame: Frame) -> Timeline.Entry {
        let title =
            state == .returned
            ? frame["复核人退回", en: "Sent back by the second person"]
            : frame["制单人撤回", en: "Withdrawn by its maker"]
        return Timeline.Entry(.stopped, title, detail: "\(hand.who) · \(frame.moment(hand.at))")
    }

    private func entry(_ title: String, _ hand: Hand?, _ frame: Frame) -> Timeline.Entry {
        guard let hand else { return Timeline.Entry(.next, title) }
        return Timeline.Entry(.done, title, detail: "\(hand.who) · \(frame.moment(hand.at))")
    }

    private func nextCard(_ frame: Frame) -> HTML? {
        switch state {
        case .prepared: toCheck(frame)
        case .checked: Card(file(frame, isFirst: true)).html
        case .sent: Card(file(frame, isFirst: false)).html
        case .closed: nil
        case .withdrawn, .returned: Card(over(frame)).html
        }
    }

    private func over(_ frame: Frame) -> HTML {
        let waiting = frame["款项回到待发放，可以重新编批。", en: "The payments wait for another batch."]
        guard let reason = undone?.reason else {
            return Notice(.info, frame["已撤回。", en: "Withdrawn. "] + waiting, frame: frame).html
        }
        return """
            \(Notice(.warn, frame["退回的原因：\(reason)", en: "Sent back: \(reason)"], frame: frame))\
            <p class="muted sm">\(waiting)</p>
            """
    }

    /// Whoever made it may not check it, and may withdraw it; anybody else checks or sends back.
    private func toCheck(_ frame: Frame) -> HTML {
        guard let checkBlocked else {
            return "\(Card(check(frame)))\(Card(sendBack(frame)))"
        }
        let withdraw = SealedForm(
            to: "/desk/payments/\(id)/withdraw",
            frame: frame,
            Button(frame["撤回重编", en: "Withdraw"], .plain).html
        )
        return Card("\(Notice(.info, frame[checkBlocked], frame: frame))\(withdraw)").html
    }

    private func check(_ frame: Frame) -> HTML {
        SealedForm(
            to: "/desk/payments/\(id)/check",
            frame: frame,
            """
            \(Tick(
                Field("seen", frame["金额、户名、账号都核对过", en: "I checked sums, names and accounts"]),
                frame: frame
            ))\(Button(frame["复核通过", en: "Confirm"], wide: true))
            """
        ).html
    }

    private func sendBack(_ frame: Frame) -> HTML {
        let field = Field(
            "reason",
            frame["哪里不对", en: "What is wrong"],
            hint: frame["制单人会看到这段话。", en: "Whoever made it reads this."]
        )
        return """
            <details\(when: !reason.isEmpty || error == Refusal.whyReturned.words, " open")>\
            <summary>\(frame["有问题，退回", en: "Something is wrong: send it back"])</summary>\
            \(SealedForm(
                to: "/desk/payments/\(id)/return",
                frame: frame,
                """
                \(TextArea(field, value: reason, frame: frame))\
                \(Button(frame["退回制单人", en: "Send back"], .plain, wide: true))
                """
            ))</details>
            """
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
