extension Decimal34: LosslessStringConvertible, CustomStringConvertible {
    /// A number as FEEL, XML and people write it: `12`, `-0.5`, `.5`, `1.2E-3`.
    ///
    /// More than 34 digits are rounded half-even. `nil` where the text is no number, has anything
    /// around it, or the number is too large.
    public init?(_ text: String) {
        var reader = DecimalReader(text.utf8)
        guard let number = reader.read() else { return nil }
        self = number
    }

    /// The number in plain digits without zeros at the end: 1.10 prints `1.1`, 1E3 prints `1000`.
    ///
    /// Equal numbers print alike, which is what DMN's `string()` needs. Only where more than a
    /// hundred zeros would stand, an exponent is printed: `1.5E+6000`. ``init(_:)-(String)`` reads
    /// both back exactly.
    public var description: String {
        let plain = canonical
        let digits = plain.coefficient.decimalText
        let exponent = Int(plain.exponent)
        let sign = isNegative ? "-" : ""
        guard exponent <= 100, plain.magnitudeOfTen >= -100 else {
            return sign + scientific(digits, exponent: exponent)
        }
        if exponent >= 0 {
            return sign + digits + zeros(exponent)
        }
        return sign + Self.pointed(digits, decimals: -exponent)
    }

    /// The number with exactly so many digits after the point, for money and tables: `12.50`.
    ///
    /// Decimals below 0 count as 0, above 100 as 100.
    public func text(decimals: Int, rule: RoundingRule = .halfUp) -> String {
        let decimals = min(max(decimals, 0), 100)
        let plain = (rounded(scale: decimals, rule: rule) ?? self).canonical
        let digits = plain.coefficient.decimalText + zeros(Int(plain.exponent) + decimals)
        return (plain.isNegative ? "-" : "")
            + (decimals == 0 ? digits : Self.pointed(digits, decimals: decimals))
    }

    private static func pointed(_ digits: String, decimals: Int) -> String {
        let padded = zeros(decimals + 1 - digits.utf8.count) + digits
        return padded.dropLast(decimals) + "." + padded.suffix(decimals)
    }
}

extension UInt128 {
    /// The digits, `0` for zero; much quicker than the standard library's for small numbers.
    fileprivate var decimalText: String {
        guard self > UInt128(UInt64.max) else { return String(UInt64(truncatingIfNeeded: self)) }
        let (high, low) = dividedBy(powerOfTen: 19)
        let tail = String(UInt64(truncatingIfNeeded: low))
        return high.decimalText + zeros(19 - tail.utf8.count) + tail
    }
}

private func zeros(_ count: Int) -> String {
    String(repeating: "0", count: max(count, 0))
}

private func scientific(_ digits: String, exponent: Int) -> String {
    let power = exponent + digits.utf8.count - 1
    var fraction = digits.dropFirst()
    while fraction.last == "0" { fraction.removeLast() }
    return digits.prefix(1) + (fraction.isEmpty ? "" : "." + fraction)
        + (power < 0 ? "E\(power)" : "E+\(power)")
}

/// Reads `[sign] digits [. digits] [E [sign] digits]`; digits may be missing before the point.
private struct DecimalReader {
    private var rest: Substring.UTF8View
    private var coefficient: UInt128 = 0
    private var exponent = 0
    private var tail = Rest.zero

    init(_ text: String.UTF8View) {
        rest = text[...]
    }

    mutating func read() -> Decimal34? {
        let negative = readSign()
        let whole = readDigits(afterPoint: false)
        if rest.first == UInt8(ascii: ".") {
            rest.removeFirst()
            guard readDigits(afterPoint: true) > 0 else { return nil }
        } else if whole == 0 {
            return nil
        }
        guard readExponent(), rest.isEmpty else { return nil }
        guard coefficient != 0 else { return .zero }
        return .nearest(negative: negative, coefficient, tail, exponent: exponent)
    }

    private mutating func readSign() -> Bool {
        guard let sign = rest.first, sign == UInt8(ascii: "-") || sign == UInt8(ascii: "+") else {
            return false
        }
        rest.removeFirst()
        return sign == UInt8(ascii: "-")
    }

    /// Keeps 38 digits, four more than a number holds; of the others only whether any is not 0.
    private mutating func readDigits(afterPoint: Bool) -> Int {
        var count = 0
        while let digit = rest.first.flatMap(digit) {
            rest.removeFirst()
            count += 1
            if coefficient < .power(ofTen: 37) {
                coefficient = coefficient * 10 + UInt128(digit)
                exponent -= afterPoint ? 1 : 0
            } else {
                tail = digit == 0 ? tail : .belowHalf
                exponent += afterPoint ? 0 : 1
            }
        }
        return count
    }

    private mutating func readExponent() -> Bool {
        guard let mark = rest.first, mark | 0x20 == UInt8(ascii: "e") else { return true }
        rest.removeFirst()
        let negative = readSign()
        var power = 0
        var count = 0
        while let digit = rest.first.flatMap(digit) {
            rest.removeFirst()
            count += 1
            power = min(power * 10 + Int(digit), 1_000_000_000_000)
        }
        exponent += negative ? -power : power
        return count > 0
    }

    private func digit(_ byte: UInt8) -> UInt8? {
        byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") ? byte - UInt8(ascii: "0") : nil
    }
}
