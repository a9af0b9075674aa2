import Hall
import Programs

/// One service: pause it, or take applications again; let its new cases hurry, or no more.
struct PausePage: Screen {
    let answer: OpenPauses.Answer
    var typed: [String: String] = [:]
    var faults: [String: Words] = [:]
    /// Whether what was typed belongs to the form of urgency.
    var isHurrying = false

    var line: PauseDesk.Line { answer.line }
    var path: String { "\(PausesPage.path)/\(line.service.percentEncoded)" }

    func page(in frame: Frame) -> Page {
        Page(
            frame[line.title],
            at: .desk(.pauses),
            back: PausesPage.path,
            aside: line.pill(frame).html,
            content: """
                \(line.pause.map { standing($0, frame) } ?? pausing(frame))\
                \(line.lane.map { hurrying($0, frame) } ?? opening(frame))\
                \(when: !answer.before.isEmpty, before(frame))\
                \(when: !answer.hurriedBefore.isEmpty, hurriedBefore(frame))
                """
        )
    }

    private func standing(_ pause: PauseDesk.Pause, _ frame: Frame) -> HTML {
        Card(
            frame["现在暂停受理", en: "Paused at present"],
            """
            \(FactList(facts(pause, frame)))\
            \(SealedForm(
                to: path + "/resume",
                frame: frame,
                Button(frame["恢复受理", en: "Take applications again"]).html
            ))
            """
        ).html
    }

    private func facts(_ pause: PauseDesk.Pause, _ frame: Frame) -> [FactList.Fact] {
        let open = frame["到有人恢复为止", en: "until somebody ends it"]
        let days = frame["\(pause.putsOff) 天", en: "\(pause.putsOff) days"]
        let going = frame["（正在顺延）", en: " (going on)"]
        return [
            .init(frame["原因", en: "Reason"], "\(pause.reason)"),
            .init(frame["从", en: "Since"], frame.day(pause.from)),
            .init(
                frame["到", en: "Last day"],
                pause.until.map { frame.day($0) } ?? "\(open)"
            ),
            .init(
                frame["在办件时限顺延", en: "Deadlines put off by"],
                "\(days)\(when: pause.putsOff > 0 && !pause.isPutOff, "\(going)")"
            ),
            .init(frame["谁暂停的", en: "Paused by"], "\(pause.by ?? "—")"),
        ]
    }

    private func pausing(_ frame: Frame) -> HTML {
        Card(
            frame["暂停受理", en: "Pause it"],
            """
            <p class="muted">\(frame[
                "只停新申请：已经在办的 \(line.open) 件照常办，福利领取和商户核销不受影响。",
                en: """
                    Only new applications stop: the \(line.open) cases under way go on, and so does what is claimed \
                    or had at partners.
                    """
            ])</p>\
            \(SealedForm(to: path, frame: frame, fields(frame)))
            """
        ).html
    }

    private func fields(_ frame: Frame) -> HTML {
        """
        \(TextField(
            field("reason", frame["原因（大家都看得到）", en: "Reason, for everybody to read"],
                hint: frame["例如：办公楼停电检修", en: "Such as: the power is out in the office"], frame),
            value: said("reason"), frame: frame))\
        \(TextField(
            field("until", frame["最后一天", en: "Last day"],
                hint: frame["不知道就空着，到时候点“恢复受理”。", en: "Leave it empty if nobody knows; end it then."],
                isOptional: true, frame),
            .date, value: said("until"), frame: frame))\
        \(TextField(
            field("puts_off", frame["在办件的时限顺延几天", en: "Put deadlines off by days"],
                hint: frame[
                    "自然日，0 到 \(PauseService.mostDays)。会在办件里写明原因，并通知申请人；已经超期的不变。",
                    en: """
                        Calendar days, 0 to \(PauseService.mostDays). Applicants are told, and each case says why; \
                        what is late stays late.
                        """
                ], isOptional: true, frame),
            .number, value: isHurrying ? "0" : typed["puts_off"] ?? "0", frame: frame))\
        \(Button(frame["暂停受理", en: "Pause it"]))
        """
    }

    private func said(_ name: String) -> String { isHurrying ? "" : typed[name] ?? "" }

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
            hint: hint,
            error: isHurrying ? nil : faults[name].map { frame[$0] },
            required: !isOptional
        )
    }

    private func before(_ frame: Frame) -> HTML {
        Card(
            frame["以前的暂停", en: "Earlier pauses"],
            Rows(
                answer.before.map { pause in
                    ListRow(
                        pause.reason,
                        detail: """
                            \(frame.day(pause.from)) – \(pause.ended.map { frame.day($0) })\
                            \(putOff(pause, frame).map { " · \($0)" })\(pause.by.map { " · \($0)" })
                            """
                    )
                }
            ).html
        ).html
    }

    private func putOff(_ pause: PauseDesk.Pause, _ frame: Frame) -> String? {
        guard pause.putsOff > 0 else { return nil }
        return frame[
            "时限顺延 \(pause.putsOff) 天",
            en: "deadlines put off by \(pause.putsOff) days"
        ]
    }
}
