import Calendar
import Programs
import Registry
import Store

/// Takes a judged line over: a person, ties, and a line in the audit of whoever was there.
struct Settler {
    let tx: Tx
    let context: Context
    let row: MemberImportRow

    func settle(_ line: ImportLine, _ verdict: LineVerdict) throws {
        switch MemberImportLineRow.State(rawValue: verdict.state) {
        case .new: try add(line.values, verdict)
        case .changed: try change(line.values, verdict)
        case .second: try tie(verdict, .second, on: context.today, isPrimary: false)
        default: break
        }
    }

    private func add(_ values: MemberValues, _ verdict: LineVerdict) throws {
        let id: PersonID = tx.mint.id()
        let since = values.memberSince.flatMap { CivilDate($0) } ?? context.today
        try tx.people.add(
            PersonRow(
                id: id,
                name: values.name,
                identityNumber: values.identityNumber,
                phone: values.phone,
                bankAccount: values.bankAccount,
                address: values.address,
                birthDate: values.birthDate.flatMap { CivilDate($0) },
                sex: values.sex,
                region: verdict.region,
                workRegion: verdict.workRegion,
                union: OrganisationID(raw: verdict.union),
                employer: verdict.employer.map(OrganisationID.init(raw:)),
                memberSince: since,
                isDemo: Self.isDemo(values),
                madeAt: context.now
            )
        )
        for category in values.categories { try tx.people.addCategory(category, to: id) }
        var verdict = verdict
        verdict.person = id.raw
        try tie(verdict, .member, on: since, isPrimary: true)
        if let employer = verdict.employer {
            verdict.union = employer
            try tie(verdict, .employed, on: since, isPrimary: false)
        }
    }

    private func change(_ values: MemberValues, _ verdict: LineVerdict) throws {
        guard let number = verdict.person, var person = try tx.people.find(PersonID(raw: number))
        else { throw StoreError.stale }
        for change in verdict.changes { apply(change, verdict, to: &person) }
        try tx.people.save(person)
        if verdict.changes.contains(where: { $0.column == .categories }) {
            for category in values.categories {
                try tx.people.addCategory(category, to: person.id)
            }
        }
        if verdict.changes.contains(where: { $0.column == .union || $0.column == .memberSince }) {
            try rejoin(person, verdict)
        }
        if let employer = verdict.employer,
            verdict.changes.contains(where: { $0.column == .employer })
        {
            try end(.employed, of: person.id)
            var other = verdict
            other.union = employer
            try tie(other, .employed, on: context.today, isPrimary: false)
        }
        try note("member.changed", verdict)
    }

    private func apply(_ change: MemberChange, _ verdict: LineVerdict, to person: inout PersonRow) {
        switch change.column {
        case .identityNumber: person.identityNumber = change.new
        case .phone: person.phone = change.new
        case .sex: person.sex = change.new
        case .birthDate: person.birthDate = CivilDate(change.new)
        case .employer: person.employer = verdict.employer.map(OrganisationID.init(raw:))
        case .region: person.region = change.new
        case .workRegion: person.workRegion = change.new
        case .bankAccount: person.bankAccount = change.new
        case .address: person.address = change.new
        case .memberSince: person.memberSince = CivilDate(change.new)
        case .union: person.union = OrganisationID(raw: verdict.union)
        case .name, .creditCode, .categories: break
        }
    }

    /// A member of this union from now on, or since the day that is said; the old tie ends.
    private func rejoin(_ person: PersonRow, _ verdict: LineVerdict) throws {
        let isMove = verdict.changes.contains { $0.column == .union && $0.old != nil }
        let ended = try end(.member, of: person.id)
        let since = person.memberSince ?? context.today
        var from = isMove && ended != nil ? context.today : since
        if let ended { from = max(from, ended.adding(days: 1)) }
        try tie(verdict, .member, on: from, isPrimary: true)
    }

    /// Ends the present ties of a kind; the last day of the last.
    @discardableResult private func end(_ kind: TieKind, of person: PersonID) throws -> CivilDate? {
        var last: CivilDate?
        for tie in try tx.people.ties(of: person)
        where tie.kind == kind.rawValue && tie.until == nil {
            let day = max(tie.from, context.today.adding(days: -1))
            try tx.people.endTie(tie, on: day)
            last = max(last ?? day, day)
        }
        return last
    }

    private func tie(
        _ verdict: LineVerdict,
        _ kind: TieKind,
        on day: CivilDate,
        isPrimary: Bool
    ) throws {
        guard let person = verdict.person.map(PersonID.init(raw:)) else { return }
        let organisation = OrganisationID(raw: verdict.union)
        let isThere = try tx.people.ties(of: person).contains {
            $0.organisation == organisation && $0.kind == kind.rawValue
                && ($0.until == nil || $0.from == day)
        }
        guard !isThere else { return }
        try tx.people.addTie(
            TieRow(
                person: person,
                organisation: organisation,
                kind: kind.rawValue,
                from: day,
                isPrimary: isPrimary
            )
        )
        if kind == .second { try note("member.registered besides", verdict) }
    }

    private func note(_ action: String, _ verdict: LineVerdict) throws {
        try tx.audit.add(
            AuditAct(
                action,
                of: "person",
                verdict.person ?? 0,
                at: context.now,
                by: row.madeBy,
                words: verdict.changes.map(\.column.rawValue).joined(separator: ", ").nilIfEmpty
            )
        )
    }

    private static func isDemo(_ values: MemberValues) -> Bool {
        let number = values.identityNumber.flatMap { try? IdentityNumber($0) }
        let phone = values.phone.flatMap { try? PhoneNumber($0) }
        return number?.isDemo ?? phone?.isDemo ?? false
    }
}
