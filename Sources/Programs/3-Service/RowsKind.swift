import FEEL

/// A group of questions that is answered once for each line: who is owed how much.
package struct RowsKind: Hashable, Sendable {
    /// What every line asks.
    package struct Column: Hashable, Sendable {
        package let id: String
        package let title: Words
        package let kind: FieldKind
        /// The party that whoever is named joins.
        package let party: String?
        package let isOptional: Bool
        /// Whether the number of an identity card is asked for beside the name.
        package let asksForCard: Bool

        package var wireName: String { id.wireName }

        init(
            id: String,
            title: Words,
            kind: FieldKind,
            party: String?,
            isOptional: Bool = false,
            asksForCard: Bool = false
        ) {
            self.id = id
            self.title = title
            self.kind = kind
            self.party = party
            self.isOptional = isOptional
            self.asksForCard = asksForCard
        }
    }

    /// How many lines there may be.
    package static let most = 100

    package let columns: [Column]
    /// The column that is summed; nil where nothing is.
    package let total: String?

    /// The column that names somebody.
    package var personColumn: Column? { columns.first { $0.kind == .person(of: nil) } }

    package func column(_ id: String) -> Column? { columns.first { $0.id == id } }

    var type: Type {
        .list(.context(columns.map { Type.Field($0.id, $0.kind.type) }))
    }
}

extension FormField {
    /// The name under which formulas find the sum of the lines: `claims total`.
    package var totalName: String? {
        guard case .rows(let rows) = kind, rows.total != nil else { return nil }
        return id + " total"
    }
}

extension RowsKind.Column {
    /// The column as a question of its own.
    package func asField(of field: FormField) -> FormField {
        FormField(
            id: id,
            ask: title,
            title: title,
            help: nil,
            kind: kind,
            isOptional: isOptional,
            neededWhen: nil,
            sees: field.sees,
            party: party,
            isStanding: false,
            by: nil,
            place: field.place
        )
    }
}
