import Calendar

/// The parts that dates, times, durations and ranges show behind a point.
enum Properties {
    /// The names of the parts of a type.
    static func names(of type: Type) -> [String] {
        switch type {
        case .date: ["year", "month", "day", "weekday"]
        case .time: clock + zone
        case .dateTime: ["year", "month", "day", "weekday"] + clock + zone
        case .dayTimeDuration: ["days", "hours", "minutes", "seconds"]
        case .yearMonthDuration: ["years", "months"]
        case .range: ["start", "end", "start included", "end included"]
        default: []
        }
    }

    /// The names that hold a space, which a path step must know even on a value of unknown type.
    static let spaced = ["time offset", "start included", "end included"]

    private static let clock = ["hour", "minute", "second"]
    private static let zone = ["time offset", "timezone"]

    /// What a part holds, by the type it belongs to.
    static func type(of name: String, in type: Type) -> Type? {
        guard names(of: type).contains(name) else { return nil }
        if case .range(let end) = type { return name.hasSuffix("included") ? .boolean : end }
        return switch name {
        case "time offset": .dayTimeDuration
        case "timezone": .string
        default: .number
        }
    }

    /// The part of a value; `nil` where it has none of that name.
    static func value(of name: String, in value: Value) -> Value? {
        switch value {
        case .date(let date): part(name, of: date)
        case .time(let time):
            part(name, of: time.time) ?? part(name, of: time.zone, offset: time.offset)
        case .dateTime(let value):
            part(name, of: value.date) ?? part(name, of: value.civil.time)
                ?? part(name, of: value.zone, offset: value.zone.offset(at: value.civil))
        case .dayTimeDuration(let duration): part(name, of: duration)
        case .yearMonthDuration(let duration): part(name, of: duration)
        case .range(let range): part(name, of: range)
        default: nil
        }
    }

    private static func part(_ name: String, of date: CivilDate) -> Value? {
        switch name {
        case "year": number(date.year)
        case "month": number(date.month)
        case "day": number(date.day)
        case "weekday": number(date.weekday.rawValue)
        default: nil
        }
    }

    private static func part(_ name: String, of time: CivilTime) -> Value? {
        switch name {
        case "hour": number(time.hour)
        case "minute": number(time.minute)
        case "second": number(time.second)
        default: nil
        }
    }

    private static func part(_ name: String, of zone: ZoneMark, offset: Int?) -> Value? {
        switch name {
        case "time offset":
            return offset.map { .dayTimeDuration(DayTimeDuration(seconds: Int64($0))) } ?? .null
        case "timezone":
            if case .region(let zone) = zone { return .string(zone.identifier) }
            return .null
        default:
            return nil
        }
    }

    private static func part(_ name: String, of duration: DayTimeDuration) -> Value? {
        let total = duration.nanoseconds
        return switch name {
        case "days": number(total / DayTimeDuration.day)
        case "hours": number(total / DayTimeDuration.hour % 24)
        case "minutes": number(total / DayTimeDuration.minute % 60)
        case "seconds": .number(Decimal34(nanoseconds: total % DayTimeDuration.minute))
        default: nil
        }
    }

    private static func part(_ name: String, of duration: YearMonthDuration) -> Value? {
        switch name {
        case "years": number(duration.months / 12)
        case "months": number(duration.months % 12)
        default: nil
        }
    }

    private static func part(_ name: String, of range: ValueRange) -> Value? {
        switch name {
        case "start": range.start
        case "end": range.end
        case "start included": .boolean(range.startIncluded)
        case "end included": .boolean(range.endIncluded)
        default: nil
        }
    }

    private static func number(_ value: some BinaryInteger) -> Value {
        .number(Decimal34(Int64(value)))
    }
}
