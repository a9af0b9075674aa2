extension FolderReader {
    /// The lists of codes that questions choose from.
    mutating func lists(_ root: ParsedMap) -> [Vocabulary] {
        guard let map = root["lists"].flatMap({ self.map($0, of: "lists") }) else { return [] }
        return map.entries.compactMap { entry in
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
