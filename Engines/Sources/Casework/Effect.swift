public import Calendar

/// What follows from an event, with the instant it was due and the instant it is done.
public struct Effect: Hashable, Sendable {
    /// What is to be done.
    public let deed: Deed
    /// When it should have happened; equal to ``done`` for what people do.
    public let due: Instant
    /// When it happens.
    public let done: Instant

    /// An effect, due when it is done unless said otherwise.
    public init(_ deed: Deed, due: Instant? = nil, done: Instant) {
        self.deed = deed
        self.due = due ?? done
        self.done = done
    }
}

/// The things that can follow from an event.
public enum Deed: Hashable, Sendable {
    /// The case stands in another step.
    case move(from: String, to: String)
    /// The case is over; the words are those of the person who ended it.
    case close(outcome: String, kind: OutcomeKind, words: String?)
    /// A clock begins to run.
    case startClock(CaseClock)
    /// A clock is over, because its step is.
    case stopClock(CaseClock)
    /// A clock rests.
    case pauseClock(CaseClock)
    /// A clock runs again, with what was left.
    case resumeClock(CaseClock)
    /// A clock's alarm: its time is nearly over.
    case warn(CaseClock)
    /// A clock's time is over.
    case late(CaseClock)
    /// Somebody receives a grant of the service.
    case grant(String)
    /// A grant's money has reached its holder.
    case pay(String)
    /// A paper is written.
    case write(String)
    /// People of a duty or a party hear of it.
    case tell([String], Occasion)
    /// People of a duty or a party have something to do.
    case task([String], step: String)
}

/// Why people hear of a case.
public enum Occasion: Hashable, Sendable {
    /// The applicant is asked for more.
    case asked(words: String?)
    /// The case is over.
    case closed(outcome: String)
    /// Time is nearly over in a step.
    case warned(step: String)
    /// Time is over in a step.
    case late(step: String)
    /// Somebody did something.
    case action(String)
}
