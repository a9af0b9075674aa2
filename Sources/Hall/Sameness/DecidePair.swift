import Calendar
import Programs
import Registry
package import Store

/// Says whether two records are of one person, and why. Where they are, everything that hangs on the one
/// that is not kept moves to the other in the same write, row by row on record.
package struct DecidePair: RepeatableUseCase, Encodable {
    private let pair: Int64
    /// The record to keep; nil where they are two people.
    private let kept: Int64?
    private let reason: String

    package init(_ pair: PersonPairID, keeping kept: PersonID?, because reason: String) {
        self.pair = pair.raw
        self.kept = kept?.raw
        self.reason = reason
    }

    package var policy: any Policy { PairAtHand(PersonPairID(raw: pair), decides: true) }
    package var body: DecidePair { self }

    /// How many rows moved.
    package func run(in tx: Tx, _ context: Context) throws -> Int {
        let id = PersonPairID(raw: pair)
        guard var row = try tx.personPairs.find(id) else { throw Refusal.notFound }
        guard row.state == .open else {
            throw Refusal(
                Words(zh: "这一对已经有人判断过了。", en: "Somebody has decided on these two."),
                remedy: Words(zh: "请刷新页面看结果。", en: "Reload the page to see it.")
            )
        }
        guard let reason = reason.trimmed.nilIfEmpty, reason.count >= 2 else {
            throw Refusal(
                Words(zh: "请写明是怎样核对的。", en: "Say how you made sure."),
                remedy: Words(zh: "例如：电话核对身份证号一致。", en: "Such as: the card was compared by phone.")
            )
        }
        row.state = kept == nil ? .different : .same
        row.reason = reason
        row.decidedAt = context.now
        row.decidedBy = context.actor.account
        var moved = 0
        if let kept = kept.map(PersonID.init(raw:)) {
            guard kept == row.one || kept == row.other else { throw Refusal.notFound }
            row.kept = kept
            let lost = kept == row.one ? row.other : row.one
            try holdBoth(kept, lost, in: tx)
            let ended = try tx.personPairs.move(
                from: lost,
                to: kept,
                of: id,
                at: (context.now, context.today)
            )
            try endGrants(of: ended, to: kept, in: tx, context)
            try unite(lost, with: kept, in: tx)
            try context.moveVotes(from: lost, to: kept, in: tx)
            moved = try tx.personPairs.moved(of: id).values.reduce(0, +)
        }
        try tx.personPairs.decide(row)
        try tx.audit.add(
            AuditAct(
                "pair.\(row.state.rawValue)",
                of: "pair",
                id.raw,
                at: context.now,
                by: context.actor.account,
                words: reason
            )
        )
        return moved
    }

    /// Either may have become one with a third meanwhile; two cards are two people.
    private func holdBoth(_ kept: PersonID, _ lost: PersonID, in tx: Tx) throws {
        guard let one = try tx.people.find(kept), let two = try tx.people.find(lost),
            one.mergedInto == nil, two.mergedInto == nil
        else {
            throw Refusal(
                Words(zh: "其中一条已经并到别的记录里了。", en: "One of them has been merged elsewhere."),
                remedy: Words(zh: "请按“不是同一人”处理这一对。", en: "Decide that these are not the same.")
            )
        }
        guard let card = one.identityNumber, let other = two.identityNumber, card != other else {
            return
        }
        throw Refusal(
            Words(zh: "两条记录的身份证号不同，不能合并。", en: "The two have different identity numbers."),
            remedy: Words(zh: "身份证号写错的，请先更正。", en: "If one is wrong, correct it first.")
        )
    }

    /// A membership that ended by it is held no more.
    private func endGrants(
        of ended: [TieRow],
        to person: PersonID,
        in tx: Tx,
        _ context: Context
    ) throws {
        for given in try PersonTies(tx, context).given(to: person)
        where ended.contains(where: {
            $0.kind == given.kind.rawValue && $0.organisation == given.union
        }) {
            try given.end(on: context.today, in: tx, context)
        }
    }

    /// The record that stays takes what it lacks; the other is found by nobody any more.
    private func unite(_ lost: PersonID, with kept: PersonID, in tx: Tx) throws {
        guard var old = try tx.people.find(lost), var new = try tx.people.find(kept) else { return }
        let told = old
        old.mergedInto = kept
        old.union = nil
        old.employer = nil
        old.household = nil
        old.memberSince = nil
        try tx.people.save(old)
        new.identityNumber = new.identityNumber ?? told.identityNumber
        new.phone = new.phone ?? told.phone
        new.bankAccount = new.bankAccount ?? told.bankAccount
        new.address = new.address ?? told.address
        new.birthDate = new.birthDate ?? told.birthDate
        new.sex = new.sex ?? told.sex
        new.region = new.region ?? told.region
        new.workRegion = new.workRegion ?? told.workRegion
        new.employer = new.employer ?? told.employer
        new.household = new.household ?? told.household
        if new.union == nil || new.memberSince == nil, told.memberSince != nil {
            new.union = told.union
            new.memberSince = told.memberSince
        }
        try tx.people.save(new)
    }
}
