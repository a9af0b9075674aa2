public import Calendar

extension Value {
    /// The value of a simple type that a text writes without quotes, as forms and test cases do.
    ///
    /// Numbers, dates, times and durations are written as in FEEL, truths as `true` and `false`; `nil`
    /// where the text is none of the type, or the type is no simple one.
    public init?(_ text: String, as type: Type, zones: [String: Zone] = [:]) {
        let read: Value? =
            switch type {
            case .string: .string(text)
            case .boolean: text == "true" ? .boolean(true) : text == "false" ? .boolean(false) : nil
            case .number: Decimal34(text).map(Value.number)
            case .date: TemporalReader.date(text).map(Value.date)
            case .time: TemporalReader.time(text, zones: zones).map(Value.time)
            case .dateTime: TemporalReader.dateTime(text, zones: zones).map(Value.dateTime)
            case .dayTimeDuration, .yearMonthDuration:
                TemporalReader.duration(text).flatMap { Type(of: $0) == type ? $0 : nil }
            default: nil
            }
        guard let read else { return nil }
        self = read
    }
}
