import Calendar

extension Value: CustomStringConvertible {
    /// The value as `string()` writes it; texts inside lists and contexts stand in quotes.
    public var description: String { text(quoted: false) }

    func text(quoted: Bool) -> String {
        switch self {
        case .null: "null"
        case .boolean(let value): value ? "true" : "false"
        case .number(let value): value.description
        case .string(let value): quoted ? Self.quoted(value) : value
        case .date(let value): value.description
        case .time(let value): value.text
        case .dateTime(let value): value.text
        case .dayTimeDuration(let value): value.text
        case .yearMonthDuration(let value): value.text
        case .list(let items):
            "[" + items.map { $0.text(quoted: true) }.joined(separator: ", ") + "]"
        case .context(let context): context.text
        case .range(let range): range.text
        case .function(let function): function.text
        }
    }

    public static func quoted(_ text: String) -> String {
        var quoted = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": quoted += "\\\""
            case "\\": quoted += "\\\\"
            case "\n": quoted += "\\n"
            case "\r": quoted += "\\r"
            case "\t": quoted += "\\t"
            default: quoted.unicodeScalars.append(scalar)
            }
        }
        return quoted + "\""
    }
}

extension ZonedTime {
    /// The time as ISO 8601 writes it, with its zone.
    var text: String {
        twoDigits(Int(time.hour)) + ":" + twoDigits(Int(time.minute)) + ":"
            + twoDigits(Int(time.second))
            + fractionText(Int(time.nanosecond)) + zone.text
    }
}

extension ZonedDateTime {
    /// The date and time as ISO 8601 writes them, with their zone.
    var text: String { civil.date.description + "T" + timeOfDay.text }
}

extension Context {
    fileprivate var text: String {
        let written = entries.map { Self.key($0.name) + ": " + $0.value.text(quoted: true) }
        return "{" + written.joined(separator: ", ") + "}"
    }

    private static func key(_ name: String) -> String {
        let plain = name.unicodeScalars.allSatisfy { Characters.isNamePart($0) || $0 == " " }
        return plain && !name.isEmpty ? name : Value.quoted(name)
    }
}

extension ValueRange {
    fileprivate var text: String {
        if case .comparison(let sign) = form {
            let value = start.isNull ? end : start
            return "(" + sign.rawValue + " " + value.text(quoted: true) + ")"
        }
        return (startIncluded ? "[" : "(") + start.text(quoted: true) + ".."
            + end.text(quoted: true)
            + (endIncluded ? "]" : ")")
    }
}

extension Function {
    fileprivate var text: String {
        "function(" + parameters.map(\.name).joined(separator: ", ") + ")"
    }
}
