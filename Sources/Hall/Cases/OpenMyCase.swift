package import Calendar
import Casework
package import Programs
package import Store

/// A case as its applicant sees it.
package struct OwnCase: Sendable {
    package let summary: CaseSummary
    package let view: CaseView
    /// The organisation on whose desk it lies.
    package let handler: Words
    /// Whom to ask for; nil where the service names nobody.
    package let contact: ContactCard?
    /// The last day of the present step; nil where nothing presses.
    package let lastDay: CivilDate?
    /// What was asked for, while the applicant is to answer.
    package let request: CaseRequest?
    package let grants: [Given]
    package let story: [Told]
    package let papers: [Paper]
    /// What the union has written to the applicant.
    package let written: [PaperLine]
    /// The steps that are still to come.
    package let ahead: [Words]
    package let canWithdraw: Bool
    package let promises: [PromiseLine]
    /// Where it came from, and what has come of it.
    package let links: LinkedCases
    /// The texts that its sides agree on, with one's own words to them.
    package let texts: [CaseText]
    /// What whoever looks may do as a party of the case, with what it asks.
    package let deeds: [Deed]
    /// Where it stands on the list of what was approved and is not there yet.
    package let queue: Queue?
    /// How the applicant found it; nil where that is not asked.
    package let rating: OwnRating?
    /// Until when a place that came back is kept; nil where none is.
    package let acceptBy: CivilDateTime?
    /// What became of it where it was judged beside others.
    package let panels: [PanelResult]
    /// Whether it was applied for by or for whoever looks; a party has a part in it and no more.
    package let isApplicant: Bool
    /// The quizzes that are played in it.
    package let quizzes: [OwnQuiz]
    /// The notice on which it stands now; nil where it stands on none.
    package let notice: NoticeID?
    /// How long it is kept, or when it was erased; nil while it runs.
    package let keeping: Keeping?
    /// Why it is handled before others, and by when what it stands in is to be done.
    package let urgency: Urgency?
    package let urgentDay: CivilDate?
    /// What is to be paid back.
    package let claims: [OwnRecovery]

    /// A place in line: of others nothing but how many they are.
    package struct Queue: Hashable, Sendable {
        package let title: Words
        /// Counted from one.
        package let place: Int
        package let count: Int

        package init(title: Words, place: Int, count: Int) {
            self.title = title
            self.place = place
            self.count = count
        }
    }

    package struct Deed: Sendable {
        package let choice: CaseView.Choice
        package let asks: [Ask]
        /// The last day on which it can be done; nil where the step's own day says it.
        package let until: CivilDate?
    }

    /// What one holds.
    package struct Given: Sendable {
        package let title: Words
        package let isMoney: Bool
        /// Fen, or pieces.
        package let amount: Int64
        /// From when to when, where it is a cover.
        package let term: Words?
        package let state: State

        package enum State: Sendable, Hashable {
            case due
            /// Kept until its holder has said yes.
            case kept
            case paid
            case returned
            case void
        }
    }

    /// Something that happened.
    package struct Told: Sendable {
        package let at: CivilDateTime
        package let title: Words
        package let note: Words?
        package let answers: [CaseView.Answered]
        package let isEnd: Bool
    }
}

/// A case of one's own.
package struct OpenMyCase: Question {
    private let id: CaseID
    private let typed: [String: [String]]
    private let forms: [String: [String: [String]]]

    /// - Parameters:
    ///   - typed: Answers to what was asked, sent just now.
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

    package var policy: any Policy { CaseAtHand(id) }

    package func answer(in tx: Tx, _ context: Context) throws -> OwnCase {
        let work = try CaseWork(id, in: tx, context)
        let view = try work.view(for: context.actor)
        let deeds = view.actions.filter {
            ![Action.withdraw.id, Action.sendIn.id].contains($0.action)
        }
        let forms = try work.forms(of: deeds, forms, for: context.actor)
        let handler = try tx.organisations.find(work.row.handling)?.title
        let roles = Roles(of: context.actor, in: work.row)
        return OwnCase(
            summary: try CaseSummary(work.row.id, in: tx, context),
            view: view,
            handler: handler ?? view.published.ownerName,
            contact: try work.contact(),
            lastDay: view.clock?.lastDay,
            request: try work.request(view, of: context.actor, typed: typed),
            grants: view.grants.map { OwnCase.Given($0, work) },
            story: work.told(view.story, to: roles),
            papers: view.files.map(Paper.init),
            written: roles.readsPapers && !work.isErased ? try work.papers() : [],
            ahead: work.ahead,
            canWithdraw: view.actions.contains { $0.action == Action.withdraw.id },
            promises: try work.promiseLines(),
            links: try work.linked(for: context.actor),
            texts: try work.texts(as: Set(roles.memberships.map(\.id))),
            deeds: deeds.map { choice in
                OwnCase.Deed(
                    choice: choice,
                    asks: forms[choice.action] ?? [],
                    until: choice.action == Action.appeal.id
                        ? work.row.state.appealUntil.map(context.calendar.lastDay(before:)) : nil
                )
            },
            queue: try work.queue(),
            rating: try work.ownRating(),
            acceptBy: work.row.state.step == Step.accepting
                ? work.row.dueAt.map(context.calendar.zone.civil) : nil,
            panels: roles.isPartyOnly ? [] : try work.panelResults(),
            isApplicant: !roles.isPartyOnly,
            quizzes: try work.ownQuizzes(),
            notice: try work.noticeAtHand(),
            keeping: work.keeping(for: context.actor),
            urgency: roles.isPartyOnly || work.row.state.isClosed ? nil : try work.urgency(),
            urgentDay: work.urgentDay,
            claims: roles.isPartyOnly || work.isErased ? [] : try work.ownClaims()
        )
    }
}

extension CaseWork {
    /// The story without what the applicant need not read twice. A party reads nothing of what others
    /// than the desk said and did.
    fileprivate func told(_ story: [CaseView.Line], to roles: Roles) -> [OwnCase.Told] {
        let ends = story.filter { $0.kind == .closed }
        return story.compactMap { line in
            switch line.kind {
            case .filed, .filesAdded, .assigned, .written, .closed, .kept, .broken, .paidLate,
                .waits,
                .gaveBack, .putOff, .urgent, .recovery, nil:
                break
            case .acted:
                if roles.isPartyOnly, line.isOwn == false { return nil }
                // The end says it; its words are told there.
                if ends.contains(where: { $0.at == line.at }) { return nil }
            case .corrected where line.words != nil: break
            case .moved, .warned, .late, .notWritten, .granted, .paid: return nil
            case .held, .asked, .corrected, .judgedAnew, .met, .named: return nil
            case .opened, .openedFrom, .notOpened, .drafted, .passed, .stoodIn: return nil
            }
            let words =
                line.kind == .closed
                ? story.last { $0.kind == .acted && $0.at == line.at }?.words : line.words
            return OwnCase.Told(
                at: context.calendar.zone.civil(line.at),
                title: line.title,
                note: words ?? line.who,
                answers: line.answers,
                isEnd: line.kind == .closed
            )
        }
    }

    /// The notice that everybody can read now.
    fileprivate func noticeAtHand() throws -> NoticeID? {
        let entry = try tx.notices.entries(ofCase: row.id).last { $0.endedAt == nil }
        let notice = try entry.flatMap { try tx.notices.find($0.notice) }
        return notice.flatMap { context.now < $0.until ? $0.id : nil }
    }

    private static let besides = Step.detours.union([Step.accepting, Step.appeal, Step.closed])

    /// The steps after the present one, as the procedure writes them.
    fileprivate var ahead: [Words] {
        guard !row.state.isClosed else { return [] }
        let byLateness = service.procedure.reachedByLatenessAlone
        let steps = service.procedure.steps.map(\.id).filter {
            !Self.besides.contains($0)
                && (!byLateness.contains($0) || $0 == row.state.step)
        }
        let from = row.state.returnsTo ?? row.state.step
        guard let index = steps.firstIndex(of: from) else { return [] }
        // What is signed has been done already.
        let isBefore = row.state.returnsTo != nil && row.state.step != Step.signature
        let next = isBefore ? index : index + 1
        return steps[next...].map { service.words(.step($0)) }
    }
}

extension OwnCase.Given {
    fileprivate init(_ row: GrantRow, _ work: CaseWork) {
        title = work.service.words(.grant(row.name))
        let isAsked =
            work.row.state.step == Step.accepting && work.service.offer(row.name) != nil
        isMoney = row.unit == ServiceAccount.yuan
        amount = row.amount
        let isKept = work.service.grant(row.name)?.setsAside == true
        term = isKept ? .setAside : row.startsOn == nil ? nil : Words(cover: row)
        state =
            switch row.status {
            case .due, .inBatch: .due
            case .settled: isAsked ? .kept : .paid
            case .returned: .returned
            case .void: .void
            }
    }
}
