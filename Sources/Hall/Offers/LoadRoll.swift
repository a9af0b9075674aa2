import Programs
import Registry
package import Store

/// Puts people on a roll; who is on it already stays on it once.
package struct LoadRoll: RepeatableUseCase, Encodable {
    package struct Loaded: Hashable, Sendable, Codable {
        package let added: Int
        /// They were on it already.
        package let known: Int
    }

    package let service: String
    package let roll: String
    package let people: [Int64]

    package init(_ people: [PersonID], on roll: String, of service: String) {
        self.service = service
        self.roll = roll
        self.people = people.map(\.raw)
    }

    package var policy: any Policy { StaffOnly(with: [Offer.keeper]) }
    package var body: LoadRoll { self }

    package func run(in tx: Tx, _ context: Context) throws -> Loaded {
        let published = try context.keepRolls(of: service)
        guard published.service.roll(roll) != nil else { throw Refusal.notFound }
        guard people.count <= RollLines.most else {
            throw Refusal.tooManyLines(most: RollLines.most)
        }
        var number = try tx.rolls.lastNumber(of: service)
        var added = 0
        for person in people.map({ PersonID(raw: $0) }) {
            if try tx.rolls.isOn(roll, of: service, person) { continue }
            number += 1
            added += 1
            try tx.rolls.add(
                RollEntryRow(
                    id: tx.mint.id(),
                    service: service,
                    roll: roll,
                    number: number,
                    person: person,
                    addedBy: context.actor.account,
                    addedAt: context.now
                )
            )
        }
        try context.noteRoll("loaded", roll, of: published, in: tx, words: "\(added)")
        return Loaded(added: added, known: people.count - added)
    }
}

extension Hall {
    /// Reads a pasted list and puts its people on a roll, all of them or, with findings, nobody.
    package func loadRoll(
        _ text: String,
        on roll: String,
        of service: String,
        once key: String?,
        as actor: Actor
    ) async throws -> LoadRoll.Loaded {
        let lines = try await ask(RollLines(text, for: service), as: actor)
        guard lines.findings.isEmpty else { throw UnreadableLines(findings: lines.findings) }
        guard !lines.people.isEmpty else { throw Refusal.emptyRoll }
        let load = LoadRoll(lines.people, on: roll, of: service)
        return try await perform(load, once: key, as: actor)
    }
}

/// Takes somebody off a roll, with the reason; what was claimed stays claimed.
package struct LeaveRoll: RepeatableUseCase, Encodable {
    package let entry: Int64
    package let reason: String

    package init(_ entry: RollEntryID, because reason: String) {
        self.entry = entry.raw
        self.reason = reason
    }

    package var policy: any Policy { StaffOnly(with: [Offer.keeper]) }
    package var body: LeaveRoll { self }

    package func run(in tx: Tx, _ context: Context) throws -> Bool {
        guard let row = try tx.rolls.find(RollEntryID(raw: entry)) else { throw Refusal.notFound }
        let published = try context.keepRolls(of: row.service)
        guard let reason = reason.trimmed.nilIfEmpty else { throw Refusal.whyOffTheRoll }
        let isGone = try tx.rolls.remove(
            row.id,
            because: reason,
            by: context.actor.account,
            at: context.now
        )
        try context.noteRoll("left", row.roll, of: published, in: tx, words: reason)
        return isGone
    }
}

extension Context {
    fileprivate func noteRoll(
        _ what: String,
        _ roll: String,
        of published: Published,
        in tx: Tx,
        words: String
    ) throws {
        try tx.audit.add(
            AuditAct(
                "roll.\(what)",
                of: "organisation",
                published.owner.raw,
                at: now,
                by: actor.account,
                words: "\(published.service.id)/\(roll): \(words)"
            )
        )
    }
}

extension Refusal {
    package static let emptyRoll = Refusal(
        Words(zh: "名单是空的。", en: "The list is empty."),
        remedy: Words(
            zh: "每行写一个身份证号或手机号。",
            en: "Write an identity number or a phone number in each line."
        )
    )
    package static let whyOffTheRoll = Refusal(
        Words(zh: "请写明为什么移出。", en: "Say why this person leaves the roll."),
        remedy: Words(zh: "日后查得到。", en: "It can be looked up later.")
    )
}
