extension FolderReader {
    /// A text with its English, which stands at the same path in the English file.
    mutating func words(_ chinese: ParsedText, at path: [String]) -> Words {
        if let english = english.text(at: path) { return Words(zh: chinese.value, en: english) }
        noteMissingEnglish(of: chinese, under: path.joined(separator: " → "))
        return Words(zh: chinese.value, en: chinese.value)
    }

    /// The words of a table's cell, whose English stands under `tables`, by the Chinese.
    mutating func tableWords(_ chinese: String, at place: Place) -> Words {
        if let english = english.tableText(chinese) { return Words(zh: chinese, en: english) }
        noteMissingEnglish(of: ParsedText(chinese, .plain, at: place), under: "tables → \(chinese)")
        return Words(zh: chinese, en: chinese)
    }

    /// The words under a key that may be left out.
    mutating func words(_ key: String, in map: ParsedMap, at path: [String]) -> Words? {
        text(key, in: map).map { words($0, at: path + [key]) }
    }

    /// The title that everything has which people see.
    mutating func title(of id: ParsedText, in map: ParsedMap, at path: [String]) -> Words {
        if let title = words("title", in: map, at: path) { return title }
        findings.error(
            id.place,
            zh: "“\(id.value)”没有中文名称，屏幕上没法显示。",
            en: "“\(id.value)” has no title, so screens have nothing to show.",
            fixZh: "加上 title: 中文名称。",
            fixEn: "Add title: and a Chinese name."
        )
        return Words(zh: id.value, en: id.value)
    }

    /// English texts that no Chinese text goes with.
    var unusedEnglish: Findings {
        var findings = Findings()
        for text in english.unused + bankEnglish.values.flatMap(\.unused) {
            findings.warning(
                text.place,
                zh: "这句英文没有对应的中文。",
                en: "No Chinese text goes with this one.",
                fixZh: "检查它上面的名称是否和服务文件一致，或者删掉。",
                fixEn: "Compare the keys above it with the service's file, or delete it."
            )
        }
        return findings
    }

    private mutating func noteMissingEnglish(of text: ParsedText, under path: String) {
        let file = ServiceFolder.english(of: text.place.file)
        findings.warning(
            text.place,
            zh: "“\(text.value)”没有英文。",
            en: "“\(text.value)” has no English.",
            fixZh: "在 \(file) 里加上：\(path)。",
            fixEn: "Add it to \(file): \(path)."
        )
    }
}
