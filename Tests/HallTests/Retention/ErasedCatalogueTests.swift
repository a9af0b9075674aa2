import Calendar
import Hall
import HallTesting
import Programs
import Store
import Testing

/// Whatever a service counts, it counts the same when everything that is over in it has been erased.
@Suite struct ErasedCatalogueTests {
    /// All of those that count something else than cases, and one of each other service.
    private static var plays: [CatalogueTests.Play] {
        Dictionary(grouping: CatalogueTests.plays, by: \.service.id).values.flatMap { plays in
            let counts = plays.flatMap(\.service.procedures).flatMap(\.counts)
            return counts.contains { $0.rows != .cases } ? plays : Array(plays.prefix(1))
        }
    }

    @Test(arguments: plays)
    func `figures, books and the chain of the audit stay`(_ play: CatalogueTests.Play) async throws
    {
        let services = play.service.procedures.map(\.id)
        _ = try await Rehearsal.run(play.scenario, of: play.service, beside: play.neighbours) {
            hall in
            _ = try await hall.tick()
            let before = try await Counted(hall, services)
            let trail = try await self.trail(play.service, hall)
            let today = hall.calendar.date(of: hall.clock.now)
            _ = try await hall.database.write(hall.tenant) { tx in
                try tx.run(
                    """
                    UPDATE case_file SET erase_on = \(today), appeal_until = NULL
                    WHERE closed_at IS NOT NULL AND erased_at IS NULL
                    """
                )
            }
            _ = try await hall.tick()
            let left = try await hall.database.read(hall.tenant) { tx in
                try tx.rows("SELECT answers, id FROM case_file WHERE erased_at IS NOT NULL") {
                    try tx.cases.find($0.id(1))?.answers ?? ""
                }
            }
            // Names are texts: of those that scenarios give people, nothing is left.
            #expect(left.allSatisfy { !$0.contains("某") && !$0.contains("1370") })
            #expect(try await Counted(hall, services) == before)
            #expect(try await self.trail(play.service, hall) == trail)
            #expect(try await hall.ask(CheckRecords(), as: .hall).isSound)
            #expect(try await hall.ask(ReplayDecisions(), as: .hall).different.isEmpty)
        }
    }

    /// The counts of the first vote of each panel, and whether the audit vouches for them.
    private func trail(_ service: Service, _ hall: Hall) async throws -> [String] {
        var lines: [String] = []
        for procedure in service.procedures {
            for panel in procedure.panels where panel.vote != nil {
                let read = ReadVoteTrail(panel.id, of: procedure.id, round: 1)
                // A scenario may end before the vote is over.
                guard let trail = try? await hall.perform(read, as: .hall) else { continue }
                lines += trail.cases.map { "\($0.number) \($0.votes) \($0.isTraced)" }
            }
        }
        return lines
    }
}
