extension Amount {
    /// The amount as people write it in this unit: `1234.50` for yuan, `3` for seats.
    public func text(in unit: Unit) -> String {
        let digits = String(count.magnitude)
        let sign = count < 0 ? "-" : ""
        guard unit.decimals > 0 else { return sign + digits }
        let padding = String(repeating: "0", count: max(0, unit.decimals + 1 - digits.utf8.count))
        let padded = padding + digits
        return sign + padded.dropLast(unit.decimals) + "." + padded.suffix(unit.decimals)
    }

    /// Reads what ``text(in:)`` writes; `12` and `12.5` yuan are fine too.
    ///
    /// Nil for anything else: more decimals than the unit has (rounding is decided elsewhere),
    /// signs other than one minus, separators, blanks, or a number beyond 64 bits.
    public init?(_ text: String, in unit: Unit) {
        let isNegative = text.utf8.first == UInt8(ascii: "-")
        let unsigned = isNegative ? text.utf8.dropFirst() : text.utf8[...]
        let parts = unsigned.split(
            separator: UInt8(ascii: "."),
            maxSplits: 1,
            omittingEmptySubsequences: false
        )
        guard let whole = parts.first, !whole.isEmpty else { return nil }
        let fraction = parts.count == 2 ? Array(parts[1]) : []
        guard parts.count == 1 || (1...max(1, unit.decimals)).contains(fraction.count),
            fraction.count <= unit.decimals
        else { return nil }
        let zeros = repeatElement(UInt8(ascii: "0"), count: unit.decimals - fraction.count)
        let sign: Int64 = isNegative ? -1 : 1
        guard let count = Self.count(of: Array(whole) + fraction + zeros, sign: sign) else {
            return nil
        }
        self.init(count)
    }

    private static func count(of digits: [UInt8], sign: Int64) -> Int64? {
        var count: Int64 = 0
        for digit in digits {
            guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(digit) else { return nil }
            let (shifted, tooLong) = count.multipliedReportingOverflow(by: 10)
            let value = sign * Int64(digit - UInt8(ascii: "0"))
            let (next, tooLarge) = shifted.addingReportingOverflow(value)
            guard !tooLong, !tooLarge else { return nil }
            count = next
        }
        return count
    }
}
