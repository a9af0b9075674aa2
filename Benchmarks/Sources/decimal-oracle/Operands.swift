/// Numbers as texts, chosen to meet the hard places: halves, nines, near equals, the ends of the range.
struct Operands {
    private var state: UInt64

    /// Mixed, because seeds in a row would give one row of numbers, each a step further on.
    init(seed: UInt64) {
        state = Self.mixed(seed)
    }

    /// A number from 0 to below the bound (SplitMix64).
    mutating func below(_ bound: UInt64) -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        return Self.mixed(state).multipliedFullWidth(by: bound).high
    }

    private static func mixed(_ number: UInt64) -> UInt64 {
        var mixed = number
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    /// Two numbers, often with something in common.
    mutating func pair() -> (String, String) {
        let kind = below(20)
        if kind == 0 {
            let digits = digits()
            let exponent = exponent()
            return (
                text(digits, exponent: exponent),
                text(digits + "0", exponent: exponent - 1, atMost: 34)
            )
        }
        if kind < 6 {
            // Digits that meet or nearly meet, so that sums cancel and halves arise.
            let exponent = exponent()
            let distance = Int(below(74)) - 37
            return (
                text(digits(), exponent: exponent),
                text(digits(), exponent: exponent + distance)
            )
        }
        return (any(), any())
    }

    mutating func any() -> String {
        text(digits(), exponent: exponent())
    }

    mutating func positive() -> String {
        digits() + "E\(exponent())"
    }

    /// A number whose last digit stands at a power of ten within bounds.
    mutating func near(exponent range: ClosedRange<Int>) -> String {
        text(digits(), exponent: range.lowerBound + Int(below(UInt64(range.count))))
    }

    /// Up to 60 digits with a point in them, which have to be rounded when they are read.
    mutating func long() -> String {
        var digits = digits()
        if below(2) == 0 { digits += self.digits() }
        digits = String(digits.prefix(60))
        let point = Int(below(UInt64(digits.count + 1)))
        let sign = below(2) == 0 ? "-" : ""
        let fraction = digits.dropFirst(point)
        let plain = sign + digits.prefix(point) + (fraction.isEmpty ? "" : "." + fraction)
        return below(3) == 0 ? plain + "e\(exponent())" : plain
    }

    private mutating func text(_ digits: String, exponent: Int, atMost most: Int = 34) -> String {
        (below(2) == 0 ? "-" : "") + digits.prefix(most) + "E\(clamped(exponent))"
    }

    private func clamped(_ exponent: Int) -> Int {
        min(max(exponent, -6176), 6111)
    }

    private mutating func exponent() -> Int {
        switch below(40) {
        case 0..<14: Int(below(5)) - 4
        case 14..<30: Int(below(40)) - 30
        case 30..<35: Int(below(160)) - 80
        case 35: Int(below(12_288)) - 6176
        case 36: Int(below(80)) - 6176
        case 37: 6111 - Int(below(80))
        case 38: Int(below(120)) - 3140
        default: 3070 - Int(below(60))
        }
    }

    private mutating func digits() -> String {
        let count = Int(below(34)) + 1
        switch below(16) {
        case 0: return String(repeating: "9", count: count)
        case 1: return "1" + String(repeating: "0", count: count - 1)
        case 2: return "5" + String(repeating: "0", count: count - 1)
        case 3: return "1" + String(repeating: "0", count: max(count - 2, 0)) + "1"
        case 4: return random(min(count, 17)) + String(repeating: "0", count: 17)
        case 5: return random(min(count, 33)) + "5"
        case 6, 7: return random(34)
        case 8: return "\(below(1000))"
        case 9, 10: return "\(below(10_000_000))"
        case 11: return "0"
        default: return random(count)
        }
    }

    private mutating func random(_ count: Int) -> String {
        var text = ""
        while text.utf8.count < count {
            text += "\(1_000_000_000_000_000_000 + below(9_000_000_000_000_000_000))"
        }
        return String(text.prefix(count))
    }
}
