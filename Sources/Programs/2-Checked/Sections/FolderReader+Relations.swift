import FEEL

extension FolderReader {
    /// Who of the family a service is for: `wife`, or `[self, wife]`; empty where `for` names no family.
    ///
    /// What is wrong with it is said where `ask` is read.
    static func relations(_ ask: ParsedMap?) -> [Relation] {
        let node = ask?["for"]
        let words = (node?.list?.compactMap(\.text) ?? [node?.text].compactMap(\.self)).map(\.value)
        let relations = words.compactMap(Relation.init(rawValue:))
        return relations == [.own] || relations.count < words.count ? [] : relations
    }

    /// Whom the formulas know beside the applicant: `person` is whoever of the family it is for.
    static func subject(_ ask: ParsedMap?) -> String? {
        let relations = relations(ask)
        if relations.contains(where: { $0 != .own }) { return "person" }
        return ask?["for"]?.text?.value
    }

    /// The questions that stand before those of the file: who of the family, and by which name.
    func relationDrafts(_ ask: ParsedMap?) -> [FieldDraft] {
        let relations = Self.relations(ask)
        guard let place = ask?["for"]?.place, relations.contains(where: { $0 != .own }) else {
            return []
        }
        func draft(_ id: String, _ kind: FieldKind) -> FieldDraft {
            FieldDraft(
                id: ParsedText(id, .plain, at: place),
                map: ParsedMap(entries: [], place: place),
                path: [],
                kind: kind
            )
        }
        let choice = draft(Relation.field, .choose(FormChoice(relations)))
        return (relations.count > 1 ? [choice] : [])
            + [draft(Relation.whoField, .person(of: nil))]
    }

    /// The same as they are asked. Nobody is asked for the name of himself.
    mutating func relationFields(_ drafts: [FieldDraft], in scope: Scope) -> [FormField] {
        drafts.compactMap { draft in
            guard let kind = draft.kind else { return nil }
            if draft.id.value == Relation.field {
                return .relation(kind, at: draft.id.place)
            }
            let hasChoice = drafts.count > 1
            let formula = "\(Relation.field) != \"\(Relation.own.rawValue)\""
            let condition = hasChoice ? try? Expression(formula, in: scope) : nil
            if condition != nil { use([Relation.field]) }
            return .relative(kind, neededWhen: condition, at: draft.id.place)
        }
    }

    /// Notes words of `for` that nobody knows, and questions of the file that are called like ours.
    mutating func checkRelations(_ ask: ParsedMap, _ drafts: [FieldDraft], _ people: Roles) {
        guard let node = ask["for"] else { return }
        if let list = node.list {
            for text in list.compactMap(\.text)
            where Relation(rawValue: text.value) == nil {
                unknownValue(text, of: "for", known: Relation.allCases.map(\.rawValue))
            }
            if list.isEmpty || Set(list.compactMap(\.text?.value)).count < list.count {
                findings.error(
                    node.place,
                    zh: "“for”里没有写人，或者同一个写了两次。",
                    en: "“for” names nobody, or somebody twice.",
                    fixZh: "例如 for: [self, wife]。",
                    fixEn: "Such as for: [self, wife]."
                )
            }
        } else if let text = text("for", in: ask) {
            let known = Roles.forWhom.union(Relation.allCases.map(\.rawValue))
            check(text, among: known, of: "for", people)
        }
        guard Self.relations(ask).contains(where: { $0 != .own }) else { return }
        for draft in drafts where [Relation.field, Relation.whoField].contains(draft.id.value) {
            findings.error(
                draft.id.place,
                zh: "“\(draft.id.value)”是系统自己问的：为谁申请、叫什么名字。",
                en: "“\(draft.id.value)” is a question that the language asks by itself here.",
                fixZh: "换一个名称。",
                fixEn: "Give the question another name."
            )
        }
    }
}

extension FormChoice {
    /// One of these.
    init(_ relations: [Relation]) {
        self.init(
            options: relations.map { Option(code: $0.rawValue, title: $0.title) },
            isMany: false
        )
    }
}

extension FormField {
    static func relation(_ kind: FieldKind, at place: Place) -> FormField {
        FormField(
            id: Relation.field,
            ask: Words(zh: "为谁申请？", en: "Who is it for?"),
            title: Words(zh: "为谁申请", en: "For whom"),
            help: nil,
            kind: kind,
            isOptional: false,
            neededWhen: nil,
            sees: nil,
            party: nil,
            isStanding: true,
            by: nil,
            place: place
        )
    }

    static func relative(
        _ kind: FieldKind,
        neededWhen: Expression?,
        at place: Place
    ) -> FormField {
        FormField(
            id: Relation.whoField,
            ask: Words(zh: "这位家人是谁？", en: "Who is this member of your family?"),
            title: Words(zh: "家人", en: "Family member"),
            help: Words(
                zh: "写姓名和身份证号，用来核对年龄；已经是会员的，写姓名和手机号也行",
                en:
                    "Name and identity number, to check the age; for a member name and phone will do"
            ),
            kind: kind,
            isOptional: false,
            neededWhen: neededWhen,
            sees: nil,
            party: nil,
            isStanding: true,
            by: nil,
            place: place
        )
    }
}
