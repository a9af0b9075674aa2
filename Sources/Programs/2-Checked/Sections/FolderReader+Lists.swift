extension FolderReader {
    /// The lists of codes that questions choose from.
    mutating func lists(_ root: ParsedMap) -> [Vocabulary] {
        guard let map = root["lists"].flatMap({ self.map($0, of: "lists") }) else { return [] }
        return map.entries.compactMap { entry in
            if entry.value.isRoll { return nil }
            checkId(entry.key, isNamed: false)
            if let text = entry.value.text, text.value.hasSuffix(".csv") {
                notUnderstoodYet(text)
                return nil
            }
            guard let codes = self.map(entry.value, of: entry.key.value) else { return nil }
            return Vocabulary(
                id: entry.key.value,
                options: options(codes, at: ["lists", entry.key.value]),
                place: entry.key.place
            )
        }
    }

    /// The lists of people by name: those that say how many `people` they hold.
    mutating func rolls(_ root: ParsedMap) -> [Roll] {
        let entries = root["lists"]?.map?.entries ?? []
        return entries.filter(\.value.isRoll).compactMap { entry in
            checkId(entry.key, isNamed: false)
            guard let map = entry.value.map else { return nil }
            check(map, against: .roll)
            return Roll(
                id: entry.key.value,
                title: title(of: entry.key, in: map, at: ["lists", entry.key.value]),
                expected: text("people", in: map).flatMap { people($0) },
                place: entry.key.place
            )
        }
    }

    /// How many people a roll holds: a number, or `any`.
    private mutating func people(_ text: ParsedText) -> Int? {
        if text.value == "any" { return nil }
        if text.value.isPlainNumber, let number = Int(text.value), number > 0 { return number }
        unknownValue(text, of: "people", known: ["any", "320"])
        return nil
    }

    /// Codes with what people read for them.
    mutating func options(_ map: ParsedMap, at path: [String]) -> [FormChoice.Option] {
        map.entries.compactMap { entry in
            checkCode(entry.key)
            guard let title = text(entry.value, of: entry.key.value) else { return nil }
            return FormChoice.Option(
                code: entry.key.value,
                title: words(title, at: path + [entry.key.value])
            )
        }
    }
}

extension ParsedNode {
    /// Whether a list is one of people, not of codes: `{title: …, people: 320}`.
    fileprivate var isRoll: Bool {
        guard let value = map?["people"]?.text?.value, let first = value.utf8.first else {
            return false
        }
        return value == "any" || (0x30...0x39).contains(first) || first == 0x2D
    }
}
