/// Why a text is no rhythm, where, and what can be written there.
public struct RhythmFault: Error, Hashable, Sendable {
    /// How many Unicode scalars of the text stand before the place.
    public let offset: Int
    /// What is wrong, in Chinese.
    public let zh: String
    /// What is wrong, in English.
    public let en: String
}

extension Rhythm: LosslessStringConvertible, CustomStringConvertible {
    /// A rhythm as it is written; `nil` where the text is anything else.
    public init?(_ text: String) {
        guard let rhythm = try? Rhythm(reading: text) else { return nil }
        self = rhythm
    }

    /// A rhythm as it is written, with the first thing that is wrong where it is none.
    public init(reading text: String) throws(RhythmFault) {
        var reader = RhythmReader(text)
        self = try reader.read()
    }

    /// The rhythm as it is written.
    public var description: String {
        guard let time else { return days.text }
        return days.text + " " + time.hoursAndMinutes
    }

    /// The rhythm for English readers: `day 1 and 15 of each month`.
    public var en: String { description }

    /// The rhythm for Chinese readers: `每月1日、15日`.
    public var zh: String {
        guard let time else { return days.zh }
        return days.zh + " " + time.hoursAndMinutes
    }
}

extension Rhythm.Days {
    fileprivate var text: String {
        switch self {
        case .daily: "every day"
        case .weekly(let weekdays): "every " + Rhythm.joined(weekdays.map(\.en))
        case .monthly(let numbers):
            "day \(Rhythm.joined(numbers.map(String.init))) of each month"
        case .endOfMonth: "last day of each month"
        case .ordinal(let ordinal, let weekday): "\(ordinal.rawValue) \(weekday.en) of each month"
        case .yearly(let month, let day): "yearly \(day) \(Rhythm.months[month - 1])"
        case .stride(1, let unit, let first): "every \(unit.rawValue) from \(first)"
        case .stride(let count, let unit, let first):
            "every \(count) \(unit.rawValue)s from \(first)"
        }
    }

    fileprivate var zh: String {
        switch self {
        case .daily: "每天"
        case .weekly(let weekdays): "每周" + weekdays.map(\.zh).joined(separator: "、")
        case .monthly(let numbers): "每月" + numbers.map { "\($0)日" }.joined(separator: "、")
        case .endOfMonth: "每月最后一天"
        case .ordinal(.last, let weekday): "每月最后一个星期\(weekday.zh)"
        case .ordinal(let ordinal, let weekday):
            "每月第\(ordinal.zh)个星期\(weekday.zh)"
        case .yearly(let month, let day): "每年\(month)月\(day)日"
        case .stride(let count, let unit, let first):
            "自\(first.year)年\(first.month)月\(first.day)日起每\(count)\(unit == .day ? "天" : "周")"
        }
    }
}

extension Rhythm {
    static let months = [
        "january", "february", "march", "april", "may", "june", "july", "august", "september",
        "october", "november", "december",
    ]

    /// `1, 10 and 20`.
    fileprivate static func joined(_ words: [String]) -> String {
        guard let last = words.last, words.count > 1 else { return words.first ?? "" }
        return words.dropLast().joined(separator: ", ") + " and " + last
    }
}

extension Rhythm.Ordinal {
    fileprivate var zh: String {
        switch self {
        case .first: "一"
        case .second: "二"
        case .third: "三"
        case .fourth: "四"
        case .last: "末"
        }
    }
}

extension Weekday {
    var en: String {
        switch self {
        case .monday: "monday"
        case .tuesday: "tuesday"
        case .wednesday: "wednesday"
        case .thursday: "thursday"
        case .friday: "friday"
        case .saturday: "saturday"
        case .sunday: "sunday"
        }
    }

    fileprivate var zh: String {
        switch self {
        case .monday: "一"
        case .tuesday: "二"
        case .wednesday: "三"
        case .thursday: "四"
        case .friday: "五"
        case .saturday: "六"
        case .sunday: "日"
        }
    }
}

extension CivilTime {
    fileprivate var hoursAndMinutes: String { "\(padded(hour, to: 2)):\(padded(minute, to: 2))" }
}
