import FEEL

extension FolderReader {
    private static let fieldKinds = [
        "text", "number", "money", "date", "tick", "choose", "files", "hours", "place", "person",
        "organisation", "union", "rows", "checklist",
    ]

    /// A question before its condition has been read: every question has to be known for that.
    struct FieldDraft {
        let id: ParsedText
        let map: ParsedMap
        /// Where its English stands.
        let path: [String]
        /// Nil where it could not be read.
        let kind: FieldKind?
    }

    /// The questions of the form, by name and kind.
    mutating func fieldDrafts(_ ask: ParsedMap, _ lists: [Vocabulary]) -> [FieldDraft] {
        ask["form"].map { fieldDrafts($0, at: ["ask", "form"], lists) } ?? []
    }

    /// The questions of any form, by name and kind.
    mutating func fieldDrafts(
        _ node: ParsedNode,
        at path: [String],
        _ lists: [Vocabulary]
    ) -> [FieldDraft] {
        guard let form = map(node, of: "form") else { return [] }
        return form.entries.compactMap { entry -> FieldDraft? in
            checkId(entry.key, isNamed: true)
            guard let fields = map(entry.value, of: entry.key.value) else { return nil }
            check(fields, against: .question)
            checkMandatory(fields)
            let path = path + [entry.key.value]
            let kind = kind(of: entry.key, in: fields, at: path, lists)
            return FieldDraft(id: entry.key, map: fields, path: path, kind: kind)
        }
    }

    /// A question with everything that belongs to it.
    mutating func field(_ draft: FieldDraft, in scope: Scope, _ people: Roles) -> FormField? {
        guard let kind = draft.kind else { return nil }
        let id = draft.id.value
        let path = draft.path
        let sees = draft.map["sees"].map { texts($0, of: "sees") }
        for text in sees ?? [] { check(text, among: people.whoSees, of: "sees", people) }
        if let sees, sees.isEmpty, let node = draft.map["sees"] { reportUnseen(id, at: node.place) }
        let ask = ask(draft, at: path)
        let by = text("by", in: draft.map)
        if let by { check(by, among: people.whoMayAct, of: "by", people) }
        return FormField(
            id: id,
            ask: ask,
            title: words("title", in: draft.map, at: path) ?? ask.asName,
            help: words("help", in: draft.map, at: path),
            kind: kind,
            isOptional: text("optional", in: draft.map).flatMap { yesOrNo($0, of: "optional") }
                ?? false,
            neededWhen: text("needed when", in: draft.map)
                .flatMap { expression($0, in: scope, yielding: .boolean) },
            sees: sees?.map(\.value),
            party: party(of: draft.map, kind),
            isStanding: false,
            by: by?.value,
            place: draft.id.place
        )
    }

    private mutating func ask(_ draft: FieldDraft, at path: [String]) -> Words {
        if let ask = words("ask", in: draft.map, at: path) { return ask }
        findings.error(
            draft.id.place,
            zh: "字段“\(draft.id.value)”没有写怎么问。",
            en: "The field “\(draft.id.value)” does not say how to ask for it.",
            fixZh: "加上 ask: 问题。",
            fixEn: "Add ask: and a question in Chinese."
        )
        return Words(zh: draft.id.value, en: draft.id.value)
    }

    /// `yes` or `no`.
    mutating func yesOrNo(_ text: ParsedText, of key: String) -> Bool? {
        switch text.value {
        case "yes": return true
        case "no": return false
        default:
            unknownValue(text, of: key, known: ["yes", "no"])
            return nil
        }
    }

    private mutating func reportUnseen(_ id: String, at place: Place) {
        findings.error(
            place,
            zh: "字段“\(id)”谁也看不见。",
            en: "Nobody may see the field “\(id)”.",
            fixZh: "在 sees 里写上能看的人，或者去掉 sees。",
            fixEn: "Name those who may in sees, or leave sees out."
        )
    }
}

extension FolderReader {
    /// What a question can be answered with; nil where nothing or too much is said.
    mutating func kind(
        of id: ParsedText,
        in map: ParsedMap,
        at path: [String],
        _ lists: [Vocabulary]
    ) -> FieldKind? {
        let written = map.entries.filter { FolderReader.fieldKinds.contains($0.key.value) }
        guard let entry = written.first, written.count == 1 else {
            // A kind of a later version has been noted already.
            let isLater = map.entries.contains {
                Keys.question.later.contains($0.key.value)
            }
            if !(written.isEmpty && isLater) { reportKinds(of: id, written) }
            return nil
        }
        if entry.key.value == "checklist" {
            return checklist(entry.value, in: map, lists).map(FieldKind.checklist)
        }
        if entry.key.value == "choose" {
            return choice(entry.value, at: path, lists).map(FieldKind.choose)
        }
        if entry.key.value == "rows" { return rows(entry.value, of: map, at: path, lists) }
        return text(entry.value, of: entry.key.value).flatMap { simpleKind(entry.key.value, $0) }
    }

    private mutating func simpleKind(_ key: String, _ text: ParsedText) -> FieldKind? {
        switch key {
        case "text":
            if ["short", "long", "any"].contains(text.value) {
                return .text(isLong: text.value == "long")
            }
            unknownValue(text, of: key, known: ["short", "long"])
        case "number":
            return range(text, of: key).map(FieldKind.number)
        case "money":
            return range(text, of: key).map(FieldKind.money)
        case "date":
            if text.value == "any" { return .date }
            unknownValue(text, of: key, known: ["any"])
        case "tick":
            if ["required", "optional"].contains(text.value) {
                return .tick(isRequired: text.value == "required")
            }
            unknownValue(text, of: key, known: ["required", "optional"])
        case "hours":
            if text.value == "any" { return .hours }
            unknownValue(text, of: key, known: ["any"])
        case "person":
            if text.value == "any" { return .person(of: nil) }
            return party(text, of: key).map { .person(of: $0.id) }
        case "organisation":
            if text.value == "any" { return .organisation }
            unknownValue(text, of: key, known: ["any"])
        case "union":
            if text.value == "any" { return .union(kind: nil) }
            checkCode(text)
            return .union(kind: text.value)
        case "place":
            checkCode(text)
            return .place(kind: text.value)
        default:
            return count(text, of: key).map(FieldKind.files)
        }
        return nil
    }

    /// `causes`, `many of causes`, or the codes themselves.
    private mutating func choice(
        _ node: ParsedNode,
        at path: [String],
        _ lists: [Vocabulary]
    ) -> FormChoice? {
        if let codes = node.map {
            return FormChoice(options: options(codes, at: path + ["choose"]), isMany: false)
        }
        guard let text = text(node, of: "choose") else { return nil }
        let many = "many of "
        let isMany = text.value.hasPrefix(many)
        let name = isMany ? String(text.value.dropFirst(many.count)) : text.value
        chosen.insert(name)
        if name == Party.choice, !parties.isEmpty { return FormChoice(parties, isMany: isMany) }
        if let list = lists.first(where: { $0.id == name }) {
            return FormChoice(options: list.options, isMany: isMany)
        }
        let nearest = name.nearest(among: lists.map(\.id))
        findings.error(
            text.place,
            zh: "没有叫“\(name)”的清单。",
            en: "There is no list “\(name)”.",
            fixZh: nearest.map { "是不是“\($0)”？" } ?? "在 lists 里写上“\(name): {代码: 文字}”。",
            fixEn: nearest.map { "Did you mean “\($0)”?" }
                ?? "Add “\(name): {code: text}” to lists."
        )
        return nil
    }

    private mutating func reportKinds(of id: ParsedText, _ written: [ParsedEntry]) {
        let kinds = FolderReader.fieldKinds.joined(separator: ", ")
        let zh = written.isEmpty ? "没有写用什么回答" : "写了不止一种回答"
        let en = written.isEmpty ? "has no kind of answer" : "has more than one kind of answer"
        findings.error(
            written.last?.key.place ?? id.place,
            zh: "字段“\(id.value)”\(zh)。",
            en: "The field “\(id.value)” \(en).",
            fixZh: "只写其中一个：\(kinds)。",
            fixEn: "Write one of: \(kinds)."
        )
    }
}

extension Words {
    /// A question inside a sentence: without the mark at its end.
    fileprivate var asName: Words {
        func bare(_ text: String) -> String {
            text.last.map("？?".contains) == true ? String(text.dropLast()) : text
        }
        return Words(zh: bare(zh), en: bare(en))
    }
}
