import Calendar
import Casework
import FEEL
import Foundation
import Hall
import HallTesting
import Panels
import Programs
import Registry
import Store
import Testing

@Suite struct QuizTests {
    @Test func `nothing tells a right answer before an attempt is handed in`() async throws {
        let frogs = try await FrogQuiz.open()
        let id = try await frogs.join(0)
        let attempt = try await frogs.begin(1, in: id, by: 0)
        let asked = try await frogs.open(attempt, by: 0)
        #expect(asked.questions.count == 2 && asked.result == nil)
        #expect(asked.questions.allSatisfy { $0.told == nil })
        // Whatever is in it, no reason and no set of right codes is.
        let seen = String(reflecting: asked)
        for reason in ["前腿短", "长在头顶", "会动的小虫", "皮肤要湿"] { #expect(!seen.contains(reason)) }
        let answers = try await frogs.answers(attempt, right: 1, by: 0)
        #expect(
            try await frogs.hall.perform(HandInLevel(attempt, answers: answers), as: frogs.actor(0))
                == 1
        )
        let told = try await frogs.open(attempt, by: 0)
        #expect(told.questions.map { $0.told?.isRight } == [true, false])
        #expect(told.result?.isPassed == true && told.result?.points == 10)
        #expect(told.result?.next?.title.zh == "青蛙大师")
    }

    @Test func `whoever begins again goes on with what is under way`() async throws {
        let frogs = try await FrogQuiz.open()
        let id = try await frogs.join(0)
        let first = try await frogs.begin(1, in: id, by: 0, seed: 1)
        let drawn = try await frogs.open(first, by: 0).questions.map(\.ask.zh)
        for seed in 2...9 as ClosedRange<UInt64> {
            #expect(try await frogs.begin(1, in: id, by: 0, seed: seed) == first)
        }
        #expect(try await frogs.open(first, by: 0).questions.map(\.ask.zh) == drawn)
        #expect(try await frogs.own(id, by: 0)?.levels.first?.state == .begun(first))
    }

    @Test func `what is handed in stays, however often it comes again`() async throws {
        let frogs = try await FrogQuiz.open()
        let id = try await frogs.join(0)
        let attempt = try await frogs.begin(1, in: id, by: 0)
        let wrong = try await frogs.answers(attempt, right: 0, by: 0)
        let right = try await frogs.answers(attempt, right: 2, by: 0)
        for answers in [wrong, right, wrong] {
            let deed = HandInLevel(attempt, answers: answers)
            #expect(try await frogs.hall.perform(deed, as: frogs.actor(0)) == 0)
        }
        let own = try #require(try await frogs.own(id, by: 0))
        #expect(own.points == 0 && own.levels[0].attempts.count == 1)
        #expect(own.levels[0].state == .open(left: 1))
        #expect(own.levels[1].state == .shut)
    }

    @Test func `two that come at once begin one attempt`() async throws {
        let frogs = try await FrogQuiz.open()
        let id = try await frogs.join(0)
        let begun = try await withThrowingTaskGroup(of: QuizAttemptID.self) { group in
            for seed in 0..<12 as Range<UInt64> {
                group.addTask { try await frogs.begin(1, in: id, by: 0, seed: seed) }
            }
            return try await group.reduce(into: Set<QuizAttemptID>()) { $0.insert($1) }
        }
        #expect(begun.count == 1)
        let rows = try await frogs.office.house.look {
            try $0.quizzes.attempts(of: id, at: FrogQuiz.quiz)
        }
        #expect(rows.count == 1)
    }

    @Test func `an answer is missing, is one too many, or is none that was asked`() async throws {
        let frogs = try await FrogQuiz.open()
        let id = try await frogs.join(0)
        let attempt = try await frogs.begin(1, in: id, by: 0)
        let whole = try await frogs.answers(attempt, right: 2, by: 0)
        let one = try await frogs.open(attempt, by: 0).questions.firstIndex { !$0.isMany } ?? 0
        for wrong in [[], ["zz"], ["a", "b"]] {
            var answers = whole
            answers["\(one + 1)"] = wrong
            await #expect(throws: UnfinishedForm.self) {
                try await frogs.hall.perform(
                    HandInLevel(attempt, answers: answers),
                    as: frogs.actor(0)
                )
            }
        }
        #expect(try await frogs.open(attempt, by: 0).result == nil)
        #expect(
            try await frogs.hall.perform(HandInLevel(attempt, answers: whole), as: frogs.actor(0))
                == 2
        )
    }

    @Test func `nobody plays for another, and nobody else reads an attempt`() async throws {
        let frogs = try await FrogQuiz.open()
        let id = try await frogs.join(0)
        let attempt = try await frogs.begin(1, in: id, by: 0)
        let answers = try await frogs.answers(attempt, right: 2, by: 0)
        let others: [Actor] = [
            frogs.actor(1), .staff(frogs.keeper), .staff(frogs.auditor),
            .staff(frogs.office.officer),
        ]
        for other in others {
            await #expect(throws: Refusal.notFound) {
                try await frogs.hall.ask(OpenAttempt(attempt), as: other)
            }
            await #expect(throws: Refusal.notFound) {
                try await frogs.hall.perform(HandInLevel(attempt, answers: answers), as: other)
            }
            await #expect(throws: Refusal.notFound) {
                try await frogs.hall.perform(
                    BeginLevel(1, of: FrogQuiz.quiz, in: id, seed: 1),
                    as: other
                )
            }
        }
        await #expect(throws: Refusal.logIn) {
            try await frogs.hall.ask(OpenAttempt(attempt), as: .visitor)
        }
    }

    @Test func `a level is begun twice a day and no more, and shut until the one before is passed`()
        async throws
    {
        let frogs = try await FrogQuiz.open()
        let id = try await frogs.join(0)
        await #expect(throws: Refusal.self) { try await frogs.begin(2, in: id, by: 0) }
        await #expect(throws: Refusal.notFound) { try await frogs.begin(3, in: id, by: 0) }
        await #expect(throws: Refusal.notFound) { try await frogs.begin(0, in: id, by: 0) }
        try await frogs.play(1, right: 0, in: id, by: 0)
        await #expect(throws: Refusal.self) { try await frogs.begin(2, in: id, by: 0) }
        try await frogs.play(1, right: 1, in: id, by: 0)
        await #expect(throws: Refusal.self) { try await frogs.begin(1, in: id, by: 0) }
        try await frogs.play(2, right: 3, in: id, by: 0)
        #expect(try await frogs.own(id, by: 0)?.points == 40)
        frogs.office.house.pass(days: 1)
        try await frogs.play(1, right: 2, in: id, by: 0)
        #expect(try await frogs.own(id, by: 0)?.points == 50)
        // When the time is over the case closes, and the results stay to be read.
        frogs.office.house.pass(days: 40)
        _ = try await frogs.hall.tick()
        await #expect(throws: Refusal.self) { try await frogs.begin(1, in: id, by: 0) }
        let own = try #require(try await frogs.own(id, by: 0))
        #expect(!own.isOn && own.points == 50)
    }

    @Test(arguments: [("sum", "30"), ("mean", "15")])
    func `two of a union count by the file's rule`(_ rule: String, _ score: String) async throws {
        let frogs = try await FrogQuiz.open(rule)
        try await frogs.together([0, 1])
        for (worker, right) in [(0, 1), (1, 2)] {
            let id = try await frogs.join(worker)
            try await frogs.play(1, right: right, in: id, by: worker)
        }
        let board = try await frogs.board(as: .staff(frogs.keeper))
        #expect(board.lines.map(\.team.score) == [score] && board.lines.map(\.players) == [2])
        let team = board.lines[0].team.id
        let made = try await frogs.hall.ask(
            OpenQuizTeam(team, in: FrogQuiz.quiz, of: FrogQuiz.service),
            as: .staff(frogs.auditor)
        )
        #expect(made.players.map(\.points) == [20, 10])
        #expect(made.players.map { $0.levels.map { $0?.right } } == [[2, nil], [1, nil]])
        let figures = try await frogs.hall.ask(FiguresOf(FrogQuiz.service), as: .hall)
        #expect(figures.map(\.value) == [1, 0])
    }

    @Test func `a ranking is read by those whom the file names`() async throws {
        let frogs = try await FrogQuiz.open()
        let ranking = QuizRanking(FrogQuiz.quiz, of: FrogQuiz.service)
        await #expect(throws: Refusal.logIn) { try await frogs.hall.ask(ranking, as: .visitor) }
        #expect(try await frogs.hall.ask(ranking, as: frogs.actor(3)).teams.isEmpty)
        await #expect(throws: Refusal.notFound) {
            try await frogs.board(as: .staff(frogs.office.officer))
        }
        await #expect(throws: Refusal.notFound) {
            try await frogs.board(as: .staff(frogs.office.finance))
        }
        await #expect(throws: Refusal.logIn) { try await frogs.board(as: frogs.actor(0)) }
    }

    @Test func `what is kept of players is what all their attempts come to`() async throws {
        let frogs = try await FrogQuiz.open()
        var dice = HallTesting.Dice(seed: 5)
        var ids: [(CaseID, Int)] = []
        for worker in 0..<5 { ids.append((try await frogs.join(worker), worker)) }
        for _ in 0..<60 {
            let (id, worker) = dice.pick(ids)
            let level = dice.number(1...2)
            do {
                try await frogs.play(level, right: dice.number(0...3), in: id, by: worker)
            } catch is Refusal {
                frogs.office.house.pass(minutes: 600)
            }
        }
        let quiz = try #require(
            try frogs.hall.shelf.now.open(FrogQuiz.service).service.quizzes.first
        )
        let kept = try await frogs.office.house.look {
            try $0.quizzes.finished(of: FrogQuiz.service)
        }
        var points: Int64 = 0
        for (id, worker) in ids {
            let rows = try await frogs.office.house.look {
                try $0.quizzes.attempts(of: id, at: quiz.id)
            }
            #expect(kept[id, default: 0] == rows.count { $0.result != nil })
            // By hand: of each level the best that passed.
            let best = [1, 2].map { level in
                rows.filter { $0.level == level }.compactMap(\.result?.right)
                    .filter { $0 >= quiz.ladder.levels[level - 1].pass }.max() ?? 0
            }
            #expect(try await frogs.own(id, by: worker)?.points == Int64(best.reduce(0, +)) * 10)
            let row = try await frogs.office.row(id)
            if row.organisation != nil { points += Int64(best.reduce(0, +)) * 10 }
        }
        let teams = try await frogs.board(as: .hall).lines
        #expect(teams.map(\.team.points).reduce(0, +) == points && points > 0)
    }

    @Test func `answers lie sealed and the trail tells none of them`() async throws {
        let frogs = try await FrogQuiz.open()
        let id = try await frogs.join(0)
        try await frogs.play(1, right: 2, in: id, by: 0)
        let trail = try await frogs.hall.ask(AuditOf(id), as: .staff(frogs.keeper))
        let said = trail.filter { ["Began a level", "Handed a level in"].contains($0.what.en) }
        #expect(said.count == 2)
        #expect(said.allSatisfy { $0.words?.contains("legs") == false })
    }
}

extension FrogQuiz {
    /// The registry has these people at one union.
    fileprivate func together(_ workers: [Int]) async throws {
        let union = office.house.federation.id
        for worker in workers {
            let person = office.workers[worker].person.id
            try await office.house.arrange { tx in
                guard var row = try tx.people.find(person) else { return }
                row.union = union
                try tx.people.save(row)
            }
        }
    }
}
