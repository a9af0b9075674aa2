import Programs
import Registry
import Store

/// The unions that a form may name: those below the one in charge.
struct UnionsToChoose {
    /// So many are offered; further ones are found by their whole name.
    static let most = 300

    private let tx: Tx
    private let path: String

    init(_ tx: Tx, _ published: Published) {
        self.tx = tx
        path = published.ownerPath
    }

    func of(kind: String?) throws -> [OrganisationRow] {
        try tx.organisations.ofKind(
            Self.kinds(kind),
            within: PathRange(below: path),
            limit: Self.most
        )
    }

    /// The one that was typed: by identifier, or by a name that only one has.
    func find(_ answer: UnionAnswer, kind: String?) throws -> OrganisationRow? {
        let kinds = Self.kinds(kind)
        if let row = try answer.id.flatMap(tx.organisations.find) {
            let isThere = row.path.hasPrefix(path) && row.closedOn == nil
            return isThere && kinds.contains(row.kind) ? row : nil
        }
        let found = try tx.organisations.ofKind(
            kinds,
            within: PathRange(below: path),
            called: answer.name,
            limit: 2
        )
        return found.count == 1 ? found[0] : nil
    }

    private static func kinds(_ kind: String?) -> [String] {
        kind.map { [$0] } ?? OrganisationKind.unions
    }
}

extension Filing {
    /// Puts the unions themselves where answers named them.
    func settleUnions(_ reading: inout FormReading) throws {
        try reading.answers.settleUnions(of: service.form, in: tx, published)
    }

    /// The union that the file says the case goes to.
    func namedUnion(_ answers: FormAnswers) throws -> OrganisationRow? {
        guard let at = service.ask.at, case .union(let union)? = answers[at] else { return nil }
        return try union.id.flatMap(tx.organisations.find)
    }
}

extension CaseWork {
    /// Whoever answers again may have named another union.
    mutating func settleUnions() throws {
        guard service.form.fields.contains(where: \.asksForUnion),
            var answers = service.answers(fromCanonical: row.answers)
        else { return }
        try answers.settleUnions(of: service.form, in: tx, published)
        row.answers = answers.canonical
    }
}

extension FormAnswers {
    /// Each union by its identifier and its own name; an ``UnfinishedForm`` where one is not found.
    mutating func settleUnions(of form: Form, in tx: Tx, _ published: Published) throws {
        let unions = UnionsToChoose(tx, published)
        for field in form.fields {
            guard case .union(let kind) = field.kind, case .union(let answer)? = self[field.id]
            else { continue }
            guard let row = try unions.find(answer, kind: kind) else {
                throw UnfinishedForm(
                    faults: [field.id: UnionAnswer.unknown(answer.name)],
                    unanswered: []
                )
            }
            self[field.id] = .union(UnionAnswer(id: row.id, name: row.name))
        }
    }
}

extension UnionAnswer {
    /// What is said of a name that nobody, or more than one, has.
    static func unknown(_ name: String) -> Words {
        Words(
            zh: "没有找到“\(name)”，请从列出的工会里选。",
            en: "“\(name)” was not found: choose one of the unions listed."
        )
    }
}
