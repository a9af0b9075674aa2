import Ledger

/// The same promises kept the slow way: a list of entries, every balance added up anew.
struct NaiveBook {
    struct Entry {
        enum State { case held, moved, gone }

        let order: Order
        let until: LedgerTime?
        /// The name by which it can be moved back.
        var movedBy: TransferID?
        var state: State
    }

    private(set) var entries: [TransferID: Entry] = [:]
    private var names: Set<TransferID> = []
    private var bodies: [String: [Step]] = [:]
    private var last = LedgerTime(milliseconds: .min)

    /// Whether the command is fine; if it is, it is done.
    mutating func take(_ command: Command, at time: LedgerTime) -> Bool {
        if let body = bodies[command.key] { return body == command.steps.map(\.nameless) }
        guard time >= last, !command.steps.isEmpty else { return false }
        var copy = self
        for step in command.steps {
            guard copy.names.insert(step.id).inserted, copy.take(step, at: time) else {
                return false
            }
        }
        copy.last = time
        copy.bodies[command.key] = command.steps.map(\.nameless)
        self = copy
        return true
    }

    private mutating func take(_ step: Step, at time: LedgerTime) -> Bool {
        switch step {
        case .transfer(let id, let order):
            return add(id, Entry(order: order, until: nil, movedBy: id, state: .moved))
        case .hold(let id, let order, let until):
            if let until, until <= time { return false }
            return add(id, Entry(order: order, until: until, movedBy: nil, state: .held))
        case .post(let id, let hold):
            guard let entry = entries[hold], entry.state == .held else { return false }
            if let until = entry.until, until <= time { return false }
            entries[hold]?.state = .moved
            entries[hold]?.movedBy = id
        case .void(_, let hold):
            guard entries[hold]?.state == .held else { return false }
            entries[hold]?.state = .gone
        case .expire(_, let hold):
            guard let entry = entries[hold], entry.state == .held, let until = entry.until,
                until <= time
            else { return false }
            entries[hold]?.state = .gone
        case .reverse(_, let transfer):
            let found = entries.first { $0.value.movedBy == transfer && $0.value.state == .moved }
            guard let (id, entry) = found, isCovered(entry.order.to, entry.order.amount) else {
                return false
            }
            entries[id]?.state = .gone
        }
        return true
    }

    private mutating func add(_ id: TransferID, _ entry: Entry) -> Bool {
        let order = entry.order
        guard order.amount.count > 0, order.amount.count < 1_000_000_000, order.from != order.to,
            Plan.unit(of: order.from) == order.unit, Plan.unit(of: order.to) == order.unit,
            isCovered(order.from, order.amount), !isTaken(order)
        else { return false }
        entries[id] = entry
        return true
    }

    private func isTaken(_ order: Order) -> Bool {
        guard let claim = order.claim else { return false }
        return entries.values.contains {
            $0.state != .gone && $0.order.claim == claim && $0.order.from == order.from
        }
    }

    private func isCovered(_ account: AccountID, _ amount: Amount) -> Bool {
        let limit = Plan.accounts.first { $0.id == account }?.limit
        return limit == AccountLimit.none || available(account) >= amount.count
    }

    func balance(_ account: AccountID) -> Int64 {
        entries.values.filter { $0.state == .moved }.reduce(0) { sum, entry in
            if entry.order.to == account { return sum + entry.order.amount.count }
            return entry.order.from == account ? sum - entry.order.amount.count : sum
        }
    }

    func available(_ account: AccountID) -> Int64 {
        entries.values.filter { $0.state == .held && $0.order.from == account }
            .reduce(balance(account)) { $0 - $1.order.amount.count }
    }
}

extension Step {
    fileprivate var nameless: Step {
        let none = TransferID(0)
        return switch self {
        case .transfer(_, let order): .transfer(none, order)
        case .hold(_, let order, let until): .hold(none, order, until: until)
        case .post(_, let hold): .post(none, hold: hold)
        case .void(_, let hold): .void(none, hold: hold)
        case .expire(_, let hold): .expire(none, hold: hold)
        case .reverse(_, let transfer): .reverse(none, transfer: transfer)
        }
    }
}
