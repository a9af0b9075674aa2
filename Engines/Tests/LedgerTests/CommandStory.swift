import Ledger
import SeededTesting

/// A random story of commands; one in ten is hostile.
struct CommandStory {
    private var random: Seeded
    private var nextName: Int64 = 1
    private var told: [Command] = []
    private var written: [TransferID] = []
    private var holds: [TransferID] = []
    private(set) var now: Int64 = 0

    init(seed: UInt64) {
        random = Seeded(seed)
    }

    /// The next command and the time it comes at.
    mutating func next() -> (Command, LedgerTime) {
        guard !told.isEmpty else { return opening() }
        now += Int64.random(in: 0...3, using: &random)
        guard !random.oneIn(10) else { return hostile() }
        let count = random.oneIn(6) ? Int.random(in: 2...3, using: &random) : 1
        let command = Command(key: "key \(nextName)", steps: (0..<count).map { _ in step() })
        told.append(command)
        return (command, at(now))
    }

    private mutating func opening() -> (Command, LedgerTime) {
        let orders = [
            Plan.yuan(Plan.source, Plan.budget, fen: 20_000),
            Plan.yuan(Plan.budget, Plan.pool, fen: 2_000),
            Order(from: Plan.hall, to: Plan.seats, amount: Amount(400), unit: seat, code: "open"),
        ]
        let command = Command(key: "opening", steps: orders.map { .transfer(name(), $0) })
        told.append(command)
        return (command, at(now))
    }

    private mutating func step() -> Step {
        let target = target()
        switch Int.random(in: 0..<10, using: &random) {
        case 0, 1, 2, 3: return .transfer(name(), order())
        case 4, 5:
            let until = random.oneIn(4) ? nil : at(now + Int64.random(in: 1...8, using: &random))
            return .hold(name(), order(), until: until)
        case 6: return .post(name(), hold: target)
        case 7: return .void(name(), hold: target)
        case 8: return .expire(name(), hold: target)
        default: return .reverse(name(), transfer: target)
        }
    }

    /// Tells the story what was written, so that later steps find something to end.
    mutating func wrote(_ lines: [Transfer]) {
        written += lines.map(\.id)
        for line in lines {
            switch line.link {
            case .pending: holds.append(line.id)
            case .posts(let id), .voids(let id), .expires(let id): holds.removeAll { $0 == id }
            case .posted, .reverses: break
            }
        }
    }

    private mutating func target() -> TransferID {
        let recent = (random.oneIn(2) ? holds : written).suffix(8).randomElement(using: &random)
        let any = TransferID(Int64.random(in: 1...max(1, nextName), using: &random))
        return random.oneIn(4) ? any : recent ?? any
    }

    private mutating func name() -> TransferID {
        defer { nextName += 1 }
        return TransferID(nextName)
    }

    private static let routes: [(AccountID, AccountID)] = [
        (Plan.source, Plan.budget), (Plan.budget, Plan.pool), (Plan.pool, Plan.chen),
        (Plan.pool, Plan.wang), (Plan.chen, Plan.clearing), (Plan.clearing, Plan.settled),
        (Plan.pool, Plan.budget), (Plan.hall, Plan.seats), (Plan.seats, Plan.chenSeats),
    ]

    private mutating func order() -> Order {
        let index = Int.random(in: 0..<Self.routes.count, using: &random)
        let (from, to) = Self.routes[index]
        let isOpening = [Plan.source, Plan.budget, Plan.hall].contains(from)
        let most: Int64 = isOpening ? 2_000 : 60
        let claims = from == Plan.pool || from == Plan.seats
        let holder = Int64.random(in: 1...8, using: &random)
        return Order(
            from: from,
            to: to,
            amount: Amount(Int64.random(in: 1...most, using: &random)),
            unit: Plan.unit(of: from) ?? .yuan,
            code: "story",
            claim: claims && random.oneIn(2) ? Claim(holder: holder) : nil
        )
    }

    private mutating func hostile() -> (Command, LedgerTime) {
        let key = "hostile \(nextName)"
        let fair = order()
        func bent(
            from: AccountID? = nil,
            to: AccountID? = nil,
            fen: Int64? = nil,
            unit: Unit? = nil
        ) -> Order {
            Order(
                from: from ?? fair.from,
                to: to ?? fair.to,
                amount: fen.map(Amount.init) ?? fair.amount,
                unit: unit ?? fair.unit,
                code: fair.code,
                claim: fair.claim
            )
        }
        switch Int.random(in: 0..<9, using: &random) {
        case 0: return (Command(key: key, .transfer(name(), bent(fen: -5))), at(now))
        case 1: return (Command(key: key, .transfer(name(), bent(fen: 0))), at(now))
        case 2:
            return (Command(key: key, .transfer(name(), bent(from: Plan.pool, fen: .max))), at(now))
        case 3:
            return (Command(key: key, .hold(name(), bent(to: AccountID(77)), until: nil)), at(now))
        case 4: return (Command(key: key, .transfer(name(), bent(unit: Unit(code: "x")))), at(now))
        case 5: return (Command(key: key, .transfer(TransferID(1), fair)), at(now))
        case 6: return (Command(key: key, .transfer(name(), fair)), at(now - 1_000))
        case 7:
            return (
                Command(key: told.randomElement(using: &random)?.key ?? key, steps: [step()]),
                at(now)
            )
        default:
            let again = told.randomElement(using: &random) ?? Command(key: key, steps: [])
            return (again, at(now))
        }
    }
}
