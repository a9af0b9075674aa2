import Programs

/// One of the unions there are: the browser itself narrows the list while one types.
struct UnionField: Piece {
    private let field: Field
    private let options: [Prompt.Option]
    private let chosen: String
    private let frame: Frame

    init(_ field: Field, _ options: [Prompt.Option], _ chosen: String, _ frame: Frame) {
        self.field = field
        self.options = options
        self.chosen = chosen
        self.frame = frame
    }

    var html: HTML {
        let list = "\(field.id)-list"
        return field.html(
            """
            <input id="\(field.id)" type="text" value="\(chosen)" list="\(list)" \
            autocomplete="off"\(field.attributes)>\
            <datalist id="\(list)">\(options.map(option))</datalist>
            """,
            frame: frame
        )
    }

    private func option(_ option: Prompt.Option) -> HTML {
        "<option value=\"\(option.value)\">\(frame[option.label])</option>"
    }
}
