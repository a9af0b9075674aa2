import Calendar
import Casework
import Hall
import Programs
import Registry

extension CaseDesk {
    /// - Parameters:
    ///   - errors: What is wrong in the answers just sent.
    ///   - wrong: The action whose form they were sent to.
    init(_ desk: DeskCase, errors: [String: Words] = [:], wrong: String? = nil) {
        let summary = desk.summary
        self.init(
            id: summary.id.description,
            number: summary.number,
            title: summary.title,
            // Of what is erased nobody is told whose it was.
            person: desk.keeping?.erased == nil ? summary.person : summary.number,
            step: summary.outcome ?? summary.step,
            tone: summary.tone,
            due: summary.lastDay,
            channel: summary.channel,
            version: summary.version,
            groups: desk.groups,
            files: desk.papers.map { FileField.KeptFile(desk: $0) },
            why: desk.judgement.map { [Why($0, of: desk.service)] } ?? [],
            events: desk.events,
            grants: desk.grants.map {
                MyCase.Grant(
                    $0.title,
                    amount: $0.fen.map { Fen($0) },
                    state: $0.state,
                    tone: $0.isSettled ? .ok : .info
                )
            },
            actions: desk.actions.map { choice in
                let isWrong = wrong == nil || wrong == choice.action
                var action = Action(choice, of: desk, isWrong ? errors : [:])
                if wrong == choice.action {
                    action.error = errors[""] ?? (errors.isEmpty ? nil : Self.unfinished)
                    action.isTried = true
                }
                return action
            },
            audit: desk.audit.map(Audit.init),
            next: desk.next.map { "/desk/cases/\($0)" }
        )
        papers = desk.written.map { PaperItem($0, at: PaperItem.desk) }
        promises = desk.promises
        links = desk.links
        texts = desk.texts
        covers = desk.covers
        contact = desk.contact
        contacts = desk.contacts
        shown = desk.notice.map(NoticesDeskPage.path)
        parties = desk.parties
        roles = desk.roles
        findings = desk.hasFindings ? "/desk/cases/\(summary.id)/findings" : nil
        keeping = desk.keeping
        urgency = desk.urgency
        canHurry = desk.canHurry
        hasUrgentTerms = !desk.service.procedure.urgent.isEmpty
        claims = desk.claims
        canClaim = desk.canClaim
        drift = desk.drift.map { Fact($0.title, language: $0.change) }
    }

    private static let unfinished = Words(zh: "表单还没填好。", en: "The form is not finished.")

    /// The page again with what was wrong beside the form that caused it.
    func refusing(
        _ refusal: Refusal,
        of action: String,
        typed: String,
        asking: [String] = []
    ) -> CaseDesk {
        var page = self
        if let index = actions.firstIndex(where: { $0.id == action }) {
            page.actions[index].error = refusal.words
            page.actions[index].typed = typed
            for question in page.actions[index].questions.indices
            where !page.actions[index].hasForm {
                page.actions[index].questions[question].answers = asking
            }
            // Whoever sees a form that failed sees the form.
            page.actions[index].blocked = nil
        } else {
            page.notice = refusal.words
        }
        return page
    }

    /// The page for whoever comes second: who decided meanwhile, when and what.
    func overtaken(by line: DeskCase.Told?) -> CaseDesk {
        var page = self
        page.notice = Words(
            zh: "您看的时候，这一件已经变了。\(line?.told.zh ?? "")请按现在的情况再决定。",
            en: "This case has moved on since you opened it. \(line?.told.en ?? "")Decide anew."
        )
        return page
    }
}

extension DeskCase {
    /// Who acted last.
    var lastAct: Told? { story.last { $0.kind == .acted } }

    fileprivate var groups: [CaseDesk.FactGroup] {
        var groups: [CaseDesk.FactGroup] = []
        if let person {
            groups.append(.init(Words(zh: "申请人", en: "Applicant"), facts(of: person)))
        }
        if let place {
            groups.append(.init(Words(zh: "地点", en: "Place"), facts(of: place)))
        }
        if keeping?.erased != nil { return groups }
        groups.append(
            .init(
                Words(zh: "申请内容", en: "Answers"),
                answers.map { CaseDesk.Fact($0.title, language: $0.answer) }
            )
        )
        if !consents.isEmpty {
            groups.append(
                .init(
                    Words(zh: "本人同意", en: "Consent"),
                    consents.map { CaseDesk.Fact($0.way, language: $0.text) }
                )
            )
        }
        return groups
    }

    private func facts(of person: PersonCard) -> [CaseDesk.Fact] {
        func sealed(_ field: RevealedField, _ value: String?) -> CaseDesk.Fact {
            CaseDesk.Fact(
                field.title,
                value,
                reveal: value.map { _ in
                    "/desk/cases/\(summary.id)/reveal/\(field.rawValue.percentEncoded)"
                }
            )
        }
        let household = String(person.householdSize)
        return [
            sealed(.name, person.name),
            sealed(.identityNumber, person.identityNumber),
            sealed(.phone, person.phone),
            sealed(.bankAccount, person.bankAccount),
            CaseDesk.Fact(Words(zh: "出生年月", en: "Month of birth"), person.birthMonth),
            CaseDesk.Fact(Words(zh: "所在工会", en: "Union"), language: person.union),
            CaseDesk.Fact(Words(zh: "工作单位", en: "Employer"), language: person.employer),
            CaseDesk.Fact(Words(zh: "登记的家庭人口", en: "Registered household"), household),
        ]
    }

    private func facts(of place: PlaceCard) -> [CaseDesk.Fact] {
        [
            CaseDesk.Fact(Words(zh: "名称", en: "Name"), language: place.name),
            CaseDesk.Fact(Words(zh: "编号", en: "Number"), place.number),
            CaseDesk.Fact(Words(zh: "地址", en: "Address"), place.address),
            CaseDesk.Fact(
                Words(zh: "状态", en: "Status"),
                language: place.status
            ),
            CaseDesk.Fact(Words(zh: "坐标", en: "Point"), place.point),
        ]
    }

    /// What happened, then where it stands.
    fileprivate var events: [MyCase.Event] {
        let past = story.filter { $0.kind != .moved }.map { line in
            MyCase.Event(
                line.kind == .late ? .stopped : .done,
                line.title,
                at: line.at,
                note: line.note
            )
        }
        guard summary.outcome == nil else { return past }
        return past + [MyCase.Event(.now, summary.step, due: summary.lastDay)]
    }
}

extension DeskCase.Told {
    fileprivate var note: Words? {
        let parts = ([who, words] + answers.map(\.told)).compactMap {
            $0
        }
        guard !parts.isEmpty else { return nil }
        return Words(
            zh: parts.map(\.zh).joined(separator: "："),
            en: parts.map(\.en).joined(separator: ": ")
        )
    }

    /// Who did what and when, as a sentence with room for the next.
    fileprivate var told: Words {
        let name = who ?? Words(zh: "", en: "")
        let time = Words(moment: at)
        let said = words.map { Words(zh: "，说明：\($0.zh)", en: ", saying: \($0.en)") }
        return Words(
            zh: "\(name.zh) \(time.zh) 已办理“\(title.zh)”\(said?.zh ?? "")。",
            en: "\(name.en) did \"\(title.en)\" on \(time.en)\(said?.en ?? ""). "
        )
    }
}

extension DeskCase.Agreed {
    fileprivate var text: Words {
        let day = Words(day: at.date)
        let said = words.map { " · \($0)" } ?? ""
        let end = withdrawnAt.map { Words(day: $0.date) }
        return Words(
            zh: day.zh + said + (end.map { " · \($0.zh) 已撤回" } ?? ""),
            en: day.en + said + (end.map { " · withdrawn \($0.en)" } ?? "")
        )
    }
}

extension CaseDesk.Audit {
    fileprivate init(_ line: DeskCase.Audited) {
        let who = line.who ?? Words(zh: "系统", en: "the system")
        let what = line.words.map {
            Words(zh: "\(line.what.zh)（\($0)）", en: "\(line.what.en) (\($0))")
        }
        self.init(line.at, who, what ?? line.what)
    }
}

extension FileField.KeptFile {
    /// A paper as the desk opens it.
    init(desk paper: Paper) {
        self.init(paper)
        path = "/desk/files/\(paper.id)"
    }
}

extension DeskCase {
    /// Whether the reader handles the case where it stands, and has questions of his own to answer there.
    fileprivate var hasFindings: Bool {
        let own = Set(actions.map(\.action))
        guard !own.isEmpty else { return false }
        let duties = service.form.fields.compactMap(\.by)
        return service.procedure.steps.contains { step in
            own.isSubset(of: step.actions.map(\.id)) && !Set(step.who).isDisjoint(with: duties)
        }
    }
}
