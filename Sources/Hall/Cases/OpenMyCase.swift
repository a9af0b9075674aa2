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
    /// The last day of the present step; nil where nothing presses.
    package let lastDay: CivilDate?
    /// What was asked for, while the applicant is to answer.
    package let request: Request?
    package let grants: [Given]
    package let story: [Told]
    package let papers: [Paper]
    /// The steps that are still to come.
    package let ahead: [Words]
    package let canWithdraw: Bool

    package struct Request: Sendable {
        package let words: Words
        package let questions: [Ask]
    }

    /// What one holds.
    package struct Given: Sendable {
        package let title: Words
        package let isMoney: Bool
        /// Fen, or pieces.
        package let amount: Int64
        package let state: State

        package enum State: Sendable, Hashable {
            case due
            case paid
            case returned
            case void
        }
    }

    /// Something that happened.
    package struct Told: Sendable {
        package let at: CivilDateTime
        package let title: Words
        package let note: String?
        package let isEnd: Bool
    }
}

/// A case of one's own.
package struct OpenMyCase: Question {
    private let id: CaseID

    package init(_ id: CaseID) {
        self.id = id
    }

    package var policy: any Policy { CaseAtHand(id) }

    package func answer(in tx: Tx, _ context: Context) throws -> OwnCase {
        let work = try CaseWork(id, in: tx, context)
        let view = try work.view(for: context.actor)
        let handler = try tx.organisations.find(work.row.handling)?.title
        return OwnCase(
            summary: try CaseSummary(work.row, in: tx, context),
            view: view,
            handler: handler ?? view.published.ownerName,
            lastDay: view.clock?.lastDay,
            request: try work.request(view),
            grants: view.grants.map { OwnCase.Given($0, work.service) },
            story: work.told(view.story),
            papers: view.files.map(Paper.init),
            ahead: work.ahead,
            canWithdraw: view.actions.contains { $0.action == Action.withdraw.id }
        )
    }
}

extension CaseWork {
    /// What the applicant is asked for; nil where nothing is.
    fileprivate func request(_ view: CaseView) throws -> OwnCase.Request? {
        guard view.actions.contains(where: { $0.action == Action.sendIn.id }) else { return nil }
        let asked = view.story.last { $0.kind == .acted && $0.words != nil }?.words
        let person = try row.applicant.flatMap(tx.people.find)
        let hasAccount = person?.bankAccount != nil
        let asksAccount = hasAccount ? isAskedByPayer : service.paysByBank
        return OwnCase.Request(
            words: asked.map { Words(zh: $0, en: $0) }
                ?? Words(zh: "请补充说明或材料。", en: "Please tell us more, or send papers."),
            questions: asksAccount ? [Ask.bankAccount([], isOptional: hasAccount)] : []
        )
    }

    /// Whether it was sent back by a step that pays: the card may be the wrong one.
    var isAskedByPayer: Bool {
        row.state.returnsTo.flatMap(service.procedure.step)?.actions
            .contains(where: \.paysSomething) ?? false
    }

    /// The story without what the applicant need not read twice.
    fileprivate func told(_ story: [CaseView.Line]) -> [OwnCase.Told] {
        let ends = story.filter { $0.kind == .closed }
        return story.compactMap { line in
            switch line.kind {
            case .filed, .filesAdded, .closed, nil: break
            case .acted:
                // The end says it; its words are told there.
                if ends.contains(where: { $0.at == line.at }) { return nil }
            case .moved, .warned, .late, .granted, .paid, .assigned: return nil
            }
            let words =
                line.kind == .closed
                ? story.last { $0.kind == .acted && $0.at == line.at }?.words : line.words
            return OwnCase.Told(
                at: context.calendar.zone.civil(line.at),
                title: line.title,
                note: words ?? line.who,
                isEnd: line.kind == .closed
            )
        }
    }

    /// The steps after the present one, as the procedure writes them.
    fileprivate var ahead: [Words] {
        guard !row.state.isClosed else { return [] }
        let steps = service.procedure.steps.map(\.id).filter {
            $0 != Step.applicant && $0 != Step.closed
        }
        let from = row.state.returnsTo ?? row.state.step
        guard let index = steps.firstIndex(of: from) else { return [] }
        let next = row.state.returnsTo == nil ? index + 1 : index
        return steps[next...].map { service.words(.step($0)) }
    }
}

extension OwnCase.Given {
    fileprivate init(_ row: GrantRow, _ service: Service) {
        title = service.words(.grant(row.name))
        isMoney = row.unit == ServiceAccount.yuan
        amount = row.amount
        state =
            switch row.status {
            case .due, .inBatch: .due
            case .settled: .paid
            case .returned: .returned
            case .void: .void
            }
    }
}
