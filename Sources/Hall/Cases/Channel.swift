package import Programs

/// How a case came.
package enum Channel: String, Hashable, Sendable, CaseIterable {
    case applicant = "self"
    case proxy
    case union
    case found
    /// Another case has opened it.
    case opened

    package var title: Words {
        switch self {
        case .applicant: Words(zh: "本人申请", en: "Applied in person")
        case .proxy: Words(zh: "工作人员代办", en: "Filed by staff")
        case .union: Words(zh: "单位工会代办", en: "Filed by the workplace union")
        case .found: Words(zh: "主动找到", en: "Found by the union")
        case .opened: Words(zh: "由其他办件转来", en: "Opened by another case")
        }
    }
}
