package import Calendar
package import FEEL
package import Registry

/// What somebody holds as a result of a case.
package struct Grant: Sendable {
    package enum Kind: Sendable {
        /// In yuan.
        case money(Expression)
        /// A number of things: `3` of `item`.
        case unit(String, Expression)
        /// A place opens, with what these questions were answered with.
        case place(PlaceRecord)
        /// Somebody is covered for a time.
        case cover(CoverPlan)
        /// People are covered by a rule, for a time.
        case rule(RulePlan)
        /// Somebody belongs to a union, or is registered with it besides.
        case tie(TiePlan)
    }

    /// Where a place's entry in the registry comes from: ids of questions.
    package struct PlaceRecord: Hashable, Sendable {
        /// Which place.
        package let of: String
        /// What it offers; nil leaves its services as they are.
        package let services: String?
        /// When it is open; nil leaves its hours as they are.
        package let hours: String?
        /// What it looks like; nil leaves its pictures as they are.
        package let pictures: String?
        /// What becomes of it.
        package let status: PlaceStatus
    }

    package enum Holder: String, Hashable, Sendable, CaseIterable {
        case applicant
        case person
        case household
        /// Where the applicant belongs, or whose the place is.
        case organisation
        /// What the case is about.
        case place

        /// Whose grants count where it may be had once.
        package var unit: Once.Unit {
            switch self {
            case .applicant, .person: .person
            case .household: .household
            case .organisation: .organisation
            case .place: .place
            }
        }
    }

    package enum Payment: String, Hashable, Sendable, CaseIterable {
        /// By a file that the bank takes.
        case bankBatch = "bank batch"
        /// By finance from its own account to that of an organisation, and noted by the number of the slip.
        case transfer
    }

    package let id: String
    package let title: Words
    package let kind: Kind
    /// The account it comes out of; nil for things that no account holds.
    package let from: String?
    package let holder: Holder
    package let pay: Payment?
    /// How long it is good for, from the day it is given; nil for ever.
    package let valid: Span?
    package let once: Once?
    /// Whether its money is only kept for its holder: other grants are paid out of it, part by part.
    package let setsAside: Bool
    package let place: Place

    package var placeRecord: PlaceRecord? {
        if case .place(let record) = kind { record } else { nil }
    }

    package var cover: CoverPlan? {
        if case .cover(let plan) = kind { plan } else { nil }
    }

    package var tie: TiePlan? {
        if case .tie(let plan) = kind { plan } else { nil }
    }
}
