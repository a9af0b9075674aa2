extension Decimal34 {
    /// The square root, the nearest of 34 digits; `nil` below zero.
    public func squareRoot() -> Decimal34? {
        guard coefficient != 0 else { return .zero }
        guard !isNegative else { return nil }
        // 69 or 70 digits under the root give 35 in front of it; the exponent has to be even.
        let odd = Int(exponent) & 1
        let lift = 70 - coefficient.decimalDigits
        let shift = lift - (lift - odd) % 2
        let first = min(shift, 38 - coefficient.decimalDigits)
        let square = (coefficient * .power(ofTen: first))
            .multipliedFullWidth(by: .power(ofTen: shift - first))
        let root = Self.wholeRoot(square)
        let isExact = root.multipliedFullWidth(by: root) == square
        let nearest = Self.nearest(
            negative: false,
            root,
            isExact ? .zero : .belowHalf,
            exponent: (Int(exponent) - shift) / 2
        )
        return isExact ? nearest?.strippingZeros(downTo: 0) : nearest
    }

    /// The greatest whole number whose square is not above this one, by Newton's steps from above.
    private static func wholeRoot(_ square: (high: UInt128, low: UInt128)) -> UInt128 {
        let size = Double(square.high) * 0x1p128 + Double(square.low)
        var root = UInt128(size.squareRoot() * (1 + 0x1p-50)) + 1
        while true {
            let next = (root + root.dividingFullWidth(square).quotient) / 2
            guard next < root else { return root }
            root = next
        }
    }
}
