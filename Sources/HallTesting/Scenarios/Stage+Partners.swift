import Calendar
import Hall
import Programs
import Registry
import Store

/// A partner of a scenario, and what happened at it last.
struct StagePartner: Sendable {
    let id: OrganisationID
    let clerk: Clerk
    var redemption: RedemptionID?
    var statement: StatementID?
}

/// What a counter answered last.
struct StagePurchase: Sendable {
    let pays: Int64
    /// Why the list price was paid.
    let reason: Words?
}

extension Stage {
    /// Takes the partners of a scenario in, with prices that hold and a counter that is open.
    mutating func takeIn(_ scenario: Scenario, owner: OrganisationID) async throws {
        for actor in scenario.partners {
            let entry = PartnerEntry(name: actor.name, address: "—", bankAccount: "990100200300")
            let id = OrganisationID(
                raw: try await hall.perform(AddPartner(entry, of: owner), as: .hall)
            )
            let vouchers = actor.takes.map { ($0, Int64(0)) }
            for (offer, fen) in actor.prices.sorted(by: { $0.key < $1.key }) + vouchers {
                let price = SetPrice(
                    fen,
                    for: offer,
                    of: service.id,
                    at: id,
                    from: hall.calendar.date(of: clock.now)
                )
                _ = try await hall.perform(price, as: .hall)
            }
            let clerk = try await openCounter(of: id, actor.id)
            partners[actor.id] = StagePartner(id: id, clerk: clerk)
        }
    }

    private func openCounter(of partner: OrganisationID, _ word: String) async throws -> Clerk {
        let (now, today) = (clock.now, hall.calendar.date(of: clock.now))
        let account = try await hall.database.write(hall.tenant) { tx in
            let account: UserID = tx.mint.id()
            try tx.accounts.add(
                AccountRow(id: account, kind: .partner, login: "counter \(word)", madeAt: now)
            )
            try tx.accounts.addPost(
                PostRow(
                    id: tx.mint.id(),
                    account: account,
                    organisation: partner,
                    duty: "counter",
                    from: today
                )
            )
            return account
        }
        return Clerk(account: account, partner: partner)
    }

    mutating func perform(_ deed: PartnerDeed, _ step: Scenario.Step, as actor: Actor) async throws
    {
        switch deed {
        case .redeem: try await redeem(step, as: actor)
        case .undo:
            guard let word = step.actor, let last = partners[word]?.redemption else {
                throw Refusal.notFound
            }
            _ = try await hall.perform(UndoRedemption(last), as: actor)
        case .statement:
            guard let word = step.partner, let partner = partners[word] else {
                throw Refusal.notFound
            }
            let month = step.at.date.firstOfMonth.adding(days: -1).description.dropLast(3)
            let issued = try await hall.perform(
                IssueStatement(partner.id, month: String(month)),
                as: actor
            )
            partners[word]?.statement = StatementID(raw: issued)
        }
    }

    /// The worker opens the code, the counter scans it and confirms what it sees.
    private mutating func redeem(_ step: Scenario.Step, as actor: Actor) async throws {
        guard let word = step.person, let crowd = crowds[word] else {
            return try await redeem(step, for: step.person.flatMap { cast[$0] }, as: actor)
        }
        for player in crowd { try await redeem(step, for: player, as: actor) }
    }

    private mutating func redeem(
        _ step: Scenario.Step,
        for player: Player?,
        as actor: Actor
    ) async throws {
        guard let player, let item = step.item,
            let code = try await hall.perform(ShowMemberCode(), as: player.actor)
        else { throw Refusal.notFound }
        let seen = try await hall.ask(OpenCounter(code.token), as: actor)
        guard let quote = seen.quotes.first(where: { $0.offer == item }) else {
            throw Refusal.notFound
        }
        let redeem = Redeem(item, of: service.id, by: code.token, paying: quote.pays)
        if case .redeemed(let id) = try await hall.perform(redeem, as: actor), let word = step.actor
        {
            partners[word]?.redemption = RedemptionID(raw: id)
        }
        lastPurchase = StagePurchase(pays: quote.pays, reason: quote.reason)
    }

    /// What an expectation of a partner misses; nil where it is met.
    func missed(_ expectation: PartnerExpectation, in step: Scenario.Step) async throws -> Words? {
        switch expectation {
        case .pays(let fen): return Words.compare(fen: fen, with: lastPurchase?.pays, "支付", "pays")
        case .owed(let word, let fen):
            guard let partner = partners[word] else { return Words(zh: word, en: word) }
            let view = try await hall.ask(OpenPartner(partner.id), as: .hall)
            return Words.compare(fen: fen, with: view.owed, "应付 \(word)", "owed to \(word)")
        case .lines(let count):
            let lines = try await statement(step)?.lines.count
            return lines == count
                ? nil
                : Words(
                    zh: "应有：\(count) 笔；实际：\(lines.map(String.init) ?? "—")",
                    en: "Expected: \(count) lines; seen: \(lines.map(String.init) ?? "—")"
                )
        case .transfer(let fen):
            let statement = try await statement(step)
            let sum = statement?.lines.map(\.borne).reduce(0, +)
            let seen = sum == statement?.statement.owedTotal ? sum : nil
            return Words.compare(fen: fen, with: seen, "转账", "transfer")
        }
    }

    /// Why the list price was paid, against the words expected.
    func missed(why words: String) -> Words? {
        let reason = lastPurchase?.reason
        if reason?.zh.contains(words) == true || reason?.en.contains(words) == true { return nil }
        return Words(
            zh: "应有理由：\(words)；实际：\(reason?.zh ?? "—")",
            en: "Expected the reason \(words); seen: \(reason?.en ?? "—")"
        )
    }

    private func statement(_ step: Scenario.Step) async throws -> OpenStatement.Answer? {
        guard let word = step.partner ?? step.actor, let id = partners[word]?.statement else {
            return nil
        }
        return try await hall.ask(OpenStatement(id), as: .hall)
    }
}

extension Words {
    fileprivate static func compare(
        fen wanted: Int64,
        with seen: Int64?,
        _ zh: String,
        _ en: String
    ) -> Words? {
        guard wanted != seen else { return nil }
        let (wanted, seen) = (Words(fen: wanted), seen.map { Words(fen: $0) })
        return Words(
            zh: "应有：\(zh) \(wanted.zh)；实际：\(seen?.zh ?? "—")",
            en: "Expected: \(en) \(wanted.en); seen: \(seen?.en ?? "—")"
        )
    }
}
