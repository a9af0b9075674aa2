extension FolderReader {
    /// `{household: address, person: [identity hash, phone and name]}`.
    mutating func sameness(_ node: ParsedNode) -> Sameness? {
        guard let map = map(node, of: "same") else { return nil }
        check(map, against: .sameness)
        let household = required("household", in: map, of: "same").flatMap {
            text($0, of: "household")
        }
        let person = required("person", in: map, of: "same").map { texts($0, of: "person") } ?? []
        let signs = person.compactMap { word($0, of: "person", as: Sameness.Sign.self) }
        guard let household else { return nil }
        return Sameness(household: household.value, person: signs)
    }

    /// Whether a second application is news of the first: `again: update`.
    mutating func updates(_ ask: ParsedMap) -> Bool {
        guard let again = ask["once"]?.map.flatMap({ text("again", in: $0) }) else { return false }
        if again.value != "update" { unknownValue(again, of: "again", known: ["update"]) }
        return again.value == "update"
    }
}

extension FormField {
    /// The same question, where everybody on its lines has to agree before anything is kept.
    func asking(_ asking: Asking?) -> FormField {
        guard case .rows(let rows) = kind, let consent = asking?.consent,
            consent.of == .each(id), case .deed(let deed) = consent.to
        else { return self }
        let asksForCard = asking?.same?.person.contains(.identity) ?? false
        let agreed = RowsKind.Column(
            id: Consent.field,
            title: Words(
                zh: "已当面说明，本人同意：\(deed.zh)",
                en: "Told in person, and agreed: \(deed.en)"
            ),
            kind: .tick(isRequired: true),
            party: nil
        )
        let columns = rows.columns.map { column in
            RowsKind.Column(
                id: column.id,
                title: column.title,
                kind: column.kind,
                party: column.party,
                isOptional: column.isOptional,
                asksForCard: asksForCard && column.kind == .person(of: nil)
            )
        }
        return FormField(
            id: id,
            ask: ask,
            title: title,
            help: help,
            kind: .rows(RowsKind(columns: columns + [agreed], total: rows.total)),
            isOptional: isOptional,
            neededWhen: neededWhen,
            sees: sees,
            party: party,
            isStanding: isStanding,
            by: by,
            place: place
        )
    }
}
