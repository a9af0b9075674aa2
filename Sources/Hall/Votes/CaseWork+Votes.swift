import Casework
import Programs
import Store

extension CaseWork {
    /// What was given to a case that leaves an open vote goes back to those who gave it, for good: they may give it to
    /// another, and the case begins anew if it comes back.
    func giveVotesBack(leaving step: String) throws {
        guard step != row.state.step,
            let panel = service.panels.first(where: { $0.step == step && $0.vote != nil }),
            let round = try tx.panels.of(row.service, panel.id).first, round.state == .open
        else { return }
        try tx.votes.removeAll(for: row.id, in: round.id)
    }
}
