import Casework
import Hall
import HallTesting
import Programs
import Store

extension DemoLife {
    /// Now and then a case cannot wait, and whoever has it says so; now and then that was not so after all.
    mutating func hurry(_ row: CaseRow, by colleagues: [Colleague]) async throws {
        guard urgentDice.chance(row.state.isUrgent ? 10 : 6) else { return }
        for colleague in colleagues {
            do {
                if row.state.isUrgent {
                    let back = TakeUrgencyBack(row.id, because: "已与本人电话核实，可以按平时的时限办。")
                    _ = try await hall.perform(back, as: .staff(colleague))
                } else {
                    let mark = MarkUrgent(row.id, because: "本人急等着用，已电话核实。")
                    _ = try await hall.perform(mark, as: .staff(colleague))
                }
                return
            } catch is Refusal {
                continue
            }
        }
    }
}
