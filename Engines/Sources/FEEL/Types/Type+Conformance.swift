extension Type {
    /// Whether a value belongs to this type, as `instance of` asks: null belongs to none but `Null`.
    public func includes(_ value: Value) -> Bool { includes(value, nil) }

    /// The same within the steps of a run; false once they are used up.
    func includes(_ value: Value, _ run: Run?) -> Bool {
        if let run, !run.spend() { return false }
        return switch (self, value) {
        case (.null, .null): true
        case (_, .null): false
        case (.any, _): true
        case (.boolean, .boolean), (.number, .number), (.string, .string), (.date, .date): true
        case (.time, .time), (.dateTime, .dateTime): true
        case (.dayTimeDuration, .dayTimeDuration): true
        case (.yearMonthDuration, .yearMonthDuration): true
        case (.list(let item), .list(let items)): items.allSatisfy { item.admits($0, run) }
        case (.context(let fields), .context(let context)): Self.admits(fields, context, run)
        case (.range(let end), .range(let range)):
            end.admits(range.start, run) && end.admits(range.end, run)
        case (.function(let parameters, let result), .function(let function)):
            Self.admits(parameters, result, function)
        default: false
        }
    }

    /// Whether a value may stand where this type is asked for: null may, everywhere.
    public func admits(_ value: Value) -> Bool { admits(value, nil) }

    private func admits(_ value: Value, _ run: Run?) -> Bool {
        value.isNull || includes(value, run)
    }

    /// The value as this type wants it: a list of one gives its item, one value becomes a list,
    /// a date its midnight at UTC; `nil` where the value does not fit.
    public func coerced(_ value: Value) -> Value? { coerced(value, nil) }

    /// The same within the steps of a run.
    func coerced(_ value: Value, _ run: Run?) -> Value? {
        if self == .any || admits(value, run) { return value }
        switch (self, value) {
        case (_, .list(let items)) where items.count == 1:
            return admits(items[0], run) ? items[0] : nil
        case (.list(let item), _):
            return item.includes(value, run) ? .list([value]) : nil
        case (.dateTime, .date(let date)):
            return .dateTime(date.midnight(.offset(seconds: 0)))
        default:
            return nil
        }
    }

    private static func admits(_ fields: [Field], _ context: Context, _ run: Run?) -> Bool {
        fields.allSatisfy { field in
            guard let value = context[field.name] else { return false }
            return field.type.admits(value, run)
        }
    }

    private static func admits(_ parameters: [Type], _ result: Type, _ function: Function) -> Bool {
        guard parameters.count == function.parameters.count else { return false }
        let accepted = zip(parameters, function.parameters).allSatisfy { $1.type.covers($0) }
        return accepted && result.covers(function.result)
    }

    /// Whether every value of the other type belongs to this one.
    public func covers(_ other: Type) -> Bool {
        if self == .any || other == .null || self == other { return true }
        switch (self, other) {
        case (.list(let a), .list(let b)): return a.covers(b)
        case (.range(let a), .range(let b)): return a.covers(b)
        case (.context(let a), .context(let b)):
            return a.allSatisfy { field in
                b.contains { $0.name == field.name && field.type.covers($0.type) }
            }
        case (.function(let a, let x), .function(let b, let y)):
            return a.count == b.count && zip(a, b).allSatisfy { $1.covers($0) } && x.covers(y)
        default: return false
        }
    }
}
