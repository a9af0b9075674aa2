/// Several lines of text.
package struct TextArea: Piece {
    let field: Field
    let value: String
    let frame: Frame

    package init(_ field: Field, value: String = "", frame: Frame) {
        self.field = field
        self.value = value
        self.frame = frame
    }

    package var html: HTML {
        field.html(
            """
            <textarea id="\(field.id)" rows="4" maxlength="2000"\(field.attributes)>
            \(value)</textarea>
            """,
            frame: frame
        )
    }
}
