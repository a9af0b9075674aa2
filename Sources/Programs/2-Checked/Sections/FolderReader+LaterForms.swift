import FEEL

/// The questions of actions, promises and events, read ahead: conditions of all of them may name them.
struct LaterForms {
    fileprivate let drafts: [[String]: [FolderReader.FieldDraft]]

    /// Every question of them, each name once.
    var all: [FolderReader.FieldDraft] {
        var seen: Set<String> = []
        return drafts.sorted { $0.key.lexicographicallyPrecedes($1.key) }.flatMap(\.value)
            .filter { seen.insert($0.id.value).inserted }
    }

    /// The questions of what stands at a path of the file.
    func fields(
        at path: [String],
        in scope: Scope,
        _ reader: inout FolderReader,
        _ people: Roles
    ) -> [FormField] {
        (drafts[path] ?? []).compactMap { reader.field($0, in: scope, people) }
    }
}

extension FolderReader {
    /// Reads the forms of everything that happens after filing.
    mutating func laterForms(
        _ root: ParsedMap,
        beside fields: [FieldDraft],
        _ lists: [Vocabulary]
    ) -> LaterForms {
        var drafts: [[String]: [FieldDraft]] = [:]
        for section in ["promises", "when"] {
            for entry in root[section]?.map?.entries ?? [] {
                let path = [section, entry.key.value]
                drafts[path] = laterForm(entry.value, at: path, lists)
            }
        }
        for step in root["steps"]?.map?.entries ?? [] {
            for action in step.value.map?["do"]?.map?.entries ?? [] {
                let path = ["steps", step.key.value, "do", action.key.value]
                drafts[path] = laterForm(action.value, at: path, lists)
            }
        }
        checkNames(of: drafts, beside: fields)
        return LaterForms(drafts: drafts)
    }

    private mutating func laterForm(
        _ node: ParsedNode,
        at path: [String],
        _ lists: [Vocabulary]
    ) -> [FieldDraft]? {
        node.map?["form"].map { fieldDrafts($0, at: path + ["form"], lists) }
    }

    /// A name says one thing in the whole file, whichever form asks it.
    private mutating func checkNames(
        of drafts: [[String]: [FieldDraft]],
        beside fields: [FieldDraft]
    ) {
        let asked = Set(fields.map(\.id.value))
        let standing: Set<String> = Set([
            Promise.giver, Promise.sum, Promise.until, CaseMeeting.day, CaseMeeting.venue,
            CaseMeeting.came, CaseMeeting.minutes, PostedPayment.payer, PostedPayment.day,
        ]).union(AgreedText.fields)
        var kinds: [String: FieldKind] = [:]
        for (_, drafts) in drafts.sorted(by: { $0.key.lexicographicallyPrecedes($1.key) }) {
            for draft in drafts {
                let id = draft.id.value
                let isOther = kinds[id].map { $0 != draft.kind } ?? false
                if asked.contains(id) || standing.contains(id) || isOther { reportTaken(draft.id) }
                kinds[id] = kinds[id] ?? draft.kind
            }
        }
    }
}
