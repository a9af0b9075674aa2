import Hall

/// A sum of money in fen, shown in yuan.
package struct Fen: Hashable, Sendable, Comparable, ExpressibleByIntegerLiteral {
    package let amount: Int64

    package init(_ amount: Int64) {
        self.amount = amount
    }

    package init(integerLiteral value: Int64) {
        amount = value
    }

    package static func < (left: Fen, right: Fen) -> Bool { left.amount < right.amount }

    /// A sum in yuan as it is typed: digits, and two decimals at most; nil for anything else.
    init?(typed text: String) {
        let halves = text.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
        let cents = halves.count == 2 ? String(halves[1]) : ""
        let digits = halves[0] + cents
        guard !halves[0].isEmpty, (1...9).contains(halves[0].count), cents.count <= 2,
            digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }),
            let yuan = Int64(halves[0]),
            let fen = Int64((cents + "00").prefix(2))
        else { return nil }
        self.init(yuan * 100 + fen)
    }

    /// "¥1,286,400" or "¥12.50": fen are shown only where there are any.
    package var text: String {
        let yuan = String(amount.magnitude / 100).grouped
        let rest = amount.magnitude % 100
        let sign = amount < 0 ? "−" : ""
        guard rest != 0 else { return "\(sign)¥\(yuan)" }
        return "\(sign)¥\(yuan).\(rest < 10 ? "0" : "")\(rest)"
    }
}
