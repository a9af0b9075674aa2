import Casework

/// Who may be named in a service: the parties everywhere, and the duties of this tenant.
package struct Roles: Hashable, Sendable {
    package let duties: Set<String>
    /// The parties that the service itself names.
    let named: Set<String>

    /// The duties a federation has when nobody has said otherwise.
    package static let usual = Roles(duties: [
        "officer", "inspector", "legal officer", "finance", "supervisor", "adjudicator", "auditor",
        "visitor", "station manager", "leader", Panel.judge,
    ])

    package init(duties: Set<String>) {
        self.init(duties: duties, named: [])
    }

    private init(duties: Set<String>, named: Set<String>) {
        self.duties = duties
        self.named = named
    }

    /// These and the parties that a service names.
    func with(_ parties: [Party]) -> Roles { Roles(duties: duties, named: Set(parties.map(\.id))) }

    /// The parties that may hand in an application, beside duties.
    static let parties: Set<String> = ["worker", "workplace union", "everyone"]
    /// The duty that looks after what others have decided, where a file names none.
    static let lookingAfter = "supervisor"
    /// Whom an application can be for.
    static let forWhom: Set<String> = [
        "self", "person", "household", "organisation", "own organisation", "place",
    ]

    var whoMayAsk: Set<String> { Roles.parties.union(duties) }
    var whoMayAct: Set<String> { duties.union([Step.applicant]).union(named) }
    var whoHears: Set<String> { whoMayAct }
    var whoSees: Set<String> { whoMayAct.union(Roles.parties) }
}

extension FolderReader {
    /// Notes a party or duty that nobody has.
    mutating func check(
        _ text: ParsedText,
        among known: Set<String>,
        of key: String,
        _ people: Roles
    ) {
        guard !known.contains(text.value) else { return }
        let nearest = text.value.nearest(among: known.sorted())
        findings.error(
            text.place,
            zh: "“\(key)”里的“\(text.value)”不是已有的职责或参与方。",
            en: "“\(key)”: nobody is called “\(text.value)”.",
            fixZh: nearest.map { "是不是“\($0)”？" }
                ?? "可以写：\(known.sorted().joined(separator: "、"))。新的职责请先在系统里设立。",
            fixEn: nearest.map { "Did you mean “\($0)”?" }
                ?? "Known here: \(known.sorted().joined(separator: ", ")). Add new duties first."
        )
    }
}
