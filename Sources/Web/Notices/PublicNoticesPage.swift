import Hall
import Insight
import Programs
import Store

/// Everything that is shown to the public before it takes effect.
struct PublicNoticesPage: Screen {
    static let path = PublicNotices.path

    static func path(_ id: NoticeID) -> String { "\(path)/\(id)" }

    let answer: PublicNotices.Answer

    func page(in frame: Frame) -> Page {
        Page(
            frame["公示", en: "Public notices"],
            at: .worker(.services),
            back: "/services",
            content: """
                <p class="muted">\(frame[
                    "命名、发钱之前，先在这里公示。谁有异议都可以提，没有答复之前不往下办。姓名只显示第一个字。",
                    en: """
                        What is decided stands here before it takes effect. Anybody may object, and nothing goes on \
                        before that is answered. Of a name only its first sign is shown.
                        """
                ])</p>\(list(frame))\(figures(frame))\
                \(Card(ObjectionCode().form(frame)))
                """
        )
    }

    private func list(_ frame: Frame) -> HTML {
        guard !answer.notices.isEmpty else {
            return Card(
                EmptyState(
                    .info,
                    frame["现在没有公示", en: "No notice runs now"],
                    frame["公示期满的不再显示。", en: "What is over is not shown any more."],
                    frame: frame
                ).html
            ).html
        }
        return Card(Rows(answer.notices.map { row($0, frame) }).html).html
    }

    private func row(_ line: NoticeLine, _ frame: Frame) -> ListRow {
        ListRow(
            frame[line.title],
            detail: """
                \(frame[line.service]) · \(frame[line.union]) · \
                \(frame["\(line.count) 项", en: line.count == 1 ? "1 entry" : "\(line.count) entries"])
                """,
            pill: line.pill(frame).html,
            to: Self.path(line.id)
        )
    }

    private func figures(_ frame: Frame) -> HTML {
        Card(
            frame["今年以来", en: "This year"],
            FactList([
                .init(frame["公示结束的", en: "Shown to the end"], "\(answer.shown.text(frame))"),
                .init(
                    frame["答复过的异议", en: "Objections answered"],
                    "\(answer.objections.text(frame))"
                ),
                .init(frame["其中成立的", en: "Of them held"], "\(answer.upheld.text(frame))"),
            ]).html
        ).html
    }
}

extension NoticeLine {
    /// How long it still stands.
    func pill(_ frame: Frame) -> Pill {
        daysLeft == 0
            ? Pill(frame["今天最后一天", en: "Last day"], .warn)
            : Pill(
                frame[
                    "还有 \(daysLeft) 天",
                    en: daysLeft == 1 ? "1 day left" : "\(daysLeft) days left"
                ],
                .info
            )
    }
}

/// One notice: what is decided, for whom, and how to object.
struct PublicNoticePage: Screen {
    let answer: OpenNotice.Answer

    func page(in frame: Frame) -> Page {
        let line = answer.line
        return Page(
            frame[line.title],
            at: .worker(.services),
            back: PublicNoticesPage.path,
            content: """
                \(Card(
                    """
                    \(frame[answer.says].map { "<p>\($0)</p>" as HTML })\
                    \(FactList([
                        .init(frame["服务", en: "Service"], "\(frame[line.service])"),
                        .init(frame["公示单位", en: "Shown by"], "\(frame[line.union])"),
                        .init(frame["最后一天", en: "Last day"],
                            "\(frame.day(line.lastDay)) \(line.pill(frame))"),
                    ]))
                    """
                ))\(Card(frame["公示内容", en: "What is shown"], entries(frame)))\
                \(Card(frame["有异议", en: "To object"], objecting(frame)))
                """
        )
    }

    private func entries(_ frame: Frame) -> HTML {
        Rows(answer.entries.map { $0.lines.row(frame) }).html
    }

    private func objecting(_ frame: Frame) -> HTML {
        """
        <p>\(frame[
            answer.takesAnonymous
                ? "谁都可以提，可以实名，也可以匿名。我们\(answer.answered.zh)答复，答复之前这一项不往下办。"
                : "谁都可以提，要写姓名和手机号，只有答复的人看得到。我们\(answer.answered.zh)答复，答复之前这一项不往下办。",
            en: answer.takesAnonymous
                ? "Anybody may, with a name or without. We answer \(answer.answered.en); before that it does not go on."
                : """
                    Anybody may, with name and phone, which only whoever answers reads. We answer \
                    \(answer.answered.en); before that it does not go on.
                    """
        ])</p>\
        \(LinkButton(
            frame["提出异议", en: "Object"],
            to: "\(PublicNoticesPage.path(answer.line.id))/object",
            wide: true
        ))
        """
    }
}

extension [ShownLine] {
    /// What is told first is the heading, the rest stands beneath.
    func row(_ frame: Frame, pill: HTML = .empty, to path: String? = nil) -> ListRow {
        let rest = dropFirst().map { "\(frame[$0.title])\(frame["：", en: ": "])\(frame[$0.value])" }
        return ListRow(
            first.map { frame[$0.value] } ?? frame["（没有内容）", en: "(nothing)"],
            detail: "\(rest.joined(separator: frame["；", en: "; "]))",
            pill: pill,
            to: path
        )
    }
}
