import FEEL

/// The names that the texts of papers may use beside those of rules.
package enum PaperNames {
    /// What is known of everybody and everything that has a name.
    package static let name = "name"
    /// The day of writing.
    package static let today = "today"
    /// What whoever acts has said.
    package static let said = "said"
    /// The earlier papers of the case, by kind: the last one of each.
    package static let papers = "papers"
    /// The names of the parties, by party.
    package static let parties = "parties"
    /// The last promise of each kind: by whom, how much, until when.
    package static let promises = "promises"
    /// One of the rows that a table lists, and which one it is.
    package static let row = "row"
    package static let rowNumber = "row number"

    /// What stands below a root beside the facts of the catalogue.
    static let additions: [(root: String, fields: [Type.Field])] = [
        ("applicant", [Type.Field(name, .string), Type.Field("union", .string)]),
        ("person", [Type.Field(name, .string)]),
        ("owner", [Type.Field(name, .string)]),
        ("signer", [Type.Field(name, .string)]),
        ("place", [Type.Field(name, .string), Type.Field("address", .string)]),
        (
            "case",
            [
                Type.Field("number", .string), Type.Field("filed", .date),
                Type.Field("title", .string),
            ]
        ),
        ("paper", [Type.Field("number", .string)]),
    ]

    /// What is known of a promise.
    static let ofPromise = [
        Type.Field(Promise.giver, .string), Type.Field(Promise.sum, .number),
        Type.Field(Promise.until, .date),
    ]

    /// What every paper of a case is known by to those after it.
    static let ofPaper: [Type.Field] = [
        Type.Field("number", .string), Type.Field("date", .date), Type.Field("title", .string),
    ]
}

extension ServiceScope {
    /// For the texts of papers: what rules see, and the names of those concerned.
    static func papers(
        _ rules: Scope,
        for whom: String?,
        kinds: [String],
        _ parties: [Party],
        _ promises: [Promise]
    ) -> Scope {
        var scope = rules
        let roots = Set(roots(for: whom))
        let always: Set<String> = ["signer", "case", "paper"]
        for (root, fields) in PaperNames.additions where roots.union(always).contains(root) {
            let known = FactCatalogue.fields(of: root)
            scope.declare(root, as: .context(known + fields))
        }
        scope.declare(PaperNames.today, as: .date)
        scope.declare(PaperNames.said, as: .string)
        let named = kinds.filter(\.canBeNamed).map {
            Type.Field($0, .context(PaperNames.ofPaper))
        }
        if !named.isEmpty { scope.declare(PaperNames.papers, as: .context(named)) }
        let concerned = parties.map {
            Type.Field($0.id, $0.kind.isMany ? .list(.string) : .string)
        }
        if !concerned.isEmpty { scope.declare(PaperNames.parties, as: .context(concerned)) }
        let promised = promises.map { Type.Field($0.id, .context(PaperNames.ofPromise)) }
        if !promised.isEmpty { scope.declare(PaperNames.promises, as: .context(promised)) }
        return scope
    }

    /// The same for a table whose last line is written for each of some rows.
    static func row(of rows: Type?, in scope: Scope) -> Scope {
        var scope = scope
        let item: Type = if case .list(let item) = rows { item } else { .any }
        scope.declare(PaperNames.row, as: item)
        scope.declare(PaperNames.rowNumber, as: .number)
        return scope
    }
}
