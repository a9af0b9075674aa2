import FEEL

/// A list that everybody reads as it is written, and the places of what it names.
struct ShowDraft {
    let list: ShownList
    let among: [ParsedText]
    let fields: [ParsedText]
    /// Those of them that are names.
    let masked: [ParsedText]
    let group: ParsedText?
    /// Ticks: whether to be shown at all, and whether by name.
    let ticks: [ParsedText]
}

/// What a list may tell of a case.
struct ShowGround {
    let fields: [FormField]
    let decisions: [Decision]
    let parties: [Party]
    let scope: Scope
}

extension FolderReader {
    /// What everybody may read of the cases.
    mutating func shows(_ root: ParsedMap, _ ground: ShowGround) -> [ShowDraft] {
        guard let map = root["show"].flatMap({ self.map($0, of: "show") }) else { return [] }
        return map.entries.compactMap { show($0, ground) }
    }

    private mutating func show(_ entry: ParsedEntry, _ ground: ShowGround) -> ShowDraft? {
        let id = entry.key
        checkId(id, isNamed: false)
        guard let map = self.map(entry.value, of: id.value) else { return nil }
        check(map, against: .show)
        let title = title(of: id, in: map, at: ["show", id.value])
        let says = words("says", in: map, at: ["show", id.value])
        let among = required("among", in: map, of: id.value).map { texts($0, of: "among") } ?? []
        let when = text("when", in: map).flatMap {
            expression($0, in: ground.scope, yielding: .boolean)
        }
        let countsOnly = text("count only", in: map).flatMap { yesOrNo($0, of: "count only") }
        let fields = columns(in: map, of: id, countsOnly: countsOnly ?? false)
        let masked = part("masked", of: fields, in: map)
        let search = part("search", of: fields, in: map)
        let group = text("group", in: map)
        let consent = text("consent", in: map)
        let name = text("name", in: map)
        let sees = text("sees", in: map).flatMap {
            word($0, of: "sees", as: ShownList.Readers.self)
        }
        let ticks = [consent, name].compactMap(\.self)
        use(Set((fields + ticks + [group].compactMap(\.self)).map(\.value)))
        let names = Set(masked.map(\.value))
        return ShowDraft(
            list: ShownList(
                id: id.value,
                title: title,
                says: says,
                among: Set(among.map(\.value)),
                when: when,
                columns: fields.compactMap {
                    column($0.value, isName: names.contains($0.value), ground)
                },
                search: Set(search.map(\.value)),
                group: group?.value,
                readers: sees ?? .everybody,
                consent: consent?.value,
                name: name?.value,
                countsOnly: countsOnly ?? false,
                place: id.place
            ),
            among: among,
            fields: fields,
            masked: masked,
            group: group,
            ticks: ticks
        )
    }

    /// What is told of each case: something, unless only counts are shown.
    private mutating func columns(
        in map: ParsedMap,
        of id: ParsedText,
        countsOnly: Bool
    ) -> [ParsedText] {
        let fields = map["fields"].map { texts($0, of: "fields") } ?? []
        if fields.isEmpty, !countsOnly {
            findings.error(
                id.place,
                zh: "“\(id.value)”没有写公开哪些内容。",
                en: "“\(id.value)” does not say what is shown of each case.",
                fixZh: "写 fields: [问题, …]；只公开数量就写 count only: yes。",
                fixEn: "Write fields: [QUESTION, …], or count only: yes for figures alone."
            )
        }
        for key in ["fields", "search", "masked", "consent", "name"] where countsOnly {
            guard let entry = map.entries.first(where: { $0.key.value == key }) else { continue }
            findings.error(
                entry.key.place,
                zh: "只公开数量的“\(id.value)”不写“\(key)”。",
                en: "“\(id.value)” shows counts only, and has no use for “\(key)”.",
                fixZh: "去掉“\(key)”，或者去掉 count only。",
                fixEn: "Leave out “\(key)”, or count only."
            )
        }
        return countsOnly ? [] : fields
    }

    /// Some of the columns, by name.
    private mutating func part(
        _ key: String,
        of fields: [ParsedText],
        in map: ParsedMap
    ) -> [ParsedText] {
        let known = fields.map(\.value)
        let part = map[key].map { texts($0, of: key) } ?? []
        for text in part where !known.isEmpty && !known.contains(text.value) {
            unknownValue(text, of: key, known: known)
        }
        return part
    }

    /// Nil where there is no such thing, which is found elsewhere.
    private func column(_ id: String, isName: Bool, _ ground: ShowGround) -> ShownList.Column? {
        if let field = ground.fields.first(where: { $0.id == id }) {
            return ShownList.Column(id: id, title: field.title, kind: .field(isName: isName))
        }
        if let decision = ground.decisions.first(where: { $0.id == id }) {
            return ShownList.Column(id: id, title: decision.title, kind: .decision)
        }
        if let party = ground.parties.first(where: { $0.id == id }) {
            return ShownList.Column(id: id, title: party.title, kind: .party)
        }
        return ShownList.Column(standing: id)
    }
}

extension ShownList.Column {
    /// What every case has.
    fileprivate init?(standing id: String) {
        switch id {
        case ShownList.concerned:
            self.init(id: id, title: Words(zh: "姓名", en: "Name"), kind: .concerned)
        case ShownList.number:
            self.init(id: id, title: Words(zh: "编号", en: "Number"), kind: .number)
        case ShownList.day:
            self.init(id: id, title: Words(zh: "列入日期", en: "Listed on"), kind: .day)
        default: return nil
        }
    }
}
