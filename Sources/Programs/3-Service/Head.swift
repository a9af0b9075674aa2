package import Calendar

/// What a service is: everything above its sections.
package struct Head: Hashable, Sendable {
    /// The folder's name; for a further procedure with its own behind a point: `mutual-aid.claim`.
    package let id: String
    /// The folder it stands in.
    package let folder: String
    package let title: Words
    package let summary: Words?
    package let serviceClass: ServiceClass
    /// The organisation that answers for it, by its short name.
    package let owner: String
    /// What the list that it was asked for in calls it: `S12`, or several where one folder answers them.
    package let references: [String]
    /// Where it has been announced.
    package let source: Words?
    package let opening: Opening
    /// How case numbers are written, with `{year}` and `{n}`; nil for the tenant's own way.
    package let number: String?
    /// How applicants are asked what it was like; nil where they are not.
    package let rating: RatingPlan?
    /// The duty one of whose colleagues is named to each applicant; nil where nobody is.
    package let contact: String?
    /// How long after its end what a case says is kept.
    package let keep: Span
    /// What becomes of money that was paid wrongly.
    package let recovery: RecoveryPlan
    /// What it looks up that other services give.
    package let uses: [UsedGrant]

    /// How long where the file is silent.
    package static let usualKeep = "10 years"
    /// In months.
    package static let longestKeep = 100 * 12
}

extension Head {
    /// Whether it is one more procedure of a service, and not the service itself.
    package var isFurther: Bool { procedure != nil }

    /// The file that it is written in.
    package var file: String { procedure.map { $0 + ".yaml" } ?? ServiceFolder.mainFile }

    /// What a further procedure is called in its folder.
    package var procedure: String? {
        id == folder ? nil : String(id.dropFirst(folder.count + 1))
    }
}

/// When a service takes applications.
package enum Opening: Hashable, Sendable {
    case always
    /// Both days included.
    case between(CivilDate, CivilDate)

    package func isOpen(on date: CivilDate) -> Bool {
        switch self {
        case .always: true
        case .between(let first, let last): first <= date && date <= last
        }
    }
}

/// What a service is about: the shelf it stands on.
package enum ServiceClass: String, Hashable, Sendable, CaseIterable {
    case hardshipAid = "hardship aid"
    case dailyLife = "daily life"
    case education = "education and training"
    case culture = "culture and health"
    case rights = "rights protection"
    case commendation = "selection and commendation"
    case building = "union building"

    package var title: Words {
        switch self {
        case .hardshipAid: Words(zh: "困难帮扶", en: "Hardship aid")
        case .dailyLife: Words(zh: "生活服务", en: "Daily life")
        case .education: Words(zh: "教育培训", en: "Education and training")
        case .culture: Words(zh: "文体健康", en: "Culture and health")
        case .rights: Words(zh: "维权服务", en: "Rights protection")
        case .commendation: Words(zh: "评选表彰", en: "Selection and commendation")
        case .building: Words(zh: "组织建设", en: "Union building")
        }
    }
}
