extension BinaryFraction {
    /// ln 10, from three arcs whose arguments are small fractions (Machin's way).
    static let lnTen: BinaryFraction = {
        let arcs: [(factor: UInt64, of: UInt64)] = [(46, 31), (34, 49), (20, 161)]
        return arcs.reduce(BinaryFraction(0)) { sum, arc in
            var part = inverseTangent(ofOneOver: arc.of)
            part.multiply(by: arc.factor)
            return sum + part
        }
    }()

    /// e to a power, as a number from 1 to 10 and a power of ten.
    ///
    /// The power must be below a million in size.
    func exponential(negative: Bool) -> (mantissa: BinaryFraction, tens: Int) {
        var tens = 0
        var rest = self
        let quotient = UInt64(truncatingIfNeeded: whole) * 1000 / 2303
        if quotient > 0 {
            var whole = Self.lnTen
            whole.multiply(by: quotient)
            rest = Self.distance(rest, whole).size
            tens = Int(quotient)
        }
        while !(rest < Self.lnTen) {
            rest = Self.distance(rest, Self.lnTen).size
            tens += 1
        }
        guard negative, !rest.isZero else {
            return (rest.smallExponential, negative ? -tens : tens)
        }
        return (Self.distance(Self.lnTen, rest).size.smallExponential, -tens - 1)
    }

    /// The natural logarithm of a number from 1 to 10.
    var logarithm: BinaryFraction {
        let estimate = lowEstimateOfLogarithm
        let start = BinaryFraction(sixtieths: estimate)
        // self / e^start is a little above 1, so the series of ln(1 + d) ends after a few terms.
        var quotient = self
        if estimate > 0 {
            quotient = self * Self.distance(Self.lnTen, start).size.smallExponential
            quotient.divide(by: 10)
        }
        let (excess, isBelow) = Self.distance(quotient, BinaryFraction(1))
        return isBelow ? start : start + excess.logarithmAboveOne
    }

    /// e to a power below 2.4: the series at a 4096th of it, squared twelve times.
    private var smallExponential: BinaryFraction {
        var part = self
        part.divide(by: 4096)
        var sum = BinaryFraction(1)
        var term = BinaryFraction(1)
        var count: UInt64 = 1
        while !term.isZero {
            term = term * part
            term.divide(by: count)
            sum = sum + term
            count += 1
        }
        for _ in 0..<12 { sum = sum * sum }
        return sum
    }

    /// ln(1 + self), for a number far below 1.
    private var logarithmAboveOne: BinaryFraction {
        var plus = BinaryFraction(0)
        var minus = BinaryFraction(0)
        var power = self
        var count: UInt64 = 1
        while !power.isZero {
            var term = power
            term.divide(by: count)
            if count & 1 == 1 { plus = plus + term } else { minus = minus + term }
            power = power * self
            count += 1
        }
        return Self.distance(plus, minus).size
    }

    /// A few billionths of a 1000th below ln of a number from 1 to 10, in 2⁻⁶⁰ths.
    private var lowEstimateOfLogarithm: UInt64 {
        var scaled = self
        scaled.multiply(by: 1 << 52)
        var root = Double(UInt64(truncatingIfNeeded: scaled.whole)) / Double(1 << 52)
        for _ in 0..<4 { root = root.squareRoot() }
        let argument = (root - 1) / (root + 1)
        var power = argument
        var sum = 0.0
        for odd in stride(from: 1.0, to: 20, by: 2) {
            sum += power / odd
            power *= argument * argument
        }
        return UInt64(max(sum * 32 - 1e-12, 0) * Double(1 << 60))
    }

    /// The hyperbolic arc tangent of 1/n.
    private static func inverseTangent(ofOneOver divisor: UInt64) -> BinaryFraction {
        var power = BinaryFraction(1)
        power.divide(by: divisor)
        var sum = power
        var odd: UInt64 = 3
        while !power.isZero {
            power.divide(by: divisor * divisor)
            var term = power
            term.divide(by: odd)
            sum = sum + term
            odd += 2
        }
        return sum
    }
}
