import Programs

/// Every key that a service folder can hold, out of what reads the folders.
struct LanguagePage: Screen {
    func page(in frame: Frame) -> Page {
        Page(
            frame["服务文件里的每个词", en: "Every key of a service"],
            at: .desk(.designs),
            back: DesignPaths.all,
            content: """
                <p class="muted">\(frame[
                    "大写的词由你自己写：TEXT 文字，DATE 日期，SPAN 时长，FORMULA 公式，NAME 自己起的名称；别的大写词是文件里写着的名称。竖线隔开的是几种写法。",
                    en: """
                        Words in capitals are yours: TEXT, DATE, SPAN, FORMULA, NAME for a name of your own; other \
                        capitals are names that stand in the file. A bar stands between ways to write it.
                        """
                ])</p>\(FolderLanguage.places.map { place($0, frame) })\
                <h2>\(frame["场景", en: "Scenarios"])</h2>\
                \(FolderLanguage.scenarioPlaces.map { place($0, frame) })
                """
        )
    }

    private func place(_ keys: Keys, _ frame: Frame) -> HTML {
        let rows = keys.words.map { word in
            Table.Row([
                "<code>\(word.name)</code>", "<code>\(word.takes)</code>", "\(frame[word.says])",
            ])
        }
        let title = frame[keys.title]
        let table = Table(
            title,
            [
                .init(frame["写", en: "Key"]), .init(frame["后面写", en: "Behind it"]),
                .init(frame["意思", en: "What it says"]),
            ],
            rows
        )
        let later = keys.later.joined(separator: frame["、", en: ", "])
        return """
            <details class="card"><summary><code>\(keys.place)</code> \(title)</summary>\(table)\
            \(when: !keys.later.isEmpty, Note(
                frame["以后才有：\(later)", en: "Still to come: \(later)"]
            ).html)</details>
            """
    }
}
