/// One of many, where cards would fill the screen.
package struct SelectField: Piece {
    let field: Field
    let choices: [Choice]
    let chosen: String?
    let frame: Frame

    package init(_ field: Field, _ choices: [Choice], chosen: String? = nil, frame: Frame) {
        self.field = field
        self.choices = choices
        self.chosen = chosen
        self.frame = frame
    }

    package var html: HTML {
        field.html(
            """
            <select id="\(field.id)"\(field.attributes)>\
            <option value="">\(frame["请选择", en: "Choose"])</option>\(choices.map(option))</select>
            """,
            frame: frame
        )
    }

    private func option(_ choice: Choice) -> HTML {
        """
        <option value="\(choice.value)"\(when: choice.value == chosen, " selected")>\
        \(choice.label)</option>
        """
    }
}
