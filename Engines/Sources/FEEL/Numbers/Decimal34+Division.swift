extension Decimal34 {
    /// The quotient, rounded to 34 digits; `nil` where the divisor is 0 or the result is too large.
    public static func / (left: Decimal34, right: Decimal34) -> Decimal34? {
        guard right.coefficient != 0 else { return nil }
        guard left.coefficient != 0 else { return .zero }
        let negative = left.isNegative != right.isNegative
        let exponent = Int(left.exponent) - Int(right.exponent)
        if let whole = quickQuotient(left.coefficient, right.coefficient) {
            return nearest(negative: negative, whole, exponent: exponent)
        }
        let long = longQuotient(left, right)
        let quotient = nearest(
            negative: negative,
            long.digits,
            long.rest,
            exponent: long.exponent
        )
        // An exact quotient goes back to the exponent it would have on paper: 1.50 / 3 is 0.50.
        return long.rest == .zero ? quotient?.strippingZeros(downTo: exponent) : quotient
    }

    /// The greatest whole number not above the quotient; `nil` where the divisor is 0.
    ///
    /// A quotient with more than 34 digits before the point is rounded like any division, or `nil`
    /// where it is too large.
    public func flooredQuotient(by divisor: Decimal34) -> Decimal34? {
        guard divisor.coefficient != 0 else { return nil }
        guard coefficient != 0 else { return .zero }
        let negative = isNegative != divisor.isNegative
        let long = Self.longQuotient(self, divisor)
        let (whole, rest) = long.digits.dropping(-long.exponent, after: long.rest)
        guard long.exponent < 0, whole < Self.coefficientLimit else { return self / divisor }
        let grown = RoundingRule.floor.grows(whole, rest, negative: negative) ? whole + 1 : whole
        return Self.nearest(negative: negative, grown, exponent: 0)
    }

    /// What is left of the number when the divisor has been taken a whole number of times.
    ///
    /// The result has the sign of the divisor, as DMN's `modulo` asks: it is
    /// `self - divisor * floor(self / divisor)`, computed without rounding on the way. `nil` where
    /// the divisor is 0.
    public func modulo(_ divisor: Decimal34) -> Decimal34? {
        guard divisor.coefficient != 0 else { return nil }
        let rest = remainder(divisor)
        guard rest.coefficient != 0, isNegative != divisor.isNegative else {
            return Self(
                negative: divisor.isNegative,
                coefficient: rest.coefficient,
                exponent: Int(rest.exponent)
            )
        }
        return divisor + rest
    }

    /// The remainder of a division cut off toward zero; it has the sign of the dividend.
    private func remainder(_ divisor: Decimal34) -> Decimal34 {
        let distance = Int(exponent) - Int(divisor.exponent)
        if distance >= 0 {
            let power = UInt128.power(ofTen: distance, modulo: divisor.coefficient)
            return Decimal34(
                negative: isNegative,
                coefficient: coefficient.multiplied(by: power, modulo: divisor.coefficient),
                exponent: Int(divisor.exponent)
            )
        }
        guard divisor.coefficient.decimalDigits - distance <= 38 else { return self }
        return Decimal34(
            negative: isNegative,
            coefficient: coefficient % (divisor.coefficient * .power(ofTen: -distance)),
            exponent: Int(exponent)
        )
    }

    /// A quotient of at least 35 digits and what follows it.
    private static func longQuotient(
        _ left: Decimal34,
        _ right: Decimal34
    ) -> (digits: UInt128, rest: Rest, exponent: Int) {
        let lift = precision - left.coefficient.decimalDigits
        let more = right.coefficient.decimalDigits + 1
        let dividend = (left.coefficient * .power(ofTen: lift))
            .multipliedFullWidth(by: .power(ofTen: more))
        let (digits, remainder) = right.coefficient.dividingFullWidth(dividend)
        return (
            digits,
            Rest(remainder, of: right.coefficient),
            Int(left.exponent) - Int(right.exponent) - lift - more
        )
    }

    /// The quotient of two coefficients that fit in 64 bits, where it is a whole number.
    private static func quickQuotient(_ left: UInt128, _ right: UInt128) -> UInt128? {
        guard left <= UInt128(UInt64.max), right <= UInt128(UInt64.max) else { return nil }
        let (quotient, remainder) = UInt64(truncatingIfNeeded: left)
            .quotientAndRemainder(dividingBy: UInt64(truncatingIfNeeded: right))
        return remainder == 0 ? UInt128(quotient) : nil
    }
}

extension UInt128 {
    /// The product's remainder; both factors may be larger than the modulus.
    fileprivate func multiplied(by other: UInt128, modulo modulus: UInt128) -> UInt128 {
        let product = (self % modulus).multipliedFullWidth(by: other % modulus)
        return modulus.dividingFullWidth(product).remainder
    }

    /// The remainder of 10 to a power, by squaring.
    fileprivate static func power(ofTen exponent: Int, modulo modulus: UInt128) -> UInt128 {
        var result = 1 % modulus
        var base = 10 % modulus
        var left = exponent
        while left > 0 {
            if left & 1 == 1 { result = result.multiplied(by: base, modulo: modulus) }
            base = base.multiplied(by: base, modulo: modulus)
            left >>= 1
        }
        return result
    }
}
