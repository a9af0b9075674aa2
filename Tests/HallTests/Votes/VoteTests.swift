import Calendar
import Casework
import Hall
import HallTesting
import Panels
import Programs
import Registry
import Store
import Testing

@Suite struct VoteTests {
    @Test func `a vote counts in its time and at no other`() async throws {
        let pond = try await PondVote.open()
        let id = try await pond.stand("东塘", by: 0)
        let table: [(at: String, counts: Bool)] = [
            ("2024-06-26 09:59", false), ("2024-06-26 10:00", true), ("2024-06-27 00:00", true),
            ("2024-06-28 23:59", true), ("2024-06-29 00:00", false),
        ]
        for one in table {
            try await pond.wait(until: one.at)
            if one.counts {
                #expect(try await pond.vote(1, for: id) == 1)
            } else {
                await #expect(throws: Refusal.self) { try await pond.vote(1, for: id) }
                await #expect(throws: Refusal.self) { try await pond.takeBack(1, from: id) }
            }
        }
        #expect(try await pond.board().lines.map(\.score) == ["3"])
        #expect(try await pond.board().round?.closed?.by == nil)
    }

    @Test func `the same vote twice is one, and midnight brings new ones`() async throws {
        let pond = try await PondVote.open()
        let ids = [
            try await pond.stand("东塘", by: 0), try await pond.stand("西塘", by: 0),
            try await pond.stand("南塘", by: 0),
        ]
        try await pond.wait(until: "2024-06-26 23:59")
        for _ in 0..<3 { #expect(try await pond.vote(1, for: ids[0]) == 1) }
        #expect(try await pond.vote(1, for: ids[1]) == 0)
        await #expect(throws: Refusal.self) { try await pond.vote(1, for: ids[2]) }
        // What was given is given, also with nothing left.
        #expect(try await pond.vote(1, for: ids[0]) == 0)
        // Taken back, it is another's; nothing is taken back twice.
        #expect(try await pond.takeBack(1, from: ids[0]) == 1)
        #expect(try await pond.takeBack(1, from: ids[0]) == 1)
        #expect(try await pond.vote(1, for: ids[2]) == 0)
        try await pond.wait(until: "2024-06-27 00:00")
        #expect(try await pond.ballot(1).left == 2)
        // Yesterday's stays: it cannot be taken back today.
        #expect(try await pond.takeBack(1, from: ids[1]) == 2)
        #expect(try await pond.vote(1, for: ids[1]) == 1)
        let board = try await pond.board()
        #expect(board.vote?.voters == 1 && board.vote?.votes == 3)
    }

    @Test func `many sent at once keep to the limit`() async throws {
        let pond = try await PondVote.open()
        var ids: [CaseID] = []
        for index in 0..<5 { ids.append(try await pond.stand("塘\(index)", by: 0)) }
        try await pond.wait(until: "2024-06-26 12:00")
        await withTaskGroup(of: Void.self) { group in
            for id in ids + ids + ids {
                group.addTask { _ = try? await pond.vote(1, for: id) }
            }
        }
        #expect(try await pond.board().vote?.votes == 2)
    }

    @Test func `votes in all are not by the day`() async throws {
        let pond = try await PondVote.open(["2 per day": "1 in all"])
        let ids = [try await pond.stand("东塘", by: 0), try await pond.stand("西塘", by: 0)]
        try await pond.wait(until: "2024-06-26 12:00")
        #expect(try await pond.vote(1, for: ids[0]) == 0)
        try await pond.wait(until: "2024-06-27 12:00")
        await #expect(throws: Refusal.self) { try await pond.vote(1, for: ids[1]) }
        #expect(try await pond.vote(1, for: ids[0]) == 0)
        #expect(try await pond.takeBack(1, from: ids[0]) == 1)
        #expect(try await pond.vote(1, for: ids[1]) == 0)
        #expect(try await pond.board().vote?.votes == 1)
    }

    @Test func `votes for what leaves are given back, and do not come back with it`() async throws {
        let pond = try await PondVote.open([
            "2 per day": "1 in all",
            "drop: {title: 撤下, say: required, to: closed, as: no prize}":
                "drop: {title: 再看看, say: required, to: look}",
        ])
        let ids = [try await pond.stand("东塘", by: 0), try await pond.stand("西塘", by: 0)]
        try await pond.wait(until: "2024-06-26 12:00")
        #expect(try await pond.vote(1, for: ids[0]) == 0)
        try await pond.act("drop", on: ids[0])
        #expect(try await pond.vote(1, for: ids[1]) == 0)
        try await pond.act("pass", on: ids[0])
        #expect(try await pond.board().vote?.votes == 1)
        try await pond.wait(until: "2024-06-29 00:00")
        let scores = try await pond.board().lines.map(\.score)
        #expect(Set(scores) == ["1", nil], "\(scores)")
    }

    @Test func `while a vote goes on no new version moves its end or takes it away`() async throws {
        let pond = try await PondVote.open()
        _ = try await pond.stand("东塘", by: 0)
        try await pond.wait(until: "2024-06-26 12:00")
        let north = pond.office.house.north.place.id
        func folder(_ old: String, _ new: String) throws -> ServiceFolder {
            let folder = try Fixtures.folder(PondVote.service)
            var files = folder.files
            let text = String(decoding: files[ServiceFolder.mainFile] ?? [], as: UTF8.self)
            #expect(text.contains(old))
            files[ServiceFolder.mainFile] = Array(text.replacing(old, with: new).utf8)
            return ServiceFolder(name: folder.name, files: files)
        }
        for (old, new) in [("until: 2024-06-28", "until: 2024-06-30"), ("2 per day", "9 per day")] {
            let other = try folder(old, new)
            let no = await refusal { try await pond.hall.publish(other, owner: north) }
            #expect(no?.reason.zh.contains("正在进行") == true)
        }
        try await pond.hall.publish(try folder("title: 发奖", "title: 颁奖"), owner: north)
        #expect(try await pond.ballot(1).left == 2)
    }

    @Test(arguments: [("no", false), ("yes", true)])
    func `the file says whether one votes for oneself`(_ own: String, _ counts: Bool) async throws {
        let pond = try await PondVote.open(["each: 2": "own case: \(own)\n    each: 2"])
        let id = try await pond.stand("东塘", by: 0)
        let other = try await pond.stand("西塘", by: 1)
        try await pond.wait(until: "2024-06-26 12:00")
        if counts {
            #expect(try await pond.vote(0, for: id) == 1)
        } else {
            await #expect(throws: Refusal.self) { try await pond.vote(0, for: id) }
            #expect(
                try await pond.ballot(0).candidates.filter(\.isBarred).map(\.caseFile) == [id]
            )
        }
        // A candidate votes like everybody else.
        try await pond.vote(0, for: other)
    }

    @Test func `only members of the union and below it see and vote`() async throws {
        let pond = try await PondVote.open()
        let id = try await pond.stand("东塘", by: 0)
        try await pond.wait(until: "2024-06-26 12:00")
        // Three of the north; then three of the south, and one of the north who is no member.
        for worker in 0..<7 {
            let ballot = try await pond.ballot(worker)
            let isMember = worker < 3
            #expect((ballot.bar == nil) == isMember)
            #expect(ballot.candidates.count == (isMember ? 1 : 0))
            if !isMember {
                await #expect(throws: Refusal.self) { try await pond.vote(worker, for: id) }
            }
        }
        for actor in [Actor.visitor, .worker(account: pond.office.workers[0].account, person: nil)]
        {
            await #expect(throws: Refusal.self) {
                try await pond.hall.perform(
                    GiveVote(to: id, in: PondVote.panel, of: PondVote.service),
                    as: actor
                )
            }
        }
        #expect(try await pond.hall.ask(OpenVotes(), as: pond.actor(1)).count == 1)
        #expect(try await pond.hall.ask(OpenVotes(), as: pond.actor(4)).isEmpty)
        #expect(try await pond.board().vote?.votes == 0)
    }

    @Test func `a file may let workers vote, and ask for more by a formula`() async throws {
        let pond = try await PondVote.open([
            "each: 2": "who: workers\n    when: applicant.member\n    each: 2"
        ])
        try await pond.stand("东塘", by: 0)
        try await pond.wait(until: "2024-06-26 12:00")
        for (worker, votes) in [(0, true), (4, true), (6, false)] {
            let bar = try await pond.ballot(worker).bar
            #expect((bar == nil) == votes)
        }
    }

    @Test func `what is shown is what was agreed to, and nothing else`() async throws {
        let pond = try await PondVote.open()
        let named = try await pond.stand("东塘", by: 0, named: true)
        try await pond.stand("西塘", by: 1)
        let silent = try await pond.stand("暗塘", by: 2, shown: false)
        let unread = try await pond.stand("生塘", by: 2, passed: false)
        try await pond.wait(until: "2024-06-26 12:00")
        let ballot = try await pond.ballot(1)
        #expect(Set(ballot.candidates.map(\.title)) == ["东塘", "西塘"])
        let own = ballot.candidates.first { $0.caseFile == named }
        #expect(own?.name == pond.office.workers[0].person.name)
        #expect(ballot.candidates.first { $0.caseFile != named }?.name == nil)
        #expect(ballot.candidates.allSatisfy { $0.votes == nil })
        #expect(!String(reflecting: ballot.candidates).contains("悄悄话"))
        for id in [silent, unread] {
            await #expect(throws: Refusal.self) { try await pond.vote(1, for: id) }
        }
    }

    @Test(arguments: ["withdraw", "drop", "lapse"])
    func `whoever leaves gives the votes back`(_ way: String) async throws {
        let pond = try await PondVote.open(way == "lapse" ? ["10 days": "2 days"] : [:])
        let gone = try await pond.stand("东塘", by: 0)
        try await pond.wait(until: "2024-06-26 11:00")
        let ids = [try await pond.stand("西塘", by: 0), try await pond.stand("南塘", by: 0)]
        try await pond.wait(until: "2024-06-27 12:00")
        try await pond.vote(1, for: gone)
        try await pond.vote(1, for: ids[0])
        switch way {
        case "withdraw": try await pond.act("withdraw", on: gone, as: pond.actor(0))
        case "drop": try await pond.act("drop", on: gone)
        default:
            try await pond.wait(until: "2024-06-28 00:00")
            try await pond.vote(1, for: ids[0])
        }
        await #expect(throws: Refusal.self) { try await pond.vote(1, for: gone) }
        #expect(try await pond.ballot(1).left == 1)
        #expect(try await pond.vote(1, for: ids[1]) == 0)
        let lapsed = way == "lapse"
        try await pond.wait(until: "2024-06-28 23:00")
        if lapsed {
            #expect(try await pond.board().lines.count == 2)
            return
        }
        try await pond.wait(until: "2024-06-29 00:00")
        let board = try await pond.board()
        #expect(board.lines.map(\.caseFile) == ids && board.lines.map(\.score) == ["1", "1"])
    }
}
