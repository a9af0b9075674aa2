/// A value as a method of Java takes and gives it.
enum JavaValue: Sendable {
    case null
    case boolean(Bool)
    /// A character of 16 bits.
    case character(UInt16)
    case whole(Int64, JavaType.Width)
    case float(Float)
    case double(Double)
    case decimal(Decimal34)
    case text(String)
    case list([JavaValue])
}

extension JavaValue {
    /// A value of FEEL as a parameter's type wants it; nil where it does not fit.
    ///
    /// A number that is not whole, or too large, does not become a whole number.
    init?(_ value: Value, as type: JavaType) {
        switch (type, value) {
        case (.boxed, .null), (.text, .null), (.object, .null), (.array, .null): self = .null
        case (.boxed(let plain), _): self.init(value, as: plain)
        case (.boolean, .boolean(let truth)): self = .boolean(truth)
        case (.character, .string(let text)):
            guard text.utf16.count == 1, let unit = text.utf16.first else { return nil }
            self = .character(unit)
        case (.text, .string(let text)): self = .text(text)
        case (.decimal, .number(let number)): self = .decimal(number)
        case (.float, .number(let number)):
            guard let float = Float(number.description) else { return nil }
            self = .float(float)
        case (.double, .number(let number)):
            guard let double = Double(number.description) else { return nil }
            self = .double(double)
        case (.whole(let width), .number(let number)):
            guard let whole = number.asInt64, width.range.contains(whole) else { return nil }
            self = .whole(whole, width)
        case (.array(let item), .list(let items)):
            var values: [JavaValue] = []
            for one in items {
                guard let value = JavaValue(one, as: item) else { return nil }
                values.append(value)
            }
            self = .list(values)
        case (.object, .boolean(let truth)): self = .boolean(truth)
        case (.object, .number(let number)): self = .decimal(number)
        case (.object, .string(let text)): self = .text(text)
        case (.object, .list): self.init(value, as: .array(.object))
        default: return nil
        }
    }

    /// The value in FEEL; nil for what is no number, or endless.
    var feel: Value? {
        switch self {
        case .null: .null
        case .boolean(let truth): .boolean(truth)
        case .character(let unit): .string(String(decoding: [unit], as: UTF16.self))
        case .whole(let whole, _): .number(Decimal34(whole))
        case .float(let float): Decimal34(float.description).map { .number($0) }
        case .double(let double): Decimal34(double.description).map { .number($0) }
        case .decimal(let number): .number(number)
        case .text(let text): .string(text)
        case .list(let items):
            items.reduce(into: [Value]?.some([])) { list, item in
                guard let value = item.feel else {
                    list = nil
                    return
                }
                list?.append(value)
            }.map { .list($0) }
        }
    }

    /// What `String.valueOf` makes of it.
    var javaText: String {
        switch self {
        case .null: "null"
        case .boolean(let truth): truth ? "true" : "false"
        case .character(let unit): String(decoding: [unit], as: UTF16.self)
        case .whole(let whole, _): String(whole)
        case .float(let float): Self.text(of: float, size: Double(float.magnitude))
        case .double(let double): Self.text(of: double, size: double.magnitude)
        case .decimal(let number): number.description
        case .text(let text): text
        case .list(let items): "[" + items.map(\.javaText).joined(separator: ", ") + "]"
        }
    }

    /// Java writes `1.0E7` from ten million on and `1.0E-4` below a thousandth.
    private static func text(
        of number: some BinaryFloatingPoint & CustomStringConvertible,
        size: Double
    ) -> String {
        guard number.isFinite else {
            return number.isNaN ? "NaN" : number < 0 ? "-Infinity" : "Infinity"
        }
        let sign = number.sign == .minus ? "-" : ""
        guard size != 0, let exact = Decimal34(number.description)?.magnitude else {
            return sign + "0.0"
        }
        let digits = exact.strippingZeros(downTo: 0)
        if size >= 1e-3, size < 1e7 {
            return sign + digits.text(decimals: max(1, -Int(digits.canonical.exponent)))
        }
        let power = digits.magnitudeOfTen
        let shifted = Decimal34(
            negative: false,
            coefficient: digits.coefficient,
            exponent: Int(digits.exponent) - power
        )
        let places = max(1, -Int(shifted.canonical.exponent))
        return sign + shifted.text(decimals: places) + "E\(power)"
    }
}
