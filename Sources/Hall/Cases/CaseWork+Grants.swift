import Calendar
import Casework
import FEEL
import Programs
import Store

extension CaseWork {
    /// Gives what an action grants: the books move in the same transaction, or nothing does.
    func give(_ name: String) throws {
        guard let grant = service.grant(name) else { return }
        if let record = grant.placeRecord {
            try open(record)
            return try note(.granted, action: name)
        }
        if let plan = grant.rule { return try cover(grant, byRule: plan) }
        if let plan = grant.cover { return try cover(grant, by: plan) }
        if let plan = grant.tie { return try tie(grant, by: plan) }
        try holdOnce(grant)
        if grant.setsAside { try holdKeptOnce(grant) }
        try hand(over: grant, amount(of: grant), for: nil)
        try note(.granted, action: name)
    }

    /// Gives it, or says that it is not there.
    func hand(over grant: Grant, _ amount: Int64, for period: CivilDate?) throws {
        let account = grant.from.flatMap(service.account)
        if let account { try holdMoney(amount, in: account, for: grant, period) }
        var held = GrantRow(
            id: tx.mint.id(),
            caseFile: row.id,
            name: grant.id,
            holder: holder(of: grant),
            holderOrganisation: grant.holder == .organisation ? row.organisation : nil,
            place: grant.holder == .place ? row.place : nil,
            period: period,
            unit: grant.unit,
            amount: amount,
            status: grant.pay == nil ? .settled : .due,
            grantedAt: context.now,
            settledAt: grant.pay == nil ? context.now : nil,
            validUntil: grant.valid.map {
                context.calendar.date(of: $0.end(from: context.now, in: context.calendar))
            }
        )
        if let account {
            held.transfer =
                try grant.setsAside
                ? Treasury(tx, context).setAside(held, from: account, of: published)
                : Treasury(tx, context).give(held, from: account, of: published)
        } else if let kept = grant.from.flatMap(service.grant), kept.setsAside {
            held.transfer = try Treasury(tx, context).give(held, outOf: kept, of: published)
        }
        try tx.grants.add(held)
    }

    /// Money is set aside once: what is paid out of it has to be told apart.
    private func holdKeptOnce(_ grant: Grant) throws {
        guard try tx.grants.ofCase(row.id).contains(where: { $0.name == grant.id }) else { return }
        throw Refusal(
            Words(
                zh: "“\(grant.title.zh)”已经留出过了。",
                en: "“\(grant.title.en)” has been set aside already."
            ),
            remedy: Words(zh: "要改金额，请先核对已付的各笔。", en: "Look at what has been paid out of it first.")
        )
    }

    /// What is left of money that was set aside goes back when its case is over.
    func releaseKept() throws {
        guard service.grants.contains(where: \.setsAside) else { return }
        for held in try tx.grants.ofCase(row.id) {
            guard let grant = service.grant(held.name), grant.setsAside,
                let account = grant.from.flatMap(service.account)
            else { continue }
            try Treasury(tx, context).release(held, into: account, of: published)
        }
    }

    /// Marks what was granted under a name as paid out.
    func settle(_ name: String) throws {
        let waiting = try tx.grants.ofCase(row.id)
            .filter { $0.name == name && ($0.status == .due || $0.status == .inBatch) }
        guard !waiting.isEmpty else {
            throw Refusal(
                Words(zh: "没有待发放的款项。", en: "There is nothing left to pay."),
                remedy: Words(zh: "请刷新页面核对。", en: "Reload the page and check.")
            )
        }
        for grant in waiting {
            try Treasury(tx, context).settle(grant)
            try tx.grants.move(grant.id, from: grant.status, to: .settled, settledAt: context.now)
        }
        try note(.paid, action: name)
    }

    /// In fen or in pieces; above zero, or nothing is given at all.
    func amount(of grant: Grant) throws -> Int64 {
        let sheet = try grounds().sheet
        guard let amount = service.amount(of: grant, on: sheet, at: context.zonedNow), amount > 0
        else {
            throw Refusal(
                Words(zh: "算不出应发金额，或金额为零。", en: "The amount is missing or zero."),
                remedy: Words(
                    zh: "请核对申请内容，缺的请退回补充。",
                    en: "Check the answers; ask back for what is missing."
                )
            )
        }
        return amount
    }
}
