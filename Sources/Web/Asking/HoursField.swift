import Programs

/// Opening hours as one types them, said back in words.
struct HoursField: Piece {
    private let field: Field
    private let typed: String
    private let said: Words?
    private let frame: Frame

    init(_ field: Field, _ typed: String, _ said: Words?, _ frame: Frame) {
        var field = field
        field.hint = field.hint ?? frame[Self.example]
        self.field = field
        self.typed = typed
        self.said = said
        self.frame = frame
    }

    var html: HTML {
        """
        \(TextField(field, .text, value: typed, autocomplete: "off", frame: frame))\
        \(said.map { Notice(.ok, frame[$0], frame: frame) })
        """
    }

    private static let example = Words(
        zh: "例如 Mo-Fr 08:00-17:30; PH off（工作日 8 点到 17 点半，节假日休息），全天写 24/7",
        en: "Such as Mo-Fr 08:00-17:30; PH off (closed on public holidays), or 24/7"
    )
}
