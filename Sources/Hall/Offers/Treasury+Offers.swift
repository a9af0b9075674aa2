import Ledger
import Programs
import Registry
import Store

/// The money and the things of offers: from the fund to the pool, from the pool to people, and back.
extension Treasury {
    /// Sets aside all that an offer may hand out; false, with nothing done, where the fund has too
    /// little.
    func open(_ row: OfferingRow, from account: ServiceAccount?) throws -> AccountID? {
        let unit = Unit(code: row.unit)
        let (total, isTooMuch) = row.worth.multipliedReportingOverflow(by: row.pieces)
        guard !isTooMuch else { throw Refusal.brokenOffering }
        if let account, try available(in: account, of: row.service) < Amount(total) { return nil }
        // Each opening has a pool of its own, in which everybody may have his share once.
        let name = "offer \(row.service)/\(row.offer) \(row.id)"
        let pool = try tx.books.open(name, .pool, unit)
        let source =
            try account.map { try fund($0.id, of: row.service, unit) }
            ?? tx.books.open("issued \(unit.code)", .source, unit)
        try apply(
            Command(
                key: "open \(row.id)",
                .transfer(newLine(), order(source, pool, Amount(total), row))
            )
        )
        return pool
    }

    /// One piece goes to somebody, who takes one place of his period; the books allow it once.
    ///
    /// - Parameter isVoucher: Whether it waits for a partner instead of the bank.
    func claim(
        _ row: OfferingRow,
        by claim: Claim,
        for grant: GrantID,
        isVoucher: Bool = false
    ) throws -> Int64 {
        guard let pool = row.pool else { throw Refusal.brokenOffering }
        let unit = Unit(code: row.unit)
        let line = newLine()
        let order = Order(
            from: pool,
            to: try isVoucher ? vouchers(of: row) : owed(unit),
            amount: Amount(row.worth),
            unit: unit,
            code: "\(row.service)/\(row.offer)",
            claim: claim
        )
        do {
            try tx.books.apply(Command(key: "claim \(grant)", .transfer(line, order)), at: now)
        } catch LedgerRefusal.notEnough {
            throw Refusal.soldOut
        } catch LedgerRefusal.alreadyGranted {
            throw Refusal.claimedBefore
        }
        return line.raw
    }

    /// What vouchers of an offer can still be used for.
    func vouchers(of row: OfferingRow) throws -> AccountID {
        try tx.books.open(Self.vouchersName(of: row), .entitlement, Unit(code: row.unit))
    }

    static func vouchersName(of row: OfferingRow) -> String {
        "vouchers \(row.service)/\(row.offer)"
    }

    /// Vouchers whose day is over are worth nothing from now on; what they were worth goes back.
    func lapse(_ vouchers: [VoucherRow], of row: OfferingRow, into account: String) throws {
        guard let last = vouchers.map(\.id.raw).max() else { return }
        for voucher in vouchers { try tx.vouchers.lapse(voucher.id) }
        let home = try fund(account, of: row.service, Unit(code: row.unit))
        let sum = Amount(row.worth * Int64(vouchers.count))
        let order = order(try self.vouchers(of: row), home, sum, row)
        try apply(Command(key: "lapse \(row.id) \(last)", .transfer(newLine(), order)))
    }

    /// A piece that somebody had comes back: another may have it, and he himself may again.
    func takeBack(_ grant: GrantRow) throws {
        guard let line = grant.transfer else { return }
        try apply(
            Command(key: "back \(grant.id)", .reverse(newLine(), transfer: TransferID(line)))
        )
    }

    /// What nobody claimed goes back in one line; how much it was.
    func close(_ row: OfferingRow, into account: ServiceAccount?) throws -> Int64 {
        guard let pool = row.pool, let rest = try tx.books.state(pool)?.available, rest > .zero
        else { return 0 }
        let unit = Unit(code: row.unit)
        let home =
            try account.map { try fund($0.id, of: row.service, unit) }
            ?? tx.books.open("issued \(unit.code)", .source, unit)
        try apply(
            Command(key: "close \(row.id)", .transfer(newLine(), order(pool, home, rest, row)))
        )
        return rest.count
    }

    /// What is left of an offer: fen, or things.
    func reserve(of row: OfferingRow) throws -> Int64 {
        try row.pool.flatMap(tx.books.state)?.available.count ?? 0
    }

    private func order(
        _ from: AccountID,
        _ to: AccountID,
        _ amount: Amount,
        _ row: OfferingRow
    ) -> Order {
        Order(
            from: from,
            to: to,
            amount: amount,
            unit: Unit(code: row.unit),
            code: "\(row.service)/\(row.offer)"
        )
    }
}

extension Refusal {
    package static let soldOut = Refusal(
        Words(zh: "已领完。", en: "None are left."),
        remedy: Words(zh: "下次发放前，工会会再发通知。", en: "The union will say when there are more.")
    )
    /// The books' own last word; whoever asks the hall hears since when.
    static let claimedBefore = Refusal(
        Words(zh: "您已经领过了。", en: "You have had yours."),
        remedy: Words(zh: "在“我的权益”里可以看到。", en: "See it under My benefits.")
    )
    static let brokenOffering = Refusal(
        Words(zh: "这项发放还没有备好。", en: "This offer is not ready."),
        remedy: Words(zh: "请联系主办工会。", en: "Ask the union in charge.")
    )
}
