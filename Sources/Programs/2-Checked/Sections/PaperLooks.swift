import FEEL

/// How values are written that have a name of their own: sums with their unit, codes by their titles.
struct PaperLooks {
    private var looks: [String: PaperTemplate.Look] = [:]
    /// The questions that ask for files, whose answers nobody can read.
    private(set) var files: Set<String> = []

    init(
        _ fields: [FolderReader.FieldDraft],
        _ settings: [Setting],
        _ decisions: [Decision],
        _ promises: [Promise]
    ) {
        for fact in FactCatalogue.all {
            switch fact.question {
            case .region: looks[fact.name] = .region
            case .field(.choose(let choice)): looks[fact.name] = .choice(choice)
            case .never where fact.leaf == "region": looks[fact.name] = .region
            case .never, .yesNo, .field: break
            }
        }
        for field in fields {
            switch field.kind {
            case .money: looks[field.id.value] = .money
            case .rows(let rows) where rows.total != nil:
                looks[field.id.value + " total"] = .money
            case .choose(let choice): looks[field.id.value] = .choice(choice)
            case .files: files.insert(field.id.value)
            default: break
            }
        }
        for promise in promises {
            looks["\(PaperNames.promises).\(promise.id).\(Promise.sum)"] = .money
        }
        for setting in settings {
            if case .money = setting.value { looks[setting.id] = .money }
        }
        if decisions.contains(where: { $0.id == Decision.amount }) {
            looks[Decision.amount] = .money
        }
    }

    /// How the value of a formula is written.
    func look(of formula: Expression) -> PaperTemplate.Look {
        looks[formula.path.joined(separator: ".")] ?? .plain
    }
}
