/// Which neighbour a number is rounded to.
public enum RoundingRule: Sendable, CaseIterable {
    /// Away from zero.
    case up
    /// Toward zero.
    case down
    /// To the nearest; halves away from zero.
    case halfUp
    /// To the nearest; halves toward zero.
    case halfDown
    /// To the nearest; halves to the even neighbour.
    case halfEven
    /// To the neighbour that is not greater.
    case floor
    /// To the neighbour that is not less.
    case ceiling

    /// Whether the digits kept grow by one, given what was cut off.
    func grows(_ kept: UInt128, _ rest: Rest, negative: Bool) -> Bool {
        guard rest != .zero else { return false }
        return switch self {
        case .up: true
        case .down: false
        case .halfUp: rest != .belowHalf
        case .halfDown: rest == .aboveHalf
        case .halfEven: rest == .aboveHalf || (rest == .half && kept & 1 == 1)
        case .floor: negative
        case .ceiling: !negative
        }
    }
}

extension Decimal34 {
    /// The number with at most so many digits after the decimal point; fewer than none for tens.
    ///
    /// `nil` where the scale lies outside −6111 … 6176, the bounds DMN sets.
    public func rounded(scale: Int, rule: RoundingRule = .halfEven) -> Decimal34? {
        guard (-6111...6176).contains(scale) else { return nil }
        let excess = -scale - Int(exponent)
        guard excess > 0 else { return self }
        let (kept, rest) = coefficient.dropping(excess)
        let grown = rule.grows(kept, rest, negative: isNegative) ? kept + 1 : kept
        return Decimal34(negative: isNegative, coefficient: grown, exponent: -scale)
    }

    /// The greatest whole number that is not greater.
    public var floor: Decimal34 { rounded(scale: 0, rule: .floor) ?? self }

    /// The least whole number that is not less.
    public var ceiling: Decimal34 { rounded(scale: 0, rule: .ceiling) ?? self }

    /// The nearest number that can be held, rounded half-even once; `nil` where it is too large.
    ///
    /// Where a rest follows the coefficient, the coefficient has at least 34 digits or stands at the
    /// least exponent: otherwise digits would be missing.
    static func nearest(
        negative: Bool,
        _ coefficient: UInt128,
        _ rest: Rest = .zero,
        exponent: Int
    ) -> Decimal34? {
        if rest == .zero, coefficient < coefficientLimit, exponents.contains(exponent) {
            return Decimal34(negative: negative, coefficient: coefficient, exponent: exponent)
        }
        let excess = max(
            coefficient < coefficientLimit ? 0 : coefficient.decimalDigits - precision,
            exponents.lowerBound - exponent
        )
        var (kept, rest) = coefficient.dropping(excess, after: rest)
        var exponent = exponent + max(excess, 0)
        if RoundingRule.halfEven.grows(kept, rest, negative: negative) {
            kept += 1
            if kept == coefficientLimit {
                kept = .power(ofTen: precision - 1)
                exponent += 1
            }
        }
        return held(negative: negative, kept, exponent: exponent)
    }

    /// A coefficient of at most 34 digits, with zeros added where the exponent is too large for it.
    private static func held(negative: Bool, _ coefficient: UInt128, exponent: Int) -> Decimal34? {
        let surplus = exponent - exponents.upperBound
        guard surplus > 0, coefficient != 0 else {
            return Decimal34(
                negative: negative,
                coefficient: coefficient,
                exponent: min(exponent, exponents.upperBound)
            )
        }
        guard coefficient.decimalDigits + surplus <= precision else { return nil }
        return Decimal34(
            negative: negative,
            coefficient: coefficient * .power(ofTen: surplus),
            exponent: exponents.upperBound
        )
    }
}
