package import Programs

/// What a program may do for its holder; never more than the holder may.
package enum TokenScope: String, Hashable, Sendable, Codable, CaseIterable {
    case readCases = "cases:read"
    case readFigures = "figures:read"
    case writeLeads = "leads:write"

    package var title: Words {
        switch self {
        case .readCases:
            Words(
                zh: "查看自己岗位上的办件（不含姓名和答案）",
                en: "Read cases at the own desk, without names and answers"
            )
        case .readFigures: Words(zh: "查看指标", en: "Read figures")
        case .writeLeads: Words(zh: "登记线索", en: "Record leads")
        }
    }

    /// Reads what ``text(_:)`` writes; a word that is no scope any more opens nothing.
    static func all(_ text: String) -> Set<TokenScope> {
        Set(text.split(separator: " ").compactMap { TokenScope(rawValue: String($0)) })
    }

    static func text(_ scopes: Set<TokenScope>) -> String {
        scopes.map(\.rawValue).sorted().joined(separator: " ")
    }
}
