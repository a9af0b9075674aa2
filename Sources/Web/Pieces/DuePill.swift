/// How much time is left, in a word: days left, today, overdue.
package struct Due: Hashable, Sendable {
    package let day: Day
    /// Negative when it is over.
    package let daysLeft: Int

    package init(_ day: Day, daysLeft: Int) {
        self.day = day
        self.daysLeft = daysLeft
    }
}

package struct DuePill: Piece {
    let due: Due
    let frame: Frame

    package init(_ due: Due, frame: Frame) {
        self.due = due
        self.frame = frame
    }

    package var html: HTML {
        switch due.daysLeft {
        case ..<0: Pill(overdue, .brand).html
        case 0: Pill(frame["今天到期", en: "Due today"], .warn).html
        case 1...2: Pill(left, .warn).html
        default: Pill(left, .plain).html
        }
    }

    private var overdue: String {
        let days = due.daysLeft.magnitude
        return frame["超期 \(days) 天", en: "\(days) day\(days == 1 ? "" : "s") overdue"]
    }

    private var left: String {
        let days = due.daysLeft
        return frame["还剩 \(days) 天", en: "\(days) day\(days == 1 ? "" : "s") left"]
    }
}
