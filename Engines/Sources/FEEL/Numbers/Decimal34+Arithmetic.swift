extension Decimal34 {
    /// The sum; `nil` where it is too large.
    public static func + (left: Decimal34, right: Decimal34) -> Decimal34? {
        if left.exponent == right.exponent {
            return sum(left, right)
        }
        if left.coefficient == 0 { return right }
        if right.coefficient == 0 { return left }
        return left.exponent > right.exponent
            ? sumAligning(left, right)
            : sumAligning(right, left)
    }

    /// The difference; `nil` where it is too large.
    public static func - (left: Decimal34, right: Decimal34) -> Decimal34? {
        left + -right
    }

    /// The product; `nil` where it is too large.
    public static func * (left: Decimal34, right: Decimal34) -> Decimal34? {
        let negative = left.isNegative != right.isNegative
        let exponent = Int(left.exponent) + Int(right.exponent)
        if left.coefficient | right.coefficient <= UInt128(UInt64.max) {
            let product = left.coefficient &* right.coefficient
            return nearest(negative: negative, product, exponent: exponent)
        }
        let (high, low) = left.coefficient.multipliedFullWidth(by: right.coefficient)
        guard high != 0 else {
            return nearest(negative: negative, low, exponent: exponent)
        }
        // 34 or 35 digits stay; the rest decides the rounding, which happens once.
        let digits = left.coefficient.decimalDigits + right.coefficient.decimalDigits
        let excess = digits - 1 - precision
        let divisor = UInt128.power(ofTen: excess)
        let (kept, remainder) = divisor.dividingFullWidth((high, low))
        return nearest(
            negative: negative,
            kept,
            Rest(remainder, of: divisor),
            exponent: exponent + excess
        )
    }

    /// Both numbers have the same exponent.
    private static func sum(_ left: Decimal34, _ right: Decimal34) -> Decimal34? {
        let exponent = Int(left.exponent)
        if left.isNegative == right.isNegative {
            let total = left.coefficient + right.coefficient
            return nearest(negative: left.isNegative, total, exponent: exponent)
        }
        let leftLeads = left.coefficient >= right.coefficient
        return Decimal34(
            negative: leftLeads ? left.isNegative : right.isNegative,
            coefficient: leftLeads
                ? left.coefficient - right.coefficient
                : right.coefficient - left.coefficient,
            exponent: exponent
        )
    }

    /// The first number has the larger exponent; neither is zero.
    private static func sumAligning(_ large: Decimal34, _ small: Decimal34) -> Decimal34? {
        let distance = Int(large.exponent) - Int(small.exponent)
        // 38 digits are four more than any result keeps: of what is cut off behind them only
        // whether it is anything matters.
        let shift = min(distance, 38 - large.coefficient.decimalDigits)
        let lifted = large.coefficient * .power(ofTen: shift)
        let (other, rest) = small.coefficient.dropping(distance - shift)
        let exponent = Int(large.exponent) - shift
        if large.isNegative == small.isNegative {
            return nearest(negative: large.isNegative, lifted + other, rest, exponent: exponent)
        }
        guard lifted >= other else {
            return nearest(negative: small.isNegative, other - lifted, exponent: exponent)
        }
        let borrow: UInt128 = rest == .zero ? 0 : 1
        return nearest(
            negative: large.isNegative,
            lifted - other - borrow,
            rest,
            exponent: exponent
        )
    }
}
