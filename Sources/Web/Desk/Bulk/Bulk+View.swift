extension BulkConfirm: Screen {
    package func page(in frame: Frame) -> Page {
        let going = lines.filter { $0.left == nil }
        return ConfirmPage(
            frame["一起办：\(frame[title])", en: "All at once: \(frame[title])"],
            at: .desk(.inbox),
            back: "/desk/inbox",
            action: "/desk/bulk/do",
            button: frame["确定，办 \(going.count) 件", en: "Yes, \(going.count) cases"],
            content: """
                \(HiddenField("action", action))\
                \(going.map { HiddenField("case", $0.token) })\
                <p>\(frame["将办 \(going.count) 件", en: "\(going.count) cases"])\
                \(total.map { "\(frame["，共", en: ", in all"]) <b>\(frame.money($0))</b>" as HTML })\
                </p>\
                \(when: going.count < lines.count, leftOut(frame))\
                \(table(frame))\(when: asksNote, note(frame))
                """
        ).page(in: frame)
    }

    private func leftOut(_ frame: Frame) -> HTML {
        let count = lines.count { $0.left != nil }
        return Notice(
            .warn,
            frame[
                "\(count) 件不能一起办，原因见表，请逐件处理。",
                en: "\(count) cannot go along, for the reasons below."
            ],
            frame: frame
        ).html
    }

    private func table(_ frame: Frame) -> Table {
        Table(
            frame["将要办的件", en: "Cases"],
            [
                .init(frame["编号", en: "Number"]), .init(frame["对象", en: "For"]),
                .init(frame["金额", en: "Amount"], isNumber: true),
                .init(frame["办不办", en: "Goes along"]),
            ],
            lines.map { line in
                .init([
                    "\(line.number)", "\(line.person)", line.amount.map { frame.money($0) } ?? "—",
                    line.left.map { "\(Pill(frame["不办", en: "Left out"], .warn)) \(frame[$0])" }
                        ?? Pill(frame["办", en: "Yes"], .ok).html,
                ])
            }
        )
    }

    private func note(_ frame: Frame) -> TextArea {
        TextArea(
            Field("say", frame["说明（每一件都用这一段）", en: "Note (the same for all)"]),
            frame: frame
        )
    }
}

extension BulkResult: Screen {
    package func page(in frame: Frame) -> Page {
        Page(
            frame["办理结果", en: "Result"],
            at: .desk(.inbox),
            back: "/desk/inbox",
            aside: file.map { LinkButton(frame["下载结果", en: "Download"], to: $0).html } ?? .empty,
            content: """
                \(Notice(failed == 0 ? .ok : .warn, summary(frame), frame: frame))\
                \(Card(table(frame).html))
                """
        )
    }

    private func summary(_ frame: Frame) -> String {
        failed == 0
            ? frame["\(frame[title])：\(done) 件全部办成。", en: "\(frame[title]): all \(done) done."]
            : frame[
                "\(frame[title])：办成 \(done) 件，没办成 \(failed) 件。",
                en: "\(frame[title]): \(done) done, \(failed) not."
            ]
    }

    private func table(_ frame: Frame) -> Table {
        Table(
            frame["逐件结果", en: "Line by line"],
            [.init(frame["编号", en: "Number"]), .init(frame["结果", en: "Result"])],
            lines.map { line in
                .init(
                    [
                        "<a href=\"\(line.path)\">\(line.number)</a>",
                        Pill(frame[line.outcome], line.isDone ? .ok : .warn).html,
                    ],
                    path: line.path
                )
            }
        )
    }
}
