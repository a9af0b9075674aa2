package import Calendar
import OpeningHours
package import Programs
import Store

/// Whether something is open at a time, and what comes next, in words.
package struct OpenNow: Hashable, Sendable {
    package enum State: Hashable, Sendable {
        case open
        case closed
        /// By appointment, or the end is not fixed.
        case unknown
    }

    package let state: State
    /// When that ends, or when it opens.
    package let next: CivilDateTime?
    /// A few words for a pill: `营业中`, `13:00 开`.
    package let short: Words
    /// A sentence: `现在开着，17:30 关门`.
    package let long: Words

    package var isOpen: Bool { state == .open }

    init(_ timetable: Timetable?, at wall: CivilDateTime) {
        guard let outlook = timetable?.outlook(at: wall) else {
            self.init(
                state: .unknown,
                next: nil,
                short: Words(zh: "时间待定", en: "Hours unknown"),
                long: Words(zh: "开放时间还没有公布", en: "Its hours are not known yet")
            )
            return
        }
        let next = outlook.next?.wall
        let state: State
        switch outlook.standing.state {
        case .open: state = .open
        case .closed: state = .closed
        case .unknown: state = .unknown
        }
        self.init(
            state: state,
            next: next,
            short: Self.short(state, next, outlook.next?.standing.state == .open, at: wall),
            long: Words(zh: outlook.zh, en: outlook.en)
        )
    }

    init(state: State, next: CivilDateTime?, short: Words, long: Words) {
        self.state = state
        self.next = next
        self.short = short
        self.long = long
    }

    /// Shut in spite of its hours.
    init(_ closure: PlaceClosureRow, until end: CivilDateTime?) {
        let reason = closure.words
        let until = end.map { " \($0.date.month) 月 \($0.date.day) 日 \($0.time.clock)" }
        let untilEn = end.map { " until \($0.date.day)/\($0.date.month) \($0.time.clock)" }
        self.init(
            state: .closed,
            next: nil,
            short: Words(zh: "临时关闭", en: "Closed for now"),
            long: Words(
                zh: "临时关闭" + (until.map { "至\($0)" } ?? "，恢复时间另行通知") + "：\(reason.zh)",
                en: "Closed for now" + (untilEn ?? " until further notice") + ": \(reason.en)"
            )
        )
    }

    private static func short(
        _ state: State,
        _ next: CivilDateTime?,
        _ opens: Bool,
        at wall: CivilDateTime
    ) -> Words {
        switch state {
        case .open: Words(zh: "营业中", en: "Open")
        case .unknown: Words(zh: "请先电话询问", en: "Call first")
        case .closed:
            if let next, opens {
                Words(zh: next.day(zh: wall.date) + " 开", en: "Opens " + next.day(en: wall.date))
            } else {
                Words(zh: "休息", en: "Closed")
            }
        }
    }
}

extension CivilDateTime {
    /// `13:00`, `明天 8:00`, `周三 8:00`, `5月1日 8:00`, seen from a day.
    package func day(zh today: CivilDate) -> String {
        switch today.days(until: date) {
        case 0: time.clock
        case 1: "明天 " + time.clock
        case 2..<7:
            "周" + ["一", "二", "三", "四", "五", "六", "日"][date.weekday.rawValue - 1] + " "
                + time.clock
        default: "\(date.month)月\(date.day)日 " + time.clock
        }
    }

    /// `13:00`, `tomorrow 8:00`, `Wed 8:00`, `1/5 8:00`, seen from a day.
    package func day(en today: CivilDate) -> String {
        let names = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
        return switch today.days(until: date) {
        case 0: time.clock
        case 1: "tomorrow " + time.clock
        case 2..<7: names[date.weekday.rawValue - 1] + " " + time.clock
        default: "\(date.day)/\(date.month) " + time.clock
        }
    }
}

extension CivilTime {
    /// `8:05`.
    package var clock: String { "\(hour):" + (minute < 10 ? "0" : "") + "\(minute)" }
}
