/// Several lines of text.
package struct TextArea: Piece {
    let field: Field
    let value: String
    /// How many characters it takes.
    let most: Int
    let frame: Frame

    package init(_ field: Field, value: String = "", most: Int = 2_000, frame: Frame) {
        self.field = field
        self.value = value
        self.most = most
        self.frame = frame
    }

    package var html: HTML {
        field.html(
            """
            <textarea id="\(field.id)" rows="4" maxlength="\(most)"\(field.attributes)>
            \(value)</textarea>
            """,
            frame: frame
        )
    }
}
