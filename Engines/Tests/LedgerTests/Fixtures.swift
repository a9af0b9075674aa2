import Ledger

let seat = Unit(code: "seat")

/// FNV-1a: good enough to see a change in a test.
let fnv: Digest = { bytes in
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return (0..<8).map { UInt8(truncatingIfNeeded: hash >> (8 * $0)) }
}

/// A source, a budget, a pool of money, a pool of seats, three holders, clearing, settled.
enum Plan {
    static let source = AccountID(1)
    static let budget = AccountID(2)
    static let pool = AccountID(3)
    static let chen = AccountID(4)
    static let wang = AccountID(5)
    static let clearing = AccountID(6)
    static let settled = AccountID(7)
    static let hall = AccountID(8)
    static let seats = AccountID(9)
    static let chenSeats = AccountID(10)

    static let accounts: [Account] = [
        Account(id: source, kind: .source, unit: .yuan),
        Account(id: budget, kind: .budget, unit: .yuan),
        Account(id: pool, kind: .pool, unit: .yuan),
        Account(id: chen, kind: .entitlement, unit: .yuan),
        Account(id: wang, kind: .entitlement, unit: .yuan),
        Account(id: clearing, kind: .clearing, unit: .yuan),
        Account(id: settled, kind: .settled, unit: .yuan),
        Account(id: hall, kind: .source, unit: seat),
        Account(id: seats, kind: .pool, unit: seat),
        Account(id: chenSeats, kind: .entitlement, unit: seat),
    ]

    static func emptyBook() -> Book {
        let states = accounts.map { ($0.id, AccountState($0)) }
        return Book(accounts: Dictionary(uniqueKeysWithValues: states), digest: fnv)
    }

    static func unit(of account: AccountID) -> Unit? {
        accounts.first { $0.id == account }?.unit
    }

    static func yuan(
        _ from: AccountID,
        _ to: AccountID,
        fen: Int64,
        claim: Claim? = nil
    ) -> Order {
        Order(from: from, to: to, amount: Amount(fen), unit: .yuan, code: "test", claim: claim)
    }

    /// 100 yuan in the pool.
    static func openBook() throws -> Book {
        var book = emptyBook()
        let steps: [Step] = [
            .transfer(TransferID(101), yuan(source, budget, fen: 15_000)),
            .transfer(TransferID(102), yuan(budget, pool, fen: 10_000)),
        ]
        _ = try book.apply(Command(key: "open", steps: steps), at: at(0))
        return book
    }
}

func at(_ milliseconds: Int64) -> LedgerTime {
    LedgerTime(milliseconds: milliseconds)
}

extension Book {
    func balance(_ account: AccountID) -> Int64? { accounts[account]?.balance.count }
    func available(_ account: AccountID) -> Int64? { accounts[account]?.available.count }

    /// Everything a refused command must leave as it was.
    var contents: [AnyHashable] { [accounts, records, claims, answers, head] }
}
