import Programs

/// So many lines of the same questions. Without a script a line is added and taken away by buttons that
/// send the form to its own page again.
struct RowsField: Piece {
    /// Names on the line of the buttons: which group gets a line more, which line goes.
    static let more = "_more"
    static let less = "_less"

    private let field: Field
    private let kind: RowsKind
    private let members: [String: [String]]
    private let lines: [[String: [String]]]
    private let frame: Frame

    /// - Parameter answers: The lines as they were sent; at least one is shown.
    init(
        _ field: Field,
        _ kind: RowsKind,
        _ members: [String: [String]],
        _ answers: [String],
        _ frame: Frame
    ) {
        self.field = field
        self.kind = kind
        self.members = members
        self.frame = frame
        let lines = answers.isEmpty ? kind.first(members) : answers
        self.lines = lines.map(kind.cells)
    }

    var html: HTML {
        field.group(
            """
            <button class="hidden" tabindex="-1" aria-hidden="true"></button>\
            <ol class="lines"\(attribute: "data-people", isLong ? someone("{n}") : nil)>\
            \(lines.indices.map(line))</ol>\
            \(when: lines.count < RowsKind.most, Button(
                isLong
                    ? frame["再登记一位", en: "Another person"]
                    : frame["加一行", en: "Add a line"],
                .plain,
                name: Self.more,
                value: field.name,
                skipsChecks: true
            ))
            """,
            frame: frame
        )
    }

    /// So many columns that each line is a little form of its own, one after the other.
    private var isLong: Bool { kind.columns.count > Self.mostBeside }
    private static let mostBeside = 5

    private func line(_ index: Int) -> HTML {
        if isLong { return longLine(index) }
        return """
            <li><div class="cells">\(kind.columns.map { cell($0, index) })</div>\
            \(when: lines.count > 1, Button(
                frame["删掉第 \(index + 1) 行", en: "Remove line \(index + 1)"],
                .quiet,
                name: Self.less,
                value: "\(field.name).\(index)",
                skipsChecks: true
            ))</li>
            """
    }

    /// Those that are filled in fold up under their names; the last is open.
    private func longLine(_ index: Int) -> HTML {
        let called = kind.personColumn.flatMap { lines[index][$0.wireName]?.first } ?? ""
        let title =
            called.isEmpty
            ? someone("\(index + 1)")
            : frame[
                "\(someone("\(index + 1)"))：\(called)",
                en: "\(someone("\(index + 1)")): \(called)"
            ]
        let isOpen = index == lines.count - 1 || field.error != nil
        return """
            <li><details class="person"\(when: isOpen, " open")><summary>\(title)</summary>\
            <div class="stack">\(kind.columns.map { cell($0, index) })\
            \(Button(
                frame["删掉这一位", en: "Remove this person"],
                .quiet,
                name: Self.less,
                value: "\(field.name).\(index)",
                skipsChecks: true
            ))</div></details></li>
            """
    }

    private func someone(_ number: String) -> String {
        frame["第 \(number) 位", en: "Person \(number)"]
    }

    private func cell(_ column: RowsKind.Column, _ index: Int) -> HTML {
        let name = "\(field.name).\(index).\(column.wireName)"
        let texts = lines[index][column.wireName] ?? []
        switch column.kind {
        case .person(let party?):
            let names = members[party] ?? []
            return SelectField(
                inner(name + ".name", frame[column.title]),
                names.map { Choice($0, $0) },
                chosen: texts.first,
                frame: frame
            ).html
        case .person, .organisation:
            let isPerson = column.kind != .organisation
            return """
                \(text(name + ".name", frame[column.title], .text, texts.first))\
                \(text(
                    name + ".phone",
                    isPerson ? frame["手机号", en: "Mobile number"] : frame["电话", en: "Phone"],
                    .phone,
                    texts.dropFirst().first,
                    isOptional: true
                ))\
                \(when: column.asksForCard, text(
                    name + ".card",
                    frame["身份证号", en: "Identity number"],
                    .text,
                    texts.dropFirst(2).first,
                    isOptional: true
                ))
                """
        case .choose(let choice) where choice.isMany:
            return Choices(
                inner(name, frame[column.title], isOptional: true),
                choice.options.map { Choice($0.code, frame[$0.title]) },
                chosen: Set(texts),
                several: true,
                frame: frame
            ).html
        case .tick:
            return """
                <label class="choice"><input type="checkbox" name="\(name)" value="yes"\
                \(when: texts.contains("yes"), " checked")>\
                <span>\(frame[column.title])</span></label>
                """
        case .choose(let choice):
            return SelectField(
                inner(name, frame[column.title], isOptional: column.isOptional),
                choice.options.map { Choice($0.code, frame[$0.title]) },
                chosen: texts.first,
                frame: frame
            ).html
        case .money:
            return text(
                name,
                frame[column.title],
                .money,
                texts.first,
                isOptional: column.isOptional
            )
        case .number:
            return text(
                name,
                frame[column.title],
                .number,
                texts.first,
                isOptional: column.isOptional
            )
        case .date:
            return text(
                name,
                frame[column.title],
                .date,
                texts.first,
                isOptional: column.isOptional
            )
        default:
            return text(
                name,
                frame[column.title],
                .text,
                texts.first,
                isOptional: column.isOptional
            )
        }
    }

    private func inner(_ name: String, _ label: String, isOptional: Bool = false) -> Field {
        // An empty line is left out, so nothing in it is required of a browser.
        Field(
            name,
            label,
            id: field.id + name,
            required: !isOptional && lines.count == 1
        )
    }

    private func text(
        _ name: String,
        _ label: String,
        _ kind: TextField.Kind,
        _ value: String?,
        isOptional: Bool = false
    ) -> HTML {
        TextField(
            inner(name, label, isOptional: isOptional),
            kind,
            value: value ?? "",
            frame: frame
        )
        .html
    }
}

extension RowsKind {
    /// What stands there before anybody has typed: a line for each member, or an empty one.
    fileprivate func first(_ members: [String: [String]]) -> [String] {
        for column in columns {
            guard case .person(let party?) = column.kind, let names = members[party], !names.isEmpty
            else { continue }
            return names.map { line([column.wireName: [$0, "", ""]]) }
        }
        return [RowsKind.emptyLine]
    }
}

extension Fields {
    /// What was sent to a group of questions, with a line more or less where a button says so; nil where
    /// none of its buttons was pressed.
    func relined(_ field: String, _ kind: RowsKind) -> [String]? {
        let sent = kind.lines(of: field, in: byName)
        if self[RowsField.more] == field { return sent + [RowsKind.emptyLine] }
        guard let less = self[RowsField.less], less.hasPrefix(field + "."),
            let index = Int(less.dropFirst(field.count + 1)), sent.indices.contains(index)
        else { return nil }
        var left = sent
        left.remove(at: index)
        return left
    }
}
