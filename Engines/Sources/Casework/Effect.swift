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
    /// The case is open again: its applicant has appealed.
    case lookAgain
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
    /// A time that was waited for has passed; nobody is late.
    case passed(CaseClock)
    /// Another stands where somebody stood who was waited for.
    case stoodIn(String, for: String)
    /// Somebody receives a grant of the service.
    case grant(String)
    /// Somebody receives a grant for the calendar period that begins on a day.
    case round(String, of: CivilDate)
    /// Something was approved that cannot be given yet: the action waits.
    case wait(action: String)
    /// It waits no longer.
    case stopWaiting
    /// A grant's money has reached its holder.
    case pay(String)
    /// Somebody receives a piece of an offer.
    case take(String)
    /// A piece of an offer goes back.
    case giveBack(String)
    /// A paper is written.
    case write(String)
    /// A promise has been given.
    case promise(CasePromise)
    /// A payment counts towards a promise, with this part of it.
    case count(CasePromise, sum: Int64)
    /// A promise has been kept.
    case keep(CasePromise)
    /// A promise's day is over, and it was not kept.
    case `break`(CasePromise)
    /// A broken promise's sum has been reached after all.
    case paidLate(CasePromise)
    /// Those concerned have met, on an occasion that the service names.
    case meet(String)
    /// A text gets a new version.
    case draft(String)
    /// Somebody says something to the present version of a text.
    case voice(Voice, on: String)
    /// A case of another procedure begins, or several.
    case opens(CaseOpening)
    /// One of those who all have to act has acted.
    case answered(String)
    /// People of a duty or a party hear of it.
    case tell([String], Occasion)
    /// People of a duty or a party have something to do.
    case task([String], step: String)
}

/// Why people hear of a case.
public enum Occasion: Hashable, Sendable {
    /// The applicant is asked for more.
    case asked(words: String?)
    /// A piece of an offer is kept for the applicant, who is to say yes in time.
    case offered(String)
    /// The case is over.
    case closed(outcome: String)
    /// Time is nearly over in a step.
    case warned(step: String)
    /// Time is over in a step.
    case late(step: String)
    /// The time that a step waited for has passed.
    case passed(step: String)
    /// Somebody did something.
    case action(String)
    /// What was promised has been paid or done in time.
    case kept(promise: String)
    /// A promise was not kept by its day.
    case broken(promise: String)
    /// A broken promise has been paid after all.
    case paidLate(promise: String)
}
