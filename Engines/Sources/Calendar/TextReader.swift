/// Reads dates, times and phrases from the front of a text, one piece after the other.
struct TextReader {
    private var rest: Substring.UTF8View

    init(_ text: String) {
        rest = text.utf8[...]
    }

    var isAtEnd: Bool { rest.isEmpty }

    /// Whether the next character is this one, an ASCII one.
    func nextIs(_ character: Unicode.Scalar) -> Bool {
        rest.first.map(UInt32.init) == character.value
    }

    /// Whether the next character is this one; then it is passed.
    mutating func take(_ character: Unicode.Scalar) -> Bool {
        guard nextIs(character) else { return false }
        rest.removeFirst()
        return true
    }

    /// A run of digits as long as possible within the counts (at most 18), or nothing.
    mutating func digits(_ counts: ClosedRange<Int>) -> Digits? {
        var value = 0
        var count = 0
        let hasLeadingZero = rest.first == UInt8(ascii: "0")
        while count < counts.upperBound, let byte = rest.first, isDigit(byte) {
            value = value * 10 + Int(byte - UInt8(ascii: "0"))
            count += 1
            rest.removeFirst()
        }
        guard counts.contains(count) else { return nil }
        return Digits(value: value, count: count, hasLeadingZero: hasLeadingZero)
    }

    /// The bytes up to one that does not satisfy the condition.
    mutating func prefix(while holds: (UInt8) -> Bool) -> Substring.UTF8View {
        let taken = rest.prefix(while: holds)
        rest = rest[taken.endIndex...]
        return taken
    }

    /// Digits as they were read.
    struct Digits {
        let value: Int
        let count: Int
        let hasLeadingZero: Bool
    }
}

func isDigit(_ byte: UInt8) -> Bool {
    byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")
}

/// The number with zeros in front, for dates and times.
func padded(_ number: Int, to width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(width - digits.utf8.count, 0)) + digits
}
