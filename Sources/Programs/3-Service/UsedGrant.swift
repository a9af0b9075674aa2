/// Something that another service gives, and that formulas of this one look up.
package struct UsedGrant: Hashable, Sendable {
    package let service: String
    package let grant: String
    let place: Place
}

extension Service {
    /// What is wrong with what it looks up in other services, as far as these are known.
    ///
    /// - Parameter find: A service by its id; nil where it is not at hand.
    package func usedFindings(_ find: (String) -> Service?) -> [Words] {
        head.uses.compactMap { used in
            guard let other = find(used.service) else {
                return Words(
                    zh: "uses 里的服务“\(used.service)”不在这里：看不出它给不给“\(used.grant)”。",
                    en:
                        "The service “\(used.service)” of “uses” is not here: nobody sees whether it gives “\(used.grant)”."
                )
            }
            let known = other.procedures.flatMap(\.grants).map(\.id)
            guard !known.contains(used.grant) else { return nil }
            let nearest = used.grant.nearest(among: known.sorted())
            return Words(
                zh: "服务“\(used.service)”不给“\(used.grant)”。" + (nearest.map { "是不是“\($0)”？" } ?? ""),
                en: "The service “\(used.service)” does not give “\(used.grant)”."
                    + (nearest.map { " Did you mean “\($0)”?" } ?? "")
            )
        }
    }
}
