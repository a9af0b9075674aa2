public import Calendar

/// Anything an expression can yield; what cannot be computed is `null` beside a diagnostic.
public enum Value: Sendable {
    /// The absence of a value.
    case null
    /// True or false.
    case boolean(Bool)
    /// A decimal of 34 digits.
    case number(Decimal34)
    /// A text, measured in Unicode scalars.
    case string(String)
    /// A day of the calendar.
    case date(CivilDate)
    /// A time of day, with or without a zone.
    indirect case time(ZonedTime)
    /// A day and a time of day, with or without a zone.
    indirect case dateTime(ZonedDateTime)
    /// A length of time in days, hours, minutes and seconds.
    case dayTimeDuration(DayTimeDuration)
    /// A length of time in years and months.
    case yearMonthDuration(YearMonthDuration)
    /// Values in order.
    case list([Value])
    /// Named values in order.
    case context(Context)
    /// All values between two others.
    indirect case range(ValueRange)
    /// Something that can be called.
    case function(Function)
}

extension Value {
    /// Whether this is `null`.
    public var isNull: Bool {
        if case .null = self { true } else { false }
    }

    /// The truth value, if this is one.
    public var asBoolean: Bool? {
        if case .boolean(let value) = self { value } else { nil }
    }

    /// The number, if this is one.
    public var asNumber: Decimal34? {
        if case .number(let value) = self { value } else { nil }
    }

    /// The text, if this is one.
    public var asString: String? {
        if case .string(let value) = self { value } else { nil }
    }

    /// The items, if this is a list.
    public var asList: [Value]? {
        if case .list(let value) = self { value } else { nil }
    }

    /// The entries, if this is a context.
    public var asContext: Context? {
        if case .context(let value) = self { value } else { nil }
    }

    /// The items of a list; nothing for null; any other value as the only item.
    var items: [Value] {
        switch self {
        case .list(let items): items
        case .null: []
        default: [self]
        }
    }
}
