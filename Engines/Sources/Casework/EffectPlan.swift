/// What shall follow from an action or from lateness, as a procedure writes it.
public enum EffectPlan: Hashable, Sendable {
    /// The case goes to a step; to ``Step/applicant`` it goes until the applicant has answered.
    case move(to: String)
    /// The case ends with an outcome.
    case close(as: String)
    /// The case returns from its applicant to the step that asked.
    case sendBack
    /// A closed case is looked at again.
    case appeal
    /// The outcome that was appealed against stands.
    case uphold
    /// The case goes back to the step where it ended.
    case reopen
    /// What was done and waited for a second signature takes effect.
    case sign
    /// What is shown to the public is objected to, and somebody looks at that.
    case object
    /// Somebody receives a grant of the service.
    case grant(String)
    /// A grant's money has reached its holder.
    case pay(String)
    /// Somebody takes a piece of an offer.
    case take(String)
    /// A piece of an offer that was taken goes back.
    case giveBack(String)
    /// The case goes to a step; where the piece that was taken had come back from another, its applicant
    /// is asked first whether to have it.
    case offered(String, onward: String)
    /// A paper is written.
    case write(String)
    /// A promise is given, as whoever acts says.
    case promise(String)
    /// A payment counts towards the promises of the case.
    case post
    /// What was promised has been done, where that is no money.
    case keep(String)
    /// Those concerned have met.
    case meet(String)
    /// A text gets a new version, as whoever acts writes it.
    case draft(String)
    /// Whoever acts says something to the present version of a text.
    case voice(Voice, on: String)
    /// A case of another procedure begins, or several.
    case opens(CaseOpening)
    /// The case goes to the step after the furthest of these it has reached: never back, never past one.
    case next(of: [String])
    /// People of a duty or a party hear of it.
    case tell([String])
    /// People of a duty or a party have something to do.
    case task([String])

    /// Whether the case stands elsewhere afterwards.
    public var movesCase: Bool {
        switch self {
        case .move, .close, .sendBack, .next, .offered, .appeal, .uphold, .reopen,
            .object, .sign:
            true
        case .grant, .pay, .take, .giveBack, .write, .tell, .task, .promise, .post, .keep, .meet,
            .opens, .draft, .voice:
            false
        }
    }

    /// The offer of which a piece can go back by this.
    var returnedOffer: String? {
        switch self {
        case .giveBack(let offer), .offered(let offer, onward: _): offer
        default: nil
        }
    }
}
