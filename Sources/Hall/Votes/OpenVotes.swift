package import Calendar
import Panels
package import Programs
import Registry
package import Store

/// The votes that go on and that the reader has a vote in.
package struct OpenVotes: Question {
    package struct Line: Sendable {
        package let service: String
        package let panel: String
        package let title: Words
        package let until: CivilDate
        package let left: Left
    }

    /// How many votes are left, and for how long.
    package struct Left: Sendable {
        package let count: Int
        package let isByDay: Bool
    }

    package init() {}

    package var policy: any Policy { Anyone() }

    package func answer(in tx: Tx, _ context: Context) throws -> [Line] {
        guard let person = context.actor.person else { return [] }
        return try context.services.open.flatMap { published in
            try published.service.panels.filter { $0.vote != nil }.compactMap { panel in
                let gate = try VoteGate(published.service.id, panel.id, in: tx, context)
                guard gate.phase == .open, let round = gate.round, try gate.bar() == nil else {
                    return nil
                }
                let standing = try tx.panels.standing(in: panel.step, of: round.service)
                // Of hundreds the first will do to know that there is somebody to vote for.
                guard try standing.contains(where: { try gate.candidate($0, in: round) != nil })
                else { return nil }
                let given = try gate.given(by: person, in: round)
                let rule = gate.plan.rule
                return Line(
                    service: published.service.id,
                    panel: panel.id,
                    title: panel.title,
                    until: gate.plan.until,
                    left: Left(
                        count: rule.left(after: given, on: gate.today),
                        isByDay: rule.per == .day
                    )
                )
            }
        }
    }
}
