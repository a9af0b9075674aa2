import FEEL

/// Things that are looked at one by one, and which of them must not fail.
package struct Checklist: Hashable, Sendable {
    package let items: [FormChoice.Option]
    /// The codes without which nothing passes.
    package let mandatory: Set<String>

    /// What came of looking at one of them.
    package struct Finding: Hashable, Sendable {
        package let code: String
        package let isPassed: Bool
        /// What was seen; empty where nothing was noted.
        package let note: String

        package init(_ code: String, isPassed: Bool, note: String = "") {
            self.code = code
            self.isPassed = isPassed
            self.note = note
        }

        /// As it is kept and sent: `water=pass`, `rest=fail no sofa`.
        package var canonical: String {
            let said = "\(code)=\(isPassed ? Checklist.pass : Checklist.fail)"
            return note.isEmpty ? said : "\(said) \(note)"
        }
    }

    package static let pass = "pass"
    package static let fail = "fail"
    package static let noteSuffix = ".note"
    static let longestNote = 200

    static let itemType: Type = .context([
        Type.Field("item", .string), Type.Field("passed", .boolean),
        Type.Field("mandatory", .boolean), Type.Field("note", .string),
    ])

    package func title(of code: String) -> Words? {
        items.first { $0.code == code }?.title
    }

    /// What was found, in the order of the list; every item has to have been looked at.
    func read(_ raw: [String]) throws(AnswerFault) -> FormAnswer? {
        var findings: [String: Finding] = [:]
        for text in raw.map(\.trimmed) where !text.isEmpty {
            guard let finding = Finding(text), title(of: finding.code) != nil else {
                throw AnswerFault(zh: "请逐项选合格或不合格。", en: "Please say pass or fail for each.")
            }
            guard finding.note.count <= Self.longestNote else {
                throw AnswerFault(
                    zh: "每项说明最多 \(Self.longestNote) 个字。",
                    en: "A note has at most \(Self.longestNote) characters."
                )
            }
            findings[finding.code] = finding
        }
        if findings.isEmpty { return nil }
        let open = items.filter { findings[$0.code] == nil }
        guard open.isEmpty else {
            throw AnswerFault(
                zh: "还没有查：\(open.map(\.title.zh).joined(separator: "、"))。",
                en: "Not looked at yet: \(open.map(\.title.en).joined(separator: ", "))."
            )
        }
        return .checklist(
            items.compactMap { item in
                findings[item.code].map { Found($0, isMandatory: mandatory.contains(item.code)) }
            }
        )
    }

    /// A finding, and whether it decides.
    package struct Found: Hashable, Sendable {
        package let finding: Finding
        package let isMandatory: Bool

        init(_ finding: Finding, isMandatory: Bool) {
            self.finding = finding
            self.isMandatory = isMandatory
        }

        var feel: Value {
            .context(
                Context([
                    ("item", .string(finding.code)), ("passed", .boolean(finding.isPassed)),
                    ("mandatory", .boolean(isMandatory)), ("note", .string(finding.note)),
                ])
            )
        }
    }
}

extension Checklist.Finding {
    /// Nil where a text is none.
    init?(_ text: String) {
        guard let sign = text.firstIndex(of: "=") else { return nil }
        let said = text[text.index(after: sign)...]
        let word = said.prefix { $0 != " " }
        guard word == Checklist.pass || word == Checklist.fail else { return nil }
        self.init(
            String(text[..<sign]),
            isPassed: word == Checklist.pass,
            note: String(said.dropFirst(word.count)).trimmed
        )
    }
}

extension FormField {
    /// What a form sends for each item, put together as the answer is kept.
    func findings(in raw: [String: [String]]) -> [String]? {
        guard case .checklist(let list) = kind else { return nil }
        if let whole = raw[wireName] { return whole }
        return list.items.compactMap { item in
            let name = wireName + "." + item.code.wireName
            guard let word = raw[name]?.first, !word.isEmpty else { return nil }
            let note = raw[name + Checklist.noteSuffix]?.first?.trimmed ?? ""
            return "\(item.code)=\(word)" + (note.isEmpty ? "" : " " + note)
        }
    }
}
