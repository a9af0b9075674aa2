import FEEL

extension FolderReader {
    /// The partners of a scenario and what their items cost.
    mutating func partners(_ node: ParsedNode) -> [Scenario.Partner] {
        guard let map = map(node, of: "partners") else { return [] }
        return map.entries.compactMap { entry in
            checkId(entry.key, isNamed: false)
            guard let fields = self.map(entry.value, of: entry.key.value) else { return nil }
            check(fields, against: .partner)
            let name = required("name", in: fields, of: entry.key.value)
                .flatMap { text($0, of: "name") }
            let prices = fields["prices"].flatMap { self.map($0, of: "prices") }
            var fen: [String: Int64] = [:]
            for price in prices?.entries ?? [] {
                fen[price.key.value] = text(price.value, of: price.key.value)
                    .flatMap { self.fen($0, of: price.key.value) }
            }
            return Scenario.Partner(
                id: entry.key.value,
                name: name?.value ?? entry.key.value,
                prices: fen,
                takes: fields["takes"].map { texts($0, of: "takes").map(\.value) } ?? [],
                place: entry.key.place
            )
        }
    }

    /// The partner a step names; one that the scenario does not have is reported.
    mutating func partner(
        in map: ParsedMap,
        among partners: [Scenario.Partner]
    ) -> String? {
        guard let text = text("at", in: map) else { return nil }
        if !partners.contains(where: { $0.id == text.value }) {
            unknownValue(text, of: "at", known: partners.map(\.id))
        }
        return text.value
    }

    /// What an expectation says of a partner; nil where it speaks of something else.
    mutating func partnerExpectation(_ text: ParsedText, of key: String) -> Expectation? {
        switch key {
        case "pays": return sum(text, of: key).map { .partner(.pays($0)) }
        case "transfer": return sum(text, of: key).map { .partner(.transfer($0)) }
        case "lines":
            return number(text, of: key).flatMap(\.asInt).map { .partner(.lines($0)) }
        default:
            guard let partner = Self.partnerOwed(key) else { return nil }
            return sum(text, of: key).map { .partner(.owed(partner, $0)) }
        }
    }

    /// A sum; here it may be nothing.
    private mutating func sum(_ text: ParsedText, of key: String) -> Int64? {
        text.value == "0 CNY" ? 0 : fen(text, of: key)
    }

    /// `owed to barber`.
    static func partnerOwed(_ key: String) -> String? {
        let words = "owed to "
        return key.hasPrefix(words) ? String(key.dropFirst(words.count)) : nil
    }
}
