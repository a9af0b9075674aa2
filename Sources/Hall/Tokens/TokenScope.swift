package import Programs

/// What a program may do for its holder; never more than the holder may.
package enum TokenScope: String, Hashable, Sendable, Codable, CaseIterable {
    case readCases = "cases:read"
    case readFigures = "figures:read"
    case writeLeads = "leads:write"
    case readMembers = "members:read"
    case writeMembers = "members:write"
    case revealMembers = "members:reveal"
    case readOffers = "offers:read"
    case readClaims = "claims:read"
    case readPartners = "partners:read"
    case openEntrances = "entrances:open"

    package var title: Words {
        switch self {
        case .readCases:
            Words(
                zh: "查看自己岗位上的办件（不含姓名和答案）",
                en: "Read cases at the own desk, without names and answers"
            )
        case .readFigures: Words(zh: "查看指标", en: "Read figures")
        case .writeLeads: Words(zh: "登记线索", en: "Record leads")
        case .readMembers: Words(zh: "查看会员（姓名和号码打码）", en: "Read members, masked")
        case .writeMembers:
            Words(zh: "导入会员（检查后才生效）", en: "Send lists of members and take them over")
        case .revealMembers:
            Words(
                zh: "查看会员的完整号码（一次一项，写理由，记入审计；最多 \(MintToken.longestRevealingDays) 天）",
                en: """
                    Read a member's sealed data, one at a time, with a reason, audited; \
                    \(MintToken.longestRevealingDays) days at most
                    """
            )
        case .readOffers: Words(zh: "查看福利和领取数", en: "Read offers and how many were claimed")
        case .readClaims: Words(zh: "查看谁领取了（姓名打码）", en: "Read who claimed, masked")
        case .openEntrances:
            Words(
                zh: "站点门禁：凭会员码开门、报平安（不含姓名）",
                en:
                    "Open entrances of places to members' codes, and say that a device is alive; no names"
            )
        case .readPartners:
            Words(zh: "查看合作商户、核销和对账单", en: "Read partners, redemptions and statements")
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
