import Calendar
import Programs
import Registry
import Store

/// Compares lines with who is there: new, changed, the same, a member elsewhere, or a contradiction.
///
/// It only reads, so that the check and the taking over ask the same judge; what it looked up of unions,
/// employers and regions is kept for the lines after.
struct Judge {
    let tx: Tx
    let row: MemberImportRow
    let today: CivilDate
    private var unions: [String: OrganisationRow?] = [:]
    private var employers: [String: OrganisationRow?] = [:]
    private var regions: [RegionRow]?

    init(_ row: MemberImportRow, in tx: Tx, on today: CivilDate) {
        self.row = row
        self.tx = tx
        self.today = today
    }

    mutating func verdict(on values: MemberValues, _ head: MemberSheet.Head) throws -> LineVerdict {
        var verdict = LineVerdict(state: "", union: row.union.raw)
        func wrong(_ column: MemberColumn, _ words: Words) -> LineVerdict {
            verdict.state = MemberImportLineRow.State.bad.rawValue
            verdict.notes.append(
                CellFinding(column: head.places[column], isGrave: true, words: words)
            )
            return verdict
        }
        if let name = values.union {
            guard let union = try union(name) else { return wrong(.union, .noUnion) }
            verdict.union = union.id.raw
        }
        verdict.employer = try employer(values)?.id.raw
        if verdict.employer == nil, values.employer != nil || values.creditCode != nil {
            let column = values.employer == nil ? MemberColumn.creditCode : .employer
            verdict.notes.append(
                CellFinding(column: head.places[column], isGrave: false, words: .noEmployer)
            )
        }
        for (column, path) in Self.regionColumns {
            guard let text = values[keyPath: path.typed] else { continue }
            guard let region = try region(text) else { return wrong(column, .noRegion) }
            verdict[keyPath: path.found] = region
        }
        try match(values, &verdict)
        return verdict
    }

    private typealias RegionPath = (
        typed: KeyPath<MemberValues, String?>, found: WritableKeyPath<LineVerdict, String?>
    )
    private static var regionColumns: [(MemberColumn, RegionPath)] {
        [
            (.region, (\.region, \.region)), (.workRegion, (\.workRegion, \.workRegion)),
        ]
    }
}

extension Judge {
    private func match(_ values: MemberValues, _ verdict: inout LineVerdict) throws {
        switch try known(values) {
        case .nobody: verdict.state = MemberImportLineRow.State.new.rawValue
        case .other(let words):
            verdict.state = MemberImportLineRow.State.conflict.rawValue
            verdict.words = words
        case .person(let person):
            verdict.person = person.id.raw
            try compare(person, values, &verdict)
        }
    }

    private enum Known {
        case nobody
        case person(PersonRow)
        case other(Words)
    }

    /// Who it is: by the identity number, else by phone and name together.
    private func known(_ values: MemberValues) throws -> Known {
        if let number = values.identityNumber,
            let person = try tx.people.withIdentityNumber(number)
        {
            return person.name == values.name ? .person(person) : .other(.otherName)
        }
        guard let phone = values.phone else { return .nobody }
        let namesakes = try tx.people.withPhone(phone).filter {
            $0.name == values.name && $0.mergedInto == nil
        }
        guard let person = namesakes.first else { return .nobody }
        guard namesakes.count == 1 else { return .other(.severalPeople) }
        if values.identityNumber != nil, person.identityNumber != nil {
            return .other(.otherNumber)
        }
        return .person(person)
    }

    private func compare(
        _ person: PersonRow,
        _ values: MemberValues,
        _ verdict: inout LineVerdict
    ) throws {
        let union = OrganisationID(raw: verdict.union)
        let present = try person.union.flatMap(tx.organisations.find)
        let isWithinReach = present.map { present in
            row.reach.contains { present.path.hasPrefix($0) }
        }
        if person.memberSince != nil, let present, present.id != union {
            let mayMove = row.elsewhere == Elsewhere.move.rawValue && isWithinReach == true
            guard mayMove else { return try second(person, present, union, &verdict) }
        }
        // Of people beyond the officer's reach only the joining itself is taken over.
        if isWithinReach ?? true { verdict.changes = Self.changes(person, values, verdict) }
        let categories = try tx.people.categories(of: person.id)
        if isWithinReach ?? true, !categories.isSuperset(of: values.categories) {
            let new = categories.union(values.categories).sorted()
            verdict.changes.append(
                MemberChange(
                    column: .categories,
                    old: categories.sorted().joined(separator: ", "),
                    new: new.joined(separator: ", ")
                )
            )
        }
        if person.union != union {
            let name = try tx.organisations.find(union)?.name ?? ""
            verdict.changes.append(MemberChange(column: .union, old: present?.name, new: name))
        }
        if person.memberSince == nil {
            let since = values.memberSince ?? today.description
            verdict.changes.append(MemberChange(column: .memberSince, old: nil, new: since))
        }
        let state: MemberImportLineRow.State = verdict.changes.isEmpty ? .same : .changed
        verdict.state = state.rawValue
    }

    /// A member of another union: registered here besides; the dues stay where they are.
    private func second(
        _ person: PersonRow,
        _ present: OrganisationRow,
        _ union: OrganisationID,
        _ verdict: inout LineVerdict
    ) throws {
        let isThere = try tx.people.ties(of: person.id).contains {
            $0.organisation == union && $0.kind == TieKind.second.rawValue && $0.until == nil
        }
        let state: MemberImportLineRow.State = isThere ? .same : .second
        verdict.state = state.rawValue
        verdict.words = .second(present)
    }

    /// What the line says otherwise than the registry; an empty cell takes nothing away.
    private static func changes(
        _ person: PersonRow,
        _ values: MemberValues,
        _ verdict: LineVerdict
    ) -> [MemberChange] {
        let employer = verdict.employer.map { OrganisationID(raw: $0).description }
        let pairs: [(MemberColumn, String?, String?)] = [
            (.identityNumber, person.identityNumber, values.identityNumber),
            (.phone, person.phone, values.phone), (.sex, person.sex, values.sex),
            (.birthDate, person.birthDate?.description, values.birthDate),
            (.employer, person.employer?.description, employer),
            (.region, person.region, verdict.region),
            (.workRegion, person.workRegion, verdict.workRegion),
            (.bankAccount, person.bankAccount, values.bankAccount),
            (.address, person.address, values.address),
        ]
        var changes = pairs.compactMap { column, old, new -> MemberChange? in
            guard let new, new != old else { return nil }
            return MemberChange(column: column, old: old, new: new)
        }
        if let since = person.memberSince, let typed = values.memberSince,
            since.description != typed
        {
            changes.append(
                MemberChange(column: .memberSince, old: since.description, new: typed)
            )
        }
        return changes
    }
}

extension Judge {
    /// A union within the import's part of the tree, by its whole name.
    private mutating func union(_ name: String) throws -> OrganisationRow? {
        if let known = unions[name] { return known }
        let found = try tx.organisations.search(name, limit: 200).first { union in
            (union.name == name || union.nameEn == name) && union.path.hasPrefix(row.path)
                && union.kind != OrganisationKind.employer
        }
        unions[name] = .some(found)
        return found
    }

    /// An employer by its code, which goes before its name.
    private mutating func employer(_ values: MemberValues) throws -> OrganisationRow? {
        guard let key = values.creditCode ?? values.employer else { return nil }
        if let known = employers[key] { return known }
        var found = try values.creditCode.flatMap(tx.organisations.withCreditCode)
        if found == nil, values.creditCode == nil, let name = values.employer {
            let named = try tx.organisations.search(name, limit: 200).filter {
                $0.name == name || $0.nameEn == name
            }
            found = named.first { $0.kind == OrganisationKind.employer } ?? named.first
        }
        employers[key] = .some(found)
        return found
    }

    /// A region by its code or its name; a name that several have is none.
    private mutating func region(_ text: String) throws -> String? {
        if let code = RegionCode(text) { return try tx.regions.find(code.description)?.code }
        let all = try regions ?? tx.regions.all()
        regions = all
        let named = all.filter { $0.name == text || $0.nameEn == text }
        return named.count == 1 ? named.first?.code : nil
    }
}

/// What becomes of a line about a member of another union.
package enum Elsewhere: String, Hashable, Sendable, CaseIterable {
    /// Registered here besides.
    case second
    /// Moved here, where the other union is the officer's too.
    case move
}
