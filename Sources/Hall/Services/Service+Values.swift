import Decisions
import Programs
import Registry
import Store

extension Service {
    /// A value of a field as people read it.
    func words(ofValue value: String, in field: String) -> Words {
        if case .choose(let choice) = form.field(field)?.kind, let title = choice.title(of: value) {
            return title
        }
        return Words(zh: value, en: value)
    }
}

extension Assessment {
    /// The names of the regions that its tables speak of and of those they met, by their codes.
    func regionNames(in tx: Tx) throws -> [String: Words] {
        let cells = explanations.flatMap { $0.explanation.rules.flatMap(\.cells) }
        var names: [String: Words] = [:]
        for code in Set(cells.flatMap(\.codes)) {
            names[code] = try tx.regions.find(code)?.title
        }
        return names
    }
}

extension Explanation.Cell {
    /// What may be the code of a region.
    fileprivate var codes: [String] {
        let terms: [Explanation.Demand.Term] =
            switch demand {
            case .oneOf(let terms), .noneOf(let terms): terms
            case .anything, .waiting, .other: []
            }
        let wanted = terms.compactMap { if case .value(let text) = $0 { text } else { nil } }
        return (wanted + [value].compactMap { $0 }).filter { RegionCode($0) != nil }
    }
}
