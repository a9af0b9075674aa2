package import FEEL

/// What measures may ask about a place, and about the cases of their service that are about it.
package struct PlaceFacts: Sendable {
    /// By the dotted names of the catalogue; a fact that nobody knows is not there.
    package let known: [String: Value]
    /// In the order they were filed.
    package let cases: [CaseFacts]

    package init(known: [String: Value], cases: [CaseFacts]) {
        self.known = known
        self.cases = cases
    }

    static let casesRoot = "cases"

    var bindings: Context {
        let facts = known.compactMap { name, value in
            FactCatalogue.fact(name).map { ($0.leaf, value) }
        }
        return Context([
            (FactCatalogue.place, .context(Context(facts))),
            (PlaceFacts.casesRoot, .list(cases.map(\.feel))),
        ])
    }
}
