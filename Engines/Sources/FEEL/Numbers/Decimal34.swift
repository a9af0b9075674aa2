/// A decimal number of 34 digits, the number of the DMN standard.
///
/// It is IEEE 754 decimal128 without infinities, NaN and negative zero: a coefficient below 10³⁴, an
/// exponent from −6176 to 6111. Results are rounded half-even once, from the exact value; what would
/// be too large is `nil`, what is too small becomes zero. Equality, order and hash look at the value
/// only (1.0 equals 1), and so does ``description``.
public struct Decimal34: Sendable {
    /// The digits as a whole number, below 10³⁴.
    let coefficient: UInt128
    /// The power of ten that the coefficient is multiplied with.
    let exponent: Int32
    /// Whether the number is below zero.
    public let isNegative: Bool

    /// A number from parts that are known to be in range; zero is never negative.
    init(negative: Bool, coefficient: UInt128, exponent: Int) {
        self.coefficient = coefficient
        self.exponent = Int32(truncatingIfNeeded: exponent)
        self.isNegative = negative && coefficient != 0
    }

    /// How many digits a coefficient holds.
    static let precision = 34
    /// The exponents a number can have.
    static let exponents = -6176...6111
    /// One more than the largest coefficient.
    static let coefficientLimit = UInt128.power(ofTen: 34)
}

extension Decimal34 {
    /// Nothing: 0.
    public static let zero = Decimal34(negative: false, coefficient: 0, exponent: 0)
    /// The unit: 1.
    public static let one = Decimal34(negative: false, coefficient: 1, exponent: 0)

    /// Whether the number is 0.
    public var isZero: Bool { coefficient == 0 }

    /// Whether nothing but zeros stands after the decimal point.
    public var isInteger: Bool { exponent >= 0 || canonical.exponent >= 0 }

    /// The number without its sign.
    public var magnitude: Decimal34 {
        Decimal34(negative: false, coefficient: coefficient, exponent: Int(exponent))
    }

    /// The number as it stands on the other side of zero.
    public static prefix func - (number: Decimal34) -> Decimal34 {
        Decimal34(
            negative: !number.isNegative,
            coefficient: number.coefficient,
            exponent: Int(number.exponent)
        )
    }

    /// The power of ten of the first digit: 3 for 1234.5.
    var magnitudeOfTen: Int { coefficient.decimalDigits - 1 + Int(exponent) }

    /// The same value with the fewest digits, so that equal numbers have equal parts.
    var canonical: Decimal34 {
        guard coefficient != 0 else { return .zero }
        return strippingZeros(downTo: Int(Self.exponents.upperBound))
    }

    /// The same value without the zeros at the end of the coefficient, up to an exponent.
    func strippingZeros(downTo greatest: Int) -> Decimal34 {
        guard coefficient != 0, greatest > Int(exponent) else { return self }
        var digits = coefficient
        var exponent = Int(exponent)
        for step in [16, 8, 4, 2, 1] {
            let power = UInt128.power(ofTen: step)
            while exponent + step <= greatest, digits >= power {
                let (quotient, remainder) = digits.dividedBy(powerOfTen: step)
                guard remainder == 0 else { break }
                digits = quotient
                exponent += step
            }
        }
        return Decimal34(negative: isNegative, coefficient: digits, exponent: exponent)
    }
}

extension Decimal34: ExpressibleByIntegerLiteral {
    /// A whole number; every one of 64 bits is held exactly.
    public init(_ whole: Int64) {
        self.init(
            negative: whole < 0,
            coefficient: UInt128(whole.magnitude),
            exponent: 0
        )
    }

    /// A whole number; every one is held exactly.
    public init(_ whole: Int) {
        self.init(Int64(whole))
    }

    /// A whole number written in code.
    public init(integerLiteral whole: Int64) {
        self.init(whole)
    }

    /// The whole number this is, or nothing where there is a fraction or it needs more than 64 bits.
    public var asInt64: Int64? {
        let exact = exponent == 0 ? self : canonical
        guard (0...18).contains(exact.exponent) else { return exact.isZero ? 0 : nil }
        let (whole, overflows) = exact.coefficient.multipliedReportingOverflow(
            by: .power(ofTen: Int(exact.exponent))
        )
        guard !overflows else { return nil }
        guard exact.isNegative else { return Int64(exactly: whole) }
        guard whole <= UInt128(Int64.min.magnitude) else { return nil }
        return Int64(truncatingIfNeeded: 0 &- UInt64(truncatingIfNeeded: whole))
    }

    /// The whole number this is, or nothing where there is a fraction or it does not fit.
    public var asInt: Int? { asInt64.flatMap(Int.init(exactly:)) }
}
