import Calendar
import Hall

extension MyCase: Screen {
    package func page(in frame: Frame) -> Page {
        Page(
            frame[title],
            at: .worker(.me),
            back: "/cases",
            content: """
                \(head(frame))\(urgency.map { urgentNotice($0, frame) })\(queue.map { queueCard($0, frame) })\
                \(claims.map { claimCard($0, frame) })\(acceptBy.map { offerCard($0, frame) })\(request.map { requestCard($0, frame) })\
                \(quizzes.map { quizCard($0, frame) })\(panels.map { panelCard($0, frame) })\
                \(textCards(frame))\(deeds.map { deedCard($0, frame) })\(PromiseCard(promises, frame: frame))\(seen(frame))\
                \(PaperItem.card(papers, frame))\(when: !grants.isEmpty, grantCard(frame))\
                \(Card(frame["办理进度", en: "Progress"], timeline(frame)))\
                \(rating.map { ratingCard($0, frame) })\(when: !why.isEmpty, whyCard(frame))\(when: !files.isEmpty, fileCard(frame))\
                \(ways(frame))
                """
        )
    }

    private func head(_ frame: Frame) -> HTML {
        Card(
            """
            <p class="row wrap"><span class="grow num">\(frame["编号", en: "No."]) \
            <span class="nw">\(number)</span></span>\
            \(Pill(frame[state], tone))</p>\
            <p class="muted sm">\
            \(frame["承办：\(frame[handler])", en: "Handled by \(frame[handler])"])</p>\
            \(contact.map { contactLine($0, frame) })\
            \(keeping.map { KeepingLine($0, frame: frame) })\
            \(phone.map { call($0, frame) })\
            \(notice.map {
                LinkButton(frame["正在公示，看公示页", en: "It is on a public notice"], to: $0)
            })
            """
        ).html
    }

    private func contactLine(_ contact: ContactCard, _ frame: Frame) -> HTML {
        """
        <p class="muted sm">\(frame["联系人：\(contact.name)", en: "Your contact: \(contact.name)"])\
        \(contact.organisation.map { "（\(frame[$0])）" as HTML })\
        \(contact.standIn.map { "<br>\($0.words(frame))" as HTML })</p>
        """
    }

    /// What is to be answered stands before the answer, in full.
    private func textCards(_ frame: Frame) -> HTML {
        let cards = texts.map { text in
            TextCard(
                text: text,
                path: "/cases/\(id)/texts/\(text.kind.percentEncoded)",
                isOpen: !deeds.isEmpty,
                frame: frame
            )
        }
        return "\(cards)"
    }

    /// A worker reads of those cases only that are at hand.
    private func seen(_ frame: Frame) -> HTML {
        LinkedCard(links: links.atHand, path: "/cases", frame: frame).html
    }

    private func queueCard(_ queue: OwnCase.Queue, _ frame: Frame) -> HTML {
        Card(
            frame["排队等待", en: "Waiting in line"],
            """
            <p>\(frame[
            "\(frame[queue.title])：排在第 \(queue.place) 位，一共 \(queue.count) 人在等。",
            en: "\(frame[queue.title]): number \(queue.place) of \(queue.count) who wait."])</p>\
            <p class="muted sm">\(frame[
            "轮到了会发消息，不用再申请。",
            en: "You get a message when it is your turn; no need to apply again."])</p>
            """
        ).html
    }

    private func offerCard(_ end: CivilDateTime, _ frame: Frame) -> HTML {
        Notice(
            .brand,
            html: """
                \(frame["轮到您了，请在", en: "It is your turn: answer before"]) <b>\(frame.moment(end))</b> \
                \(frame["前确认，过时让给下一位。", en: "or it goes to the next in line."])
                """,
            frame: frame
        ).html
    }

    private func call(_ phone: String, _ frame: Frame) -> HTML {
        """
        <p><a class="btn small" href="tel:\(phone)">\(frame.icon(.phone))\
        \(frame["打电话问", en: "Call"])</a></p>
        """
    }

    func last(_ day: CivilDate, _ frame: Frame) -> HTML {
        "<p>\(frame["最晚", en: "By"]) <b>\(frame.day(day))</b></p>"
    }

    private func requestCard(_ request: Request, _ frame: Frame) -> HTML {
        Card(
            frame["还差这些", en: "Still missing"],
            aside: request.due.map { DeadlinePill($0, frame: frame).html } ?? .empty,
            style: .urgent,
            """
            <p>\(frame[request.text])</p>\
            \(request.due.map { last($0, frame) })\
            \(SealedForm(
                to: request.action,
                uploads: request.questions.contains(where: \.isUpload),
                frame: frame,
                """
                <input type="hidden" name="version" value="\(request.version)">\
                \(request.questions.map { $0.html(in: frame) })\
                \(Button(frame["提交", en: "Send"], wide: true))\
                \(Button(frame["先存着，以后再填", en: "Save for later"], .quiet, name: "then", value: "save", skipsChecks: true))
                """
            ))
            """
        ).html
    }

    private func grantCard(_ frame: Frame) -> HTML {
        Card(
            frame["你得到的", en: "What you get"],
            Rows(
                grants.map { grant in
                    ListRow(
                        frame[grant.title],
                        detail: "\(grant.amount.map { frame.money($0) })",
                        pill: Pill(frame[grant.state], grant.tone).html
                    )
                }
            ).html
        ).html
    }

    private func timeline(_ frame: Frame) -> HTML {
        Timeline(
            events.map { event in
                Timeline.Entry(
                    event.state,
                    frame[event.title],
                    detail: event.detail(frame),
                    pill: event.state == .now
                        ? (event.due.map { DeadlinePill($0, frame: frame).html } ?? .empty) : .empty
                )
            },
            frame: frame
        ).html
    }

    private func whyCard(_ frame: Frame) -> HTML {
        let isDecided = request == nil && (!grants.isEmpty || !events.contains { $0.state == .now })
        return Card(
            isDecided
                ? frame["为什么这样决定", en: "Why it was decided so"]
                : frame["初步结果", en: "What to expect"],
            "\(why.map { WhyPanel($0, frame: frame) })"
        ).html
    }

    private func fileCard(_ frame: Frame) -> HTML {
        Card(
            isApplicant ? frame["我交的材料", en: "What I sent"] : frame["材料", en: "Papers"],
            Rows(files.map { ListRow($0.name, detail: "\($0.size)", to: $0.path) }).html
        ).html
    }

    private func ways(_ frame: Frame) -> HTML? {
        canWithdraw ? "<p class=\"row wrap\">\(withdraw(frame))</p>" : nil
    }

    private func withdraw(_ frame: Frame) -> LinkButton {
        LinkButton(frame["撤回申请", en: "Withdraw"], to: "/cases/\(id)/withdraw", .quiet)
    }
}

extension MyCase.Event {
    func detail(_ frame: Frame) -> HTML {
        """
        \(at.map { frame.moment($0) })\(when: at != nil && note != nil, " · ")\(frame[note])\
        \(when: state == .next, expected(frame))
        """
    }

    private func expected(_ frame: Frame) -> HTML {
        due.map { "\(frame["预计", en: "expected"]) \(frame.day($0))" } ?? .empty
    }
}
