import Calendar
import Hall
import Programs

extension MyCase {
    /// That it is handled before others, why, and by when.
    func urgentNotice(_ urgency: Urgency, _ frame: Frame) -> HTML {
        Notice(
            .info,
            html: """
                \(frame["正在加急办理", en: "This is handled urgently"])\
                \(urgency.reason.map { said($0, frame) })\(frame["。", en: "."]) \
                \(urgentDay.map { by($0, frame) })
                """,
            frame: frame
        ).html
    }

    private func said(_ reason: String, _ frame: Frame) -> HTML {
        "\(frame["：", en: ": "])\(reason)"
    }

    private func by(_ day: CivilDate, _ frame: Frame) -> HTML {
        """
        \(frame["“\(frame[state])”最晚办完的日子：", en: "“\(frame[state])” is to be done by"]) \
        <b>\(frame.day(day))</b>
        """
    }
}
