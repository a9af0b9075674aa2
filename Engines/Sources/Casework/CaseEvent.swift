public import Calendar

/// Something that happens to a case.
public enum CaseEvent: Hashable, Sendable {
    /// It has been handed in.
    case filed
    /// Somebody does something with it.
    case act(Act)
    /// What it is decided on has changed: a page that somebody has open is no longer true.
    case judgedAnew
    /// Somebody does something that takes a second signature.
    case held(Act)
    /// Somebody does something that gives what is not there: it waits.
    case short(Act)
    /// What it waited for can be had no more, or its order has changed: it stands as before.
    case relieved
    /// A member of a party is replaced by another.
    case replaced(String, by: String)
    /// It is handled before others from now on, or as any other again.
    case urgent(Bool)
    /// Deadlines that run are put off by calendar days, because nothing could be handled for a time.
    case putOff(days: Int)
    /// Time has passed.
    case tick
}

/// What somebody wants to do with a case, and what the caller knows about it.
public struct Act: Hashable, Sendable {
    /// The id of the action.
    public let action: String
    /// The duties and parties that the person has in this case.
    public let duties: Set<String>
    /// What the person says.
    public let words: String?
    /// The version of the case that the person had in front of him.
    public let version: Int
    /// Whether the action's condition holds; nil where facts are missing.
    ///
    /// It is not read where the action has no condition.
    public let condition: Bool?
    /// The facts that were missing.
    public let missing: [String]
    /// Which member of a party the person is, where everyone of a party has to act.
    public let member: String?
    /// What is promised, where the action is a promise.
    public let promised: Promised?
    /// How much was paid, in fen, where the action notes a payment.
    public let paid: Int64?
    /// Whether what the action gives had come back from another, so that the applicant is asked first.
    public let isOffered: Bool

    /// What somebody promises.
    public struct Promised: Hashable, Sendable {
        /// One of the case's parties, as the caller calls it.
        public let by: String
        /// In fen; nil where something else than money is promised.
        public let sum: Int64?
        /// The last day.
        public let until: CivilDate

        /// A promise as somebody gives it.
        public init(by: String, sum: Int64?, until: CivilDate) {
            self.by = by
            self.sum = sum
            self.until = until
        }
    }

    /// An action by a person of these duties.
    public init(
        _ action: String,
        as duties: Set<String>,
        saying words: String? = nil,
        seeing version: Int,
        condition: Bool? = true,
        missing: [String] = [],
        member: String? = nil,
        promised: Promised? = nil,
        paid: Int64? = nil,
        isOffered: Bool = false
    ) {
        self.action = action
        self.duties = duties
        self.words = words
        self.version = version
        self.condition = condition
        self.missing = missing
        self.member = member
        self.promised = promised
        self.paid = paid
        self.isOffered = isOffered
    }
}
