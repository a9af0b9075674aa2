package import FEEL

/// A question of a form.
package struct FormField: Sendable {
    package let id: String
    /// The question as a form asks it.
    package let ask: Words
    /// What sentences call it: a noun where the question is none.
    package let title: Words
    package let help: Words?
    package let kind: FieldKind
    package let isOptional: Bool
    /// When the question applies at all; nil for always.
    package let neededWhen: Expression?
    /// Who may see the answer beside those who handle the case; nil for the usual.
    package let sees: [String]?
    /// The party that whoever is named joins.
    package let party: String?
    /// Whether the language asks it, not the file.
    package let isStanding: Bool
    /// The duty that answers it while it handles the case; nil where whoever applies does.
    package let by: String?
    package let place: Place

    /// The name under which the answer travels: `monthly_income`.
    package var wireName: String { id.wireName }

    package var asksForPlace: Bool { if case .place = kind { true } else { false } }
}

/// What a question can be answered with.
package enum FieldKind: Hashable, Sendable {
    case text(isLong: Bool)
    case number(NumberRange)
    /// In yuan, with two decimals at the most.
    case money(NumberRange)
    case date
    /// A box to tick; `isRequired` means that without the tick nothing goes on.
    case tick(isRequired: Bool)
    case choose(FormChoice)
    /// How many files may be given.
    case files(ClosedRange<Int>)
    /// Opening hours, in OpenStreetMap's language.
    case hours
    /// A place of a kind that the registry has, or a new one that is described.
    case place(kind: String)
    /// Somebody by name: anyone, or one of a party of the case.
    case person(of: String?)
    /// A firm or an office by name.
    case organisation
    /// A union of the registry, of this kind where one is named.
    case union(kind: String?)
    /// So many lines of the same questions.
    case rows(RowsKind)
    /// Things that are looked at one by one: each passes or fails, with a note.
    case checklist(Checklist)

    package var type: Type {
        switch self {
        case .text: .string
        case .number, .money: .number
        case .date: .date
        case .tick: .boolean
        case .choose(let choice): choice.isMany ? .list(.string) : .string
        case .files: .list(.string)
        case .hours, .place, .person, .organisation, .union: .string
        case .rows(let rows): rows.type
        case .checklist: .list(Checklist.itemType)
        }
    }
}

/// The numbers a question takes.
package struct NumberRange: Hashable, Sendable {
    package let least: Decimal34?
    package let most: Decimal34?
    package let isWhole: Bool

    package static let any = NumberRange(least: nil, most: nil, isWhole: false)

    package func contains(_ number: Decimal34) -> Bool {
        if let least, number < least { return false }
        if let most, number > most { return false }
        return true
    }
}
