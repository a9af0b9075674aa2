extension Decimal34 {
    /// So many units of the last of `scale` digits after the point: 1250 with a scale of 2 is 12.50.
    public init(_ units: Int64, scale: Int) {
        self.init(
            negative: units < 0,
            coefficient: UInt128(units.magnitude),
            exponent: min(max(-scale, Self.exponents.lowerBound), Self.exponents.upperBound)
        )
    }

    /// The number in units of the last of `scale` digits; nil where it needs more than 64 bits.
    public func units(scale: Int, rule: RoundingRule) -> Int64? {
        guard let rounded = rounded(scale: scale, rule: rule), !rounded.isZero else {
            return isZero || abs(scale) < 6111 ? 0 : nil
        }
        let exponent = Int(rounded.exponent) + scale
        guard Self.exponents.contains(exponent) else { return nil }
        return Decimal34(
            negative: rounded.isNegative,
            coefficient: rounded.coefficient,
            exponent: exponent
        ).asInt64
    }

    /// The number in units of the last of `scale` digits, where it has no digits behind them and is
    /// small enough; nil elsewhere. Quick, for comparing numbers as people write them.
    public func wholeUnits(scale: Int) -> Int64? {
        let zeros = scale + Int(exponent)
        guard 0...18 ~= zeros, coefficient <= UInt128(Int64.max) else { return nil }
        let (units, overflows) = Int64(truncatingIfNeeded: coefficient)
            .multipliedReportingOverflow(by: Self.powersOfTen[zeros])
        guard !overflows else { return nil }
        return isNegative ? -units : units
    }

    private static let powersOfTen = (0...18).map {
        Int64(truncatingIfNeeded: UInt128.power(ofTen: $0))
    }
}
