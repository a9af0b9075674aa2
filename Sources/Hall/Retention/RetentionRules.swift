/// How what is kept no longer goes.
package enum RetentionRules {
    /// Who may say that a case is kept whatever its days, and sees what is to go.
    package static let duties: Set<String> = ["supervisor", "auditor"]
    /// Days after which a form that was begun, never sent and not touched since is forgotten.
    package static let draftDays = 90
    /// Days after which a case on which something depended is looked at again.
    package static let againDays = 30
    /// Days that the list of what is to go looks ahead.
    package static let aheadDays = 90
    /// Cases that one command looks at.
    package static let part = 20
}

extension Actor {
    /// Whether the actor may hold cases handled there.
    func holdsCases(at path: String) -> Bool {
        guard let colleague else { return self == .hall }
        return !colleague.duties(at: path).isDisjoint(with: RetentionRules.duties)
    }
}

extension Colleague {
    /// Whether some case can be held by a colleague.
    package var holdsCases: Bool {
        posts.contains { RetentionRules.duties.contains($0.duty) }
    }
}
