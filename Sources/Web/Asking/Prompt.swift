package import Programs

/// One thing that a form asks, with what was answered so far.
package struct Prompt: Sendable {
    package enum Kind: Sendable {
        case text
        case longText
        case number(unit: Words?)
        case money
        case date
        case phone
        /// A long number, such as a card's.
        case digits
        case tick
        case choose([Option])
        case chooseSeveral([Option])
        /// One of many, too many for cards.
        case select([Option])
        case files([FileField.KeptFile])
        /// Opening hours, and how they are said where they have been understood.
        case hours(said: Words?)
        /// One of these places, or a new one.
        case place([Option], mayBeNew: Bool)
        /// One of these unions, by name.
        case union([Option])
        /// Somebody by name: a person, or an organisation.
        case contact(isPerson: Bool)
        /// So many lines of the same questions; names to choose from, by party.
        case rows(RowsKind, members: [String: [String]])
        /// Things that pass or fail one by one.
        case checklist([Option])
    }

    package struct Option: Hashable, Sendable {
        package var value: String
        package var label: Words
        package var detail: Words?

        package init(_ value: String, _ label: Words, detail: Words? = nil) {
            self.value = value
            self.label = label
            self.detail = detail
        }
    }

    /// The name of the field on the line.
    package var name: String
    package var ask: Words
    package var kind: Kind
    package var help: Words?
    package var isOptional: Bool
    package var answers: [String]
    package var error: Words?
    /// Where an answer that we already had comes from.
    package var source: Words?
    /// Which form of the page it stands in, where there are several.
    var form: String?

    package init(
        _ name: String,
        _ ask: Words,
        _ kind: Kind,
        help: Words? = nil,
        isOptional: Bool = false,
        answers: [String] = [],
        error: Words? = nil,
        source: Words? = nil
    ) {
        self.name = name
        self.ask = ask
        self.kind = kind
        self.help = help
        self.isOptional = isOptional
        self.answers = answers
        self.error = error
        self.source = source
    }
}
