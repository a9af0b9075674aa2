/// Who somebody applies for in the family: one vocabulary for every service.
package enum Relation: String, Hashable, Sendable, CaseIterable {
    case own = "self"
    case wife
    case husband
    case spouse
    case child
    case parent

    package var title: Words {
        switch self {
        case .own: Words(zh: "本人", en: "Myself")
        case .wife: Words(zh: "妻子", en: "My wife")
        case .husband: Words(zh: "丈夫", en: "My husband")
        case .spouse: Words(zh: "配偶", en: "My spouse")
        case .child: Words(zh: "子女", en: "My child")
        case .parent: Words(zh: "父母", en: "My parent")
        }
    }

    /// The sex that the word says; nil where it says none.
    package var sex: String? {
        switch self {
        case .wife: "female"
        case .husband: "male"
        case .own, .spouse, .child, .parent: nil
        }
    }

    /// The question who of the family it is for.
    package static let field = "relation"
    /// The question by which name and card that is.
    package static let whoField = "relative"
}

extension Asking {
    /// Who of the family the answers speak of; nil where it is not said yet.
    package func relation(_ answers: FormAnswers) -> Relation? {
        if relations.isEmpty { return .own }
        if relations.count == 1 { return relations[0] }
        guard case .code(let code)? = answers[Relation.field] else { return nil }
        return relations.first { $0.rawValue == code }
    }

    /// The person that the answers name, where it is not the applicant.
    package func relative(_ answers: FormAnswers) -> ContactAnswer? {
        guard relation(answers) != .own, case .contact(let contact)? = answers[Relation.whoField]
        else { return nil }
        return contact
    }

    /// Whether it is or can be for somebody else of the family.
    package var hasRelatives: Bool { relations.contains { $0 != .own } }
}
