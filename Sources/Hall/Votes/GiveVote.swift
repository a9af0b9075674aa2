import Calendar
import Panels
import Programs
import Registry
package import Store

/// Gives a case a vote. The same vote sent again counts once. Neither the trail nor the table of answers says
/// for whom: what is kept is in the votes alone, without the hour.
package struct GiveVote: UseCase {
    private let caseFile: CaseID
    private let panel: String
    private let service: String

    package init(to caseFile: CaseID, in panel: String, of service: String) {
        self.caseFile = caseFile
        self.panel = panel
        self.service = service
    }

    package var policy: any Policy { LoggedIn() }

    /// How many votes are left.
    package func run(in tx: Tx, _ context: Context) throws -> Int {
        let gate = try VoteGate(service, panel, in: tx, context)
        let person = try gate.voter()
        let round = try gate.openRound()
        guard let one = try gate.candidate(caseFile, in: round) else { throw Refusal.notOnBallot }
        let given = try gate.given(by: person, in: round)
        let (rule, today) = (gate.plan.rule, gate.today)
        switch rule.answer(to: one.id.raw, isOwn: one.isOf(person), after: given, on: today) {
        case .counts:
            let vote = BallotRow(for: one.id, on: context.today)
            try tx.votes.add(vote, by: person, in: round.id)
            return rule.left(after: given, on: today) - 1
        case .given: break
        case .usedUp: throw Refusal.votesUsedUp(rule)
        case .own: throw Refusal.ownCase
        }
        return rule.left(after: given, on: today)
    }
}

/// Takes back a vote that could be given anew today.
package struct TakeBackVote: UseCase {
    private let caseFile: CaseID
    private let panel: String
    private let service: String

    package init(from caseFile: CaseID, in panel: String, of service: String) {
        self.caseFile = caseFile
        self.panel = panel
        self.service = service
    }

    package var policy: any Policy { LoggedIn() }

    /// How many votes are left.
    package func run(in tx: Tx, _ context: Context) throws -> Int {
        let gate = try VoteGate(service, panel, in: tx, context)
        let person = try gate.voter()
        let round = try gate.openRound()
        guard try gate.candidate(caseFile, in: round) != nil else { throw Refusal.notOnBallot }
        var given = try gate.given(by: person, in: round)
        let own = gate.plan.rule.beside(gate.today, in: given).first {
            $0.candidate == caseFile.raw
        }
        if let own {
            let day = CivilDate(dayNumber: Int(own.day))
            try tx.votes.remove(BallotRow(for: caseFile, on: day), by: person, in: round.id)
            given.removeAll { $0 == own }
        }
        return gate.plan.rule.left(after: given, on: gate.today)
    }
}

extension Refusal {
    /// The same for a case that left the vote, one of another, and one that nobody knows.
    static let notOnBallot = Refusal(
        Words(zh: "它不在这次投票里。", en: "It does not stand in this vote."),
        remedy: Words(zh: "请在投票页上另选一位。", en: "Choose another on the page of the vote.")
    )
    fileprivate static let ownCase = Refusal(
        Words(zh: "不能投给自己。", en: "You cannot vote for yourself."),
        remedy: Words(zh: "请投给别人。", en: "Give your votes to others.")
    )

    fileprivate static func votesUsedUp(_ rule: VoteRule) -> Refusal {
        switch rule.per {
        case .day:
            Refusal(
                Words(
                    zh: "今天的 \(rule.count) 票已经投完。",
                    en: "Today's votes are used up; there are \(rule.count) a day."
                ),
                remedy: Words(zh: "明天再来，或者收回一票。", en: "Come back tomorrow, or take one back.")
            )
        case .vote:
            Refusal(
                Words(zh: "\(rule.count) 票已经投完。", en: "Your \(rule.count) votes are used up."),
                remedy: Words(zh: "可以收回一票，投给别人。", en: "Take one back to give it to another.")
            )
        }
    }
}
