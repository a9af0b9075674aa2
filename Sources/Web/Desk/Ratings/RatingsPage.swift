import Hall
import Programs
import Registry

/// How content people are with each service, and whom to call.
struct RatingsPage: Screen {
    static let path = DeskSection.ratings.path

    let desk: RatingsDesk.Answer
    /// What keeps a call from being noted, by the case's address.
    var error: (caseFile: String, words: Words)?

    func page(in frame: Frame) -> Page {
        Page(
            frame["满意度", en: "Satisfaction"],
            at: .desk(.ratings),
            content: """
                <p class="muted">\(frame[
                    "办结以后申请人自己评价。经办人看不到自己办的件是谁评的；不足 \(RatingsDesk.fewest) 件的服务不出比例。",
                    en: """
                        Applicants say how it was when their case is over. Nobody reads who rated their own work; of \
                        fewer than \(RatingsDesk.fewest) ratings no shares are given.
                        """
                ])</p>\(calls(frame))\(when: !desk.called.isEmpty, called(frame))\(services(frame))
                """
        )
    }

    private func calls(_ frame: Frame) -> HTML {
        let title = frame["要回访的（\(desk.calls.count) 件）", en: "To call (\(desk.calls.count))"]
        guard !desk.calls.isEmpty else {
            return Card(title, Note(frame["没有人等回访。", en: "Nobody waits for a call."]).html).html
        }
        return Card(title, "<div class=\"stack\">\(desk.calls.map { call($0, frame) })</div>").html
    }

    private func call(_ call: RatingsDesk.Call, _ frame: Frame) -> HTML {
        let address = call.caseFile.description
        let wrong = error?.caseFile == address ? frame[error?.words] : nil
        return Card(
            """
            \(Rows([
                ListRow(
                    "\(frame[call.service]) \(call.number)",
                    detail: frame.day(call.day),
                    pill: Pill(frame[OwnRating.words(of: call.grade)], .warn).html,
                    to: "/desk/cases/\(address)"
                )
            ]))\
            \(call.words.map { "<p>\($0)</p>" as HTML })\
            \(SealedForm(
                to: "\(Self.path)/\(address)/called",
                frame: frame,
                """
                \(TextArea(
                    Field(
                        "words",
                        frame["回访的情况", en: "What came of the call"],
                        id: "words-\(address)",
                        error: wrong
                    ),
                    most: 1_000,
                    frame: frame
                ))\(Button(frame["已回访", en: "Called"], .plain))
                """
            ))
            """,
            style: .quiet
        ).html
    }

    /// What came of calls: somebody has to read it, or it need not be written.
    private func called(_ frame: Frame) -> HTML {
        Card(
            frame["回访过的", en: "Called"],
            Rows(
                desk.called.map { one in
                    ListRow(
                        "\(frame[one.call.service]) \(one.call.number)",
                        detail: """
                            \(one.words) <span class="nw">\(frame.day(one.day))</span>\
                            \(one.by.map { " · \($0)" })
                            """,
                        pill: Pill(frame[OwnRating.words(of: one.call.grade)]).html,
                        to: "/desk/cases/\(one.call.caseFile.description)"
                    )
                }
            ).html
        ).html
    }

    private func services(_ frame: Frame) -> HTML {
        let title = frame["各项服务", en: "By service"]
        guard !desk.lines.isEmpty else {
            return Card(title, Note(frame["还没有评价。", en: "Nothing has been rated yet."]).html).html
        }
        let few = frame["太少", en: "too few"]
        return Card(
            title,
            Table(
                title,
                [
                    .init(frame["服务", en: "Service"]),
                    .init(frame["评价", en: "Ratings"], isNumber: true),
                    .init(frame["平均（满分 5）", en: "Mean (of 5)"], isNumber: true),
                    .init(frame["满意", en: "Content"], isNumber: true),
                ],
                desk.lines.map { line in
                    Table.Row([
                        "\(frame[line.service])", "\(line.count)",
                        "\(line.mean.map(Self.tenths) ?? few)",
                        "\(line.content.map { "\(Int(($0 * 100).rounded()))%" } ?? few)",
                    ])
                }
            ).html
        ).html
    }

    private static func tenths(_ mean: Double) -> String {
        let tenths = Int((mean * 10).rounded())
        return "\(tenths / 10).\(tenths % 10)"
    }
}

extension OwnRating {
    static func words(of grade: Int) -> Words {
        switch grade {
        case 5: Words(zh: "很满意", en: "Very content")
        case 4: Words(zh: "满意", en: "Content")
        case 3: Words(zh: "一般", en: "So-so")
        case 2: Words(zh: "不满意", en: "Not content")
        default: Words(zh: "很不满意", en: "Not content at all")
        }
    }
}
