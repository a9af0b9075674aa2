import FEEL

/// What scenarios expect of offers and accounts.
extension FolderReader {

    /// `{packet: {reserve: 34320 CNY, claimed: 1}}`.
    mutating func offerExpectations(_ node: ParsedNode) -> [Expectation] {
        guard let map = map(node, of: "offers") else { return [] }
        return map.entries.flatMap { entry -> [Expectation] in
            guard let figures = self.map(entry.value, of: entry.key.value) else { return [] }
            check(figures, against: .offerFigures)
            return figures.entries.compactMap { figure in
                offerFigure(figure).map { .offer(entry.key.value, $0) }
            }
        }
    }

    private mutating func offerFigure(_ entry: ParsedEntry) -> Expectation.OfferFigure? {
        let key = entry.key.value
        guard let text = text(entry.value, of: key) else { return nil }
        switch key {
        case "reserve": return amount(text, of: key).map { .reserve($0) }
        case "claimed": return number(text, of: key)?.asInt.map { .claimed($0) }
        case "left": return number(text, of: key)?.asInt.map { .left($0) }
        case "cards": return number(text, of: key)?.asInt.map { .cards($0) }
        case "texts": return number(text, of: key)?.asInt.map { .texts($0) }
        case "state":
            let known = ["planned", "waiting", "open", "closed"]
            if !known.contains(text.value) { unknownValue(text, of: key, known: known) }
            return .state(text.value)
        case "openings": return number(text, of: key)?.asInt.map { .openings($0) }
        case "next": return dateTime(text, of: key).map { .next($0) }
        case "standing": return number(text, of: key)?.asInt.map { .standing($0) }
        case "used": return number(text, of: key)?.asInt.map { .used($0) }
        case "lapsed": return number(text, of: key)?.asInt.map { .lapsed($0) }
        default: return nil
        }
    }

    /// `{may fund: 5680 CNY}`.
    mutating func balanceExpectations(_ node: ParsedNode) -> [Expectation] {
        guard let map = map(node, of: "accounts") else { return [] }
        return map.entries.compactMap { entry in
            text(entry.value, of: entry.key.value)
                .flatMap { amount($0, of: entry.key.value) }
                .map { .balance(entry.key.value, $0) }
        }
    }

    /// `34320 CNY` in fen, or a number of things.
    mutating func amount(_ text: ParsedText, of key: String) -> Int64? {
        let unit = " " + ServiceAccount.yuan
        guard text.value.hasSuffix(unit) else {
            return number(text, of: key)?.asInt.map { Int64($0) }
        }
        let digits = ParsedText(
            String(text.value.dropLast(unit.count)),
            text.style,
            at: text.place
        )
        guard let yuan = number(digits, of: key), let fen = yuan * 100 else { return nil }
        return fen.asInt.map { Int64($0) }
    }
}
