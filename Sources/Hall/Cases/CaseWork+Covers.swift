import Calendar
import Casework
import Ledger
import Programs
import Store

extension CaseWork {
    /// Covers somebody: from the day that the file wants, or from the day after the present cover ends;
    /// what it costs moves in the same transaction, or nothing does.
    func cover(_ grant: Grant, by plan: CoverPlan) throws {
        let sheet = try grounds().sheet
        let units = try amount(of: grant)
        guard let holder = holder(of: grant) else { throw Refusal.notFound }
        var wanted: CivilDate? = context.today
        if let starts = plan.starts {
            wanted = service.day(starts, on: sheet, at: context.zonedNow)
        }
        var fee: Int64? = 0
        if let formula = plan.fee { fee = service.fen(formula, on: sheet, at: context.zonedNow) }
        guard let wanted, let fee, fee >= 0 else { throw Refusal.coverUnclear }
        let term = try term(of: grant, for: holder, from: wanted)
        let payer = grant.from.flatMap(service.account)
        if let payer, fee > 0 { try holdMoney(fee, in: payer, for: grant, nil) }
        var held = GrantRow(
            id: tx.mint.id(),
            caseFile: row.id,
            name: grant.id,
            holder: holder,
            unit: grant.unit,
            amount: units,
            status: .settled,
            grantedAt: context.now,
            settledAt: context.now,
            validUntil: term.last,
            startsOn: term.first,
            fee: fee
        )
        if fee > 0, let into = plan.into.flatMap(service.account) {
            held.transfer = try Treasury(tx, context)
                .premium(for: held, of: fee, from: payer, into: into, of: published)
        }
        try tx.grants.add(held)
        try note(.granted, action: grant.id)
    }

    /// Whose name stands on what is given.
    func holder(of grant: Grant) -> PersonID? {
        switch grant.holder {
        case .applicant, .household: row.applicant
        case .person: row.concerned
        case .organisation, .place: nil
        }
    }

    private func term(
        of grant: Grant,
        for holder: PersonID,
        from wanted: CivilDate
    ) throws -> CoverTerm {
        let earlier = try tx.grants.covers(of: holder, named: grant.id, from: service.folder)
        var terms = CoverTerms(
            earlier.compactMap { cover in
                cover.startsOn.flatMap { CoverTerm(first: $0, last: cover.validUntil) }
            }
        )
        do throws(CoverRefusal) {
            return try terms.add(from: wanted, lasting: grant.valid, on: context.today)
        } catch {
            throw Refusal(Words(zh: error.zh, en: error.en))
        }
    }
}

extension Treasury {
    /// What a cover costs, paid by an account of the service or by whoever is covered.
    fileprivate func premium(
        for grant: GrantRow,
        of fee: Int64,
        from payer: ServiceAccount?,
        into account: ServiceAccount,
        of published: Published
    ) throws -> Int64 {
        let unit = Unit(code: account.unit)
        let service = published.service
        let source =
            try payer.map { try fund($0.id, of: service.folder, unit) }
            ?? tx.books.open("received \(unit.code)", .source, unit)
        let line = newLine()
        let order = Order(
            from: source,
            to: try fund(account.id, of: service.folder, unit),
            amount: Amount(fee),
            unit: unit,
            code: "\(service.id)/\(grant.name)"
        )
        try apply(
            Command(key: "premium \(grant.id)", .transfer(line, order)),
            fund: payer.map { service.words(.account($0.id)) }
        )
        return line.raw
    }
}

extension Refusal {
    fileprivate static let coverUnclear = Refusal(
        Words(
            zh: "算不出保障从哪天开始，或者要交多少钱。",
            en: "The first day of the cover, or its fee, cannot be computed."
        ),
        remedy: Words(
            zh: "请核对申请内容，缺的请退回补充。",
            en: "Check the answers; ask back for what is missing."
        )
    )
}
