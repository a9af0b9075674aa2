/// Why something cannot be done with a case, in a sentence a person understands.
public enum CaseworkRefusal: Error, Hashable, Sendable {
    /// The procedure has no such action anywhere.
    case unknownAction(String)
    /// The case has been filed already, or not yet.
    case filedAlready
    /// Nothing can be done before the case is filed.
    case notFiled
    /// The case is over.
    case closed(outcome: String)
    /// The action belongs to another step.
    case wrongStep(action: String, step: String)
    /// The person has none of the duties that may do this.
    case notYourDuty(action: String, who: [String])
    /// The action cannot be done without words.
    case wordsRequired(action: String)
    /// Somebody else has changed the case since.
    case stale(seen: Int, version: Int)
    /// The action's condition does not hold.
    case conditionNotMet(action: String)
    /// It cannot be said whether the action's condition holds.
    case informationNeeded(action: String, facts: [String])
    /// The person has done it already, and the others are still to do it.
    case doneAlready(action: String)
    /// There is no refusal to appeal against, or the time for it is over.
    case noAppeal
    /// A promise without a day, or without its sum.
    case promiseIncomplete
    /// A promise for a day that is over.
    case promiseOver
    /// A payment without a sum.
    case paymentMissing
    /// The action has been done, and waits for what it gives.
    case waitsAlready(action: String)
    /// Something has been given, so that it cannot be taken back simply.
    case somethingGiven([String])
}
