/// A number not below zero with 320 binary places, for the steps inside `exp`, `ln` and powers.
///
/// 320 places are 96 decimal ones. A logarithm closest to zero, near 10⁻³⁴, still keeps 60 digits, so
/// the last of 34 digits is right unless the next 20 are all 0 or all 9.
struct BinaryFraction {
    /// The lowest limb first; the first five stand behind the point.
    private var limbs: [UInt64]

    private static let places = 5

    init(_ whole: UInt64) {
        limbs = Array(repeating: 0, count: Self.places) + [whole]
    }

    /// A number of so many 2⁻⁶⁰ths, as an estimate in floating point gives it.
    init(sixtieths count: UInt64) {
        self.init(count >> 60)
        limbs[Self.places - 1] = count << 4
    }

    /// The value without its sign; what lies beyond the places is cut off.
    init(sizeOf number: Decimal34) {
        self.init(UInt64(truncatingIfNeeded: number.coefficient))
        limbs.append(UInt64(truncatingIfNeeded: number.coefficient >> 64))
        scale(byPowerOfTen: Int(number.exponent))
    }

    var isZero: Bool { limbs.allSatisfy { $0 == 0 } }

    /// The digits before the point, where 128 bits hold them.
    var whole: UInt128 {
        let parts = limbs.dropFirst(Self.places).prefix(2)
        return parts.reversed().reduce(0) { $0 << 64 | UInt128($1) }
    }

    /// Whether anything stands behind the point.
    var hasFraction: Bool { limbs.prefix(Self.places).contains { $0 != 0 } }

    static func + (left: BinaryFraction, right: BinaryFraction) -> BinaryFraction {
        var sum = left
        sum.widen(to: right.limbs.count)
        var carry: UInt64 = 0
        for index in sum.limbs.indices {
            let other = index < right.limbs.count ? right.limbs[index] : 0
            let first = sum.limbs[index].addingReportingOverflow(other)
            let second = first.partialValue.addingReportingOverflow(carry)
            sum.limbs[index] = second.partialValue
            carry = (first.overflow ? 1 : 0) + (second.overflow ? 1 : 0)
        }
        if carry != 0 { sum.limbs.append(carry) }
        return sum
    }

    /// The distance between two numbers, and whether the right one is larger.
    static func distance(
        _ left: BinaryFraction,
        _ right: BinaryFraction
    ) -> (size: BinaryFraction, isNegative: Bool) {
        left < right ? (subtract(left, from: right), true) : (subtract(right, from: left), false)
    }

    static func < (left: BinaryFraction, right: BinaryFraction) -> Bool {
        for index in (0..<max(left.limbs.count, right.limbs.count)).reversed() {
            let one = index < left.limbs.count ? left.limbs[index] : 0
            let other = index < right.limbs.count ? right.limbs[index] : 0
            if one != other { return one < other }
        }
        return false
    }

    static func * (left: BinaryFraction, right: BinaryFraction) -> BinaryFraction {
        var product = [UInt64](repeating: 0, count: left.limbs.count + right.limbs.count)
        for (index, limb) in left.limbs.enumerated() where limb != 0 {
            var carry: UInt64 = 0
            for (offset, other) in right.limbs.enumerated() {
                let sum =
                    UInt128(limb) * UInt128(other)
                    + UInt128(product[index + offset]) + UInt128(carry)
                product[index + offset] = UInt64(truncatingIfNeeded: sum)
                carry = UInt64(truncatingIfNeeded: sum >> 64)
            }
            product[index + right.limbs.count] = carry
        }
        var result = BinaryFraction(0)
        result.limbs = Array(product.dropFirst(places))
        result.trim()
        return result
    }

    mutating func multiply(by factor: UInt64) {
        var carry: UInt64 = 0
        for index in limbs.indices {
            let product = UInt128(limbs[index]) * UInt128(factor) + UInt128(carry)
            limbs[index] = UInt64(truncatingIfNeeded: product)
            carry = UInt64(truncatingIfNeeded: product >> 64)
        }
        if carry != 0 { limbs.append(carry) }
    }

    mutating func divide(by divisor: UInt64) {
        var remainder: UInt64 = 0
        for index in limbs.indices.reversed() {
            (limbs[index], remainder) = divisor.dividingFullWidth((remainder, limbs[index]))
        }
        trim()
    }

    mutating func scale(byPowerOfTen exponent: Int) {
        var left = exponent.magnitude
        while left > 0, !isZero {
            let step = min(left, 19)
            let power = UInt64(truncatingIfNeeded: UInt128.power(ofTen: Int(step)))
            if exponent > 0 { multiply(by: power) } else { divide(by: power) }
            left -= step
        }
    }

    private static func subtract(
        _ small: BinaryFraction,
        from large: BinaryFraction
    ) -> BinaryFraction {
        var difference = large
        var borrow: UInt64 = 0
        for index in difference.limbs.indices {
            let other = index < small.limbs.count ? small.limbs[index] : 0
            let first = difference.limbs[index].subtractingReportingOverflow(other)
            let second = first.partialValue.subtractingReportingOverflow(borrow)
            difference.limbs[index] = second.partialValue
            borrow = (first.overflow ? 1 : 0) + (second.overflow ? 1 : 0)
        }
        difference.trim()
        return difference
    }

    private mutating func widen(to count: Int) {
        while limbs.count < count { limbs.append(0) }
    }

    /// Takes away empty limbs before the point, all but one.
    private mutating func trim() {
        while limbs.count > Self.places + 1, limbs.last == 0 { limbs.removeLast() }
    }
}
