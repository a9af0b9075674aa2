import Calendar
import Casework
import Foundation
import Hall
import HallTesting
import Panels
import Programs
import Registry
import Store
import Testing

@Suite struct VoteCountTests {
    /// Two ponds with one vote each, a third with none, and the time over.
    private func tied() async throws -> (PondVote, [CaseID]) {
        let pond = try await PondVote.open()
        let ids = [
            try await pond.stand("东塘", by: 0), try await pond.stand("西塘", by: 0, named: true),
            try await pond.stand("南塘", by: 0),
        ]
        try await pond.wait(until: "2024-06-26 12:00")
        try await pond.vote(1, for: ids[0])
        try await pond.vote(2, for: ids[1])
        try await pond.wait(until: "2024-06-29 00:00")
        return (pond, ids)
    }

    @Test func `nobody reads a count before the end, and nobody ends it`() async throws {
        let pond = try await PondVote.open()
        let id = try await pond.stand("东塘", by: 0)
        try await pond.wait(until: "2024-06-26 12:00")
        try await pond.vote(1, for: id)
        for colleague in [pond.office.officer, pond.auditor] {
            let board = try await pond.board(as: colleague)
            #expect(board.lines.map(\.score) == [nil] && board.lines.map(\.position) == [nil])
            #expect(board.lines.map(\.given) == [0] && board.sums == nil)
            await #expect(throws: Refusal.self) { try await pond.trail(as: colleague) }
            await #expect(throws: Refusal.self) {
                try await pond.hall.perform(
                    ClosePanel(PondVote.panel, of: PondVote.service),
                    as: .staff(colleague)
                )
            }
        }
        await #expect(throws: Refusal.self) { try await pond.confirm() }
        #expect(try await pond.board().vote?.voters == 1)
    }

    @Test func `a file may show counts at once`() async throws {
        let pond = try await PondVote.open(["each: 2": "counts: at once\n    each: 2"])
        let id = try await pond.stand("东塘", by: 0)
        try await pond.wait(until: "2024-06-26 12:00")
        try await pond.vote(1, for: id)
        #expect(try await pond.ballot(2).candidates.map(\.votes) == [1])
        #expect(try await pond.board().lines.map(\.score) == ["1"])
    }

    @Test func `equals that matter are put in order with a reason, and another confirms`()
        async throws
    {
        let (pond, ids) = try await tied()
        #expect(try await pond.board().vote?.undecided == 2)
        #expect(try await pond.board().digest == nil)
        await #expect(throws: Refusal.self) { try await pond.confirm() }
        await #expect(throws: Refusal.self) { try await pond.putFirst(ids[1], because: " ") }
        await #expect(throws: Refusal.self) { try await pond.putFirst(ids[2]) }
        await #expect(throws: Refusal.self) { try await pond.putFirst(ids[1], as: pond.auditor) }
        try await pond.putFirst(ids[1])
        await #expect(throws: Refusal.self) { try await pond.putFirst(ids[0]) }
        await #expect(throws: Refusal.self) { try await pond.confirm(as: pond.office.officer) }
        try await pond.confirm()
        let board = try await pond.board()
        #expect(board.lines.map(\.caseFile) == [ids[1], ids[0], ids[2]])
        #expect(board.lines.map(\.verdict) == [.chosen, .full, .fewScores])
        #expect(board.vote?.reasons.map(\.text) == ["先建的塘"])
        #expect(try await pond.office.row(ids[1]).state.step == "prize")
        #expect(try await pond.office.row(ids[0]).state.outcome == "no prize")
        let result = try await pond.ballot(2)
        #expect(
            result.phase == .final && result.candidates.map(\.isChosen) == [true, false, false]
        )
        #expect(result.candidates.map(\.votes) == [1, 1, 0])
        // The foreign read nothing of the result either.
        #expect(try await pond.ballot(4).candidates.isEmpty)
    }

    @Test func `where the earlier one goes first nobody has to choose`() async throws {
        let pond = try await PondVote.open(["ties: officer": "ties: filed"])
        let ids = [try await pond.stand("东塘", by: 0), try await pond.stand("西塘", by: 0)]
        try await pond.wait(until: "2024-06-26 12:00")
        try await pond.vote(1, for: ids[1])
        try await pond.vote(2, for: ids[0])
        try await pond.wait(until: "2024-06-29 00:00")
        try await pond.confirm(as: pond.office.officer)
        #expect(try await pond.board().lines.map(\.caseFile) == ids)
    }

    @Test func `the count is open day by day and to nobody by person`() async throws {
        let (pond, ids) = try await tied()
        let trail = try await pond.trail(as: pond.auditor)
        #expect(trail.voters == 2 && trail.cases.map(\.votes) == [1, 1, 0])
        #expect(trail.cases.map(\.isTraced) == [true, true, true])
        #expect(trail.cases[0].days.map(\.day.description) == ["2024-06-26"])
        // Nothing that anybody reads at the desk, nor the trail of acts, ties a voter to a case.
        let people = pond.office.workers[1...2]
        let rows = try await pond.office.house.look { tx in
            try ids.flatMap { try tx.audit.ofCase($0, limit: 500) }
        }
        let board = try await pond.board()
        let seen = String(reflecting: trail) + String(reflecting: board)
        for worker in people {
            #expect(!rows.contains { $0.act.actor == worker.account })
            #expect(!seen.contains("\(worker.account)") && !seen.contains(worker.person.name))
        }
        // Somebody puts a vote in behind the door: the count no longer fits.
        let (first, third) = (ids[0], pond.office.workers[2].person.id)
        try await pond.office.house.arrange { tx in
            guard let round = try tx.panels.of(PondVote.service, PondVote.panel).first,
                let day = CivilDate("2024-06-27")
            else { return }
            try tx.votes.add(BallotRow(for: first, on: day), by: third, in: round.id)
        }
        let after = try await pond.trail(as: pond.auditor)
        #expect(after.cases.map(\.isTraced) == [false, true, true])
        #expect(after.cases.map(\.votes) == [1, 1, 0])
    }

    @Test func `a foreign desk knows of no such vote`() async throws {
        let (pond, _) = try await tied()
        let south = pond.office.house.south.officer
        await #expect(throws: Refusal.notFound) { try await pond.board(as: south) }
        await #expect(throws: Refusal.notFound) { try await pond.trail(as: south) }
    }

    @Test func `a vote in which nobody stands is over by itself, and a later one begins anew`()
        async throws
    {
        let pond = try await PondVote.open()
        try await pond.wait(until: "2024-06-29 00:00")
        #expect(try await pond.board().round?.state == .confirmed)
        #expect(try await pond.ballot(1).phase == .final)
        let id = try await pond.stand("东塘", by: 0)
        let folder = try Fixtures.folder(PondVote.service)
        var files = folder.files
        let text = String(decoding: files[ServiceFolder.mainFile] ?? [], as: UTF8.self)
            .replacing("2024-06-2", with: "2024-07-2")
        files[ServiceFolder.mainFile] = Array(text.utf8)
        try await pond.hall.publish(
            ServiceFolder(name: PondVote.service, files: files),
            owner: pond.office.house.north.place.id
        )
        #expect(try await pond.ballot(1).phase == .notYet)
        // Ten days go by for the case before that; one that comes later stands.
        try await pond.wait(until: "2024-07-26 09:00")
        #expect(try await pond.office.row(id).state.isClosed)
        let later = try await pond.stand("西塘", by: 0)
        try await pond.wait(until: "2024-07-26 10:00")
        try await pond.vote(1, for: later)
        #expect(try await pond.board().round?.number == 2)
    }

    @Test func `two records that are one person have one person's votes`() async throws {
        let pond = try await PondVote.open()
        let ids = [
            try await pond.stand("东塘", by: 0), try await pond.stand("西塘", by: 0),
            try await pond.stand("南塘", by: 0),
        ]
        try await pond.wait(until: "2024-06-26 12:00")
        try await pond.vote(1, for: ids[0])
        for id in ids[...1] { try await pond.vote(2, for: id) }
        try await pond.wait(until: "2024-06-27 12:00")
        try await pond.vote(1, for: ids[0])
        for id in ids[1...] { try await pond.vote(2, for: id) }
        let (kept, lost) = (pond.office.workers[1].person.id, pond.office.workers[2].person.id)
        let north = pond.office.house.north.place
        let pair = try await pond.office.house.arrange { tx in
            guard var row = try tx.people.find(lost) else { throw Refusal.notFound }
            row.identityNumber = nil
            try tx.people.save(row)
            let pair = PersonPairRow(
                id: tx.mint.id(),
                one: kept,
                other: lost,
                sign: "phone",
                handling: north.id,
                handlingPath: north.path,
                madeAt: TestHall.morning
            )
            try tx.personPairs.add(pair)
            return pair.id
        }
        let decide = DecidePair(pair, keeping: kept, because: "电话核对过身份证")
        _ = try await pond.hall.perform(decide, as: .staff(pond.office.officer))
        // On the first day one of two for the same falls away, on the second the third of two.
        let board = try await pond.board()
        #expect(board.vote?.voters == 1 && board.vote?.votes == 4)
        #expect(try await pond.ballot(1).left == 0)
        try await pond.wait(until: "2024-06-29 00:00")
        #expect(try await pond.board().lines.map(\.score) == ["2", "2", nil])
    }
}
