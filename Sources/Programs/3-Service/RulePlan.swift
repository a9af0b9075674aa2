/// Whom something covers by a rule, and not by a list: everybody who works for one of a party's firms, as long
/// as that is so.
package struct RulePlan: Hashable, Sendable {
    /// The party whose employees are meant.
    package let party: String
    /// The paper that those who are covered may read.
    package let paper: String?

    /// What it is counted in.
    package static let unit = "rule"
}

extension Grant {
    /// Whom it covers by a rule; nil for everything that has a holder.
    package var rule: RulePlan? {
        if case .rule(let plan) = kind { plan } else { nil }
    }
}

extension Service {
    /// What covers people by a rule, in all its procedures.
    package var rules: [Grant] { procedures.flatMap(\.grants).filter { $0.rule != nil } }
}
