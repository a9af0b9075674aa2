import Hall
import Store

/// The colleagues of the demo city as they act.
struct DemoCrew: Sendable {
    struct Member: Sendable {
        let role: String
        let note: String
        let password: String
        let hired: NewColleague
        let colleague: Colleague
    }

    private(set) var members: [Member] = []

    mutating func add(_ member: Member) {
        members.append(member)
    }

    /// Who holds one of the duties over an organisation, those nearest to it first.
    func holders(of duties: [String], at path: String) -> [Colleague] {
        members.map(\.colleague)
            .filter { !$0.duties(at: path).isDisjoint(with: duties) }
            .sorted { reach($0) > reach($1) }
    }

    private func reach(_ colleague: Colleague) -> Int {
        colleague.posts.map(\.path.utf8.count).max() ?? 0
    }

    var lines: [LogInSheet.Line] {
        members.map { .init($0.role, $0.hired, password: $0.password, $0.note) }
    }
}
