import FEEL

extension FolderReader {

    /// The papers that a service can write.
    ///
    /// - Parameter scope: The names of their texts, ``ServiceScope/papers(_:for:kinds:)``.
    mutating func papers(
        _ root: ParsedMap,
        of folder: ServiceFolder,
        in scope: Scope,
        _ looks: PaperLooks
    ) -> [PaperKind] {
        guard let map = root["write"].flatMap({ self.map($0, of: "write") }) else { return [] }
        return map.entries.compactMap { paper($0, of: folder, in: scope, looks) }
    }

    /// The ids of the papers, for the names that texts may use.
    func paperNames(_ root: ParsedMap) -> [String] {
        root["write"]?.map?.entries.map(\.key.value) ?? []
    }

    private mutating func paper(
        _ entry: ParsedEntry,
        of folder: ServiceFolder,
        in scope: Scope,
        _ looks: PaperLooks
    ) -> PaperKind? {
        let id = entry.key
        checkId(id, isNamed: true)
        guard let map = map(entry.value, of: id.value) else { return nil }
        check(map, against: .paper)
        let title = title(of: id, in: map, at: ["write", id.value])
        let layout = text("layout", in: map).flatMap {
            word($0, of: "layout", as: PaperKind.Layout.self)
        }
        let signer = text("sign", in: map).flatMap {
            word($0, of: "sign", as: PaperKind.Signer.self)
        }
        let number = required("number", in: map, of: id.value)
            .flatMap { text($0, of: "number") }.flatMap { seriesNumber($0) }
        let to = text("to", in: map).flatMap { addressee($0, in: scope) }
        let rows = text("rows", in: map).flatMap { rowList($0, in: scope) }
        // Rows that cannot be read are found above; their names are no second mistake.
        let rowScope = map["rows"] == nil ? scope : ServiceScope.row(of: rows?.type, in: scope)
        let template = required("template", in: map, of: id.value)
            .flatMap { text($0, of: "template") }
            .flatMap { paperTemplate($0, of: folder, in: rowScope, looks) }
        let versions = text("versions", in: map).map { text in
            if text.value != "yes" { unknownValue(text, of: "versions", known: ["yes"]) }
            return text.value == "yes"
        }
        guard let number, let template else { return nil }
        return PaperKind(
            id: id.value,
            title: title,
            layout: layout ?? .letter,
            number: number,
            to: to,
            signer: signer ?? .union,
            rows: rows,
            template: template,
            hasVersions: versions ?? false,
            place: id.place
        )
    }

    private mutating func addressee(_ text: ParsedText, in scope: Scope) -> Expression? {
        guard let formula = expression(text, in: scope) else { return nil }
        if formula.type.isAddressee { return formula }
        findings.error(
            text.place,
            zh: "“to”要写明给谁：“\(text.value)”得出的是\(formula.type.words.zh)。",
            en: "“to” has to be somebody: “\(text.value)” yields \(formula.type.words.en).",
            fixZh: "写 applicant.name，或者一个有名称的参与方，也可以是一组。",
            fixEn: "Write applicant.name, or a party that has a name, or several of them."
        )
        return nil
    }

    private mutating func rowList(_ text: ParsedText, in scope: Scope) -> Expression? {
        guard let formula = expression(text, in: scope) else { return nil }
        switch formula.type {
        case .list, .any: return formula
        default:
            findings.error(
                text.place,
                zh: "“rows”要得出一组值，“\(text.value)”得出的是\(formula.type.words.zh)。",
                en: "“rows” has to yield a list; “\(text.value)” yields \(formula.type.words.en).",
                fixZh: "写一个有很多项的名称；表格的最后一行会逐项写出。",
                fixEn:
                    "Name something of which there are many; the table's last line is written for each."
            )
            return nil
        }
    }
}

extension Type {
    /// Whether it can be written to: a name, something that has one, or several.
    fileprivate var isAddressee: Bool {
        switch self {
        case .any, .string: true
        case .context(let fields): fields.contains { $0.name == PaperNames.name }
        case .list(let item): item.isAddressee
        default: false
        }
    }
}

extension FolderReader {
    /// How the numbers of a series are written; what has no count in it would be the same for all.
    mutating func seriesNumber(_ text: ParsedText) -> String? {
        if text.value.contains("{n}") { return text.value }
        findings.error(
            text.place,
            zh: "编号“\(text.value)”里没有 {n}，每件都会一样。",
            en: "The number “\(text.value)” has no {n}: all of them would share it.",
            fixZh: "例如写 '困帮〔{year}〕{n}号'，整个加单引号。",
            fixEn: "Write '{year}-{n}', for example, in single quotes."
        )
        return nil
    }
}
