import Calendar
import Hall
import Programs

/// All new cases of a service are urgent for a time.
extension PausePage {
    func hurrying(_ lane: PauseDesk.Lane, _ frame: Frame) -> HTML {
        let open = frame["到有人结束为止", en: "until somebody ends it"]
        return Card(
            frame["新申请都加急", en: "All new cases are urgent"],
            """
            \(FactList([
                .init(frame["原因", en: "Reason"], "\(lane.reason)"),
                .init(frame["从", en: "Since"], frame.day(lane.from)),
                .init(frame["到", en: "Last day"], lane.until.map { frame.day($0) } ?? "\(open)"),
                .init(frame["谁定的", en: "By"], "\(lane.by ?? "—")"),
            ]))\
            \(SealedForm(
                to: path + "/urgent/end",
                frame: frame,
                Button(frame["结束加急", en: "End it"]).html
            ))
            """
        ).html
    }

    func opening(_ frame: Frame) -> HTML {
        Card(
            frame["让新申请都加急", en: "Let all new cases be urgent"],
            """
            <p class="muted">\(frame[
                """
                从现在起提交的都加急，按服务写的加急时限办。已经在办的 \(line.open) 件不变：要加急的，在办件里一件一件标。
                """,
                en: """
                    What is filed from now on is urgent, with the shorter terms of the service. The \(line.open) \
                    cases under way are not touched: mark those that should be, each on its own page.
                    """
            ])</p>\
            \(SealedForm(to: path + "/urgent", frame: frame, fields(frame)))
            """
        ).html
    }

    private func fields(_ frame: Frame) -> HTML {
        """
        \(TextField(
            field("reason", frame["原因（申请人看得到）", en: "Reason, which applicants read"],
                hint: frame["例如：台风受灾", en: "Such as: the typhoon"], frame),
            value: said("reason"), frame: frame))\
        \(TextField(
            field("until", frame["最后一天", en: "Last day"],
                hint: frame["不知道就空着，到时候点“结束加急”。", en: "Leave it empty if nobody knows; end it then."],
                isOptional: true, frame),
            .date, value: said("until"), frame: frame))\
        \(Button(frame["新申请都加急", en: "Let them be urgent"], .plain))
        """
    }

    private func said(_ name: String) -> String { isHurrying ? typed[name] ?? "" : "" }

    private func field(
        _ name: String,
        _ label: String,
        hint: String,
        isOptional: Bool = false,
        _ frame: Frame
    ) -> Field {
        Field(
            name,
            label,
            id: "urgent-\(name)",
            hint: hint,
            error: isHurrying ? faults[name].map { frame[$0] } : nil,
            required: !isOptional
        )
    }

    func hurriedBefore(_ frame: Frame) -> HTML {
        Card(
            frame["以前的加急", en: "Earlier urgency"],
            Rows(
                answer.hurriedBefore.map { lane in
                    ListRow(
                        lane.reason,
                        detail: """
                            \(frame.day(lane.from)) – \(lane.ended.map { frame.day($0) })\
                            \(lane.by.map { " · \($0)" })
                            """
                    )
                }
            ).html
        ).html
    }
}
