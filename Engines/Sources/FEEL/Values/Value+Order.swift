import Calendar

extension Value {
    /// The sign of left minus right; `nil` where the two have no order.
    public static func order(_ left: Value, _ right: Value) -> Int? {
        switch (left, right) {
        case (.number(let a), .number(let b)): sign(a, b)
        case (.string(let a), .string(let b)): order(a, b)
        case (.date(let a), .date(let b)): sign(a, b)
        case (.time(let a), .time(let b)): ZonedTime.order(a, b)
        case (.dateTime(let a), .dateTime(let b)): ZonedDateTime.order(a, b)
        case (.dayTimeDuration(let a), .dayTimeDuration(let b)): sign(a, b)
        case (.yearMonthDuration(let a), .yearMonthDuration(let b)): sign(a, b)
        default: nil
        }
    }

    /// Whether a comparison holds; `nil` where the two cannot be compared.
    static func compare(
        _ left: Value,
        _ comparison: Comparison,
        _ right: Value,
        _ run: Run? = nil
    ) -> Bool? {
        switch comparison {
        case .equal: equal(left, right, run)
        case .unequal: equal(left, right, run).map { !$0 }
        case .less: order(left, right).map { $0 < 0 }
        case .lessOrEqual: order(left, right).map { $0 <= 0 }
        case .greater: order(left, right).map { $0 > 0 }
        case .greaterOrEqual: order(left, right).map { $0 >= 0 }
        }
    }

    private static func sign<T: Comparable>(_ left: T, _ right: T) -> Int {
        left < right ? -1 : (left == right ? 0 : 1)
    }

    /// UTF-8 keeps the order of code points, so bytes decide.
    private static func order(_ left: String, _ right: String) -> Int {
        if left.utf8.lexicographicallyPrecedes(right.utf8) { return -1 }
        return sameScalars(left, right) ? 0 : 1
    }
}

extension ZonedTime {
    fileprivate static func order(_ left: ZonedTime, _ right: ZonedTime) -> Int? {
        let second = 1_000_000_000
        switch (left.offset, right.offset) {
        case (nil, nil):
            return (left.nanosecondOfDay - right.nanosecondOfDay).signum()
        case (let x?, let y?):
            let a = left.nanosecondOfDay - x * second
            let b = right.nanosecondOfDay - y * second
            return (a - b).signum()
        default:
            return nil
        }
    }
}

extension ZonedDateTime {
    static func order(_ left: ZonedDateTime, _ right: ZonedDateTime) -> Int? {
        switch (left.universalNanoseconds, right.universalNanoseconds) {
        case (nil, nil): Int((left.clockNanoseconds - right.clockNanoseconds).signum())
        case (let a?, let b?): Int((a - b).signum())
        default: nil
        }
    }
}

extension ValueRange {
    /// Whether a value lies in the range; `nil` where it cannot be compared with the ends.
    public func contains(_ value: Value) -> Bool? {
        if case .comparison(let sign) = form {
            let bound = start.isNull ? end : start
            return Value.compare(value, sign, bound)
        }
        if start.isNull || end.isNull { return nil }
        guard let low = Value.order(start, value), let high = Value.order(value, end) else {
            return nil
        }
        let aboveStart = startIncluded ? low <= 0 : low < 0
        let belowEnd = endIncluded ? high <= 0 : high < 0
        return aboveStart && belowEnd
    }
}
