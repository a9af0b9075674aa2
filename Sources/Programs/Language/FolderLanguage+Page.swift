extension FolderLanguage {
    /// The reference of the language: every place, every key, with an example from real services.
    ///
    /// - Parameter uses: The keys of some folders, in the order in which their examples are to be taken.
    package static func page(in language: Language, examples uses: [KeyUse]) -> String {
        let examples = Dictionary(grouping: uses) { Spot(place: $0.place, key: $0.key) }
            .mapValues(shown)
        let zh = language == .zh
        var lines = [
            zh ? "# 服务文件夹里的每个词" : "# Every key of a service folder",
            "",
            zh
                ? "这一页由 `unionhall language` 从读文件夹的程序里生成，不要改它。语言版本 \(version)。怎么用见[服务文件夹](service-folder.zh.md)，按事情查的看[指南](../designing/README.zh.md)。"
                : "Made by `unionhall language` out of what reads the folders; do not change it by hand. Version \(version) of the language. "
                    + "How it is used: [service-folder.md](service-folder.md); by subject: the [guides](../designing/README.md).",
            "",
            zh
                ? "大写的词由作者自己写：`TEXT` 文字，`DATE` 日期（2024-05-01），`SPAN` 时长（3 working days），`FORMULA` 公式，`NAME` 自己起的名称；别的大写词是文件里写着的名称。"
                    + "竖线隔开的是几种写法。例子取自 `Catalogue/`，没有例子的还没有哪项服务用到。"
                : "Words in capitals are the author's: `TEXT`, `DATE` (2024-05-01), `SPAN` (3 working days), `FORMULA`, `NAME` for a name of one's own; other capitals are names that stand in the "
                    + "file. A bar stands between ways to write it. Examples are from `Catalogue/`; where there is none, no service uses the key yet.",
        ]
        for keys in places { lines += section(keys, zh, examples) }
        lines += ["", zh ? "# 场景" : "# Scenarios"]
        for keys in scenarioPlaces { lines += section(keys, zh, examples) }
        return lines.joined(separator: "\n") + "\n"
    }

    private struct Spot: Hashable {
        let place: String
        let key: String
    }

    private static let longest = 72

    /// The first example that is short enough to be read at a glance, else the shortest, cut.
    private static func shown(_ uses: [KeyUse]) -> String {
        let lines = uses.map(\.line)
        if let short = lines.first(where: { $0.count <= longest && !$0.hasSuffix("|") }) {
            return short
        }
        let shortest = lines.min { $0.count < $1.count } ?? ""
        return shortest.count <= longest ? shortest : shortest.prefix(longest - 1) + "…"
    }

    private static func section(_ keys: Keys, _ zh: Bool, _ examples: [Spot: String]) -> [String] {
        let head =
            zh ? "| 写 | 后面写 | 意思 | 例子 | 从 |" : "| key | behind it | says | example | since |"
        var lines = [
            "", "## `\(keys.place)`", "", (zh ? keys.title.zh + "。" : keys.title.en.sentence), "",
            head, "| --- | --- | --- | --- | --- |",
        ]
        for word in keys.words {
            let example = examples[Spot(place: keys.place, key: word.name)]
            let cells = [
                "`\(word.name)`", code(word.takes), zh ? word.says.zh : word.says.en,
                example.map(code) ?? "", word.since,
            ]
            lines.append("| " + cells.joined(separator: " | ") + " |")
        }
        if !keys.later.isEmpty {
            let names = keys.later.map { "`\($0)`" }.joined(separator: zh ? "、" : ", ")
            lines += ["", zh ? "以后才有：\(names)。" : "Still to come: \(names)."]
        }
        return lines
    }

    /// Typed letters in a table's cell.
    private static func code(_ text: String) -> String {
        "`" + text.replacing("|", with: "\\|").replacing("`", with: "'") + "`"
    }
}

extension String {
    /// With a capital at its beginning and a full stop at its end.
    fileprivate var sentence: String { prefix(1).uppercased() + dropFirst() + "." }
}
