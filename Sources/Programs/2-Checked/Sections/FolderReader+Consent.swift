extension FolderReader {
    /// `{of: applicant, to: someone else filing}`, or of a child's guardian to something in plain words.
    mutating func consent(_ node: ParsedNode, among relations: [Relation]) -> Consent? {
        guard let map = map(node, of: "consent") else { return nil }
        check(map, against: .consent)
        let giver = required("of", in: map, of: "consent").flatMap { text($0, of: "of") }
            .flatMap { self.giver($0) }
        let to = required("to", in: map, of: "consent").flatMap { text($0, of: "to") }
        guard let giver, let to else { return nil }
        if case .each = giver {
            return Consent(of: giver, to: .deed(words(to, at: ["ask", "consent", "to"])))
        }
        if let purpose = Consent.Purpose.named(to.value) { return Consent(of: giver, to: purpose) }
        guard giver == .guardian else {
            unknownValue(to, of: "to", known: Consent.Purpose.names)
            return nil
        }
        if relations != [.child] {
            findings.error(
                to.place,
                zh: "监护人同意的是孩子的事，这项服务却不是只为子女申请的。",
                en: "A guardian agrees for a child, and the service is not for children alone.",
                fixZh: "写 for: child，或者换一个同意的人。",
                fixEn: "Write for: child, or have somebody else agree."
            )
        }
        return Consent(of: giver, to: .deed(words(to, at: ["ask", "consent", "to"])))
    }

    /// `applicant`, or everybody on the lines of a question: `each of adults`.
    private mutating func giver(_ text: ParsedText) -> Consent.Giver? {
        let each = "each of "
        if text.value.hasPrefix(each) { return .each(String(text.value.dropFirst(each.count))) }
        if let giver = Consent.Giver.written[text.value] { return giver }
        unknownValue(
            text,
            of: "of",
            known: Consent.Giver.written.keys.sorted() + ["each of …"]
        )
        return nil
    }
}

extension FormField {
    /// The question that a guardian has to say yes to; nil where the service asks none.
    static func consent(of asking: Asking) -> FormField? {
        guard asking.consent?.of == .guardian, case .deed(let deed)? = asking.consent?.to else {
            return nil
        }
        return FormField(
            id: Consent.field,
            ask: Words(
                zh: "我是孩子的监护人，我同意：\(deed.zh)",
                en: "I am the guardian of the child, and I agree: \(deed.en)"
            ),
            title: Words(zh: "监护人同意", en: "Consent of the guardian"),
            help: Words(
                zh: "不同意就不能申请；同意以后也可以在“我同意过的”里撤回",
                en: "Nothing is filed without it; it can be taken back under What I agreed to"
            ),
            kind: .tick(isRequired: true),
            isOptional: false,
            neededWhen: nil,
            sees: nil,
            party: nil,
            isStanding: true,
            by: nil,
            place: asking.place
        )
    }
}
