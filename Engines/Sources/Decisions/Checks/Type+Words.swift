import FEEL

extension Type {
    /// Whether values of the two may meet in a comparison; what is unknown may be anything.
    func isComparable(with other: Type) -> Bool {
        self == .any || other == .any || self == .null || covers(other) || other.covers(self)
            || other.covers(.list(self))
    }

    /// What people call values of the type.
    var words: Wording {
        switch self {
        case .boolean: Wording(zh: "是非", en: "a yes-or-no")
        case .number: Wording(zh: "数字", en: "a number")
        case .string: Wording(zh: "文字", en: "a text")
        case .date: Wording(zh: "日期", en: "a date")
        case .time: Wording(zh: "时间", en: "a time")
        case .dateTime: Wording(zh: "时间", en: "a date and time")
        case .dayTimeDuration, .yearMonthDuration: Wording(zh: "时长", en: "a length of time")
        default: Wording(zh: "“\(self)”", en: "a \(self)")
        }
    }
}
