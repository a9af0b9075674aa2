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
    /// The question that names the union on whose desk a case lies; nil for the applicant's own.
    package let at: String?
    /// What makes two records one, where a household is recorded.
    package let same: Sameness?
    /// Whether a second application for the same is taken as news of the first.
    package let updates: Bool
    /// Where the file says whom it is for.
    package let place: Place

    /// Whether it is about a place, and not about whoever hands it in.
    package var isForPlace: Bool { forWhom == Asking.place }

    /// Whether it is about those who live together, whom somebody visits.
    package var isForHousehold: Bool { forWhom == Asking.household }
    /// Whether staff hand it in for nobody in particular: about a place or a household, or as their organisation's
    /// own affair.
    package var isForNobody: Bool { isForPlace || isForHousehold || isForOwnOrganisation }
    /// Whether it is the own affair of the organisation that files it.
    package var isForOwnOrganisation: Bool { forWhom == Asking.ownOrganisation }
    /// Whether an organisation applies, which the form asks for.
    package var isForOrganisation: Bool { forWhom == Asking.organisation }

    static let place = "place"
    static let household = "household"
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
        at: nil,
        same: nil,
        updates: false,
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
    package enum Giver: Hashable, Sendable {
        case applicant
        case person
        case guardian
        /// Everybody on the lines of this question, before anything about them is kept.
        case each(String)

        static let written: [String: Giver] = [
            "applicant": .applicant, "person": .person, "guardian": .guardian,
        ]
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

    /// The question by which a guardian says yes, and the column by which each of several people does.
    package static let field = "consent"

    package let of: Giver
    package let to: Purpose
}
