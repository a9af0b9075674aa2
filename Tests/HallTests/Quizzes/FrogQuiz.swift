import Calendar
import Casework
import Hall
import HallTesting
import Programs
import Registry
import Store

/// A federation that asks people about frogs: two levels, two attempts a day.
struct FrogQuiz: Sendable {
    static let service = "frog-quiz"
    static let quiz = "frogs"

    let office: Office
    let keeper: Colleague
    let auditor: Colleague

    var hall: Hall { office.hall }

    /// - Parameter rule: How the scores of players become one, where it is not the file's.
    static func open(_ rule: String = "sum") async throws -> FrogQuiz {
        let office = try await Office.open()
        let folder = try Fixtures.folder(service)
        var files = folder.files
        let text = String(decoding: files[ServiceFolder.mainFile] ?? [], as: UTF8.self)
        files[ServiceFolder.mainFile] = Array(
            text.replacing("score: sum", with: "score: \(rule)").utf8
        )
        try await office.hall.publish(
            ServiceFolder(name: folder.name, files: files),
            owner: office.house.federation.id
        )
        let staff = Recruiting(house: office.house)
        let top = office.house.federation
        return FrogQuiz(
            office: office,
            keeper: try await staff.colleague("主持", ["officer"], at: top),
            auditor: try await staff.colleague("审计", ["auditor"], at: top)
        )
    }

    func actor(_ worker: Int) -> Actor { office.workers[worker].actor }

    func join(_ worker: Int) async throws -> CaseID {
        let receipt = try await hall.perform(Apply(Self.service, answers: [:]), as: actor(worker))
        return CaseID(raw: receipt.caseFile)
    }

    func begin(
        _ level: Int,
        in id: CaseID,
        by worker: Int,
        once key: String? = nil,
        seed: UInt64 = 1
    ) async throws -> QuizAttemptID {
        let begin = BeginLevel(level, of: Self.quiz, in: id, seed: seed)
        return QuizAttemptID(raw: try await hall.perform(begin, once: key, as: actor(worker)))
    }

    func open(_ attempt: QuizAttemptID, by worker: Int) async throws -> OpenAttempt.Answer {
        try await hall.ask(OpenAttempt(attempt), as: actor(worker))
    }

    func answers(
        _ attempt: QuizAttemptID,
        right count: Int,
        by worker: Int
    ) async throws -> [String: [String]] {
        guard let quiz = try hall.shelf.now.open(Self.service).service.quiz(Self.quiz) else {
            return [:]
        }
        return QuizPlayer(quiz).answers(to: try await open(attempt, by: worker), right: count)
    }

    @discardableResult func play(
        _ level: Int,
        right count: Int,
        in id: CaseID,
        by worker: Int
    ) async throws -> QuizAttemptID {
        let attempt = try await begin(level, in: id, by: worker)
        let answers = try await answers(attempt, right: count, by: worker)
        _ = try await hall.perform(HandInLevel(attempt, answers: answers), as: actor(worker))
        office.house.pass(minutes: 1)
        return attempt
    }

    func own(_ id: CaseID, by worker: Int) async throws -> OwnQuiz? {
        try await hall.ask(OpenMyCase(id), as: actor(worker)).quizzes.first
    }

    func board(as actor: Actor) async throws -> OpenQuiz.Answer {
        try await hall.ask(OpenQuiz(Self.quiz, of: Self.service), as: actor)
    }
}
