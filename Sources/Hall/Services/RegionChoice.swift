package import Programs
import Registry
import Store

/// A region to choose.
package struct RegionChoice: Hashable, Sendable {
    package let code: String
    package let title: Words
}

extension Regions {
    /// Where somebody may live or work, seen from a union: its own region, those beside it, and ever
    /// wider ones further off, so that everybody finds a true answer in a short list.
    func choices(around home: String, called name: Words) throws -> [RegionChoice] {
        guard let home = RegionCode(home) else { return [] }
        var line = [home]
        while let parent = line.last?.parent { line.append(parent) }
        let rows = try all().filter { row in
            guard let code = RegionCode(row.code), !line.contains(code) else { return false }
            return line.contains { code.parent == $0.parent && code.level == $0.level }
        }
        let own = try find(home.description)?.title ?? name
        let others = rows.map { RegionChoice(code: $0.code, title: $0.title) }
        let near = others.filter { RegionCode($0.code)?.level == home.level }
        let far = others.filter { RegionCode($0.code)?.level != home.level }
        return [RegionChoice(code: home.description, title: own)] + near
            + far.sorted { left, right in
                (RegionCode(left.code)?.level ?? .county)
                    > (RegionCode(right.code)?.level ?? .county)
            }
    }
}

extension RegionRow {
    /// What people call it.
    var title: Words { Words(zh: name, en: nameEn.isEmpty ? name : nameEn) }
}
