import Programs

/// Things to look at one by one: each passes or fails, with a note beside it.
struct ChecklistField: Piece {
    private let field: Field
    private let items: [Prompt.Option]
    private let findings: [String: (word: String, note: String)]
    private let frame: Frame

    /// - Parameter answers: As they are kept: `water=pass`, `rest=fail no sofa`.
    init(_ field: Field, _ items: [Prompt.Option], _ answers: [String], _ frame: Frame) {
        self.field = field
        self.items = items
        self.frame = frame
        var findings: [String: (word: String, note: String)] = [:]
        for answer in answers {
            guard let sign = answer.firstIndex(of: "=") else { continue }
            let said = answer[answer.index(after: sign)...]
            let word = said.prefix { $0 != " " }
            let note = said.dropFirst(word.count).drop { $0 == " " }
            findings[String(answer[..<sign])] = (String(word), String(note))
        }
        self.findings = findings
    }

    var html: HTML { field.group("\(items.map(item))", frame: frame) }

    private func item(_ item: Prompt.Option) -> HTML {
        let name = "\(field.name).\(item.value.wireName)"
        let finding = findings[item.value]
        let must = item.detail.map { " <span class=\"muted sm\">\(frame[$0])</span>" as HTML }
        return """
            <fieldset class="field check"><legend>\(frame[item.label])\(must)</legend>\
            <div class="choices">\
            \(radio(name, Checklist.pass, frame["合格", en: "Passed"], finding?.word))\
            \(radio(name, Checklist.fail, frame["不合格", en: "Failed"], finding?.word))</div>\
            <label class="sm" for="\(name)-note">\(frame["说明（可不填）", en: "Note (optional)"])</label>\
            <input id="\(name)-note" type="text" name="\(name)\(Checklist.noteSuffix)" \
            value="\(finding?.note ?? "")" maxlength="200" autocomplete="off"></fieldset>
            """
    }

    private func radio(_ name: String, _ value: String, _ label: String, _ chosen: String?) -> HTML
    {
        """
        <label class="choice"><input type="radio" name="\(name)" value="\(value)"\
        \(when: chosen == value, " checked")><span>\(label)</span></label>
        """
    }
}
