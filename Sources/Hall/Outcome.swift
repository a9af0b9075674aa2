/// What a command came to, where a no commits what it left behind.
enum Outcome<Answer: Sendable>: Sendable {
    case answered(Answer)
    case refused(Refusal)

    func get() throws -> Answer {
        switch self {
        case .answered(let answer): answer
        case .refused(let refusal): throw refusal
        }
    }
}
