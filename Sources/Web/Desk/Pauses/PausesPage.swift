import Hall
import Programs

/// Which services take applications, for those who may pause them.
struct PausesPage: Screen {
    static let path = DeskSection.pauses.path

    let lines: [PauseDesk.Line]

    func page(in frame: Frame) -> Page {
        Page(
            frame["受理与暂停", en: "Pauses"],
            at: .desk(.pauses),
            content: """
                <p class="muted">\(frame[
                    "停电、疫情、系统搬家时，可以让一项服务先不收新申请，并把在办件的时限顺延几天。原因会公开写在服务页上。",
                    en: """
                        When the power is out, in an epidemic, while things are moved: a service can stop taking \
                        applications for a time, and put the deadlines of its cases off by some days. The reason \
                        stands on its page for everybody.
                        """
                ])\(frame[
                    "发大水、闹疫情时，也可以反过来：让一项服务一段时间里的新申请都加急。",
                    en: " In a flood the reverse is possible: all new cases of a service are urgent for a time."
                ])</p>\(list(frame))
                """
        )
    }

    private func list(_ frame: Frame) -> HTML {
        let title = frame["各项服务", en: "By service"]
        guard !lines.isEmpty else {
            return Card(
                title,
                Note(frame["没有您能暂停的服务。", en: "No service is yours to pause."]).html
            ).html
        }
        return Card(
            title,
            Rows(
                lines.map { line in
                    ListRow(
                        frame[line.title],
                        detail: """
                            \(frame[line.owner]) · \
                            \(frame["在办 \(line.open) 件", en: "\(line.open) under way"])
                            """,
                        pill: line.pill(frame).html,
                        to: "\(Self.path)/\(line.service.percentEncoded)"
                    )
                }
            ).html
        ).html
    }
}

extension PauseDesk.Line {
    func pill(_ frame: Frame) -> Pill {
        if pause == nil, lane != nil { return .urgent(frame) }
        if pause != nil { return Pill(frame["暂停受理", en: "Paused"], .warn) }
        return isInSeason
            ? Pill(frame["受理中", en: "Open"], .ok) : Pill(frame["不在申请时间", en: "Out of season"])
    }
}
