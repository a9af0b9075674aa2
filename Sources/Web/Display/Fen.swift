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

    /// "¥1,286,400" or "¥12.50": fen are shown only where there are any.
    package var text: String {
        let yuan = String(amount.magnitude / 100).grouped
        let rest = amount.magnitude % 100
        let sign = amount < 0 ? "−" : ""
        guard rest != 0 else { return "\(sign)¥\(yuan)" }
        return "\(sign)¥\(yuan).\(rest < 10 ? "0" : "")\(rest)"
    }
}
