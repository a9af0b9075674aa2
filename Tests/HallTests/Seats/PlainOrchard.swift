import Calendar
import Store

/// The same baskets, thought through once more with lists and nothing else.
struct PlainOrchard {
    private struct Child {
        let id: CaseID
        let isNear: Bool
        let filed: Int
    }

    private let baskets: Int
    private var children: [Child] = []
    private var waiting: [Child] = []
    private var asked: [CaseID: Instant] = [:]
    private(set) var holding: Set<CaseID> = []
    private var handedOut = 0
    private var isShared = false

    init(_ baskets: Int) {
        self.baskets = baskets
    }

    var standing: Orchard.Standing {
        Orchard.Standing(
            holding: holding,
            asked: Set(asked.keys),
            waiting: inOrder.map(\.id)
        )
    }

    private var inOrder: [Child] {
        waiting.sorted { ($0.isNear ? 0 : 1, $0.filed) < ($1.isNear ? 0 : 1, $1.filed) }
    }

    private var free: Int { baskets - holding.count - asked.count }

    mutating func file(_ id: CaseID, isNear: Bool) {
        children.append(Child(id: id, isNear: isNear, filed: children.count))
    }

    mutating func verify(_ id: CaseID, at now: Instant) {
        guard let child = children.first(where: { $0.id == id }) else { return }
        if isShared, waiting.isEmpty, free > 0 {
            holding.insert(id)
            handedOut += 1
        } else {
            waiting.append(child)
        }
        settle(at: now)
    }

    mutating func share(at now: Instant) {
        isShared = true
        settle(at: now)
    }

    mutating func leave(_ id: CaseID, at now: Instant) {
        holding.remove(id)
        asked[id] = nil
        waiting.removeAll { $0.id == id }
        settle(at: now)
    }

    mutating func accept(_ id: CaseID) {
        asked[id] = nil
        holding.insert(id)
    }

    mutating func pass(to now: Instant) {
        asked = asked.filter { $0.value > now }
        settle(at: now)
    }

    private mutating func settle(at now: Instant) {
        while isShared, free > 0, let next = inOrder.first {
            waiting.removeAll { $0.id == next.id }
            if handedOut >= baskets {
                asked[next.id] = now.advanced(byMilliseconds: 48 * 3_600_000)
            } else {
                holding.insert(next.id)
            }
            handedOut += 1
        }
    }
}
