import Casework
import FEEL

/// The names that formulas may use, by where they stand.
enum ServiceScope {
    /// For `ask`, `decide`, `give` and the conditions of actions; decisions are added as they come.
    static func rules(
        _ settings: [Setting],
        _ fields: [FolderReader.FieldDraft],
        for whom: String?
    ) -> Scope {
        var scope = base(settings)
        for root in roots(for: whom) {
            scope.declare(root, as: FactCatalogue.type(of: root))
        }
        return told(scope, fields)
    }

    /// A scope with the answers to further questions, and the sums of their lines.
    static func told(_ scope: Scope, _ fields: [FolderReader.FieldDraft]) -> Scope {
        var scope = scope
        for field in fields {
            scope.declare(field.id.value, as: field.kind?.type ?? .any)
            if case .rows(let rows)? = field.kind, rows.total != nil {
                scope.declare(field.id.value + " total", as: .number)
            }
        }
        return scope
    }

    /// What is known beside the answers: of somebody, or of the place that a case is about.
    static func roots(for whom: String?) -> [String] {
        if whom == Asking.place { return [FactCatalogue.place, "owner"] }
        if whom == Asking.ownOrganisation { return ["owner"] }
        if whom == Asking.household { return ["owner"] }
        let isForOthers = whom != nil && whom != "self"
        return FactCatalogue.roots.filter { root in
            root != FactCatalogue.place && (isForOthers || root != "person")
        }
    }

    /// For rules that find people.
    static func people(_ settings: [Setting]) -> Scope {
        var scope = base(settings)
        for root in ["person", "owner"] {
            scope.declare(root, as: FactCatalogue.type(of: root))
        }
        scope.declare("events", as: .list(.context(["kind": .string, "date": .date])))
        return scope
    }

    /// For rules and measures over the lines of a question: what its columns say, by the question.
    static func lines(
        _ settings: [Setting],
        _ fields: [FolderReader.FieldDraft]
    ) -> [String: Scope] {
        var scopes: [String: Scope] = [:]
        for field in fields {
            guard case .rows(let rows)? = field.kind, rows.personColumn != nil else { continue }
            var scope = base(settings)
            for column in rows.columns { scope.declare(column.id, as: column.kind.type) }
            scopes[field.id.value] = scope
        }
        return scopes
    }

    /// For rules that find people on lines: with what the registry knows of each.
    static func found(_ lines: Scope) -> Scope {
        var scope = lines
        for root in ["person", "owner"] {
            scope.declare(root, as: FactCatalogue.type(of: root))
        }
        return scope
    }

    /// For claims of what is offered: the one who claims, and the union in charge.
    static func claims(_ settings: [Setting]) -> Scope {
        var scope = base(settings)
        for root in ["applicant", "owner"] {
            scope.declare(root, as: FactCatalogue.type(of: root))
        }
        return scope
    }

    /// For measures over cases: how a case came, where it stands, and when what was done.
    static func cases(_ settings: [Setting], _ steps: [Step], plays: Bool) -> Scope {
        var scope = base(settings)
        for field in caseFields(steps) { scope.declare(field.name, as: field.type) }
        if plays { scope.declare(CaseFacts.attempts, as: .number) }
        return scope
    }

    /// For measures over places: what is known of the place, and the cases about it.
    static func places(
        _ settings: [Setting],
        _ fields: [FolderReader.FieldDraft],
        _ steps: [Step]
    ) -> Scope {
        var scope = base(settings)
        scope.declare(FactCatalogue.place, as: FactCatalogue.type(of: FactCatalogue.place))
        let known = caseFields(steps)
        let answers = fields.filter { draft in !known.contains { $0.name == draft.id.value } }
            .map { Type.Field($0.id.value, $0.kind?.type ?? .any) }
        scope.declare(PlaceFacts.casesRoot, as: .list(.context(known + answers)))
        return scope
    }

    /// For measures over every place of the registry: what is known of the place.
    static func allPlaces(_ settings: [Setting]) -> Scope {
        var scope = base(settings)
        scope.declare(FactCatalogue.place, as: FactCatalogue.type(of: FactCatalogue.place))
        return scope
    }

    /// For measures over the places where people work.
    static func clusters(_ settings: [Setting]) -> Scope {
        var scope = base(settings)
        scope.declare(ClusterFacts.root, as: ClusterFacts.type)
        return scope
    }

    /// For measures over the covers that were given.
    static func covers(_ settings: [Setting]) -> Scope {
        var scope = base(settings)
        scope.declare(CoverFacts.root, as: CoverFacts.type)
        return scope
    }

    /// What is known of every case.
    private static func caseFields(_ steps: [Step]) -> [Type.Field] {
        let deeds = CaseFacts.dates + steps.flatMap(\.actions).map(\.id)
        let dates = Set(deeds).filter(\.canBeNamed).sorted().map { Type.Field($0, .date) }
        return CaseFacts.texts.map { Type.Field($0, .string) }
            + [Type.Field(CaseFacts.datesRoot, .context(dates))]
    }

    private static func base(_ settings: [Setting]) -> Scope {
        var scope = Scope()
        for function in HostFunctions.signatures { scope.declare(function) }
        for setting in settings { scope.declare(setting.id, as: setting.value.type) }
        return scope
    }
}

extension String {
    /// Whether formulas can name it: it holds none of their own words.
    var canBeNamed: Bool {
        split(separator: " ").allSatisfy { !FolderReader.keywords.contains(String($0)) }
    }
}
