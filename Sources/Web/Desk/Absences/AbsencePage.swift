import Hall
import Programs
import Registry

/// One colleague's days away: note some, change who stands in, end them.
struct AbsencePage: Screen {
    let answer: OpenAbsences.Answer
    var typed: [String: String] = [:]
    var faults: [String: Words] = [:]

    private var path: String { AbsencesPage.path(answer.person) }

    func page(in frame: Frame) -> Page {
        Page(
            answer.isSelf
                ? frame["我的请假", en: "My leave"]
                : frame["\(answer.person.name)的请假", en: "Leave of \(answer.person.name)"],
            at: .desk(.absences),
            back: AbsencesPage.path,
            content: """
                \(answer.person.ahead.map { ahead($0, frame) })\(noting(frame))\
                \(when: !answer.past.isEmpty, past(frame))
                """
        )
    }

    private func ahead(_ days: AbsenceDesk.Days, _ frame: Frame) -> HTML {
        Card(
            days.isNow
                ? frame["请假中", en: "Away at present"] : frame["已登记的请假", en: "Leave ahead"],
            aside: days.pill(frame),
            """
            <p>\(days.span(frame))</p>\
            <details><summary>\(frame["换替班人", en: "Another stand-in"])</summary>\
            \(SealedForm(
                to: "\(path)/\(days.id)/stand-in",
                frame: frame,
                """
                \(standIns(
                    Field(
                        "stand_in",
                        frame["替班的同事", en: "Stand-in"],
                        id: "stand_in-\(days.id)",
                        required: false
                    ),
                    chosen: days.standIn?.description ?? "",
                    frame
                ))\
                \(Button(frame["更换", en: "Change"], .plain))
                """
            ))</details>\
            \(SealedForm(
                to: "\(path)/\(days.id)/end",
                frame: frame,
                Button(
                    days.isNow ? frame["已经回来，结束请假", en: "Back: end it"] : frame["不请了，取消", en: "Cancel it"],
                    .plain
                ).html
            ))
            """
        ).html
    }

    private func noting(_ frame: Frame) -> HTML {
        Card(
            frame["登记请假", en: "Note leave"],
            SealedForm(
                to: path,
                frame: frame,
                """
                \(TextField(
                    field("from", frame["第一天", en: "First day"], frame),
                    .date, value: typed["from"] ?? "", frame: frame))\
                \(TextField(
                    field("until", frame["最后一天", en: "Last day"],
                        hint: frame["不知道就空着，回来后再结束。", en: "Leave it empty if nobody knows; end it then."],
                        isOptional: true, frame),
                    .date, value: typed["until"] ?? "", frame: frame))\
                \(standIns(
                    field("stand_in", frame["替班的同事", en: "Stand-in"],
                        hint: frame[
                            "不指定的话，由同岗位的同事办；没有同岗位的，新申请交上一级工会。",
                            en: """
                                With nobody named, colleagues of the same duty go on; where there are none, new \
                                cases go to the union above.
                                """
                        ], isOptional: true, frame),
                    chosen: typed["stand_in"] ?? "",
                    frame
                ))\
                \(when: answer.candidates.isEmpty, nobody(frame))\
                \(Button(frame["登记", en: "Note it"]))
                """
            ).html
        ).html
    }

    private func nobody(_ frame: Frame) -> HTML {
        Note(
            frame[
                "在同一级和上一级工会里没有别的同事，所以没有可选的替班人。",
                en: "There is no other colleague in the same union or above to choose from."
            ]
        ).html
    }

    private func standIns(_ field: Field, chosen: String, _ frame: Frame) -> SelectField {
        SelectField(
            field,
            answer.candidates.map { one in
                Choice(
                    one.account.description,
                    [one.name, one.organisation.map { frame[$0] }].compactMap(\.self)
                        .joined(separator: " · ")
                )
            },
            chosen: chosen,
            frame: frame
        )
    }

    private func field(
        _ name: String,
        _ label: String,
        hint: String? = nil,
        isOptional: Bool = false,
        _ frame: Frame
    ) -> Field {
        Field(
            name,
            label,
            hint: hint,
            error: faults[name].map { frame[$0] },
            required: !isOptional
        )
    }

    private func past(_ frame: Frame) -> HTML {
        Card(
            frame["以前的请假", en: "Earlier leave"],
            Rows(
                answer.past.map { days in
                    ListRow(
                        days.standInName ?? frame["没有替班人", en: "Nobody stood in"],
                        detail: "\(frame.day(days.from)) – \(days.until.map { frame.day($0) })"
                    )
                }
            ).html
        ).html
    }
}
