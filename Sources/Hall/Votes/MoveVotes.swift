import Calendar
import Panels
import Programs
import Registry
import Store

extension Context {
    /// Two records are one person: in votes that go on, what both gave stands as far as one person has votes.
    func moveVotes(from lost: PersonID, to kept: PersonID, in tx: Tx) throws {
        for round in try tx.panels.open() {
            let panel = try? services.open(round.service).service.panel(round.panel)
            guard let rule = panel?.vote?.rule else { continue }
            var ballots = try tx.votes.given(by: kept, in: round.id).map(\.ballot)
            for vote in try tx.votes.given(by: lost, in: round.id) {
                try tx.votes.remove(vote, by: lost, in: round.id)
                let row = try tx.cases.find(vote.caseFile)
                let answer = rule.answer(
                    to: vote.caseFile.raw,
                    isOwn: [row?.applicant, row?.concerned].contains(kept),
                    after: ballots,
                    on: vote.ballot.day
                )
                guard answer == .counts else { continue }
                try tx.votes.add(vote, by: kept, in: round.id)
                ballots.append(vote.ballot)
            }
        }
    }
}

extension BallotRow {
    /// As the rule of a vote reckons with it.
    var ballot: VoteRule.Ballot { VoteRule.Ballot(for: caseFile.raw, on: Int64(day.dayNumber)) }
}
