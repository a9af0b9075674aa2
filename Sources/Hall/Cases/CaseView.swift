package import Calendar
import Casework
import FEEL
import OpeningHours
package import Programs
import Registry
package import Store

/// A case as one of those sees it who have to do with it.
package struct CaseView: Sendable {
    package let row: CaseRow
    package let published: Published
    package let person: PersonCard?
    /// The place that it is about, where it is about one.
    package let place: PlaceCard?
    /// The person's own name, for nobody but the person and the one who filed.
    package let ownName: String?
    package let answers: [Answered]
    package let story: [Line]
    package let judgement: DecisionRecord?
    package let grants: [GrantRow]
    package let files: [FileRow]
    package let consents: [ConsentRow]
    /// What the one who looks may do now.
    package let actions: [Choice]
    package let clock: Clock?

    /// What was asked and answered, as people read it.
    package struct Answered: Hashable, Sendable {
        package let field: String
        /// What was asked, as a heading: few words, no question.
        package let title: Words
        package let answer: Words
    }

    /// A line of the case's story.
    package struct Line: Sendable {
        package let at: Instant
        package let kind: CaseNote?
        package let title: Words
        package let words: Words?
        /// The colleague who did it, and in whose place.
        package let who: Words?
        /// Whether whoever looks did it; nil where it was a colleague or the clock.
        package let isOwn: Bool?
        /// What the action's form was answered with.
        package let answers: [Answered]
    }

    /// A button.
    package struct Choice: Hashable, Sendable {
        package let action: String
        package let title: Words
        package let needsWords: Bool
        package let takesWords: Bool
        /// What the button does by its nature, for its looks.
        package let nature: Nature

        package enum Nature: Hashable, Sendable {
            case gives
            case pays
            case refuses
            case asksBack
            case plain
        }
    }

    /// The running clock of the step.
    package struct Clock: Hashable, Sendable {
        package let due: Instant
        /// The last whole day.
        package let lastDay: CivilDate
        package let isLate: Bool
    }
}

/// One case, for those who have to do with it.
package struct OpenCase: Question {
    private let id: CaseID

    package init(_ id: CaseID) {
        self.id = id
    }

    package var policy: any Policy { CaseAtHand(id) }

    package func answer(in tx: Tx, _ context: Context) throws -> CaseView {
        let work = try CaseWork(id, in: tx, context)
        return try work.view(for: context.actor)
    }
}

extension CaseWork {
    func view(for actor: Actor) throws -> CaseView {
        let roles = Roles(of: actor, in: row)
        let person = try row.applicant.flatMap(tx.people.find)
        let place = try row.place.flatMap(tx.places.find)
        let isOwn = roles.isApplicant
        // Of a case that is erased nobody is shown whose it was.
        return CaseView(
            row: row,
            published: published,
            person: isErased ? nil : try person.map { try PersonCard($0, in: tx) },
            place: place.map(PlaceCard.init),
            ownName: isOwn && !isErased ? person?.name : nil,
            answers: try answered(about: place, for: roles),
            story: try story(shownOnly: !roles.isHandler, for: roles, actor),
            judgement: service.judges && !roles.isPartyOnly
                ? try tx.decisions.latest(Decision.eligible, of: row.id)
                    .flatMap { DecisionRecord(json: $0.explanation) } : nil,
            grants: try tx.grants.ofCase(row.id),
            files: try tx.files.of(.caseFile(row.id)).filter { roles.sees($0.field, in: service) },
            consents: try tx.consents.ofCase(row.id),
            actions: choices(for: roles),
            clock: clock
        )
    }

    /// What an actor with these roles may do in the present step.
    func choices(for roles: Roles) -> [CaseView.Choice] {
        guard !row.state.isClosed || row.state.canAppeal(at: context.now) else { return [] }
        let possible = service.procedure.possibleActions(in: row.state).filter { action in
            let isForEveryone = !action.whenAll.isEmpty
            return !isForEveryone || isAwaited(roles)
        }
        return service.choices(among: possible, at: row.state.step, for: roles)
    }

    /// Whether the case waits for the actor, as one of those who all have to act.
    private func isAwaited(_ roles: Roles) -> Bool {
        guard let member = roles.member(for: row.state.step, of: service)?.description else {
            return false
        }
        return row.state.awaited.contains(member) && !row.state.answered.contains(member)
    }

    private var clock: CaseView.Clock? {
        guard let due = row.dueAt else { return nil }
        return CaseView.Clock(
            due: due,
            lastDay: context.calendar.lastDay(before: due),
            isLate: due <= context.now
        )
    }

    private func answered(about place: PlaceRow?, for roles: Roles) throws -> [CaseView.Answered] {
        guard !isErased, let answers = service.answers(fromCanonical: row.answers) else {
            return []
        }
        return service.form.fields.compactMap { field in
            guard roles.sees(field.id, in: service), let answer = answers[field.id] else {
                return nil
            }
            let isAbout = place != nil && field.id == service.form.place?.id
            return CaseView.Answered(
                field: field.id,
                title: field.title,
                answer: isAbout
                    ? place?.words ?? Words(zh: "—", en: "—")
                    : service.words(of: answer, to: field)
            )
        }
    }
}

extension Casework.Action {
    fileprivate func nature(in service: Service) -> CaseView.Choice.Nature {
        if givesSomething || id == Action.countersign { return .gives }
        if paysSomething { return .pays }
        for effect in effects {
            switch effect {
            case .sendBack where id == Action.sendIn.id: return .asksBack
            case .move(to: Step.applicant): return .asksBack
            case .close(let outcome):
                return service.procedure.outcomes[outcome] == .refused ? .refuses : .plain
            default: continue
            }
        }
        return .plain
    }
}

extension Service {
    /// An answer as people read it.
    package func words(of answer: FormAnswer, to field: FormField) -> Words {
        switch answer {
        case .text(let text): Words(zh: text, en: text)
        case .number(let number): Words(zh: number.description, en: number.description)
        case .money(let yuan): Words(yuan: yuan)
        case .date(let date): Words(zh: date.description, en: date.description)
        case .tick(let isTicked): isTicked ? Words(zh: "是", en: "Yes") : Words(zh: "否", en: "No")
        case .code(let code): words(ofCode: code, to: field)
        case .codes(let codes): joined(codes.map { words(ofCode: $0, to: field) })
        case .hours(let hours): Words(ofHours: hours)
        case .place(let place): Words(zh: place.name, en: place.name)
        case .contact(let contact): Words(zh: contact.name, en: contact.name)
        case .union(let union): Words(zh: union.name, en: union.name)
        case .rows(let lines): words(of: lines, to: field)
        case .checklist(let items): words(of: items, to: field)
        case .files(let files):
            Words(
                zh: "\(files.count) 个文件",
                en: files.count == 1 ? "1 file" : "\(files.count) files"
            )
        }
    }

    /// A code by the field's own choice, wherever the field stands.
    private func words(ofCode code: String, to field: FormField) -> Words {
        guard case .choose(let choice) = field.kind, let title = choice.title(of: code) else {
            return words(ofValue: code, in: field.id)
        }
        return title
    }

    /// `饮水：合格、歇脚：不合格（没有沙发）`.
    private func words(of items: [Checklist.Found], to field: FormField) -> Words {
        guard case .checklist(let list) = field.kind else { return Words(zh: "", en: "") }
        return joined(
            items.map { item in
                let title = list.title(of: item.finding.code)
                let note = item.finding.note
                let (zh, en) = item.finding.isPassed ? ("合格", "passed") : ("不合格", "failed")
                return Words(
                    zh: "\(title?.zh ?? item.finding.code)：\(zh)\(note.isEmpty ? "" : "（\(note)）")",
                    en:
                        "\(title?.en ?? item.finding.code): \(en)\(note.isEmpty ? "" : " (\(note))")"
                )
            }
        )
    }

    private func joined(_ words: [Words]) -> Words {
        Words(
            zh: words.map(\.zh).joined(separator: "、"),
            en: words.map(\.en).joined(separator: ", ")
        )
    }
}

extension Words {
    /// Opening hours said in words; as they were typed where they are none.
    package init(ofHours text: String) {
        let hours = try? Hours(text)
        self.init(zh: hours?.zh ?? text, en: hours?.en ?? text)
    }
}

extension Service {
    /// What somebody with these roles may do in a step, as far as the step alone says.
    func choices(at step: String, for roles: Roles) -> [CaseView.Choice] {
        choices(among: procedure.step(step)?.actions ?? [], at: step, for: roles)
    }

    /// Those of the actions that somebody with these roles may do.
    func choices(
        among actions: [Casework.Action],
        at step: String,
        for roles: Roles
    ) -> [CaseView.Choice] {
        let who = procedure.step(step)?.who ?? []
        return actions.filter {
            $0.id == Action.withdraw.id
                ? roles.isApplicant
                : !roles.duties(for: $0.id).isDisjoint(with: $0.who ?? who)
        }
        .map { action in
            CaseView.Choice(
                action: action.id,
                title: words(.action(action.id, step: step)),
                needsWords: action.say == .required,
                takesWords: action.say != .none || action.givesSomething,
                nature: action.nature(in: self)
            )
        }
    }

    /// Lines as people read them: “陈某辉 20,000.00 元；…”, without anybody's phone or card.
    fileprivate func words(of lines: [RowAnswer], to field: FormField) -> Words {
        guard case .rows(let kind) = field.kind else { return Words(zh: "", en: "") }
        let told = lines.map { line in
            kind.columns.compactMap { column in
                line.cells[column.id].map { words(of: $0, to: column.asField(of: field)) }
            }
        }
        var (zh, en) = (
            told.map { $0.map(\.zh).joined(separator: " ") }.joined(separator: "；"),
            told.map { $0.map(\.en).joined(separator: " ") }.joined(separator: "; ")
        )
        if let sum = kind.sum(of: lines), lines.count > 1 {
            let total = Words(yuan: sum)
            zh += "。合计 \(total.zh)"
            en += ". Together \(total.en)"
        }
        return Words(zh: zh, en: en)
    }
}

extension Roles {
    /// Whether an answer is for the actor's eyes: a party sees no question that names others only.
    func sees(_ field: String, in service: Service) -> Bool {
        guard !isHandler, !isApplicant, !isFiler,
            let sees = service.form.field(field)?.sees ?? service.laterField(field)?.sees
        else { return true }
        return !Set(sees).isDisjoint(with: memberships.map(\.party))
    }
}
