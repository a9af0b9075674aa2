package import Calendar
import Casework
package import FEEL
package import Registry

/// How we know that a service works: people, dates, steps, and what has to come of them.
package struct Scenario: Sendable {
    /// The file it stands in.
    package let file: String
    package let title: String
    /// When it begins.
    package let now: CivilDateTime
    /// What is known of the union in charge, by the names of `FactCatalogue` without their root.
    package let owner: [String: Value]
    package let people: [Actor]
    /// The places that are there from the beginning.
    package let places: [Spot]
    /// How many people are on a roll, those with a name of their own among them.
    package let rolls: [String: Int]
    /// What lies in an account at the beginning, in fen; one that is not named has plenty.
    package let accounts: [String: Int64]
    /// How many pieces of an offer it is played with, where the file's number would take too long.
    package let pieces: [String: Int64]
    package let partners: [Partner]
    package let staff: [Staff]
    /// The organisations that are there from the beginning.
    package let firms: [Firm]
    /// The unions that are there from the beginning, beside the one in charge.
    package let unions: [Union]
    /// Where people work.
    package let clusters: [Cluster]
    package let steps: [Step]

    /// Somebody who appears in it.
    package struct Actor: Sendable {
        /// The word the steps use.
        package let id: String
        package let name: String
        /// What the registry knows, by the names of `FactCatalogue` without their root.
        package let facts: [String: Value]
        /// The organisation that the person works for, by its word.
        package let employer: String?
        /// The rolls that the person is on.
        package let rolls: [String]
        /// What has happened to the person, for rules that find people.
        package let events: [PersonEvent]
        /// How many people the word stands for: whatever it does, each of them does.
        package let count: Int
        package let place: Place
    }

    /// A union below the one in charge.
    package struct Union: Hashable, Sendable {
        /// The word the steps use: of the union, and of its colleague.
        package let id: String
        package let name: String
        package let kind: String
        /// The duty of its colleague; nil where it has none.
        package let duty: String?
    }

    /// A place that is there from the beginning.
    package struct Spot: Sendable {
        /// The word the steps use.
        package let id: String
        package let name: String
        package let kind: String
        package let point: SurveyedPoint
        package let hours: String?
        /// The codes of what it offers.
        package let services: [String]
        package let status: PlaceStatus
        package let opened: CivilDate?
        package let closures: [Closure]
        package let level: PlaceLevel
        package let place: Place
    }

    /// Days on which a place is closed, both included.
    package struct Closure: Hashable, Sendable {
        package let from: CivilDate
        package let until: CivilDate
        package let reason: String
    }

    /// Something that anybody may look up.
    package enum Look: Hashable, Sendable {
        /// The places around a point where needs are met now.
        case search(needs: [String], near: Coordinate, isAllDay: Bool)
        /// The days of an occasion at a place, from the step's day to this one.
        case occasions(of: String, at: String, until: CivilDate)
        /// Somebody shows the member's code at a place that opens by itself.
        case knock(at: String, by: String)
    }

    /// One thing that happens, or time that passes, and what has to be seen then.
    package struct Step: Sendable {
        package let at: CivilDateTime
        /// Who acts, one of the people or a duty; nil where only time passes.
        package let actor: String?
        package let deed: ScenarioDeed?
        /// Whom it is for: one of the people.
        package let person: String?
        /// Which item of a partner.
        package let item: String?
        /// At which partner: one of the partners.
        package let partner: String?
        /// Which case: a name given when it was opened; nil for the last one.
        package let caseName: String?
        /// Answers as a form sends them, by field.
        package let answers: [String: [String]]
        package let words: String?
        /// The questions that are put to the applicant again: fields, facts of the catalogue.
        package let asks: [String]
        /// How consent was given, or a contact made: `phone`, `face`, `paper`.
        package let how: String?
        package let look: Look?
        /// What came in, into which account, and from whom.
        package let income: Income?
        /// Who stands on a list: people by their words.
        package let listed: [String]
        /// Who is marked how in a roll call: cases by their names, or `everyone`.
        package let marks: [RollMark]
        /// Where people work from now on, by their words; `nobody` for those who leave.
        package let moves: [String: String]
        /// Who stands in for somebody, by the word.
        package let deputy: String?
        /// What the cases are called that the step opens, in their order.
        package let opened: [String]
        /// The procedure that the list is for; nil for the service's own.
        package let procedure: String?
        package let expectations: [Expectation]
        package let place: Place
    }
}

/// What somebody does in a scenario.
package enum ScenarioDeed: Hashable, Sendable {
    /// Files an application, for oneself or as a proxy; to a further procedure where one is named.
    case apply(String?)
    /// Notes somebody who may need help, before anything personal is kept.
    case lead
    /// Notes an attempt to reach the person of a lead.
    case contact
    /// Notes that the person agrees.
    case consent
    /// Adds files by the link that the person was sent.
    case upload
    /// Opens a case from a lead.
    case openCase
    /// Takes a piece of an offer; nil where the service has one only.
    case claim(String?)
    /// Something at a partner.
    case partner(PartnerDeed)
    /// Answers the questions of those who handle the case.
    case fillIn
    /// Books what came in.
    case receive
    /// Shares out an offer; nil where the service has one only.
    case allot(String?)
    /// Notes that what is owed to places has been paid.
    case payPlaces
    /// Names another in the place of somebody of a party.
    case standIn
    /// Marks people of the day's list.
    case rollCall
    /// Closes the day's list.
    case closeDay
    /// Calls people to the panel.
    case appoint
    /// Gives a case its marks.
    case score
    /// Says why somebody has to do with a case and does not judge it.
    case conflict
    /// Begins a level of a quiz, or begins it and hands the answers in.
    case beginLevel
    case play
    /// Gives a case a vote, and takes one back.
    case vote
    case takeBackVote
    /// Says which of those with equally many votes stands first.
    case putFirst
    case closePanel
    case confirmPanel
    /// Objects to what is shown of a case.
    case object
    /// Files for everybody of a list, and does an action with each where one is named.
    case list(String?)
    /// Says whether the two records that were found to be alike last are of one person.
    case decidePair(isSame: Bool)
    /// Is away from this day on; who stands in is named beside it.
    case away
    case back
    /// Makes another colleague the contact of a case.
    case passOn
    /// Marks a case as urgent, or takes that back; with `lane`, for everything that is filed from now on.
    case urgent(Bool)
    case lane(Bool)
    /// Something about money that was paid wrongly.
    case recovery(RecoveryDeed)
    /// Notes what happened in a life.
    case change(LifeChange.Kind)
    /// One of the service's own actions.
    case action(String)

    package init(_ words: String) {
        let claim = "claim "
        let apply = "apply "
        let allot = "allot "
        let list = "list and "
        if let deed = RecoveryDeed(rawValue: words) {
            self = .recovery(deed)
        } else if words.hasPrefix(list) {
            self = .list(String(words.dropFirst(list.count)))
        } else if words.hasPrefix(allot) {
            self = .allot(String(words.dropFirst(allot.count)))
        } else if words.hasPrefix(claim) {
            self = .claim(String(words.dropFirst(claim.count)))
        } else if words.hasPrefix(apply) {
            self = .apply(String(words.dropFirst(apply.count)))
        } else {
            self = ScenarioDeed.fixed[words] ?? .action(words)
        }
    }

    static let fixed: [String: ScenarioDeed] = [
        "apply": .apply(nil), "lead": .lead, "contact": .contact, "consent": .consent,
        "upload": .upload, "open case": .openCase,
        "claim": .claim(nil), "list": .list(nil),
        "roll call": .rollCall, "close day": .closeDay,
        "appoint": .appoint, "score": .score, "conflict": .conflict,
        "begin level": .beginLevel, "play": .play, "close panel": .closePanel,
        "confirm panel": .confirmPanel,
        "vote": .vote, "take back vote": .takeBackVote, "put first": .putFirst,
        Action.object: .object,
        "mark urgent": .urgent(true), "take urgency back": .urgent(false),
        "open lane": .lane(true), "end lane": .lane(false),
        "away": .away, "back": .back, "pass on": .passOn,
        "stand in": .standIn, "fill in": .fillIn, "receive": .receive, "pay places": .payPlaces,
        "merge": .decidePair(isSame: true), "keep apart": .decidePair(isSame: false),
        LifeChange.Kind.jobEnds.rawValue: .change(.jobEnds),
        LifeChange.Kind.movesAway.rawValue: .change(.movesAway),
        "redeem": .partner(.redeem), "undo": .partner(.undo), "statement": .partner(.statement),
    ]
}
