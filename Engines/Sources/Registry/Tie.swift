/// What binds a person to an organisation, from a day on and perhaps until one.
///
/// `Day` is the calendar's civil date; ties only compare days.
public struct Tie<Day: Hashable & Comparable & Sendable>: Hashable, Sendable {
    /// Who is tied.
    public let person: Identifier<Person>
    /// To which organisation.
    public let organisation: Identifier<Organisation>
    /// How.
    public let kind: TieKind
    /// Whether it is the person's main one; a second tie never is.
    public let isPrimary: Bool
    /// The first day.
    public let from: Day
    /// The last day, included; nil while it lasts.
    public let until: Day?

    /// A tie; refused where it ends before it begins, or a second tie is called primary.
    public init(
        person: Identifier<Person>,
        organisation: Identifier<Organisation>,
        kind: TieKind,
        isPrimary: Bool = false,
        from: Day,
        until: Day? = nil
    ) throws(TieRefusal) {
        if let until, until < from { throw .endsBeforeItBegins }
        guard !(isPrimary && kind == .second) else { throw .secondIsPrimary }
        self.person = person
        self.organisation = organisation
        self.kind = kind
        self.isPrimary = isPrimary
        self.from = from
        self.until = until
    }

    /// Whether it binds on this day; the first and the last day count.
    public func holds(on day: Day) -> Bool {
        guard day >= from else { return false }
        guard let until else { return true }
        return day <= until
    }

    /// Whether there is a day on which both bind.
    public func overlaps(_ other: Tie) -> Bool {
        holds(on: max(from, other.from)) && other.holds(on: max(from, other.from))
    }
}

/// How a person belongs to an organisation.
public enum TieKind: String, Hashable, Sendable, CaseIterable {
    /// A member of the union: 会员.
    case member
    /// Employed there: 就业.
    case employed
    /// Registered where he lives or works besides: 双报到. It gives services and no officer's scope.
    case second
}

/// Why a tie cannot be; nothing has changed.
public enum TieRefusal: Error, Hashable, Sendable {
    /// The last day lies before the first.
    case endsBeforeItBegins
    /// A second tie cannot be the main one.
    case secondIsPrimary
    /// The person has a primary tie at that time.
    case primaryTaken
    /// The person is tied there in the same way at that time.
    case alreadyTied

    /// The refusal as a sentence in Chinese.
    public var zh: String {
        switch self {
        case .endsBeforeItBegins: "结束日期早于开始日期。"
        case .secondIsPrimary: "双报到关系不能作为主关系。"
        case .primaryTaken: "同一时间只能有一个主关系。请先结束原来的。"
        case .alreadyTied: "这段时间已经有同样的关系。"
        }
    }

    /// The refusal as a sentence in English.
    public var en: String {
        switch self {
        case .endsBeforeItBegins: "The last day lies before the first."
        case .secondIsPrimary: "A second registration cannot be the main tie."
        case .primaryTaken: "There is a main tie at that time; end it first."
        case .alreadyTied: "There is the same tie at that time already."
        }
    }
}
