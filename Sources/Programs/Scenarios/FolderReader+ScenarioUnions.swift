import FEEL

/// What scenarios say of unions, of those who belong to them, and of records that are alike.
extension FolderReader {
    /// `{firm: {name: 绿源物业工会, kind: union, duty: officer}}`.
    mutating func unions(_ node: ParsedNode) -> [Scenario.Union] {
        guard let map = map(node, of: "unions") else { return [] }
        return map.entries.compactMap { entry in
            checkId(entry.key, isNamed: false)
            guard let fields = self.map(entry.value, of: entry.key.value) else { return nil }
            check(fields, against: .union)
            let name = required("name", in: fields, of: entry.key.value)
                .flatMap { text($0, of: "name") }
            return name.map {
                Scenario.Union(
                    id: entry.key.value,
                    name: $0.value,
                    kind: text("kind", in: fields)?.value ?? "union",
                    duty: text("duty", in: fields)?.value
                )
            }
        }
    }

    static let registryExpectations = ["ties", "dues", "members", "leads", "alike", "people"]

    /// `ties: {li: [member firm, second street]}`, `dues: {li: firm}`, `members: 1`.
    mutating func registryExpectations(_ entry: ParsedEntry) -> [Expectation] {
        let key = entry.key.value
        switch key {
        case "ties", "dues":
            guard let map = map(entry.value, of: key) else { return [] }
            return map.entries.map { entry in
                let words = texts(entry.value, of: entry.key.value).map(\.value)
                return .registry(
                    key == "ties"
                        ? .ties(entry.key.value, words) : .dues(entry.key.value, words.first ?? "")
                )
            }
        default:
            guard let text = text(entry.value, of: key), let count = number(text, of: key)?.asInt
            else { return [] }
            return switch key {
            case "members": [.registry(.members(count))]
            case "leads": [.registry(.leads(count))]
            case "alike": [.registry(.alike(count))]
            default: [.registry(.people(count))]
            }
        }
    }
}

/// What is to be seen of the registry.
package enum RegistryFigure: Hashable, Sendable {
    /// What binds somebody now: `member firm`, `second street`.
    case ties(String, [String])
    /// The union that gets somebody's dues; `nothing` where none does.
    case dues(String, String)
    /// How many people are members of a union.
    case members(Int)
    /// How many leads of the service are followed up.
    case leads(Int)
    /// How many pairs of records wait for somebody to look at them.
    case alike(Int)
    /// How many people there are, each once.
    case people(Int)
}
