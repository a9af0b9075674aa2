import FEEL

extension FolderReader {

    /// Who applies and on what terms; the form is read for itself.
    mutating func asking(_ map: ParsedMap, in scope: Scope, _ people: Roles) -> Asking? {
        check(map, against: .ask)
        let who = required("who", in: map, of: "ask").map { texts($0, of: "who") } ?? []
        for text in who { check(text, among: people.whoMayAsk, of: "who", people) }
        let forWhom = Self.subject(map)
        let once = map["once"].flatMap { self.once($0) }
        let consent = map["consent"].flatMap { self.consent($0, among: Self.relations(map)) }
        let when = text("when", in: map).flatMap { expression($0, in: scope, yielding: .boolean) }
        return Asking(
            who: who.map(\.value),
            forWhom: forWhom == Relation.own.rawValue ? nil : forWhom,
            relations: Self.relations(map),
            once: once,
            consent: consent,
            when: when,
            at: text("at", in: map)?.value,
            same: map["same"].flatMap { sameness($0) },
            updates: updates(map),
            place: map["for"]?.place ?? map.place
        )
    }

    /// The entries below `ask`.
    mutating func askMap(_ root: ParsedMap) -> ParsedMap? {
        required("ask", in: root, of: root.place.file).flatMap { map($0, of: "ask") }
    }

    /// `{per: household, within: 12 months}`.
    mutating func once(_ node: ParsedNode) -> Once? {
        guard let map = map(node, of: "once") else { return nil }
        check(map, against: .once)
        let per = required("per", in: map, of: "once").flatMap { text($0, of: "per") }
            .flatMap { word($0, of: "per", as: Once.Unit.self) }
        let within = text("within", in: map).flatMap { span($0, of: "within") }
        return per.map { Once(per: $0, within: within) }
    }
}
