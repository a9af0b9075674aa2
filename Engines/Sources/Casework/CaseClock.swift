public import Calendar

/// The time a step gives: it runs, rests while the applicant is asked, and breaks by itself.
public struct CaseClock: Hashable, Sendable {
    /// What is left of a resting clock.
    public enum Rest: Hashable, Sendable {
        /// Working days, the day of the pause counted as used.
        case workingDays(Int)
        /// Calendar days, the day of the pause counted as used.
        case days(Int)
        /// Milliseconds, for times shorter than a day.
        case milliseconds(Int64)
        /// None of it passes: the due instant is a date in the calendar.
        case fixed
        /// Nothing is given in the meantime; the due instant is that of the next period to be given.
        case kept
    }

    /// Counted from one within a case, in the order of starting.
    public let id: Int
    /// The step whose time it is; ``Step/applicant`` for the applicant's own.
    public let step: String
    /// When it began to run.
    public let started: Instant
    /// When the time is over.
    public internal(set) var due: Instant
    /// When an alarm is raised; nil where none is wanted.
    public internal(set) var warn: Instant?
    /// When the alarm was raised.
    public internal(set) var warned: Instant?
    /// When lateness took effect.
    public internal(set) var late: Instant?
    /// What is left while the clock rests; nil while it runs.
    public internal(set) var rest: Rest?
    /// The grant that is given each time, for a clock that comes again; nil for a step's deadline.
    public let round: String?
    /// The time by the step's own term, kept beside while a shorter one counts; nil where its own counts.
    public internal(set) var ordinary: Ordinary?

    /// When the time would be over that is not counted now.
    public struct Ordinary: Hashable, Sendable {
        public internal(set) var due: Instant
        /// What is left of it while the clock rests.
        public internal(set) var rest: Rest?

        /// The ordinary time as rows hold it.
        public init(due: Instant, rest: Rest? = nil) {
            self.due = due
            self.rest = rest
        }
    }

    /// A clock as rows hold it.
    public init(
        id: Int,
        step: String,
        started: Instant,
        due: Instant,
        warn: Instant? = nil,
        warned: Instant? = nil,
        late: Instant? = nil,
        rest: Rest? = nil,
        round: String? = nil,
        ordinary: Ordinary? = nil
    ) {
        self.id = id
        self.step = step
        self.started = started
        self.due = due
        self.warn = warn
        self.warned = warned
        self.late = late
        self.rest = rest
        self.round = round
        self.ordinary = ordinary
    }

    /// Whether time passes for it.
    public var isRunning: Bool { rest == nil }
}
