import Calendar
import Hall
import Programs
import Registry

/// Who is away and who stands in: one's own days, in whose place one stands, and colleagues.
struct AbsencesPage: Screen {
    static let path = DeskSection.absences.path

    let answer: AbsenceDesk.Answer

    func page(in frame: Frame) -> Page {
        Page(
            frame["请假与替班", en: "Leave and stand-ins"],
            at: .desk(.absences),
            content: """
                <p class="muted">\(frame[
                    "请假前指定一位同事替班：这些天您的待办由 TA 办，办了什么都会写明是替谁办的。",
                    en: """
                        Before you go, name a colleague to stand in: on these days your work is theirs, and \
                        everything done says in whose place.
                        """
                ])</p>\
                \(own(frame))\(when: !answer.lent.isEmpty, lent(frame))\
                \(when: !answer.colleagues.isEmpty, colleagues(frame))
                """
        )
    }

    private func own(_ frame: Frame) -> HTML {
        let days = answer.own.ahead
        let path = Self.path(answer.own)
        return Card(
            frame["我的请假", en: "My leave"],
            """
            \(days.isEmpty
                ? Note(frame["没有登记请假。", en: "None is noted."]).html
                : Rows(days.map { $0.row(to: path, frame) }).html)\
            \(LinkButton(frame["登记请假", en: "Note leave"], to: path))
            """
        ).html
    }

    private func lent(_ frame: Frame) -> HTML {
        Card(
            frame["我替谁", en: "For whom I stand in"],
            Rows(
                answer.lent.map { lent in
                    ListRow(lent.name, detail: lent.days.span(frame), pill: lent.days.pill(frame))
                }
            ).html
        ).html
    }

    private func colleagues(_ frame: Frame) -> HTML {
        Card(
            frame["同事", en: "Colleagues"],
            Rows(
                answer.colleagues.map { person in
                    let days = person.ahead.first
                    return ListRow(
                        person.name,
                        detail: """
                            \(person.organisation.map { frame[$0] })\
                            \(days.map { " · \($0.span(frame))" as HTML })
                            """,
                        pill: days.map { $0.pill(frame) } ?? .empty,
                        to: Self.path(person)
                    )
                }
            ).html
        ).html
    }

    static func path(_ person: AbsenceDesk.Person) -> String {
        "\(path)/\(person.account.description.percentEncoded)"
    }
}

extension AbsenceDesk.Days {
    /// From when to when, and who stands in.
    func span(_ frame: Frame) -> HTML {
        let standIn =
            standInName.map { frame["\($0)替班", en: "\($0) stands in"] }
            ?? frame["没有替班人", en: "nobody stands in"]
        let end: HTML =
            until.map { "\(frame.day($0))" } ?? "\(frame["回来为止", en: "until back"])"
        return "\(frame.day(from)) – \(end) · \(standIn)"
    }

    func pill(_ frame: Frame) -> HTML {
        if standInIsAway {
            return Pill(frame["替班人也请假", en: "Stand-in is away too"], .warn).html
        }
        return isNow ? Pill(frame["请假中", en: "Away"], .info).html : .empty
    }

    func row(to path: String? = nil, _ frame: Frame) -> ListRow {
        let title = isNow ? frame["现在", en: "Now"] : frame["以后", en: "Later"]
        return ListRow(title, detail: span(frame), pill: pill(frame), to: path)
    }
}
