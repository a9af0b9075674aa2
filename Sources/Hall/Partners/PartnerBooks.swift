import Calendar
import Ledger
import Programs
import Registry
import Store

/// What the union owes partners, in the books: an account for each of them.
struct PartnerBooks {
    let tx: Tx
    private let context: Context

    init(_ tx: Tx, _ context: Context) {
        self.tx = tx
        self.context = context
    }

    static func name(of partner: OrganisationID) -> String { "owed partner \(partner)" }

    /// What may still be borne out of a service's account.
    func available(_ account: String, of service: String) throws -> Int64 {
        let fund = try tx.books.account(named: Treasury.fundName(account, service))
        return try fund.flatMap(tx.books.state)?.available.count ?? 0
    }

    /// What is owed to a partner, with what is on its way to the bank.
    func owed(to partner: OrganisationID) throws -> Int64 {
        let account = try tx.books.account(named: Self.name(of: partner))
        return try account.flatMap(tx.books.state)?.balance.count ?? 0
    }

    /// How many of somebody's turns in a period are taken.
    func turnsTaken(_ times: Int, _ person: PersonID, _ period: String, fund: String) throws -> Int
    {
        guard let pool = try tx.books.account(named: fund) else { return 0 }
        return try (1...max(1, times)).count { turn in
            try tx.books.isClaimed(pool, claim(person, period, turn))
        }
    }

    /// Moves what the union bears from its fund to what is owed to the partner; the turn is taken.
    func bear(
        _ row: RedemptionRow,
        from account: String,
        each: Offer.Each,
        on day: CivilDate
    ) throws {
        let fund = try tx.books.open(
            Treasury.fundName(account, row.service),
            .budget,
            .yuan
        )
        let period = each.period(of: row.offer, on: day)
        let free = try (1...max(1, each.times)).first { turn in
            try !tx.books.isClaimed(fund, claim(row.person, period, turn))
        }
        guard let turn = free else { throw Refusal.noTurnLeft }
        let order = Order(
            from: fund,
            to: try tx.books.open(Self.name(of: row.partner), .entitlement, .yuan),
            amount: Amount(row.borne),
            unit: .yuan,
            code: "\(row.service)/\(row.offer)",
            claim: claim(row.person, period, turn)
        )
        try apply("redeem \(row.id)", .transfer(TransferID(row.transfer), order))
    }

    /// Moves what a voucher is worth from what vouchers are good for to what is owed to the partner; the
    /// books let each voucher do that once.
    func honour(_ voucher: GrantID, for row: RedemptionRow) throws {
        guard let grant = try tx.grants.find(voucher),
            let offering = try grant.offering.flatMap(tx.offerings.find)
        else { throw Refusal.notFound }
        let order = Order(
            from: try Treasury(tx, context).vouchers(of: offering),
            to: try tx.books.open(Self.name(of: row.partner), .entitlement, .yuan),
            amount: Amount(row.borne),
            unit: .yuan,
            code: "\(row.service)/\(row.offer)",
            claim: Claim(holder: row.person.raw, period: "voucher \(voucher)")
        )
        try apply("redeem \(row.id)", .transfer(TransferID(row.transfer), order))
    }

    /// Moves back what a redemption moved; the turn is free again.
    func reverse(_ row: RedemptionRow) throws {
        try apply("undo \(row.id)", .reverse(newLine(), transfer: TransferID(row.transfer)))
    }

    /// Puts a statement's sum on its way to the bank.
    func hold(_ statement: StatementRow, for line: StatementLineID) throws -> Int64 {
        let hold = newLine()
        let order = Order(
            from: try tx.books.open(Self.name(of: statement.partner), .entitlement, .yuan),
            to: try tx.books.open("paid out CNY", .settled, .yuan),
            amount: Amount(statement.owedTotal),
            unit: .yuan,
            code: statement.number
        )
        try apply("batch \(line)", .hold(hold, order, until: nil))
        return hold.raw
    }

    /// The bank has paid a line.
    func post(_ line: StatementLineRow) throws {
        try apply("paid \(line.id)", .post(newLine(), hold: TransferID(line.hold)))
    }

    /// A line was not paid: its sum is owed again.
    func release(_ line: StatementLineRow) throws {
        try apply("returned \(line.id)", .void(newLine(), hold: TransferID(line.hold)))
    }

    private func claim(_ person: PersonID, _ period: String, _ turn: Int) -> Claim {
        Claim(holder: person.raw, period: "\(period) #\(turn)")
    }

    private func newLine() -> TransferID { TransferID(tx.mint.number()) }

    private func apply(_ key: String, _ step: Step) throws {
        do {
            try tx.books.apply(Command(key: key, step), at: context.now)
        } catch let refusal as LedgerRefusal {
            throw Refusal(Words(zh: refusal.zh, en: refusal.en))
        }
    }
}

extension Offer.Each {
    /// The period in which turns are counted, by a name that no other offer's has.
    func period(of offer: String, on day: CivilDate) -> String {
        switch per {
        case .ever: offer
        case .day: "\(offer) \(day)"
        case .week: "\(offer) \(day.adding(days: 1 - day.weekday.rawValue))"
        case .month: "\(offer) \(day.yearAndMonth)"
        case .year: "\(offer) \(day.year)"
        }
    }
}

extension CivilDate {
    /// `2024-06`.
    var yearAndMonth: String { String(description.dropLast(3)) }
}

extension Refusal {
    static let noTurnLeft = Refusal(
        Words(zh: "次数刚刚用完。", en: "The last turn has just been used."),
        remedy: Words(zh: "请按原价收。", en: "Please charge the list price.")
    )
}
