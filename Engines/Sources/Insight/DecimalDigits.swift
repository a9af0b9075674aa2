/// A fraction written out in decimal digits by whole-number division, cut off, never rounded up.
enum DecimalDigits {
    /// `places` digits after the point: 1/3 in two places is `0.33`, 2/3 is `0.66`.
    ///
    /// Cutting off keeps 99.96 percent from being shown as 100.
    static func text(_ numerator: Int128, over denominator: Int128, places: Int) -> String {
        let divisor = denominator.magnitude
        let (whole, rest) = numerator.magnitude.quotientAndRemainder(dividingBy: divisor)
        var digits = ""
        var remainder = rest
        for _ in 0..<max(0, places) {
            let (digit, next) = digit(remainder, divisor)
            digits += String(digit)
            remainder = next
        }
        let isNothing = whole == 0 && digits.utf8.allSatisfy { $0 == UInt8(ascii: "0") }
        let sign = numerator < 0 && !isNothing ? "-" : ""
        return sign + String(whole) + (digits.isEmpty ? "" : "." + digits)
    }

    /// The next digit of a long division; ten times the rest may need more than 128 bits.
    private static func digit(_ rest: UInt128, _ divisor: UInt128) -> (Int, UInt128) {
        var digit = 0
        var sum: UInt128 = 0
        for _ in 0..<10 {
            if sum >= divisor - rest {
                sum -= divisor - rest
                digit += 1
            } else {
                sum += rest
            }
        }
        return (digit, sum)
    }
}
