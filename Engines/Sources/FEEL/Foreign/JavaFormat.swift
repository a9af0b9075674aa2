/// A pattern of `String.format` (java.util.Formatter), for truths, texts, characters and numbers.
///
/// Dates and hexadecimal fractions are refused; words are those of the root locale.
struct JavaFormat {
    private var parts: [Part] = []

    private enum Part {
        case plain(String)
        case value(Directive)
    }

    private struct Directive {
        /// Counted from one; nil for the next one.
        var index: Int?
        var flags: Set<Character> = []
        var width: Int?
        var precision: Int?
        var conversion: Character = "s"
    }

    /// Wider fields than that are an attack or an accident.
    private static let mostWidth = 1000

    /// Nil where the pattern is not understood.
    init?(_ pattern: String) {
        var rest = pattern[...]
        var plain = ""
        while let sign = rest.popFirst() {
            guard sign == "%" else {
                plain.append(sign)
                continue
            }
            guard let directive = Self.directive(&rest) else { return nil }
            if !plain.isEmpty { parts.append(.plain(plain)) }
            plain = ""
            parts.append(.value(directive))
        }
        if !plain.isEmpty { parts.append(.plain(plain)) }
    }

    /// `[index$][flags][width][.precision]conversion`
    private static func directive(_ rest: inout Substring) -> Directive? {
        var directive = Directive()
        let before = rest
        if let index = number(&rest), rest.first == "$" {
            rest.removeFirst()
            directive.index = index
        } else {
            rest = before
        }
        while let flag = rest.first, "-#+ 0,(".contains(flag) {
            directive.flags.insert(flag)
            rest.removeFirst()
        }
        directive.width = number(&rest)
        if rest.first == "." {
            rest.removeFirst()
            guard let precision = number(&rest) else { return nil }
            directive.precision = precision
        }
        guard let conversion = rest.popFirst(), "bBsScCdoxXeEfn%".contains(conversion) else {
            return nil
        }
        directive.conversion = conversion
        return max(directive.width ?? 0, directive.precision ?? 0) <= mostWidth ? directive : nil
    }

    private static func number(_ rest: inout Substring) -> Int? {
        let digits = rest.prefix { $0.isASCII && $0.isNumber }
        guard !digits.isEmpty, digits.first != "0", let number = Int(digits) else {
            guard digits == "0" else { return nil }
            rest.removeFirst()
            return 0
        }
        rest.removeFirst(digits.count)
        return number
    }

    /// The pattern filled in; nil where a value is missing or of the wrong kind.
    func text(_ values: [JavaValue]) -> JavaValue? {
        var text = ""
        var next = 0
        for part in parts {
            switch part {
            case .plain(let words): text += words
            case .value(let directive) where directive.conversion == "%":
                text += Self.padded("%", directive)
            case .value(let directive) where directive.conversion == "n": text += "\n"
            case .value(let directive):
                let place = directive.index.map { $0 - 1 } ?? next
                if directive.index == nil { next += 1 }
                guard values.indices.contains(place),
                    let words = Self.text(of: values[place], directive)
                else { return nil }
                text += words
            }
        }
        return .text(text)
    }

    private static func text(of value: JavaValue, _ directive: Directive) -> String? {
        let words: String?
        switch Character(directive.conversion.lowercased()) {
        case "b": words = cut(truth(of: value), directive)
        case "s": words = cut(value.javaText, directive)
        case "c": words = character(value)
        case "d": words = whole(value).map { signed($0, directive) }
        case "o", "x": words = based(value, directive)
        default: words = fraction(value, directive)
        }
        guard let words else { return nil }
        return padded(directive.conversion.isUppercase ? words.uppercased() : words, directive)
    }

    private static func truth(of value: JavaValue) -> String {
        switch value {
        case .null: "false"
        case .boolean(let truth): truth ? "true" : "false"
        default: "true"
        }
    }

    private static func character(_ value: JavaValue) -> String? {
        switch value {
        case .null, .character: value.javaText
        case .whole(let code, _):
            UInt32(exactly: code).flatMap(Unicode.Scalar.init).map { String(Character($0)) }
        default: nil
        }
    }

    private static func whole(_ value: JavaValue) -> Decimal34? {
        if case .whole(let number, _) = value { Decimal34(number) } else { nil }
    }

    private static func based(_ value: JavaValue, _ directive: Directive) -> String? {
        guard case .whole(let number, let width) = value else { return nil }
        let bits = UInt64(bitPattern: number) & (UInt64.max >> UInt64(64 - width.rawValue))
        return String(bits, radix: directive.conversion == "o" ? 8 : 16)
    }

    private static func fraction(_ value: JavaValue, _ directive: Directive) -> String? {
        let number: Decimal34?
        switch value {
        case .decimal(let decimal): number = decimal
        case .float, .double: number = value.feel?.asNumber
        default: number = nil
        }
        guard let number else { return nil }
        let places = directive.precision ?? 6
        if directive.conversion == "f" { return signed(number, places: places, directive) }
        let power = number.isZero ? 0 : number.magnitudeOfTen
        let shifted = Decimal34(
            negative: number.isNegative,
            coefficient: number.coefficient,
            exponent: Int(number.exponent) - power
        )
        let size = power.magnitude < 10 ? "0\(power.magnitude)" : "\(power.magnitude)"
        return signed(shifted, places: places, directive) + "e" + (power < 0 ? "-" : "+") + size
    }

    private static func signed(
        _ number: Decimal34,
        places: Int = 0,
        _ directive: Directive
    ) -> String {
        var digits = number.magnitude.text(decimals: places)
        if directive.flags.contains(",") { digits = grouped(digits) }
        let sign =
            number.isNegative
            ? "-" : directive.flags.contains("+") ? "+" : directive.flags.contains(" ") ? " " : ""
        if directive.flags.contains("0"), let width = directive.width {
            digits =
                String(repeating: "0", count: max(0, width - sign.count - digits.count)) + digits
        }
        if directive.flags.contains("("), number.isNegative { return "(" + digits + ")" }
        return sign + digits
    }

    private static func grouped(_ digits: String) -> String {
        let whole = digits.prefix { $0 != "." }
        var groups = ""
        for (place, digit) in whole.enumerated() {
            if place > 0, (whole.count - place) % 3 == 0 { groups.append(",") }
            groups.append(digit)
        }
        return groups + digits.dropFirst(whole.count)
    }

    private static func cut(_ text: String, _ directive: Directive) -> String {
        directive.precision.map { String(text.prefix($0)) } ?? text
    }

    private static func padded(_ text: String, _ directive: Directive) -> String {
        let gap = String(repeating: " ", count: max(0, (directive.width ?? 0) - text.count))
        return directive.flags.contains("-") ? text + gap : gap + text
    }
}
