import Calendar
import Hall
import Programs

/// The lists that the reader calls, with their days.
struct RollCallsPage: Screen {
    static let path = DeskSection.rollCalls.path

    let lines: [RollCallDesk.Line]

    static func path(_ service: String, _ meet: String, _ day: CivilDate) -> String {
        "\(path)/\(service.percentEncoded)/\(meet.wireName)/\(day)"
    }

    func page(in frame: Frame) -> Page {
        Page(
            frame["点名", en: "Roll calls"],
            at: .desk(.rollCalls),
            content: lines.isEmpty ? nothing(frame) : "\(lines.map { card($0, frame) })"
        )
    }

    private func card(_ line: RollCallDesk.Line, _ frame: Frame) -> HTML {
        Card(
            frame[
                "\(frame[line.serviceTitle])：\(frame[line.gathering.title])",
                en: "\(frame[line.serviceTitle]): \(frame[line.gathering.title])"
            ],
            Rows(
                line.days.enumerated().map { index, day in
                    ListRow(
                        frame["第 \(index + 1) 天", en: "Day \(index + 1)"],
                        detail: """
                            \(frame.day(day.date)) · \(frame[
                            "名单 \(day.count.all) 人，到了 \(day.count.present)，没到 \(day.count.absent)",
                            en: "\(day.count.all) on the list, \(day.count.present) here, \(day.count.absent) absent"])
                            """,
                        pill: pill(day, frame).html,
                        to: Self.path(line.service, line.gathering.id, day.date)
                    )
                }
            ).html
        ).html
    }

    private func pill(_ day: RollCallDesk.Day, _ frame: Frame) -> Pill {
        if day.isClosed { return Pill(frame["已结束", en: "Closed"], .ok) }
        return day.count.open == 0
            ? Pill(frame["点齐了", en: "All marked"], .info)
            : Pill(frame["还有 \(day.count.open) 人", en: "\(day.count.open) to go"])
    }

    private func nothing(_ frame: Frame) -> HTML {
        Card(
            EmptyState(
                .clipboardList,
                frame["没有要点名的活动", en: "No list to call"],
                frame[
                    "服务文件里写了 roll call，发布后由写明的职责在这里点名。",
                    en: "Publish a service with a roll call; the duty it names calls the list here."
                ],
                frame: frame
            ).html
        ).html
    }
}
