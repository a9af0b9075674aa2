import Calendar
import Programs
import Registry
package import Store

/// Says that a colleague is away, and who stands in: from the first day on the stand-in has the duties, acts in the
/// colleague's place, and that is written beside everything done so.
package struct BeAway: RepeatableUseCase, Encodable {
    /// Nobody is away for longer at one go.
    package static let mostDays = 366

    private let colleague: Int64
    private let from: String
    private let until: String
    private let standIn: String

    /// - Parameters:
    ///   - from: The first day, as it was typed.
    ///   - until: The last day; nothing until somebody ends it.
    ///   - standIn: Who does the work, as in an address; nothing where others with the duty do.
    package init(_ colleague: UserID, from: String, until: String, standIn: String) {
        self.colleague = colleague.raw
        self.from = from.trimmed
        self.until = until.trimmed
        self.standIn = standIn.trimmed
    }

    package var policy: any Policy { StaffOnly(fresh: true) }
    package var body: BeAway { self }

    package func run(in tx: Tx, _ context: Context) throws -> Bool {
        let away = try ColleagueAtHand(UserID(raw: colleague), in: tx, context)
        let (first, last, account) = try read(away)
        let row = AbsenceRow(
            id: tx.mint.id(),
            account: away.account.id,
            standIn: account?.id,
            from: first,
            until: last,
            madeAt: context.now,
            madeBy: context.actor.account
        )
        try tx.absences.add(row)
        try AbsenceNote.away.write(row, in: tx, context)
        try AbsenceMessenger(away).tell(row)
        return true
    }

    private func read(
        _ away: ColleagueAtHand
    ) throws -> (from: CivilDate, until: CivilDate?, standIn: AccountRow?) {
        let today = away.context.today
        var faults: [String: Words] = [:]
        let first = CivilDate(from)
        if first.map({ $0 < today || today.adding(days: Self.mostDays) < $0 }) ?? true {
            faults["from"] = Words(
                zh: "请写今天或以后一年之内的日期。",
                en: "A day from today on, within a year."
            )
        }
        let last = until.nilIfEmpty.flatMap { CivilDate($0) }
        let start = first ?? today
        if !until.isEmpty,
            last.map({ $0 < start || start.adding(days: Self.mostDays) < $0 }) ?? true
        {
            faults["until"] = Words(
                zh: "请写第一天或以后一年之内的日期，或者空着。",
                en: "A day from the first on, within a year of it, or nothing."
            )
        }
        let standIn = try away.standIn(standIn, from: start, until: last, &faults)
        let ahead = try away.tx.absences.ahead(of: [away.account.id], from: today)
        if let other = ahead.first(where: { $0.meets(from: start, until: last) }) {
            faults["from"] = Words(
                zh: "已经登记了从 \(Words(day: other.from).zh) 起的请假，日期不能重叠。",
                en:
                    "There is one from \(Words(day: other.from).en) on already; days may not overlap."
            )
        }
        guard faults.isEmpty, let first else {
            throw UnfinishedForm(faults: faults, unanswered: [])
        }
        return (first, last, standIn)
    }
}

/// Says who else stands in, or that nobody does.
package struct ChangeStandIn: RepeatableUseCase, Encodable {
    private let absence: Int64
    private let standIn: String

    package init(_ absence: AbsenceID, to standIn: String) {
        self.absence = absence.raw
        self.standIn = standIn.trimmed
    }

    package var policy: any Policy { StaffOnly(fresh: true) }
    package var body: ChangeStandIn { self }

    package func run(in tx: Tx, _ context: Context) throws -> Bool {
        let (found, away) = try AbsenceRow.open(AbsenceID(raw: absence), in: tx, context)
        var row = found
        var faults: [String: Words] = [:]
        let today = max(row.from, context.today)
        let account = try away.standIn(standIn, from: today, until: row.until, &faults)
        if let fault = faults["stand_in"] { throw Refusal(fault) }
        guard account?.id != row.standIn else { return true }
        row.standIn = account?.id
        try tx.absences.save(row)
        try AbsenceNote.changed.write(row, in: tx, context)
        try AbsenceMessenger(away).tell(row)
        return true
    }
}

/// Somebody is back, or does not go: the stand-in has the duties no more.
package struct EndAbsence: RepeatableUseCase, Encodable {
    private let absence: Int64

    package init(_ absence: AbsenceID) {
        self.absence = absence.raw
    }

    package var policy: any Policy { StaffOnly() }
    package var body: EndAbsence { self }

    package func run(in tx: Tx, _ context: Context) throws -> Bool {
        var row = try AbsenceRow.open(AbsenceID(raw: absence), in: tx, context).0
        row.endedAt = context.now
        row.endedBy = context.actor.account
        try tx.absences.save(row)
        try AbsenceNote.ended.write(row, in: tx, context)
        return true
    }
}

extension AbsenceRow {
    /// One that is not over, of a colleague whose days away the actor writes.
    fileprivate static func open(
        _ id: AbsenceID,
        in tx: Tx,
        _ context: Context
    ) throws -> (AbsenceRow, ColleagueAtHand) {
        guard let row = try tx.absences.find(id) else { throw Refusal.notFound }
        let away = try ColleagueAtHand(row.account, in: tx, context)
        guard row.endedAt == nil, row.until.map({ $0 >= context.today }) ?? true else {
            throw Refusal(
                Words(zh: "这次请假已经结束。", en: "This absence is over."),
                remedy: Words(zh: "请刷新页面。", en: "Reload the page.")
            )
        }
        return (row, away)
    }

    /// Whether some days are among its own.
    func meets(from first: CivilDate, until last: CivilDate?) -> Bool {
        (until.map { first <= $0 } ?? true) && (last.map { from <= $0 } ?? true)
    }
}

extension ColleagueAtHand {
    /// Who was chosen to stand in; nil where nobody was.
    fileprivate func standIn(
        _ chosen: String,
        from first: CivilDate,
        until last: CivilDate?,
        _ faults: inout [String: Words]
    ) throws -> AccountRow? {
        guard let chosen = chosen.nilIfEmpty else { return nil }
        guard let other = try candidates().first(where: { $0.id.description == chosen }) else {
            faults["stand_in"] = Words(
                zh: "请从名单里选：替班的同事要在同一级或上一级工会有岗位。",
                en: "Choose from the list: a stand-in has a post in the same union, or above."
            )
            return nil
        }
        let away = try tx.absences.ahead(of: [other.id], from: context.today)
        if let own = away.first(where: { $0.meets(from: first, until: last) }) {
            faults["stand_in"] = Words(
                zh: "\(other.name ?? "这位同事")从 \(Words(day: own.from).zh) 起也不在，请选别人。",
                en:
                    "\(other.name ?? "This colleague") is away from \(Words(day: own.from).en) on as well."
            )
        }
        return other
    }
}

/// What the audit trail says of days away.
private enum AbsenceNote: String {
    case away
    case changed
    case ended

    func write(_ row: AbsenceRow, in tx: Tx, _ context: Context) throws {
        let standIn = row.standIn.map { "stand-in \($0)" } ?? "no stand-in"
        try tx.audit.add(
            AuditAct(
                "absence." + rawValue,
                of: "account",
                row.account.raw,
                at: context.now,
                by: context.actor.account,
                words: "\(row.from) – \(row.until.map(\.description) ?? ""), \(standIn)"
            )
        )
    }
}
