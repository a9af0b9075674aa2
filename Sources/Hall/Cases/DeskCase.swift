package import Calendar
import Casework
package import Programs
import Registry
package import Store

/// A case as the desk sees it: everything one decides by, in one look.
package struct DeskCase: Sendable {
    package let summary: CaseSummary
    package let service: Service
    package let person: PersonCard?
    /// The place that it is about, where it is about one.
    package let place: PlaceCard?
    package let answers: [CaseView.Answered]
    package let consents: [Agreed]
    package let story: [Told]
    package let judgement: DecisionRecord?
    package let grants: [Given]
    package let papers: [Paper]
    /// What has been written in the case.
    package let written: [PaperLine]
    package let actions: [CaseView.Choice]
    /// What can be asked of the applicant again, by those who handle the case.
    package let askables: [Askable]
    /// What was asked, for the one who filed and is to answer.
    package let request: CaseRequest?
    /// What the registry holds otherwise today: the name of the fact, what was known, what is.
    package let drift: [Changed]
    /// Why an action cannot be done now, by its id.
    package let obstacles: [String: Words]
    /// What has to be known of an action before it is done, by its id: that a second one signs, or what is signed.
    package let remarks: [String: Words]
    package let audit: [Audited]
    package let parties: [PartyLine]
    /// The parties that somebody may be named as.
    package let roles: [Party]
    package let promises: [PromiseLine]
    /// Where it came from, and what has come of it.
    package let links: LinkedCases
    /// The texts that its sides agree on, with everything that was said to them.
    package let texts: [CaseText]
    /// Whether it covers people by a rule.
    package let covers: Bool
    /// The last notice on which it was shown; nil where it never was.
    package let notice: NoticeID?
    /// What actions ask, by the action.
    package let forms: [String: [Ask]]
    /// Whom the applicant asks for; nil where the service names nobody.
    package let contact: ContactCard?
    /// To whom whoever looks may pass it on.
    package let contacts: [Choosable]
    /// The first other case in the actor's inbox.
    package let next: CaseID?
    /// How long it is kept, or when it was erased; nil while it runs.
    package let keeping: Keeping?
    /// Why it is handled before others; nil where it is not.
    package let urgency: Urgency?
    /// Whether the reader may say that it is urgent, or no more so.
    package let canHurry: Bool
    /// What is claimed back of its money.
    package let claims: [RecoveryDesk.Line]
    /// Whether something of it can be claimed back.
    package let canClaim: Bool

    /// A colleague to choose.
    package struct Choosable: Hashable, Sendable {
        package let account: UserID
        package let name: String
    }

    package struct Changed: Sendable {
        package let title: Words
        package let change: Words
    }

    package struct Agreed: Sendable {
        package let at: CivilDateTime
        package let way: Words
        package let words: String?
        package let withdrawnAt: CivilDateTime?
    }

    package struct Told: Sendable {
        package let at: CivilDateTime
        package let kind: CaseNote?
        package let title: Words
        package let words: Words?
        package let who: Words?
        package let answers: [CaseView.Answered]
    }

    package struct Given: Sendable {
        package let title: Words
        /// In fen; nil for what is no money.
        package let fen: Int64?
        package let state: Words
        package let isSettled: Bool
    }

    package struct Audited: Sendable {
        package let at: CivilDateTime
        /// Nil where the clock acted.
        package let who: Words?
        package let what: Words
        package let words: String?
    }
}

/// One case for the desk.
package struct OpenDeskCase: Question {
    private let id: CaseID
    private let typed: [String: [String]]
    private let forms: [String: [String: [String]]]

    /// - Parameters:
    ///   - typed: Answers to what was asked, sent just now by whoever filed.
    ///   - forms: Answers to the forms of actions, sent just now, by the action.
    package init(
        _ id: CaseID,
        answering typed: [String: [String]] = [:],
        forms: [String: [String: [String]]] = [:]
    ) {
        self.id = id
        self.typed = typed
        self.forms = forms
    }

    package var policy: any Policy { StaffAtHand(id) }

    package func answer(in tx: Tx, _ context: Context) throws -> DeskCase {
        let work = try CaseWork(id, in: tx, context)
        let view = try work.view(for: context.actor)
        let zone = context.calendar.zone
        let isHandled = work.isHandled(by: context.actor)
        // Whoever filed for another sees neither what the rules say nor money.
        let isFilers = Roles(of: context.actor, in: work.row).duties.isEmpty
        return DeskCase(
            summary: try CaseSummary(work.row.id, in: tx, context),
            service: work.service,
            person: view.person,
            place: view.place,
            answers: view.answers,
            consents: work.isErased
                ? [] : view.consents.map { DeskCase.Agreed($0, in: zone) },
            story: view.story.filter { !isFilers || !$0.tellsOfMoney }
                .map { DeskCase.Told($0, in: zone) },
            judgement: isFilers || !work.service.judges ? nil : view.judgement,
            grants: isFilers ? [] : view.grants.map { DeskCase.Given($0, of: work.service) },
            papers: view.files.map(Paper.init),
            written: isFilers || work.isErased ? [] : try work.papers(),
            actions: view.actions,
            askables: isHandled ? try work.askables() : [],
            request: try work.request(view, of: context.actor, typed: typed),
            drift: isHandled && !work.isErased
                ? try work.drift().map {
                    DeskCase.Changed(
                        title: work.service.words(.fact($0.name)),
                        change: try work.words(of: $0)
                    )
                } : [],
            obstacles: try Obstacles(id).answer(in: tx, context),
            remarks: isFilers ? [:] : try work.remarks(on: view.actions),
            audit: isFilers
                ? []
                : try AuditOf(id).answer(in: tx, context).map { DeskCase.Audited($0, in: zone) },
            parties: isFilers || work.isErased ? [] : try work.partyLines(),
            // Where the parties themselves are asked, the desk still gives links and names stand-ins.
            roles: Roles(of: context.actor, in: work.row).isHandler
                && !work.row.state.isClosed ? work.service.parties : [],
            promises: isFilers ? [] : try work.promiseLines(),
            links: try work.linked(for: context.actor),
            texts: isFilers ? [] : try work.texts(),
            covers: !isFilers && work.service.grants.contains { $0.rule != nil },
            notice: isFilers ? nil : try tx.notices.entries(ofCase: id).last?.notice,
            forms: try work.forms(of: view.actions, forms, for: context.actor),
            contact: try work.contact(),
            contacts: isFilers
                ? []
                : try work.contactCandidates().map {
                    DeskCase.Choosable(account: $0.id, name: $0.name ?? "")
                },
            next: try InboxOf(limit: 2).answer(in: tx, context).rows.first { $0.id != id }?.id,
            keeping: work.keeping(for: context.actor),
            urgency: try work.urgency(),
            canHurry: work.canHurry(context.actor),
            claims: isFilers || work.isErased ? [] : try work.claims(),
            canClaim: try !isFilers && !work.claimable().isEmpty
        )
    }
}

extension Service {
    /// Whether its rules have anything to say about who or what may have it.
    package var judges: Bool { decision(Decision.eligible) != nil || ask.when != nil }
}

extension DeskCase.Agreed {
    init(_ row: ConsentRow, in zone: Zone) {
        at = zone.civil(row.givenAt)
        way = ConsentGiven.Way(rawValue: row.way)?.title ?? Words(zh: row.way, en: row.way)
        words = row.words
        withdrawnAt = row.withdrawnAt.map(zone.civil)
    }
}

extension DeskCase.Told {
    fileprivate init(_ line: CaseView.Line, in zone: Zone) {
        at = zone.civil(line.at)
        kind = line.kind
        title = line.title
        words = line.words
        who = line.who
        answers = line.answers
    }
}

extension CaseView.Line {
    fileprivate var tellsOfMoney: Bool { kind == .granted || kind == .paid }
}

extension DeskCase.Given {
    fileprivate init(_ row: GrantRow, of service: Service) {
        title = service.words(.grant(row.name))
        fen = row.unit == ServiceAccount.yuan ? row.amount : nil
        isSettled = row.status == .settled
        state =
            switch row.status {
            case .settled where service.grant(row.name)?.setsAside == true: .setAside
            case .due: Words(zh: "待发放", en: "To be paid")
            case .inBatch: Words(zh: "已编入批次", en: "In a batch")
            case .settled where row.startsOn != nil: Words(cover: row)
            case .settled where service.grant(row.name)?.rule != nil:
                Words(zh: "生效中", en: "In force")
            case .settled: Words(zh: "已发放", en: "Given")
            case .returned: Words(zh: "已退回", en: "Returned")
            case .void: Words(zh: "已作废", en: "Void")
            }
    }
}

extension DeskCase.Audited {
    fileprivate init(_ line: AuditOf.Line, in zone: Zone) {
        at = zone.civil(line.at)
        who = line.who
        what = line.what
        words = line.words
    }
}

extension ConsentGiven.Way {
    package var title: Words {
        switch self {
        case .phone: Words(zh: "电话里同意", en: "By phone")
        case .face: Words(zh: "当面同意", en: "Face to face")
        case .paper: Words(zh: "签了字", en: "Signed a paper")
        case .online: Words(zh: "在网上点了同意", en: "Online")
        }
    }
}

extension DeskCase {
    /// Whether an action of the present step writes a paper.
    package func writes(_ action: String) -> Bool {
        let effects = service.procedure.step(summary.stepID)?.action(action)?.effects ?? []
        return effects.contains { if case .write = $0 { true } else { false } }
    }
}
