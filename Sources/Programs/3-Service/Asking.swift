package import Calendar
package import FEEL

/// Who applies, for whom, how often, and on what terms.
package struct Asking: Sendable {
    /// The parties and duties that may hand in an application.
    package let who: [String]
    /// Whom it is for: nil where applicants apply for themselves.
    package let forWhom: String?
    /// Who of the applicant's family it can be for; empty where the file names no family.
    package let relations: [Relation]
    package let once: Once?
    package let consent: Consent?
    /// What has to hold before anybody may apply.
    package let when: Expression?
    /// Where the file says whom it is for.
    package let place: Place

    /// Whether it is about a place, and not about whoever hands it in.
    package var isForPlace: Bool { forWhom == Asking.place }

    /// Whether staff hand it in for nobody in particular: about a place, or as their organisation's own affair.
    package var isForNobody: Bool { isForPlace || isForOwnOrganisation }
    /// Whether it is the own affair of the organisation that files it.
    package var isForOwnOrganisation: Bool { forWhom == Asking.ownOrganisation }
    /// Whether an organisation applies, which the form asks for.
    package var isForOrganisation: Bool { forWhom == Asking.organisation }

    static let place = "place"
    static let organisation = "organisation"
    static let ownOrganisation = "own organisation"
}

extension Asking {
    /// For services at which nobody applies.
    static let nobody = Asking(
        who: [],
        forWhom: nil,
        relations: [],
        once: nil,
        consent: nil,
        when: nil,
        place: Place(file: "service.yaml", line: 1, column: 1)
    )
}

/// How often somebody may apply.
package struct Once: Hashable, Sendable {
    package enum Unit: String, Hashable, Sendable, CaseIterable {
        case person
        case household
        case organisation
        case place
    }

    package let per: Unit
    /// How long the last grant bars another; nil for ever.
    package let within: Span?
}

/// Whose yes is needed, and to what.
package struct Consent: Hashable, Sendable {
    package enum Giver: String, Hashable, Sendable, CaseIterable {
        case applicant
        case person
        case guardian
    }

    package enum Purpose: Hashable, Sendable {
        /// Only where the one who files is not the one concerned.
        case proxy
        /// Every time.
        case use
        /// What a child's guardian agrees to, in the service's own words: every time.
        case deed(Words)

        /// How the file says it, and how it is kept.
        package var name: String {
            switch self {
            case .proxy: "someone else filing"
            case .use: "using the answers"
            case .deed: "what is written"
            }
        }

        static let names = [Purpose.proxy.name, Purpose.use.name]

        /// One that every service can ask for.
        package static func named(_ name: String) -> Purpose? {
            [.proxy, .use].first { $0.name == name }
        }
    }

    /// The question by which a guardian says yes.
    package static let field = "consent"

    package let of: Giver
    package let to: Purpose
}
