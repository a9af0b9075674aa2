package import FEEL

/// What everybody may read of a procedure's cases: which of them, and which columns of each.
package struct ShownList: Sendable {
    package let id: String
    package let title: Words
    /// What stands in it, in a sentence or two.
    package let says: Words?
    /// The outcomes and steps whose cases stand in it.
    package let among: Set<String>
    /// Which of those; nil for all of them.
    package let when: Expression?
    /// What is told of each case, in this order; nothing where only counts are shown.
    package let columns: [Column]
    /// The columns in which one may search.
    package let search: Set<String>
    /// The question by whose answers it falls into parts.
    package let group: String?
    package let readers: Readers
    /// The tick without which a case does not stand in it.
    package let consent: String?
    /// The tick by which the name is told whole.
    package let name: String?
    /// Whether it shows how many there are and no case of them.
    package let countsOnly: Bool
    package let place: Place

    /// Who reads it.
    package enum Readers: String, Hashable, Sendable, CaseIterable {
        case everybody
        /// Members of the union in charge and of those below it, and its colleagues.
        case members
    }

    /// Something that is told of a case.
    package struct Column: Hashable, Sendable {
        /// As the file calls it.
        package let id: String
        package let title: Words
        package let kind: Kind

        package enum Kind: Hashable, Sendable {
            /// Whom it is for: the first sign of the name, or the name where that was agreed to.
            case concerned
            /// The number of the case, by which it can be asked for.
            case number
            /// The day on which it came to the list.
            case day
            /// The answer of a question; of a name only its first sign.
            case field(isName: Bool)
            /// What a rule says.
            case decision
            /// Who has joined as a party; of people only the first sign.
            case party
        }
    }

    /// The names of what every case has.
    static let concerned = "applicant"
    static let number = "number"
    static let day = "day"

    /// Whether a case can be asked for by its number.
    package var checksNumbers: Bool { columns.contains { $0.kind == .number } }

    package func column(_ id: String) -> Column? { columns.first { $0.id == id } }
}

extension Service {
    package func shownList(_ id: String) -> ShownList? { shows.first { $0.id == id } }
}
