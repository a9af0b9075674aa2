/// The lines in the order they were written, and what follows from them by plain adding up.
struct Journal {
    let lines: [Transfer]
    /// What later lines say about the end of each earlier one.
    let endings: [TransferID: [Ending]]
    private let byName: [TransferID: Transfer]

    init(_ records: [TransferID: Record]) {
        lines = records.values.map(\.transfer).sorted {
            ($0.seal.sequence, $0.id) < ($1.seal.sequence, $1.id)
        }
        var endings: [TransferID: [Ending]] = [:]
        for line in lines {
            switch line.link {
            case .posted, .pending: break
            case .posts(let id): endings[id, default: []].append(.posted(by: line.id))
            case .voids(let id): endings[id, default: []].append(.voided(by: line.id))
            case .expires(let id): endings[id, default: []].append(.expired(by: line.id))
            case .reverses(let id): endings[id, default: []].append(.reversed(by: line.id))
            }
        }
        self.endings = endings
        byName = records.mapValues(\.transfer)
    }

    /// The lines that claimed something which was neither given up nor reversed.
    var liveClaims: [Transfer] {
        lines.filter { line in
            guard line.order.claim != nil else { return false }
            switch line.link {
            case .posted, .pending: return !isGivenBack(line.id)
            case .posts, .voids, .expires, .reverses: return false
            }
        }
    }

    private func isGivenBack(_ id: TransferID) -> Bool {
        endings[id, default: []].contains { ending in
            switch ending {
            case .voided, .expired, .reversed: true
            case .posted(let by): isReversed(by)
            }
        }
    }

    private func isReversed(_ id: TransferID) -> Bool {
        endings[id, default: []].contains { ending in
            if case .reversed = ending { true } else { false }
        }
    }

    /// What each account was given to grant from: everything moved, except by claims on it.
    var funded: [AccountID: Int128] {
        var total: [AccountID: Int128] = [:]
        for line in lines where line.link.moves {
            let claimed = pool(of: line)
            let amount = Int128(line.order.amount.count)
            if line.order.from != claimed { total[line.order.from, default: 0] -= amount }
            if line.order.to != claimed { total[line.order.to, default: 0] += amount }
        }
        return total
    }

    /// The pool that a line claims from, or gives a claim back to.
    private func pool(of line: Transfer) -> AccountID? {
        guard case .reverses(let original) = line.link else { return line.order.claimKey?.pool }
        return byName[original]?.order.claimKey?.pool
    }

    /// Every account's totals, added up from the first line.
    var tallies: [AccountID: Tally] {
        var tallies: [AccountID: Tally] = [:]
        for line in lines {
            let amount = Int128(line.order.amount.count)
            tallies[line.order.from, default: Tally()].give(amount, line.link)
            tallies[line.order.to, default: Tally()].get(amount, line.link)
        }
        return tallies
    }
}

/// An account's four totals, wide enough not to overflow while they are checked.
struct Tally: Hashable {
    var received: Int128 = 0
    var paid: Int128 = 0
    var incoming: Int128 = 0
    var held: Int128 = 0

    init() {}

    init(_ state: AccountState) {
        received = Int128(state.received.count)
        paid = Int128(state.paid.count)
        incoming = Int128(state.incoming.count)
        held = Int128(state.held.count)
    }

    mutating func give(_ amount: Int128, _ link: TransferLink) {
        if link.moves { paid += amount }
        held += link.holding * amount
    }

    mutating func get(_ amount: Int128, _ link: TransferLink) {
        if link.moves { received += amount }
        incoming += link.holding * amount
    }
}

extension TransferLink {
    /// What a line does to what is held: adds it, takes it off, or neither.
    fileprivate var holding: Int128 {
        switch self {
        case .pending: 1
        case .posts, .voids, .expires: -1
        case .posted, .reverses: 0
        }
    }
}
