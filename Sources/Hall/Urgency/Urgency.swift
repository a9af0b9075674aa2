package import Calendar
package import Programs

/// Why a case is handled before others, as pages say it.
package struct Urgency: Sendable {
    package let note: UrgencyNote
    package let reason: String?
    package let since: CivilDateTime
}

/// What the story of a case says of urgency.
package enum UrgencyNote: String, Sendable {
    case byRule = "by rule"
    case byLane = "by lane"
    case byHand = "by hand"
    case takenBack = "taken back"

    /// The field in which a reason is typed.
    package static let field = "urgent_reason"

    package var title: Words {
        switch self {
        case .byRule: Words(zh: "加急办理：符合加急条件", en: "Urgent: by the rule of the service")
        case .byLane: Words(zh: "加急办理：这段时间都加急", en: "Urgent: all cases of this time are")
        case .byHand: Words(zh: "加急办理", en: "Urgent from now on")
        case .takenBack: Words(zh: "不再加急", en: "No longer urgent")
        }
    }

    static func title(_ isUrgent: Bool) -> Words {
        isUrgent ? UrgencyNote.byHand.title : UrgencyNote.takenBack.title
    }
}
