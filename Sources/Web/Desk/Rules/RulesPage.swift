import Hall
import Programs

/// The services within reach and their tables of rules.
struct RulesPage: Screen {
    let sections: [RulesDesk.Section]

    func page(in frame: Frame) -> Page {
        Page(
            frame["规则", en: "Rules"],
            at: .desk(.rules),
            content: """
                <p class="muted">\(frame[
                    "每项服务按这些表决定谁符合、发多少。可以看，可以拿例子试，也可以改成自己的草稿再试。改草稿不影响正在办的事。",
                    en: """
                        By these tables each service decides who is entitled, and to how much. Read them, try \
                        them, or change a draft of your own: nothing runs by a draft.
                        """
                ])</p>\(sections.isEmpty ? nothing(frame) : .empty)\(sections.map { card($0, frame) })
                """
        )
    }

    private func card(_ section: RulesDesk.Section, _ frame: Frame) -> HTML {
        Card(
            frame[section.title],
            """
            \(Note(frame[section.owner]))\(Table(
                frame[section.title],
                [
                    .init(frame["表", en: "Table"]), .init(frame["命中方式", en: "Hit policy"]),
                    .init(frame["规则", en: "Rules"], isNumber: true),
                    .init(frame["草稿", en: "Drafts"]),
                ],
                section.tables.map { line($0, of: section, frame) }
            ))
            """
        ).html
    }

    private func line(
        _ line: RulesDesk.Line,
        of section: RulesDesk.Section,
        _ frame: Frame
    ) -> Table.Row {
        let path = TablePaths(line.address).table
        let mine: HTML? =
            line.isMine
            ? "<a href=\"\(path)/draft\">\(frame["我的草稿", en: "My draft"])</a>" : nil
        let others: HTML? =
            line.others.isEmpty
            ? nil : "\(line.others.joined(separator: frame["、", en: ", "]))"
        return .init(
            [
                "<a href=\"\(path)\">\(frame[line.title])</a>",
                "\(line.policy) <span class=\"muted\">\(frame[PolicyWords.short(line.policy)])</span>",
                "\(line.rules)",
                [mine, others].compactMap { $0 }.dotted,
            ],
            path: path
        )
    }

    private func nothing(_ frame: Frame) -> HTML {
        EmptyState(
            .scale,
            frame["没有规则表", en: "No tables"],
            frame["您负责的服务没有用表格写的规则。", en: "No service within your reach has a table."],
            frame: frame
        ).html
    }
}

/// What the letters in a table's corner mean.
enum PolicyWords {
    static func short(_ letters: String) -> Words {
        all.first { $0.letters == letters }?.words ?? Words(zh: letters, en: letters)
    }

    static let all: [(letters: String, words: Words)] = [
        ("F", Words(zh: "从上往下，取第一条符合的", en: "the first rule that holds")),
        ("U", Words(zh: "只能有一条符合", en: "one rule at the most holds")),
        ("A", Words(zh: "符合的几条，结果必须一样", en: "all that hold say the same")),
        ("P", Words(zh: "取结果最靠前的", en: "the highest answer")),
        ("R", Words(zh: "符合的都要，按规则顺序", en: "all that hold, in their order")),
        ("O", Words(zh: "符合的都要，按结果顺序", en: "all that hold, highest answer first")),
        ("C", Words(zh: "符合的都要", en: "all that hold")),
        ("C+", Words(zh: "符合的加起来", en: "the sum of all that hold")),
        ("C<", Words(zh: "符合的里取最小", en: "the least of all that hold")),
        ("C>", Words(zh: "符合的里取最大", en: "the greatest of all that hold")),
        ("C#", Words(zh: "数一数符合几条", en: "how many hold")),
    ]
}

/// Where the pages of a table are.
struct TablePaths {
    let table: String

    init(_ address: TableAddress) {
        table = "\(DeskSection.rules.path)/\(address.service)/\(address.table)"
    }

    var draft: String { table + "/draft" }
    var trial: String { table + "/try" }
    var count: String { table + "/count" }
}
