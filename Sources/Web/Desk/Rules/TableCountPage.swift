import Hall
import Programs

/// How many people and cases each rule takes, and what a draft would change.
struct TableCountPage: Screen {
    let path: TablePaths
    let count: TableCount

    private var isDraft: Bool { count.moves != nil }

    func page(in frame: Frame) -> Page {
        Page(
            frame["各条有多少人", en: "People by rule"],
            at: .desk(.rules),
            back: isDraft ? path.draft : path.table,
            aside: Pill(
                isDraft ? frame["我的草稿", en: "My draft"] : frame["现行", en: "In force"],
                isDraft ? .info : .ok
            ).html,
            content: """
                <p class="muted">\(frame[count.serviceTitle]) · \(frame[count.title])</p>\
                \(count.moves.map { changes($0, frame) })\
                \(Card(frame["按规则", en: "By rule"], "\(basis(frame))\(table(frame))"))
                """
        )
    }

    private func basis(_ frame: Frame) -> HTML {
        let known = count.known.map { frame[$0] }.joined(separator: frame["、", en: ", "])
        let facts =
            count.known.isEmpty
            ? frame["这张表不看登记的信息，人数只供参考。", en: "The table reads nothing that the registry keeps."]
            : frame["登记信息里这张表会看：\(known)。", en: "Of the registry the table reads: \(known)."]
        return Note(
            frame[
                """
                会员 \(count.total.people) 人，是您负责的工会的；办件 \(count.total.cases) 件，是最近一年的，按申请时填的和登记的算。\(facts)
                """,
                en: """
                    \(count.total.people) members of your unions; \(count.total.cases) cases of the last year, by \
                    what was answered and on record then. \(facts)
                    """
            ]
        ).html
    }

    private func table(_ frame: Frame) -> HTML {
        Table(
            frame["按规则", en: "By rule"],
            [
                .init(frame["规则", en: "Rule"]), .init(frame["结果", en: "Answer"]),
                .init(frame["会员", en: "Members"], isNumber: true),
                .init(frame["占会员", en: "Of all members"], isSilent: true),
                .init(frame["办件", en: "Cases"], isNumber: true),
            ],
            count.lines.map { line in
                .init([
                    "\(name(line.fate, frame))",
                    "\(line.words.map { frame[$0] }.joined(separator: frame["；", en: "; "]))",
                    "\(line.number.people)",
                    share(line.number.people, frame),
                    "\(line.number.cases)",
                ])
            }
        ).html
    }

    private func share(_ people: Int, _ frame: Frame) -> HTML {
        guard count.total.people > 0 else { return .empty }
        let part = people * 240 / count.total.people
        return """
            <svg class="share" viewBox="0 0 240 12" preserveAspectRatio="none" aria-hidden="true">\
            <rect class="base" width="240" height="12" rx="3"/>\
            <rect class="part" width="\(part)" height="12" rx="3"/></svg>
            """
    }

    private func changes(_ moves: [TableCount.Move], _ frame: Frame) -> HTML {
        let sum = count.moved
        guard !moves.isEmpty else {
            return Card(
                Notice(
                    .ok,
                    frame[
                        "和现行的表相比，没有一个人、一件办件的结果会变。",
                        en: "Against the published table nobody's answer changes, and no case's."
                    ],
                    frame: frame
                ).html
            ).html
        }
        return Card(
            frame["和现行的表相比", en: "Against the published table"],
            """
            <p>\(frame[
                "结果会变的：会员 \(sum.people) 人，办件 \(sum.cases) 件。",
                en: "Answers that change: \(sum.people) members, \(sum.cases) cases."
            ])</p>\(Table(
                frame["会变的", en: "Changes"],
                [
                    .init(frame["现行", en: "In force"]), .init(frame["草稿", en: "Draft"]),
                    .init(frame["会员", en: "Members"], isNumber: true),
                    .init(frame["办件", en: "Cases"], isNumber: true),
                ],
                moves.map { move in
                    .init([
                        "\(name(move.from, frame))", "\(name(move.to, frame))",
                        "\(move.number.people)", "\(move.number.cases)",
                    ])
                }
            ))
            """
        ).html
    }

    private func name(_ fate: TableFates.Fate, _ frame: Frame) -> String {
        switch fate {
        case .rules(let rules):
            let numbers = rules.joined(separator: frame["、", en: ", "])
            return frame["第 \(numbers) 条", en: "Rule \(numbers)"]
        case .needs(let facts):
            let names = facts.map { frame[count.facts[$0]] ?? $0 }
                .joined(separator: frame["、", en: ", "])
            return frame["还不能说，缺\(names)", en: "Cannot be said without \(names)"]
        case .none: return frame["没有一条适用", en: "No rule applies"]
        case .conflict(let rules):
            let numbers = rules.joined(separator: frame["、", en: ", "])
            return frame["第 \(numbers) 条互相矛盾", en: "Rules \(numbers) exclude each other"]
        }
    }
}
