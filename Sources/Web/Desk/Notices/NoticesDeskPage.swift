import Hall
import Programs
import Store

/// The notices of one's own part of the house, with what was objected to them.
struct NoticesDeskPage: Screen {
    static let path = DeskSection.notices.path

    static func path(_ id: NoticeID) -> String { "\(path)/\(id)" }

    let desk: NoticesDesk.Answer

    func page(in frame: Frame) -> Page {
        Page(
            frame["公示", en: "Notices"],
            at: .desk(.notices),
            content: """
                <p class="muted">\(frame[
                    "命名、发钱之前给大家看的决定。期满没有异议，办件自己往下走；有异议的，等答复。",
                    en: """
                        What is shown before it takes effect. Without an objection a case goes on by itself when its \
                        days are over; with one it waits for the answer.
                        """
                ])</p>\
                \(card(frame["正在公示", en: "Running"], desk.running, frame["现在没有公示。", en: "No notice runs now."], frame))\
                \(when: !desk.over.isEmpty, card(frame["已经结束", en: "Over"], desk.over, "", frame))
                """
        )
    }

    private func card(
        _ title: String,
        _ lines: [NoticesDesk.Line],
        _ nothing: String,
        _ frame: Frame
    ) -> HTML {
        Card(
            title,
            lines.isEmpty ? Note(nothing).html : Rows(lines.map { row($0, frame) }).html
        ).html
    }

    private func row(_ one: NoticesDesk.Line, _ frame: Frame) -> ListRow {
        let line = one.line
        return ListRow(
            frame[line.title],
            detail: """
                \(frame[line.service]) · \(frame[line.union]) · \
                \(frame["共 \(one.all) 项", en: "\(one.all) in all"]) · \
                \(frame["到 ", en: "until "])\(frame.day(line.lastDay))
                """,
            pill: one.open > 0
                ? Pill(
                    frame[
                        "\(one.open) 条异议待答复",
                        en: one.open == 1 ? "1 objection" : "\(one.open) objections"
                    ],
                    .warn
                ).html : .empty,
            to: Self.path(line.id)
        )
    }
}

/// One notice at the desk: each case on it, and what stands against it.
struct NoticeDeskPage: Screen {
    let answer: OpenNoticeAtDesk.Answer

    func page(in frame: Frame) -> Page {
        let line = answer.line
        return Page(
            frame[line.title],
            at: .desk(.notices),
            back: NoticesDeskPage.path,
            aside: answer.isRunning ? line.pill(frame).html : Pill(frame["已结束", en: "Over"]).html,
            content: """
                \(Card(
                    """
                    \(frame[answer.says].map { "<p>\($0)</p>" as HTML })\
                    \(FactList([
                        .init(frame["服务", en: "Service"], "\(frame[line.service])"),
                        .init(frame["公示单位", en: "Shown by"], "\(frame[line.union])"),
                        .init(frame["最后一天", en: "Last day"], frame.day(line.lastDay)),
                    ]))\
                    \(when: answer.isRunning && line.count > 0, LinkButton(
                        frame["看公开的页面", en: "The public page"],
                        to: PublicNoticesPage.path(line.id)
                    ))
                    """
                ))\(answer.entries.map { entry($0, frame) })
                """
        )
    }

    private func entry(_ entry: OpenNoticeAtDesk.Entry, _ frame: Frame) -> HTML {
        let row = entry.lines.row(
            frame,
            pill: pill(entry, frame).html,
            to: "/desk/cases/\(entry.caseFile)"
        )
        return Card(
            """
            \(Rows([row]))<p class="muted sm num">\(entry.number)</p>\
            \(entry.objections.map { objection($0, of: entry, frame) })
            """
        ).html
    }

    private func pill(_ entry: OpenNoticeAtDesk.Entry, _ frame: Frame) -> Pill {
        switch entry.ending {
        case .passed: Pill(frame["期满，无异议", en: "Over, nothing held"], .ok)
        case .upheld: Pill(frame["异议成立", en: "An objection held"], .warn)
        case .withdrawn: Pill(frame["提前撤下", en: "Taken down before"])
        case nil:
            entry.objections.contains { $0.answer == nil }
                ? Pill(frame["有异议", en: "Objected to"], .warn)
                : Pill(frame["公示中", en: "Shown"], .info)
        }
    }

    private func objection(
        _ objection: OpenNoticeAtDesk.Objection,
        of entry: OpenNoticeAtDesk.Entry,
        _ frame: Frame
    ) -> HTML {
        let unseen =
            entry.isOwnWork
            ? frame[
                "这一件您经办过，异议由别人看、别人答复。",
                en: "You had a hand in this case: others read and answer it."
            ]
            : frame["异议由负责答复的同事看。", en: "Whoever answers objections reads it."]
        let who =
            objection.isAnonymous
            ? frame["匿名", en: "Without a name"] : objection.name ?? frame["实名", en: "By name"]
        return Card(
            """
            <p class="muted sm"><span class="num">\(objection.number)</span> · \(who) · \
            \(frame.moment(objection.at))</p>\
            <p>\(objection.words ?? unseen)</p>\
            \(frame[objection.answer].map { answered($0, objection.why, frame) })\
            \(when: objection.name != nil, LinkButton(
                frame["看是谁提的", en: "Who brought it"],
                to: "\(NoticesDeskPage.path(answer.line.id))/objections/\(objection.id)",
                .quiet
            ))\
            \(when: objection.answer == nil && objection.words != nil, LinkButton(
                frame["去答复", en: "Answer it"],
                to: "/desk/cases/\(entry.caseFile)"
            ))
            """,
            style: .quiet
        ).html
    }

    private func answered(_ answer: String, _ why: String?, _ frame: Frame) -> HTML {
        "<p><b>\(answer)</b>\(why.map { "：\($0)" as HTML })</p>"
    }
}
