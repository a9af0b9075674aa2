public import Calendar

/// Where a case can stand, who has it there, and until when.
public struct Step: Hashable, Sendable {
    /// The step's id, unique in its procedure.
    public let id: String
    /// The duties and parties that may act here.
    public let who: [String]
    /// The parties whose every member has to act here; empty where anybody of ``who`` is enough.
    public let each: [String]
    /// The promise that the step waits for; nil where somebody has something to do.
    public let waitsFor: String?
    /// How long the step may last, counted from entering it; nil where nothing presses.
    public let within: Due?
    /// Whether its last day is said by a formula, which the caller evaluates.
    public let isDated: Bool
    /// How long before the due instant an alarm is raised.
    public let warn: Span?
    /// What follows when the step's time is over.
    public let late: [EffectPlan]
    /// Whether that time is only waited for, so that nobody is late when it is over.
    public let isWait: Bool
    /// What is given again in each period while a case stands here.
    public let every: [Round]
    /// What may be done here, in the order it is offered.
    public let actions: [Action]
    /// Whether somebody else can look again at a refusal from here; nobody reviews what several ranked together.
    public let isReviewable: Bool
    /// The notice by which its cases are shown to the public; nil where they are not.
    public let notice: String?

    /// A step as a procedure writes it.
    public init(
        id: String,
        who: [String],
        each: [String] = [],
        waitsFor: String? = nil,
        within: Due? = nil,
        isDated: Bool = false,
        warn: Span? = nil,
        late: [EffectPlan] = [],
        isWait: Bool = false,
        every: [Round] = [],
        actions: [Action],
        isReviewable: Bool = true,
        notice: String? = nil
    ) {
        self.id = id
        self.who = who
        self.each = each
        self.waitsFor = waitsFor
        self.within = within
        self.isDated = isDated
        self.warn = warn
        self.late = late
        self.isWait = isWait
        self.every = every
        self.actions = actions
        self.isReviewable = isReviewable
        self.notice = notice
    }

    /// The action of this id.
    public func action(_ id: String) -> Action? {
        actions.first { $0.id == id }
    }
}
