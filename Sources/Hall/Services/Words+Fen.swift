package import Programs

extension Words {
    /// A sum in fen as people write it: 12.50 元; cents only where there are any.
    package init(fen: Int64) {
        let whole = String(fen.magnitude / 100).grouped
        let rest = fen.magnitude % 100
        let cents = rest == 0 ? "" : ".\(rest < 10 ? "0" : "")\(rest)"
        let sum = (fen < 0 ? "−" : "") + whole + cents
        self.init(zh: "\(sum) 元", en: "\(sum) yuan")
    }
}
