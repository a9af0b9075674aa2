extension Decimal34 {
    /// e to this power, the nearest of 34 digits; `nil` where it is too large.
    public func exponential() -> Decimal34? {
        guard coefficient != 0 else { return .one }
        guard magnitudeOfTen < 6 else { return isNegative ? .zero : nil }
        return Self.exponential(BinaryFraction(sizeOf: self), negative: isNegative)
    }

    /// The natural logarithm, the nearest of 34 digits; `nil` at and below zero.
    public func logarithm() -> Decimal34? {
        guard coefficient != 0, !isNegative else { return nil }
        let (size, isNegative) = binaryLogarithm
        return Self.nearest(negative: isNegative, size)
    }

    /// This number to a power.
    ///
    /// Anything to the power 0 is 1. `nil` where the result is too large, for 0 to a power below 0, and
    /// for a number below 0 to a power that is not whole. The result is the nearest of 34 digits.
    public func power(_ exponent: Decimal34) -> Decimal34? {
        guard !exponent.isZero else { return .one }
        guard !isZero else { return exponent.isNegative ? nil : .zero }
        guard !isNegative || exponent.isInteger else { return nil }
        let negative = isNegative && exponent.isOdd
        if let whole = exponent.asInt, let exact = exactPower(whole) {
            return negative ? -exact : exact
        }
        guard magnitude != .one else { return negative ? -.one : .one }
        let size = magnitude.inexactPower(exponent)
        return negative ? size.map { -$0 } : size
    }

    /// This number to a whole power, like ``power(_:)``.
    public func power(_ exponent: Int) -> Decimal34? {
        power(Decimal34(exponent))
    }

    /// Whether the number is whole and leaves 1 when divided by two.
    public var isOdd: Bool {
        let plain = canonical
        return plain.exponent == 0 && plain.coefficient & 1 == 1
    }

    /// The power where 128 bits hold all its digits, the only case in which halves can occur.
    private func exactPower(_ exponent: Int) -> Decimal34? {
        let plain = canonical
        let (tens, overflows) = Int(plain.exponent).multipliedReportingOverflow(by: exponent)
        guard !overflows, tens.magnitude < 1 << 40,
            plain.coefficient == 1 || exponent.magnitude < 128
        else { return nil }
        var digits: UInt128 = 1
        if plain.coefficient > 1 {
            for _ in 0..<exponent.magnitude {
                let product = digits.multipliedReportingOverflow(by: plain.coefficient)
                guard !product.overflow else { return nil }
                digits = product.partialValue
            }
        }
        guard exponent < 0 else { return Self.nearest(negative: false, digits, exponent: tens) }
        // Near the least exponent the quotient would be rounded a second time.
        guard digits == 1 || (digits < Self.coefficientLimit && tens > -6000) else { return nil }
        let divisor = Decimal34(negative: false, coefficient: digits, exponent: 0)
        guard let inverse = .one / divisor else { return nil }
        return Self.nearest(
            negative: false,
            inverse.coefficient,
            exponent: Int(inverse.exponent) + tens
        )
    }

    /// e to the exponent times the logarithm; this number is above 0 and not 1.
    private func inexactPower(_ exponent: Decimal34) -> Decimal34? {
        // Such a small power changes nothing in 34 digits: no logarithm exceeds 15,000.
        guard exponent.magnitudeOfTen > -40 else { return .one }
        let logarithm = binaryLogarithm
        let shrinks = logarithm.isNegative != exponent.isNegative
        // The smallest logarithm is near 10⁻³⁴.
        guard exponent.magnitudeOfTen < 41 else { return shrinks ? .zero : nil }
        let product = logarithm.size * BinaryFraction(sizeOf: exponent)
        guard product < BinaryFraction(100_000) else { return shrinks ? .zero : nil }
        return Self.exponential(product, negative: shrinks)
    }

    /// The natural logarithm of a number above 0.
    private var binaryLogarithm: (size: BinaryFraction, isNegative: Bool) {
        let tens = magnitudeOfTen
        let mantissa = Decimal34(
            negative: false,
            coefficient: coefficient,
            exponent: Int(exponent) - tens
        )
        var whole = BinaryFraction.lnTen
        whole.multiply(by: UInt64(tens.magnitude))
        let part = BinaryFraction(sizeOf: mantissa).logarithm
        return tens < 0 ? BinaryFraction.distance(part, whole) : (whole + part, false)
    }

    private static func exponential(_ power: BinaryFraction, negative: Bool) -> Decimal34? {
        var (mantissa, tens) = power.exponential(negative: negative)
        mantissa.scale(byPowerOfTen: 36)
        return nearest(
            negative: false,
            mantissa.whole,
            mantissa.hasFraction ? .belowHalf : .zero,
            exponent: tens - 36
        )
    }

    private static func nearest(negative: Bool, _ size: BinaryFraction) -> Decimal34? {
        guard !size.isZero else { return .zero }
        var size = size
        var exponent = 0
        while size.whole < .power(ofTen: 36) {
            size.multiply(by: 10)
            exponent -= 1
        }
        return nearest(
            negative: negative,
            size.whole,
            size.hasFraction ? .belowHalf : .zero,
            exponent: exponent
        )
    }
}
