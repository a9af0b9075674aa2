import FEEL
import Programs
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

extension FactSheet {
    /// The names of the regions that occur in what is known, by their codes.
    func regionNames(in tx: Tx) throws -> [String: Words] {
        var names: [String: Words] = [:]
        for case .string(let code) in known.values where code.utf8.count == 6 {
            guard let row = try tx.regions.find(code) else { continue }
            names[code] = Words(zh: row.name, en: row.nameEn)
        }
        return names
    }
}
