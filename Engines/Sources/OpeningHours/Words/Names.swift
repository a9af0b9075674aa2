import Calendar

extension Weekday {
    var zh: String { "周" + String(Array("一二三四五六日")[index]) }

    var en: String {
        ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"][index]
    }
}

extension Holiday {
    /// What people call these days, in Chinese.
    public var zh: String {
        switch self {
        case .publicHoliday: "节假日"
        case .schoolHoliday: "学校假期"
        case .madeUpWorkday: "调休上班日"
        }
    }

    /// What people call these days, in English.
    public var en: String {
        switch self {
        case .publicHoliday: "public holidays"
        case .schoolHoliday: "school holidays"
        case .madeUpWorkday: "made-up workdays"
        }
    }
}

extension SunEvent {
    var zh: String {
        switch self {
        case .dawn: "黎明"
        case .sunrise: "日出"
        case .sunset: "日落"
        case .dusk: "黄昏"
        }
    }
}

/// Names of months, and numbers that count.
enum Names {
    static let months = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September",
        "October", "November", "December",
    ]

    /// `第二个`, `最后一个`, `倒数第二个`.
    static func nth(zh number: Int) -> String {
        let digits = Array("一二三四五")
        let digit = String(digits[min(abs(number), 5) - 1])
        if number == -1 { return "最后一个" }
        return (number < 0 ? "倒数第" : "第") + digit + "个"
    }

    /// `second`, `last`, `second to last`.
    static func nth(en number: Int) -> String {
        let name = ["first", "second", "third", "fourth", "fifth"][min(abs(number), 5) - 1]
        if number == -1 { return "last" }
        return number < 0 ? name + " to last" : name
    }

    /// `1st`, `22nd`, `13th`.
    static func ordinal(_ number: Int) -> String {
        let ending = 11...13 ~= number % 100 ? 0 : number % 10
        return "\(number)" + (["th", "st", "nd", "rd"] as [String])[ending > 3 ? 0 : ending]
    }

    /// A time as people say it: `8:00`, and past midnight `次日 2:00`.
    static func time(zh minutes: Int) -> String {
        minutes > Segment.day ? "次日 " + time(minutes - Segment.day) : time(minutes)
    }

    /// A time as people say it: `8:00`, and past midnight `2:00 the next day`.
    static func time(en minutes: Int) -> String {
        minutes > Segment.day ? time(minutes - Segment.day) + " the next day" : time(minutes)
    }

    private static func time(_ minutes: Int) -> String {
        "\(minutes / 60):" + padded(minutes % 60)
    }
}

/// Parts as one enumeration: `1、2 和 3` in Chinese is `1、2、3`; in English `1, 2 and 3`.
func listed(en parts: [String]) -> String {
    guard let last = parts.last, parts.count > 1 else { return parts.first ?? "" }
    return parts.dropLast().joined(separator: ", ") + " and " + last
}
