import Casework

extension FolderReader {
    /// Who else has to do with a case: `{workers: {is: people, title: 工友}}`.
    ///
    /// A party is never called like a duty: whoever is a party would have its powers.
    mutating func readParties(_ root: ParsedMap, beside people: Roles) -> [Party] {
        guard let map = root["parties"].flatMap({ self.map($0, of: "parties") }) else { return [] }
        return map.entries.compactMap { entry in
            let id = entry.key
            checkId(id, isNamed: false)
            if people.whoSees.contains(id.value) {
                reportTaken(id)
            }
            guard let fields = self.map(entry.value, of: id.value) else { return nil }
            check(fields, against: .party)
            let title = title(of: id, in: fields, at: ["parties", id.value])
            let kind = required("is", in: fields, of: id.value).flatMap { text($0, of: "is") }
                .flatMap { word($0, of: "is", as: Party.Kind.self) }
            return kind.map { Party(id: id.value, title: title, kind: $0, place: id.place) }
        }
    }

    /// One of the service's parties.
    mutating func party(_ text: ParsedText, of key: String) -> Party? {
        if let party = parties.first(where: { $0.id == text.value }) { return party }
        let nearest = text.value.nearest(among: parties.map(\.id))
        findings.error(
            text.place,
            zh: "没有叫“\(text.value)”的当事方。",
            en: "There is no party “\(text.value)”.",
            fixZh: nearest.map { "是不是“\($0)”？" } ?? "在 parties 里加上它。",
            fixEn: nearest.map { "Did you mean “\($0)”?" } ?? "Add it to parties."
        )
        return nil
    }

    /// Notes a name that something else has already.
    mutating func reportTaken(_ id: ParsedText) {
        findings.error(
            id.place,
            zh: "名称“\(id.value)”已经有了，公式和表单会分不清。",
            en: "The name “\(id.value)” is taken, so formulas and forms could not tell which.",
            fixZh: "换一个名称。",
            fixEn: "Take another name."
        )
    }
}
