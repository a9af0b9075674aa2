import Casework
import FEEL

/// The names that formulas may use, by where they stand.
enum ServiceScope {
    /// For `ask`, `decide`, `give` and the conditions of actions; decisions are added as they come.
    static func rules(
        _ settings: [Setting],
        _ fields: [FolderReader.FieldDraft],
        isForOthers: Bool
    ) -> Scope {
        var scope = base(settings)
        for root in FactCatalogue.roots where isForOthers || root != "person" {
            scope.declare(root, as: FactCatalogue.type(of: root))
        }
        for field in fields { scope.declare(field.id.value, as: field.kind?.type ?? .any) }
        return scope
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

    /// For claims of what is offered: the one who claims, and the union in charge.
    static func claims(_ settings: [Setting]) -> Scope {
        var scope = base(settings)
        for root in ["applicant", "owner"] {
            scope.declare(root, as: FactCatalogue.type(of: root))
        }
        return scope
    }

    /// For measures over cases: how a case came, where it stands, and when what was done.
    static func cases(_ settings: [Setting], _ steps: [Step]) -> Scope {
        var scope = base(settings)
        for name in CaseFacts.texts { scope.declare(name, as: .string) }
        let deeds = CaseFacts.dates + steps.flatMap(\.actions).map(\.id)
        let fields = Set(deeds).filter(\.canBeNamed).sorted().map { Type.Field($0, .date) }
        scope.declare(CaseFacts.datesRoot, as: .context(fields))
        return scope
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
    fileprivate var canBeNamed: Bool {
        split(separator: " ").allSatisfy { !FolderReader.keywords.contains(String($0)) }
    }
}
