import Casework
import Programs
import Store

extension CaseWork {
    /// What has happened, as people read it.
    func story(shownOnly: Bool, for roles: Roles, _ actor: Actor) throws -> [CaseView.Line] {
        let events = try tx.cases.events(of: row.id, shownOnly: shownOnly)
        let signed = events.filter { $0.action == Action.countersign }.map(\.at)
        let drafts = events.filter { $0.kind == CaseNote.drafted.rawValue }.map(\.at)
        var names: [UserID: String?] = [:]
        for id in Set(events.flatMap(\.hands)) {
            names[id] = try tx.accounts.find(id).flatMap { $0.kind == .staff ? $0.name : nil }
        }
        return try events.compactMap { event in
            // The new version says it.
            let isDraft = event.kind == CaseNote.acted.rawValue && drafts.contains(event.at)
            guard !isDraft || event.words != nil else { return nil }
            // Those who handle it read who did it, and who signed.
            let isSigned =
                event.kind == CaseNote.acted.rawValue && signed.contains(event.at)
                && event.action != Action.countersign
            guard !isSigned || shownOnly else { return nil }
            let colleague = event.actor.flatMap { names[$0] ?? nil }
            let isParty = event.party != nil || event.actor != nil && colleague == nil
            return CaseView.Line(
                at: event.at,
                kind: CaseNote(rawValue: event.kind),
                title: service.title(of: event, at: event.party),
                words: try words(of: event),
                who: colleague.map { name in
                    let absent = event.inPlaceOf.flatMap { names[$0] ?? nil }
                    return absent.map { Words(zh: "\(name)（代\($0)）", en: "\(name) (for \($0))") }
                        ?? Words(zh: name, en: name)
                },
                isOwn: isParty ? event.actor == actor.account : nil,
                answers: told(event, to: roles)
            )
        }
    }

    /// What the form of an action was answered with, as far as it is for whoever looks.
    private func told(_ event: CaseEventRow, to roles: Roles) -> [CaseView.Answered] {
        guard let (form, answers) = answered(event) else { return [] }
        return form.fields.compactMap { field in
            guard roles.sees(field.id, in: service), let answer = answers[field.id] else {
                return nil
            }
            return CaseView.Answered(
                field: field.id,
                title: field.title,
                answer: service.words(of: answer, to: field)
            )
        }
    }

    /// What somebody said, or what a correction changed.
    private func words(of event: CaseEventRow) throws -> Words? {
        guard let said = event.words else { return nil }
        if event.kind == CaseNote.drafted.rawValue {
            return Words(zh: "第 \(said) 稿", en: "version \(said)")
        }
        guard event.kind == CaseNote.corrected.rawValue, let change = FactChange(json: said) else {
            return Words(zh: said, en: said)
        }
        return try words(of: change)
    }
}

extension Service {
    /// What a line of the story is called, with the party that did it at its own door.
    func title(of event: CaseEventRow, at door: String?) -> Words {
        let title = title(of: event)
        guard let party = door.map({ words(.party($0)) }) else { return title }
        return Words(zh: "\(title.zh)（\(party.zh)）", en: "\(title.en) (\(party.en))")
    }

    /// What a line of the story is called.
    func title(of event: CaseEventRow) -> Words {
        switch CaseNote(rawValue: event.kind) {
        case .filed: Words(zh: "提交申请", en: "Sent in")
        case .acted:
            event.action.map { words(ofAction: $0) } ?? Words(zh: "办理", en: "Handled")
        case .held: .held(words(ofAction: event.action ?? ""))
        case .moved: words(.step(event.stepTo ?? ""))
        case .closed: words(.outcome(event.action ?? ""))
        case .warned: Words(zh: "快到期提醒", en: "Due soon")
        case .late: Words(zh: "已超期", en: "Overdue")
        case .granted: words(.grant(event.action ?? ""))
        case .paid: Words(zh: "已发放", en: "Paid")
        case .written: words(.paper(event.action ?? ""))
        case .notWritten: .notWritten(words(.paper(event.action ?? "")))
        case .recovery: RecoveryNote(rawValue: event.action ?? "")?.title ?? .recovery
        case .filesAdded: Words(zh: "补充了材料", en: "Papers added")
        case .assigned: .contact
        case .kept, .broken, .paidLate, .met, .named:
            words(ofPromising: CaseNote(rawValue: event.kind), event.action ?? "")
        case .drafted: .drafted(words(.paper(event.action ?? "")))
        case .passed: Words(zh: "等的日子已过", en: "The time has passed")
        case .stoodIn: .stoodIn(words(.party(event.action ?? "")))
        case .opened, .openedFrom, .notOpened:
            .opened(CaseNote(rawValue: event.kind))
        case .waits: Words(zh: "已通过，排队等待", en: "Approved, waits its turn")
        case .gaveBack: words(ofGivingBack: event.action ?? "")
        case .putOff: .putOff
        case .urgent: .urgent(event.action)
        case .asked, .corrected, .judgedAnew:
            words(of: CaseNote(rawValue: event.kind), about: event.action ?? "")
        case nil: Words(zh: event.kind, en: event.kind)
        }
    }

    /// What others wait for went back to them.
    func words(ofGivingBack offer: String) -> Words {
        let title = words(.offer(offer))
        return Words(zh: "退回：\(title.zh)", en: "Given back: \(title.en)")
    }

    /// An action's words, whichever step has it.
    func words(ofAction id: String) -> Words {
        let step = procedure.steps.first { $0.action(id) != nil }?.id ?? ""
        return words(.action(id, step: step))
    }
}

extension Words {
    static let contact = Words(zh: "联系人", en: "Contact")
    static func held(_ title: Words) -> Words {
        Words(zh: "\(title.zh)，等第二人签字", en: "\(title.en), to be signed by a second one")
    }

    static let recovery = Words(zh: "追回款项", en: "Money claimed back")
    static func urgent(_ note: String?) -> Words {
        note.flatMap(UrgencyNote.init)?.title ?? Words(zh: "加急办理", en: "Urgent")
    }

    static let putOff = Words(zh: "办理时限顺延", en: "Deadlines put off")

    static func notWritten(_ title: Words) -> Words {
        Words(
            zh: "《\(title.zh)》没有写成，缺少信息",
            en: "“\(title.en)” could not be written: facts are missing"
        )
    }
}
