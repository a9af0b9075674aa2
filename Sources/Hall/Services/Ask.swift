package import Programs

/// A question as it is put to an applicant: of the service's form, or about himself where the registry
/// knows nothing.
package struct Ask: Sendable {
    package enum Kind: Sendable {
        case field(FieldKind)
        case region([RegionChoice])
        case yesNo
        case bankAccount
        /// One of these places; who files for places may describe a new one.
        case place([PlaceChoice], mayBeNew: Bool)
        /// One of these unions, by name.
        case union([Words])
        /// One of these members of a party, by name.
        case member([String])
        /// So many lines; of parties, one of these names each.
        case rows(RowsKind, members: [String: [String]])
    }

    /// What faults and papers go by.
    package let id: String
    /// The name on the line.
    package let wireName: String
    package let words: Words
    package let help: Words?
    package let kind: Kind
    package let isOptional: Bool
    /// As typed.
    package let answers: [String]
    /// The same as people read it; nil where nothing was said.
    package let answer: Words?
    /// What is wrong with it.
    package let fault: Words?

    /// Whether one can go on.
    package var isSettled: Bool { fault == nil && (isOptional || answer != nil) }
}
