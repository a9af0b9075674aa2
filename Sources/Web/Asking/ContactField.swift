import Programs

/// Somebody by name, with a way to reach him; of a person also the card, for whoever has it at hand.
struct ContactField: Piece {
    private let field: Field
    private let told: [ContactAnswer.Part: String]
    private let isPerson: Bool
    private let frame: Frame

    /// - Parameter answers: The name, the phone, the card.
    init(_ field: Field, _ answers: [String], isPerson: Bool, _ frame: Frame) {
        self.field = field
        self.isPerson = isPerson
        self.frame = frame
        told = Dictionary(zip(ContactAnswer.Part.allCases, answers)) { one, _ in one }
    }

    var html: HTML {
        field.group(
            """
            \(part(.name, isPerson ? frame["姓名", en: "Name"] : frame["名称", en: "Name"]))\
            \(part(.phone, isPerson ? frame["手机号", en: "Mobile number"] : frame["电话", en: "Phone"]))\
            \(when: isPerson, part(.card, frame["身份证号", en: "Identity number"]))
            """,
            frame: frame
        )
    }

    private func part(_ part: ContactAnswer.Part, _ label: String) -> HTML {
        let inner = Field(
            "\(field.name).\(part.rawValue)",
            label,
            id: "\(field.id)-\(part.rawValue)",
            required: part == .name && field.required
        )
        return TextField(
            inner,
            part == .phone ? .phone : .text,
            value: told[part] ?? "",
            frame: frame
        )
        .html
    }
}
