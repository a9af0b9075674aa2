import Calendar

/// What the signs of arithmetic do with values of every kind.
enum Arithmetic {
    /// What comes out of an operation; `nil` where the kinds can never be joined.
    static func type(of operation: Node.Operator, _ left: Type, _ right: Type) -> Type? {
        if left == .null || right == .null { return .null }
        if left == .any || right == .any { return .any }
        if left == .number, right == .number { return .number }
        return switch operation {
        case .add: sum(left, right)
        case .subtract: difference(left, right)
        case .multiply: product(left, right)
        case .divide: quotient(left, right)
        case .power: nil
        }
    }

    private static func isDuration(_ type: Type) -> Bool {
        type == .dayTimeDuration || type == .yearMonthDuration
    }

    private static func isMoment(_ type: Type) -> Bool { type == .date || type == .dateTime }

    private static func sum(_ left: Type, _ right: Type) -> Type? {
        if left == .string, right == .string { return .string }
        if isDuration(left), left == right { return left }
        return moved(left, by: right) ?? moved(right, by: left)
    }

    private static func moved(_ moment: Type, by duration: Type) -> Type? {
        if isMoment(moment), isDuration(duration) { return moment }
        return moment == .time && duration == .dayTimeDuration ? .time : nil
    }

    private static func difference(_ left: Type, _ right: Type) -> Type? {
        if isDuration(left), left == right { return left }
        if isMoment(left), isMoment(right) { return .dayTimeDuration }
        if left == .time, right == .time { return .dayTimeDuration }
        return moved(left, by: right)
    }

    private static func product(_ left: Type, _ right: Type) -> Type? {
        if isDuration(left), right == .number { return left }
        return left == .number && isDuration(right) ? right : nil
    }

    private static func quotient(_ left: Type, _ right: Type) -> Type? {
        if isDuration(left), right == .number { return left }
        return isDuration(left) && left == right ? .number : nil
    }
}

extension Arithmetic {
    /// What an operation made of two values, or why it could not.
    enum Outcome {
        case value(Value)
        /// The kinds cannot be joined.
        case mismatch
        /// The result cannot be held, or is not defined.
        case outOfRange
    }

    static func apply(_ operation: Node.Operator, _ left: Value, _ right: Value) -> Outcome {
        switch operation {
        case .add: add(left, right)
        case .subtract: subtract(left, right)
        case .multiply: multiply(left, right)
        case .divide: divide(left, right)
        case .power: power(left, right)
        }
    }

    private static func outcome(_ value: Value?) -> Outcome {
        value.map(Outcome.value) ?? .outOfRange
    }

    static func add(_ left: Value, _ right: Value) -> Outcome {
        switch (left, right) {
        case (.number(let a), .number(let b)): outcome((a + b).map(Value.number))
        case (.string(let a), .string(let b)): .value(.string(a + b))
        case (.dayTimeDuration(let a), .dayTimeDuration(let b)):
            outcome(days(a.nanoseconds &+ b.nanoseconds))
        case (.yearMonthDuration(let a), .yearMonthDuration(let b)):
            outcome(months(a.months &+ b.months))
        case (.dayTimeDuration(let duration), let moment),
            (let moment, .dayTimeDuration(let duration)):
            move(moment, by: duration)
        case (.yearMonthDuration(let duration), let moment),
            (let moment, .yearMonthDuration(let duration)):
            move(moment, by: duration)
        default: .mismatch
        }
    }

    private static func subtract(_ left: Value, _ right: Value) -> Outcome {
        switch (left, right) {
        case (.number(let a), .number(let b)): outcome((a - b).map(Value.number))
        case (.dayTimeDuration(let a), .dayTimeDuration(let b)):
            outcome(days(a.nanoseconds &- b.nanoseconds))
        case (.yearMonthDuration(let a), .yearMonthDuration(let b)):
            outcome(months(a.months &- b.months))
        case (let moment, .dayTimeDuration(let duration)):
            move(moment, by: DayTimeDuration(nanoseconds: 0 &- duration.nanoseconds))
        case (let moment, .yearMonthDuration(let duration)):
            move(moment, by: YearMonthDuration(months: 0 &- duration.months))
        default: distance(left, right)
        }
    }

    private static func move(_ moment: Value, by duration: DayTimeDuration) -> Outcome {
        switch moment {
        case .date(let date): outcome(date.adding(duration).map(Value.date))
        case .time(let time): .value(.time(time.adding(duration)))
        case .dateTime(let dateTime): outcome(dateTime.adding(duration).map(Value.dateTime))
        default: .mismatch
        }
    }

    private static func move(_ moment: Value, by duration: YearMonthDuration) -> Outcome {
        switch moment {
        case .date(let date): outcome(date.adding(duration).map(Value.date))
        case .dateTime(let dateTime): outcome(dateTime.adding(duration).map(Value.dateTime))
        default: .mismatch
        }
    }

    /// The time between two moments; a day counts as its midnight at UTC beside a date and time.
    private static func distance(_ left: Value, _ right: Value) -> Outcome {
        switch (left, right) {
        case (.date(let a), .date(let b)):
            return outcome(days(Int128(a.dayNumber - b.dayNumber) * DayTimeDuration.day))
        case (.time(let a), .time(let b)):
            guard (a.offset == nil) == (b.offset == nil) else { return .mismatch }
            let nanoseconds = a.nanosecondOfDay - b.nanosecondOfDay
            let offsets = ((a.offset ?? 0) - (b.offset ?? 0)) * 1_000_000_000
            return outcome(days(Int128(nanoseconds - offsets)))
        case (.dateTime(let a), .dateTime(let b)):
            return distance(a, b)
        case (.date(let a), .dateTime(let b)):
            return distance(a.midnight(.offset(seconds: 0)), b)
        case (.dateTime(let a), .date(let b)):
            return distance(a, b.midnight(.offset(seconds: 0)))
        default:
            return .mismatch
        }
    }

    private static func distance(_ left: ZonedDateTime, _ right: ZonedDateTime) -> Outcome {
        switch (left.universalNanoseconds, right.universalNanoseconds) {
        case (nil, nil): outcome(days(left.clockNanoseconds - right.clockNanoseconds))
        case (let a?, let b?): outcome(days(a - b))
        default: .mismatch
        }
    }
}

extension Arithmetic {
    private static func multiply(_ left: Value, _ right: Value) -> Outcome {
        switch (left, right) {
        case (.number(let a), .number(let b)): outcome((a * b).map(Value.number))
        case (.dayTimeDuration(let duration), .number(let factor)),
            (.number(let factor), .dayTimeDuration(let duration)):
            outcome(scaled(duration.nanoseconds) { $0 * factor }.flatMap(days))
        case (.yearMonthDuration(let duration), .number(let factor)),
            (.number(let factor), .yearMonthDuration(let duration)):
            outcome(scaled(Int128(duration.months)) { $0 * factor }.flatMap(months))
        default: .mismatch
        }
    }

    private static func divide(_ left: Value, _ right: Value) -> Outcome {
        switch (left, right) {
        case (.number(let a), .number(let b)): outcome((a / b).map(Value.number))
        case (.dayTimeDuration(let duration), .number(let divisor)):
            outcome(scaled(duration.nanoseconds) { $0 / divisor }.flatMap(days))
        case (.yearMonthDuration(let duration), .number(let divisor)):
            outcome(scaled(Int128(duration.months)) { $0 / divisor }.flatMap(months))
        case (.dayTimeDuration(let a), .dayTimeDuration(let b)):
            outcome(ratio(a.nanoseconds, b.nanoseconds))
        case (.yearMonthDuration(let a), .yearMonthDuration(let b)):
            outcome(ratio(Int128(a.months), Int128(b.months)))
        default: .mismatch
        }
    }

    private static func power(_ left: Value, _ right: Value) -> Outcome {
        guard case .number(let a) = left, case .number(let b) = right else { return .mismatch }
        return outcome(a.power(b).map(Value.number))
    }

    /// The negative of a number or duration; `nil` for anything else.
    static func negated(_ value: Value) -> Value? {
        switch value {
        case .number(let number): .number(-number)
        case .dayTimeDuration(let duration):
            .dayTimeDuration(DayTimeDuration(nanoseconds: 0 &- duration.nanoseconds))
        case .yearMonthDuration(let duration):
            .yearMonthDuration(YearMonthDuration(months: 0 &- duration.months))
        default: nil
        }
    }

    /// A whole count after an operation on decimals, cut towards zero.
    private static func scaled(
        _ count: Int128,
        _ operation: (Decimal34) -> Decimal34?
    ) -> Int128? {
        guard let result = operation(Decimal34(whole: count)) else { return nil }
        return result.rounded(scale: 0, rule: .down)?.asInt128
    }

    private static func ratio(_ left: Int128, _ right: Int128) -> Value? {
        (Decimal34(whole: left) / Decimal34(whole: right)).map(Value.number)
    }

    private static func days(_ nanoseconds: Int128) -> Value? {
        guard nanoseconds.magnitude <= UInt128(DayTimeDuration.longest) else { return nil }
        return .dayTimeDuration(DayTimeDuration(nanoseconds: nanoseconds))
    }

    private static func months(_ count: Int128) -> Value? {
        guard count.magnitude <= UInt128(YearMonthDuration.longest) else { return nil }
        return .yearMonthDuration(YearMonthDuration(months: Int64(count)))
    }

    private static func months(_ count: Int64) -> Value? { months(Int128(count)) }
}

extension Node {
    static func arithmetic(_ operation: Operator, _ left: Node, _ right: Node) -> Code {
        let (left, right) = (left.compiled(), right.compiled())
        return { run in
            let (a, b) = (left(run), right(run))
            guard operation != .power || run.spend(Run.costOfRoots) else { return .null }
            switch Arithmetic.apply(operation, a, b) {
            case .value(.string(let text)): return run.limited(text)
            case .value(let value): return value
            case .mismatch: return run.fail(Complaint.arithmetic(operation.rawValue, a, b))
            case .outOfRange: return run.fail(Complaint.result(operation.rawValue))
            }
        }
    }

    static func negation(_ inner: @escaping Code) -> Code {
        { run in
            let value = inner(run)
            return Arithmetic.negated(value)
                ?? run.fail(
                    "不能对\(Complaint.zh(value))取负。",
                    "\(Complaint.en(value)) has no negative."
                )
        }
    }
}
