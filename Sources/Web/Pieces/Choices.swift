/// One of several, as cards to tap instead of a list to unfold.
package struct Choice: Hashable, Sendable {
    package var value: String
    package var label: String
    package var detail: String?

    package init(_ value: String, _ label: String, detail: String? = nil) {
        self.value = value
        self.label = label
        self.detail = detail
    }
}

package struct Choices: Piece {
    let field: Field
    let choices: [Choice]
    let chosen: Set<String>
    let several: Bool
    let frame: Frame

    package init(
        _ field: Field,
        _ choices: [Choice],
        chosen: Set<String> = [],
        several: Bool = false,
        frame: Frame
    ) {
        self.field = field
        self.choices = choices
        self.chosen = chosen
        self.several = several
        self.frame = frame
    }

    package var html: HTML {
        field.group("<div class=\"choices\">\(choices.map(card))</div>", frame: frame)
    }

    private func card(_ choice: Choice) -> HTML {
        """
        <label class="choice"><input type="\(several ? "checkbox" : "radio")" name="\(field.name)" \
        value="\(choice.value)"\(when: chosen.contains(choice.value), " checked")\
        \(when: field.required && !several, " required")><span><b>\(choice.label)</b>\
        \(choice.detail.map { "<span class=\"muted sm\">\($0)</span>" as HTML })</span></label>
        """
    }
}

/// A single statement to agree to.
package struct Tick: Piece {
    let field: Field
    let checked: Bool
    let frame: Frame

    package init(_ field: Field, checked: Bool = false, frame: Frame) {
        self.field = field
        self.checked = checked
        self.frame = frame
    }

    package var html: HTML {
        """
        <div class="field\(when: field.error != nil, " wrong")"><label class="choice">\
        <input id="\(field.id)" type="checkbox" value="yes"\(field.attributes)\
        \(when: checked, " checked")><span>\(field.label)</span></label>\
        \(field.errorLine(frame))\(field.hintLine)</div>
        """
    }
}
