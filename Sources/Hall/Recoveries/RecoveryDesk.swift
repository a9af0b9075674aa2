package import Calendar
import Casework
package import Programs
import Registry
package import Store

/// Money that is claimed back, for those who have to do with it.
package struct RecoveryDesk: Question {
    package static let most = 200

    package enum Part: String, Sendable, CaseIterable {
        case open
        case over
    }

    package struct Answer: Sendable {
        package let lines: [Line]
        package let hasMore: Bool
        package let part: Part
        /// What is claimed and not over, in fen.
        package let claimed: Int64
        /// What has come in of all that was ever claimed, in fen.
        package let cameIn: Int64
    }

    package struct Line: Sendable {
        package let id: RecoveryID
        package let number: String
        package let service: Words
        package let title: Words
        package let amount: Int64
        package let rest: Int64
        package let state: RecoveryRow.State
        package let due: CivilDate?
        package let isLate: Bool
    }

    private let part: Part

    package init(_ part: Part = .open) {
        self.part = part
    }

    package var policy: any Policy { StaffOnly() }

    package func answer(in tx: Tx, _ context: Context) throws -> Answer {
        let reach = context.actor.colleague.map { colleague in
            colleague.posts.filter { $0.duty != Panel.judge }.map { PathRange(below: $0.path) }
        }
        let states = RecoveryRow.State.allCases.filter { $0.isOpen == (part == .open) }
        let rows = try tx.recoveries.page(in: states, within: reach, limit: Self.most + 1)
        let sums = try tx.recoveries.sums(within: reach)
        return Answer(
            lines: try rows.prefix(Self.most).map { try Line($0, in: tx, context) },
            hasMore: rows.count > Self.most,
            part: part,
            claimed: sums.filter { $0.key == .claimed || $0.key == .contested }
                .reduce(0) { $0 + $1.value.amount - $1.value.cameIn },
            cameIn: sums.reduce(0) { $0 + $1.value.cameIn }
        )
    }
}

extension RecoveryDesk.Line {
    init(_ row: RecoveryRow, in tx: Tx, _ context: Context) throws {
        let own = try RecoveryWork(row, in: tx, context)
        self.init(
            id: row.id,
            number: own.work.row.number,
            service: own.work.service.title,
            title: try own.title(),
            amount: row.amount,
            rest: row.rest,
            state: row.state,
            due: row.dueOn,
            isLate: row.isLate(on: context.today)
        )
    }
}

extension RecoveryRow {
    /// Whether its last day is over, and nobody has objected.
    func isLate(on today: CivilDate) -> Bool {
        state == .claimed && dueOn.map { $0 < today } == true
    }
}

/// One claim, for colleagues to whom its case is at hand.
package struct OpenRecovery: Question {
    package struct Answer: Sendable {
        package let line: RecoveryDesk.Line
        package let caseFile: CaseID
        package let reason: String
        package let claimedBy: String?
        package let claimedOn: CivilDate
        package let confirmedBy: String?
        package let objection: String?
        package let answer: String?
        package let endWords: String?
        package let repayments: [Repayment]
        /// What the reader may do.
        package let deeds: Set<Deed>
        /// Why the reader may not do what would be the reader's to do.
        package let obstacle: Words?
    }

    package struct Repayment: Sendable {
        package let id: RepaymentID
        package let fen: Int64
        package let day: CivilDate
        package let slip: String
        package let isUndone: Bool
    }

    package enum Deed: Hashable, Sendable {
        case confirm
        case record
        case undo
        case answer
        case waive
    }

    private let id: RecoveryID

    package init(_ id: RecoveryID) {
        self.id = id
    }

    package var policy: any Policy { RecoveryAtHand(id) }

    package func answer(in tx: Tx, _ context: Context) throws -> Answer {
        let own = try RecoveryWork(id, in: tx, context)
        let row = own.row
        let held = context.actor.colleague?.duties(at: row.handlingPath) ?? []
        var deeds: Set<Deed> = []
        var obstacle: Words?
        if held.contains(own.plan.to) {
            let deed: Deed? =
                switch row.state {
                case .proposed: .confirm
                case .contested: .answer
                case .claimed: .waive
                case .repaid, .waived, .dropped: nil
                }
            do {
                try own.holdSecondHand(own.plan.to)
                if let deed { deeds.insert(deed) }
            } catch let refusal as Refusal where deed != nil {
                obstacle = refusal.reason
            } catch is Refusal {}
        }
        if held.contains(Offer.payer) {
            if row.state == .claimed { deeds.insert(.record) }
            if row.state == .claimed || row.state == .contested { deeds.insert(.undo) }
        }
        return Answer(
            line: try RecoveryDesk.Line(row, in: tx, context),
            caseFile: row.caseFile,
            reason: row.reason,
            claimedBy: try tx.accounts.find(row.claimedBy)?.name,
            claimedOn: context.calendar.date(of: row.claimedAt),
            confirmedBy: try row.confirmedBy.flatMap(tx.accounts.find)?.name,
            objection: row.objection,
            answer: row.answer,
            endWords: row.endWords,
            repayments: try tx.recoveries.repayments(of: row.id).map { came in
                Repayment(
                    id: came.id,
                    fen: came.amount,
                    day: came.day,
                    slip: came.slip,
                    isUndone: came.undoneAt != nil
                )
            },
            deeds: deeds,
            obstacle: obstacle
        )
    }
}

/// The payments of a case of which something can be claimed back, for those who handle it.
package struct OpenClaimable: Question {
    package struct Answer: Sendable {
        package let caseFile: CaseID
        package let number: String
        package let payments: [Claimable]
    }

    private let id: CaseID

    package init(_ id: CaseID) {
        self.id = id
    }

    package var policy: any Policy { HandlersOnly(id) }

    package func answer(in tx: Tx, _ context: Context) throws -> Answer {
        let work = try CaseWork(id, in: tx, context)
        return Answer(
            caseFile: id,
            number: work.row.number,
            payments: try work.claimable()
        )
    }
}

/// A payment of a case, with what can still be claimed back of it.
package struct Claimable: Sendable {
    package let grant: GrantID
    package let title: Words
    /// In fen.
    package let paid: Int64
    package let left: Int64
}

extension CaseWork {
    /// The payments of which something can be claimed back.
    func claimable() throws -> [Claimable] {
        guard !isErased else { return [] }
        return try tx.grants.ofCase(row.id).compactMap { grant in
            let left = try tx.recoveries.claimable(of: grant)
            guard left > 0 else { return nil }
            return Claimable(
                grant: grant.id,
                title: service.words(.grant(grant.name)),
                paid: grant.amount,
                left: left
            )
        }
    }

    /// What was claimed back, for those who handle it.
    func claims() throws -> [RecoveryDesk.Line] {
        try tx.recoveries.of(row.id).map { try RecoveryDesk.Line($0, in: tx, context) }
    }
}

/// A claim as whoever had the money reads it.
package struct OwnRecovery: Sendable {
    package let id: RecoveryID
    package let title: Words
    package let amount: Int64
    package let rest: Int64
    package let reason: String
    package let state: RecoveryRow.State
    package let due: CivilDate?
    package let isLate: Bool
    /// The last day on which one may object; nil where nobody may.
    package let objectUntil: CivilDate?
    package let objection: String?
    package let answer: String?
    package let account: Words?
}

extension CaseWork {
    /// What whoever had the money is asked to give back.
    func ownClaims() throws -> [OwnRecovery] {
        try tx.recoveries.of(row.id).filter { row in
            row.confirmedAt != nil && (row.state != .dropped || row.objectedAt != nil)
        }.map { row in
            let own = try RecoveryWork(row, in: tx, context)
            let ends = row.objectionEnds(context)
            return OwnRecovery(
                id: row.id,
                title: try own.title(),
                amount: row.amount,
                rest: row.rest,
                reason: row.reason,
                state: row.state,
                due: row.dueOn,
                isLate: row.isLate(on: context.today),
                objectUntil: ends.flatMap {
                    context.now < $0 ? context.calendar.lastDay(before: $0) : nil
                },
                objection: row.objection,
                answer: row.answer,
                account: own.account(of: try own.grant())?.title
            )
        }
    }
}
