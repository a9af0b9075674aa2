package import Calendar
package import FEEL

/// What has to be seen after a step of a scenario.
package enum Expectation: Hashable, Sendable {
    /// The case stands in this step.
    case step(String)
    /// The case ended so.
    case outcome(String)
    /// What the rule says: `yes`, `no`, `ask` or `needs`.
    case eligible(String)
    /// The facts that are missing, by name.
    case needs([String])
    /// The reason the rule gives, in Chinese.
    case why(String)
    /// In yuan.
    case amount(Decimal34)
    /// The last day of the running clock.
    case due(CivilDate)
    /// Days from filing to the end.
    case days(Int)
    /// How the case came: `self`, `proxy`, `union`, `found`.
    case channel(String)
    /// An alarm has been raised for this duty since the step before.
    case alarm(String)
    /// The case has come to this duty as something to do, since the step before.
    case task(String)
    /// How many promises of the case have been kept.
    case promisesKept(Int)
    /// How many promises of the case have broken.
    case promisesBroken(Int)
    /// How many talks of the case are on record.
    case meetings(Int)
    /// Those who still have to act before the step is over.
    case waitsFor([String])
    /// What is still claimed back of the case's money, in yuan.
    case stillClaimed(Decimal34)
    /// How the last claim of the case stands.
    case claim(String)
    /// Whether the case is urgent.
    case urgent(Bool)
    /// Whether what the case says is still kept.
    case kept(Bool)
    /// Days from the first promised day to the end, or to now.
    case daysAfterFirstDue(Int)
    /// The step is refused, in words that hold these.
    case refused(String)
    /// The actor may do this now.
    case can([String])
    /// The actor may not do this now.
    case cannot([String])
    /// Consent is on record, given this way.
    case consent(String)
    /// The case's place on the list of what it waits for, counted from one.
    case line(Int)
    /// What is to be seen of the day's list.
    case roll(RollFigure)
    /// The colleague whom the applicant has as a contact, by the scenario's word.
    case contact(String)
    /// In whose place the case was acted in last; `nobody` where it was the colleague's own to do.
    case inPlaceOf(String)
    /// What is to be seen of a panel.
    case panel(PanelFigure)
    /// What is to be seen of a notice.
    case notice(NoticeFigure)
    /// What whoever looks sees of a list that is shown.
    case shown(String, ShownFigure)
    /// What everybody reads of a measure, as it was counted that day: its value, or `few`.
    case told(String, String)
    /// What is to be seen of a quiz.
    case quiz(QuizFigure)
    /// What a measure says on this day: a number, or a part from 0 to 1.
    case measure(String, Decimal34)
    /// Measures whose target is missed on this day.
    case missed([String])
    /// What a measure and the history that it goes on from come to together.
    case total(String, Decimal34)
    /// How much is wanting to a measure's target on this day.
    case shortfall(String, Decimal34)
    /// The places that were looked up, nearest first.
    case places([String])
    /// Whether the door opened: `opens`, or why it did not.
    case entrance(String)
    /// The days that were looked up.
    case dates([CivilDate])
    /// What an offer has come to.
    case offer(String, OfferFigure)
    /// What lies in an account, in fen or in pieces.
    case balance(String, Int64)
    /// What is to be seen of a paper of the case.
    case paper(String, PaperFigure)
    /// What is to be seen of the registry.
    case registry(RegistryFigure)
    /// What is to be seen of a partner.
    case partner(PartnerExpectation)
    /// What is to be seen of places.
    case station(StationExpectation)
    /// What is to be seen of somebody's cover.
    case cover(String, CoverFigure)
    /// How many covers of a name there are, and how many people have one.
    case coverCount(String, covers: Int, people: Int)
    /// What a measure has come to in each of its periods.
    case trend(String, [Decimal34])
    /// What is to be seen of a text of the case.
    case text(String, TextFigure)
    /// How many firms and people something of the case covers by a rule.
    case covered(firms: Int?, people: Int?)
    /// How many cases of a procedure the case has opened so far.
    case opened(String, Int)
    /// What became of the lines of a list: what keeps each from being done; empty for those that were.
    case findings([String])

    /// Something to be seen of a cover; all but the number of covers speak of the latest.
    package enum CoverFigure: Hashable, Sendable {
        case count(Int)
        case units(Int)
        case from(CivilDate)
        case until(CivilDate)
        /// In fen.
        case fee(Int64)
        /// `later`, `good` or `over`.
        case state(String)
    }

    /// Something to be seen of a paper; all but the number of papers speak of the last one.
    package enum PaperFigure: Hashable, Sendable {
        /// How many of the kind have been written.
        case count(Int)
        case number(String)
        case to([String])
        /// Words that stand in it.
        case says([String])
        case date(CivilDate)
    }

    /// Something to be seen of an offer.
    package enum OfferFigure: Hashable, Sendable {
        /// What is set aside for it and not claimed: fen, or things.
        case reserve(Int64)
        /// How many pieces are claimed.
        case claimed(Int)
        /// How many pieces are left.
        case left(Int)
        /// How many people have a card.
        case cards(Int)
        /// How many messages with the card's address are on their way to phones.
        case texts(Int)
        /// `planned`, `waiting`, `open` or `closed`: of the last opening.
        case state(String)
        /// How often it has opened.
        case openings(Int)
        /// When it opens next.
        case next(CivilDateTime)
        /// Of all vouchers: how many can still be used, were used, have lapsed.
        case standing(Int)
        case used(Int)
        case lapsed(Int)
    }
}
