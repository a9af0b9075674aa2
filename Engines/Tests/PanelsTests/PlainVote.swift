import Panels

/// The same by the simplest means: a box for each day, or one for all, into which each name goes once.
struct PlainVote {
    let rule: VoteRule
    let own: Int64
    private(set) var votes: [Int64: Set<Int64>] = [:]

    init(rule: VoteRule, own: Int64) {
        self.rule = rule
        self.own = own
    }

    private func box(_ day: Int64) -> Int64 { rule.per == .day ? day : 0 }

    func left(on day: Int64) -> Int { rule.count - (votes[box(day)]?.count ?? 0) }

    mutating func give(_ wish: Int64, on day: Int64) {
        guard left(on: day) > 0, rule.allowsOwn || wish != own else { return }
        votes[box(day), default: []].insert(wish)
    }

    /// The best is picked again and again.
    static func order(_ ids: [Int64], _ votes: [Int64: Int64], _ decided: [Int64]) -> [Int64] {
        var rest = ids.sorted()
        var order: [Int64] = []
        while !rest.isEmpty {
            let most = rest.map { votes[$0] ?? 0 }.max() ?? 0
            let equals = rest.filter { votes[$0] ?? 0 == most }
            let next = decided.first(where: equals.contains) ?? equals[0]
            order.append(next)
            rest.removeAll { $0 == next }
        }
        return order
    }
}
