package import FEEL
package import Programs

extension Words {
    /// A sum as people write it: 3,000 元; cents only where there are any.
    package init(yuan: Decimal34) {
        var text = yuan.text(decimals: 2)
        if text.hasSuffix(".00") { text.removeLast(3) }
        let parts = text.split(separator: ".")
        let whole = String(parts[0].drop { $0 == "-" }).grouped
        let rest = parts.dropFirst().map { ".\($0)" }.joined()
        let sum = (text.hasPrefix("-") ? "−" : "") + whole + rest
        self.init(zh: "\(sum) 元", en: "\(sum) yuan")
    }
}

extension String {
    /// Digits in threes: 1,286,400.
    package var grouped: String {
        var text = ""
        for (index, digit) in enumerated() {
            if index > 0, (count - index) % 3 == 0 { text.append(",") }
            text.append(digit)
        }
        return text
    }
}
