public import Calendar

/// Where a case stands: all that its procedure has to know about it.
public struct CaseState: Hashable, Sendable {
    /// The id of its step, ``Step/applicant`` or ``Step/closed``; empty before it is filed.
    public internal(set) var step: String
    /// The step it came from, while it is on a detour: with its applicant, objected to, or before whoever signs besides.
    public internal(set) var returnsTo: String?
    /// The action that was done and waits for a second signature, or for the money or the things it gives.
    public internal(set) var awaits: String?
    /// How it ended; nil while it is open.
    public internal(set) var outcome: String?
    /// The clocks that run or rest, in the order of their ids.
    public internal(set) var clocks: [CaseClock]
    /// The clocks started so far.
    public internal(set) var clocksStarted: Int
    /// The grants given so far, in order.
    public internal(set) var granted: [String]
    /// Every step the case has stood in so far, in the order of first entering.
    public internal(set) var reached: [String]
    /// What was promised in it, in the order of promising.
    public internal(set) var promises: [CasePromise]
    /// The promises given so far.
    public internal(set) var promisesMade: Int
    /// Who has to act before the present step is over, settled when it began.
    public internal(set) var awaited: [String]
    /// Those of them who have acted.
    public internal(set) var answered: [String]
    /// The step where it ended the last time; nil while it never has.
    public internal(set) var endedIn: String?
    /// Until when its applicant can have a refusal looked at; nil where that cannot be.
    public internal(set) var appealUntil: Instant?
    /// The outcome that its applicant appealed against, which can be done once.
    public internal(set) var appealed: String?
    /// Whether it is handled before others, by shorter terms.
    public internal(set) var isUrgent: Bool
    /// Grows by one with every event that changes where the case stands or what was done with it.
    ///
    /// An alarm is no such event: it must not make the page stale that an officer has open.
    public internal(set) var version: Int

    /// A case that nobody has filed yet.
    public static let unfiled = CaseState(step: "", version: 0)

    /// A state as rows hold it.
    public init(
        step: String,
        returnsTo: String? = nil,
        awaits: String? = nil,
        outcome: String? = nil,
        clocks: [CaseClock] = [],
        clocksStarted: Int = 0,
        granted: [String] = [],
        reached: [String] = [],
        promises: [CasePromise] = [],
        promisesMade: Int = 0,
        awaited: [String] = [],
        answered: [String] = [],
        endedIn: String? = nil,
        appealUntil: Instant? = nil,
        appealed: String? = nil,
        isUrgent: Bool = false,
        version: Int
    ) {
        self.step = step
        self.returnsTo = returnsTo
        self.awaits = awaits
        self.outcome = outcome
        self.clocks = clocks
        self.clocksStarted = clocksStarted
        self.granted = granted
        self.reached = reached
        self.promises = promises
        self.promisesMade = promisesMade
        self.awaited = awaited
        self.answered = answered
        self.endedIn = endedIn
        self.appealUntil = appealUntil
        self.appealed = appealed
        self.isUrgent = isUrgent
        self.version = version
    }

    /// Whether it is over.
    public var isClosed: Bool { step == Step.closed }
    /// Whether it has been filed.
    public var isFiled: Bool { version > 0 }

    /// Whether its applicant can have its refusal looked at.
    public func canAppeal(at now: Instant) -> Bool {
        appealUntil.map { isClosed && now < $0 } ?? false
    }

    /// The next instant at which something happens by itself; nil where nothing does.
    public var wakes: Instant? {
        moments.map(\.at).min()
    }
}
