extension UInt128 {
    /// 10 to a power from 0 to 38; larger powers do not fit and give 10³⁸.
    static func power(ofTen exponent: Int) -> UInt128 {
        powersOfTen[Swift.min(exponent, 38)]
    }

    /// How many decimal digits it takes to write the number; none for 0.
    var decimalDigits: Int {
        let bits = UInt128.bitWidth - leadingZeroBitCount
        let least = (bits * 1233) >> 12
        return least < 39 && self >= powersOfTen[least] ? least + 1 : least
    }

    /// Quotient and remainder by 10 to a power from 0 to 38, quick where 64 bits are enough.
    func dividedBy(powerOfTen exponent: Int) -> (quotient: UInt128, remainder: UInt128) {
        let divisor = UInt128.power(ofTen: exponent)
        guard exponent < 20, self <= UInt128(UInt64.max) else {
            return quotientAndRemainder(dividingBy: divisor)
        }
        let (quotient, remainder) = UInt64(truncatingIfNeeded: self)
            .quotientAndRemainder(dividingBy: UInt64(truncatingIfNeeded: divisor))
        return (UInt128(quotient), UInt128(remainder))
    }

    /// The digits that stay when some are dropped at the end, and what was dropped.
    func dropping(_ count: Int, after rest: Rest = .zero) -> (kept: UInt128, rest: Rest) {
        guard count > 0 else { return (self, rest) }
        guard count < 39 else { return (0, self == 0 && rest == .zero ? .zero : .belowHalf) }
        let (kept, dropped) = dividedBy(powerOfTen: count)
        return (kept, Rest(dropped, of: .power(ofTen: count), followedBy: rest))
    }
}

private let powersOfTen: [UInt128] = {
    var powers: [UInt128] = [1]
    while powers.count < 39 { powers.append(powers[powers.count - 1] * 10) }
    return powers
}()

/// What was cut off behind a number's last digit, as far as rounding needs to know it.
enum Rest {
    case zero
    case belowHalf
    case half
    case aboveHalf

    /// The rest that a remainder of a division stands for, with what follows it further right.
    init(_ remainder: UInt128, of divisor: UInt128, followedBy rest: Rest = .zero) {
        let tail = divisor - remainder
        if remainder == tail {
            self = rest == .zero ? .half : .aboveHalf
        } else if remainder > tail {
            self = .aboveHalf
        } else {
            self = remainder == 0 && rest == .zero ? .zero : .belowHalf
        }
    }
}
