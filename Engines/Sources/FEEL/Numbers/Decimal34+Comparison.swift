extension Decimal34: Hashable, Comparable {
    /// Equal numbers are equal however they were written: 1.0 is 1.
    public static func == (left: Decimal34, right: Decimal34) -> Bool {
        if left.exponent == right.exponent {
            return left.coefficient == right.coefficient && left.isNegative == right.isNegative
        }
        return left.isNegative == right.isNegative && order(ofSizes: left, right) == 0
    }

    /// The smaller number comes first.
    public static func < (left: Decimal34, right: Decimal34) -> Bool {
        guard left.isNegative == right.isNegative else { return left.isNegative }
        let order = order(ofSizes: left, right)
        return left.isNegative ? order > 0 : order < 0
    }

    /// Feeds the value, not the way it was written.
    public func hash(into hasher: inout Hasher) {
        let plain = canonical
        hasher.combine(plain.coefficient)
        hasher.combine(plain.exponent)
        hasher.combine(plain.isNegative)
    }

    /// Below, at or above 0 as the left number is closer to zero, as close, or farther away.
    private static func order(ofSizes left: Decimal34, _ right: Decimal34) -> Int {
        guard left.exponent != right.exponent else {
            return order(left.coefficient, right.coefficient)
        }
        guard left.coefficient != 0, right.coefficient != 0 else {
            return order(left.coefficient, right.coefficient)
        }
        let sizes = (left.magnitudeOfTen, right.magnitudeOfTen)
        guard sizes.0 == sizes.1 else { return sizes.0 < sizes.1 ? -1 : 1 }
        // Equal sizes mean that the exponents differ by less than 34, so the digits can be aligned.
        let distance = Int(left.exponent) - Int(right.exponent)
        return distance > 0
            ? order(left.coefficient * .power(ofTen: distance), right.coefficient)
            : order(left.coefficient, right.coefficient * .power(ofTen: -distance))
    }

    private static func order(_ left: UInt128, _ right: UInt128) -> Int {
        left == right ? 0 : left < right ? -1 : 1
    }
}
