package import Calendar
package import FEEL

/// What somebody answered to a question, checked and typed.
package enum FormAnswer: Hashable, Sendable {
    case text(String)
    case number(Decimal34)
    /// In yuan.
    case money(Decimal34)
    case date(CivilDate)
    case tick(Bool)
    case code(String)
    case codes([String])
    /// The identifiers of uploads.
    case files([String])
    /// Opening hours as they are written.
    case hours(String)
    case place(PlaceAnswer)
    case contact(ContactAnswer)
    case union(UnionAnswer)
    case rows([RowAnswer])
    case checklist([Checklist.Found])

    /// What rules see.
    package var feel: Value {
        switch self {
        case .text(let text): .string(text)
        case .number(let number), .money(let number): .number(number)
        case .date(let date): .date(date)
        case .tick(let isTicked): .boolean(isTicked)
        case .code(let code): .string(code)
        case .codes(let codes), .files(let codes): .list(codes.map(Value.string))
        case .hours(let hours): .string(hours)
        case .place(let place): .string(place.name)
        case .contact(let contact): .string(contact.name)
        case .union(let union): .string(union.name)
        case .rows(let rows): .list(rows.map(\.feel))
        case .checklist(let items): .list(items.map(\.feel))
        }
    }

    /// The answer as it is kept: reading it again gives the same.
    package var canonical: [String] {
        switch self {
        case .text(let text): [text]
        case .number(let number): [number.description]
        case .money(let yuan): [yuan.text(decimals: 2)]
        case .date(let date): [date.description]
        case .tick(let isTicked): [isTicked ? "yes" : "no"]
        case .code(let code): [code]
        case .codes(let codes), .files(let codes): codes
        case .hours(let hours): [hours]
        case .place(let place): place.canonical
        case .contact(let contact): contact.canonical
        case .union(let union): union.canonical
        case .rows(let rows): rows.map(\.canonical)
        case .checklist(let items): items.map(\.finding.canonical)
        }
    }

    fileprivate var isList: Bool {
        switch self {
        case .codes, .files, .place(.new), .contact, .rows, .checklist: true
        default: false
        }
    }
}

/// The answers of a case, by the ids of its fields.
package struct FormAnswers: Hashable, Sendable {
    package private(set) var values: [String: FormAnswer]

    package init(_ values: [String: FormAnswer] = [:]) {
        self.values = values
    }

    package subscript(field: String) -> FormAnswer? {
        get { values[field] }
        set { values[field] = newValue }
    }

    /// What rules see.
    package var feel: [String: Value] { values.mapValues(\.feel) }

    /// What rules see, with the sums of lines beside the lines.
    package func feel(of fields: [FormField]) -> [String: Value] {
        var values = feel
        for field in fields {
            guard let name = field.totalName, case .rows(let kind) = field.kind else { continue }
            let lines: [RowAnswer] = if case .rows(let rows)? = self[field.id] { rows } else { [] }
            values[name] = self[field.id] == nil ? nil : kind.sum(of: lines).map(Value.number)
        }
        return values
    }

    /// The answers as a form sends them, by wire name.
    package var raw: [String: [String]] {
        Dictionary(uniqueKeysWithValues: values.map { ($0.key.wireName, $0.value.canonical) })
    }

    /// The answers as they are kept: a JSON object of texts and lists of texts, keys in order.
    package var canonical: String {
        let entries = values.sorted { $0.key < $1.key }.map { id, answer in
            let texts = answer.canonical.map(JSONText.quoted)
            let value = answer.isList ? "[\(texts.joined(separator: ","))]" : texts.first ?? "\"\""
            return "\(JSONText.quoted(id.wireName)):\(value)"
        }
        return "{\(entries.joined(separator: ","))}"
    }
}
