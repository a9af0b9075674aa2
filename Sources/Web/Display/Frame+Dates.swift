package import Calendar

extension Frame {
    /// "6月28日" or "28 June"; the year is added when it is not this one. Never broken over two
    /// lines.
    package func day(_ day: CivilDate) -> HTML {
        "<time class=\"nw\" datetime=\"\(day.description)\">\(plain(day))</time>"
    }

    package func moment(_ moment: CivilDateTime) -> HTML {
        """
        <time class="nw" datetime="\(moment.date.description)T\(moment.time.hoursAndMinutes)">\
        \(plain(moment.date)) \(moment.time.hoursAndMinutes)</time>
        """
    }

    package func plain(_ day: CivilDate) -> String {
        let month = Self.months[day.month - 1]
        guard day.year != today.year else {
            return self["\(day.month)月\(day.day)日", en: "\(day.day) \(month)"]
        }
        return self[
            "\(day.year)年\(day.month)月\(day.day)日",
            en: "\(day.day) \(month) \(day.year)"
        ]
    }

    /// "周三" or "Wednesday".
    package func dayOfWeek(_ day: CivilDate) -> String {
        let (zh, en) = Self.weekdays[day.weekday.rawValue - 1]
        return self[zh, en: en]
    }

    private static let weekdays = [
        ("周一", "Monday"), ("周二", "Tuesday"), ("周三", "Wednesday"), ("周四", "Thursday"),
        ("周五", "Friday"), ("周六", "Saturday"), ("周日", "Sunday"),
    ]

    package func money(_ fen: Fen) -> HTML { "<span class=\"nw num\">\(fen.text)</span>" }

    private static let months = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September",
        "October", "November", "December",
    ]
}

extension CivilTime {
    fileprivate var hoursAndMinutes: Substring { description.prefix(5) }
}
