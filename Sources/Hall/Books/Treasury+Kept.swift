import Ledger
import Programs
import Registry
import Store

/// Money that is kept for a case as a whole and paid out of it part by part: it can be spent on nothing else,
/// and never more than was kept.
extension Treasury {
    /// From the fund to the case's own pool.
    func setAside(
        _ grant: GrantRow,
        from account: ServiceAccount,
        of published: Published
    ) throws -> Int64 {
        let unit = Unit(code: account.unit)
        let order = Order(
            from: try fund(account.id, of: published.service.folder, unit),
            to: try pool(of: grant, named: grant.name),
            amount: Amount(grant.amount),
            unit: unit,
            code: "\(published.service.id)/\(grant.name)"
        )
        let line = newLine()
        try apply(
            Command(key: "grant \(grant.id)", .transfer(line, order)),
            fund: published.service.words(.account(account.id))
        )
        return line.raw
    }

    /// From the case's own pool to what is owed.
    func give(
        _ grant: GrantRow,
        outOf kept: Grant,
        of published: Published
    ) throws -> Int64 {
        let unit = Unit(code: grant.unit)
        let order = Order(
            from: try pool(of: grant, named: kept.id),
            to: try owed(unit),
            amount: Amount(grant.amount),
            unit: unit,
            code: "\(published.service.id)/\(grant.name)"
        )
        let line = newLine()
        try apply(Command(key: "grant \(grant.id)", .transfer(line, order)), fund: kept.title)
        return line.raw
    }

    /// What nobody will be paid any more goes back to the fund.
    func release(
        _ grant: GrantRow,
        into account: ServiceAccount,
        of published: Published
    ) throws {
        let unit = Unit(code: grant.unit)
        let pool = try pool(of: grant, named: grant.name)
        guard let rest = try tx.books.state(pool)?.available, rest > .zero else { return }
        let order = Order(
            from: pool,
            to: try fund(account.id, of: published.service.folder, unit),
            amount: rest,
            unit: unit,
            code: "\(published.service.id)/\(grant.name)"
        )
        try apply(Command(key: "rest \(grant.id)", .transfer(newLine(), order)))
    }

    private func pool(of grant: GrantRow, named name: String) throws -> AccountID {
        let owner = grant.caseFile.map { "\($0)" } ?? ""
        return try tx.books.open("kept \(owner)/\(name)", .pool, Unit(code: grant.unit))
    }
}

extension Words {
    static let setAside = Words(zh: "已留出，分期支付", en: "Set aside, paid in parts")
}
