package import Calendar
package import FEEL
package import Panels

/// A vote: who has how many votes and when, and what they see of those they may give them to.
package struct VotePlan: Sendable {
    /// Who may vote, before the formula is asked.
    package enum Voters: String, Hashable, Sendable, CaseIterable {
        /// Members of the union in charge and of those below it.
        case members
        /// Everybody who has said who they are.
        case workers
    }

    /// When the running count is shown.
    package enum Counts: String, Hashable, Sendable, CaseIterable {
        case atTheEnd = "at the end"
        case atOnce = "at once"
    }

    package let voters: Voters
    /// What else somebody has to be; nil for nothing.
    package let when: Expression?
    package let opens: CivilDateTime
    /// Its last day.
    package let until: CivilDate
    package let rule: VoteRule
    package let ties: Poll.TieBreak
    package let counts: Counts
    /// The tick by which whoever it is about agrees to be shown: without it a case is nobody's to vote for.
    package let consent: String
    /// The tick by which the name is shown as well; nil where names never are.
    package let name: String?
}
