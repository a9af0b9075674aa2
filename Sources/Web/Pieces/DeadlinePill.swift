package import Calendar

/// How much time is left, in a word: days left, today, overdue.
package struct DeadlinePill: Piece {
    let day: CivilDate
    let frame: Frame

    package init(_ day: CivilDate, frame: Frame) {
        self.day = day
        self.frame = frame
    }

    package var html: HTML {
        let days = frame.today.days(until: day)
        return switch days {
        case ..<0: Pill(overdue(-days), .brand).html
        case 0: Pill(frame["今天到期", en: "Due today"], .warn).html
        case 1...2: Pill(left(days), .warn).html
        default: Pill(left(days), .plain).html
        }
    }

    private func overdue(_ days: Int) -> String {
        frame["超期 \(days) 天", en: "\(days) day\(days == 1 ? "" : "s") overdue"]
    }

    private func left(_ days: Int) -> String {
        frame["还剩 \(days) 天", en: "\(days) day\(days == 1 ? "" : "s") left"]
    }
}
