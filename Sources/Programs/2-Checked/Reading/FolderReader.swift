/// Reads the trees of a folder: takes what belongs there, and notes everything that does not.
struct FolderReader {
    var findings = Findings()
    var english: English
    /// The dotted names that formulas have used so far.
    private(set) var used: Set<String> = []
    /// What formulas look up by a text, as it was met.
    var lookedUp: [LookedUp] = []
    /// The keys of the language that the folder is written with, as they were met.
    private(set) var keysUsed: [KeyUse] = []
    /// The words of tables, by the Chinese.
    var tableTexts: [String: Words] = [:]
    /// The tables as they are written, by decision.
    var tableSources: [String: ParsedText] = [:]
    /// The same cut into cells.
    var writtenGrids: [String: TableGrid] = [:]
    /// The parties that the service names.
    var parties: [Party] = []
    /// The duties that the tenant has.
    var duties: Set<String> = []
    /// The tables beside the scenarios, by their paths.
    var tables: [String: [UInt8]] = [:]
    /// The lists that questions choose from.
    var chosen: Set<String> = []
    /// The questions of quizzes as they are written, by their files.
    var banks: [String: ParsedProcedure] = [:]
    /// The English of those that have been read, by their files.
    var bankEnglish: [String: English] = [:]
    /// Tables of an editor that stand in for those of the file, by decision.
    let grids: [String: TableGrid]

    init(english: English, grids: [String: TableGrid] = [:]) {
        self.english = english
        self.grids = grids
    }
}

extension FolderReader {
    /// Remembers names that a formula uses, so that those nobody uses can be found.
    mutating func use(_ names: Set<String>) {
        used.formUnion(names)
    }

    /// Remembers a key of the language.
    mutating func use(_ key: KeyUse) {
        keysUsed.append(key)
    }

    /// The text of a node; anything else is a finding.
    mutating func text(_ node: ParsedNode, of key: String) -> ParsedText? {
        if let text = node.text { return text }
        findings.error(
            node.place,
            zh: "“\(key)”这里要写一段文字，不是一组内容。",
            en: "“\(key)” has to be a text, not a list or a group.",
            fixZh: "写成“\(key): 文字”。文字里有括号就加单引号。",
            fixEn: "Write “\(key): text”. Put single quotes round a text that has brackets."
        )
        return nil
    }

    /// The entries of a node; anything else is a finding.
    mutating func map(_ node: ParsedNode, of key: String) -> ParsedMap? {
        if let map = node.map { return map }
        findings.error(
            node.place,
            zh: "“\(key)”下面要写成“名称: 内容”。",
            en: "“\(key)” has to hold “key: value” entries.",
            fixZh: "写成缩进的几行，或 {名称: 内容, …}。",
            fixEn: "Write indented lines below it, or {key: value, …}."
        )
        return nil
    }

    /// One text or a list of texts.
    mutating func texts(_ node: ParsedNode, of key: String) -> [ParsedText] {
        guard let list = node.list else { return text(node, of: key).map { [$0] } ?? [] }
        return list.compactMap { text($0, of: key) }
    }

    /// The value of a key that has to be there.
    mutating func required(_ key: String, in map: ParsedMap, of what: String) -> ParsedNode? {
        if let node = map[key] { return node }
        findings.error(
            map.place,
            zh: "“\(what)”缺少“\(key)”。",
            en: "“\(what)” has no “\(key)”.",
            fixZh: "加一行“\(key): …”。",
            fixEn: "Add “\(key): …”."
        )
        return nil
    }

    /// The value of a key, read as text.
    mutating func text(_ key: String, in map: ParsedMap) -> ParsedText? {
        map[key].flatMap { text($0, of: key) }
    }

    /// One of a few words.
    mutating func word<Word: RawRepresentable & CaseIterable>(
        _ text: ParsedText,
        of key: String,
        as type: Word.Type = Word.self
    ) -> Word? where Word.RawValue == String {
        if let word = Word(rawValue: text.value) { return word }
        unknownValue(text, of: key, known: Word.allCases.map(\.rawValue))
        return nil
    }

    /// Notes a value that a key does not take.
    mutating func unknownValue(_ text: ParsedText, of key: String, known: [String]) {
        let list = known.joined(separator: "、")
        findings.error(
            text.place,
            zh: "“\(key)”不能写“\(text.value)”。",
            en: "“\(key)” cannot be “\(text.value)”.",
            fixZh: "可以写：\(list)。",
            fixEn: "It can be: \(known.joined(separator: ", "))."
        )
    }
}
