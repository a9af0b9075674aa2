package import Calendar
import Casework
package import Programs
import Registry
package import Store

/// What will be erased in the coming days, for those who may hold it.
package struct RetentionDesk: Question {
    package static let most = 200

    package struct Answer: Sendable {
        /// The next first; the first of them where there are more.
        package let lines: [Line]
        package let total: Int
        package let until: CivilDate
    }

    package struct Line: Sendable {
        package let id: CaseID
        package let number: String
        package let title: Words
        package let outcome: Words?
        package let closed: CivilDate
        /// The last day on which it is kept.
        package let lastDay: CivilDate
        /// Why it waits although its time is over, or will.
        package let needed: [Words]
        package let isHeld: Bool
    }

    package init() {}

    package var policy: any Policy { StaffOnly(with: RetentionRules.duties) }

    package func answer(in tx: Tx, _ context: Context) throws -> Answer {
        let until = context.today.adding(days: RetentionRules.aheadDays)
        let reach = context.actor.colleague.map { colleague in
            colleague.posts.filter { RetentionRules.duties.contains($0.duty) }
                .map { PathRange(below: $0.path) }
        }
        let ids = try tx.erasures.coming(until: until, within: reach, limit: Self.most)
        return Answer(
            lines: try ids.compactMap { try Line($0, in: tx, context) },
            total: try tx.erasures.countComing(until: until, within: reach),
            until: until
        )
    }
}

/// One case, for those who may hold it.
package struct OpenRetention: Question {
    package struct Answer: Sendable {
        package let id: CaseID
        package let number: String
        package let title: Words
        package let outcome: Words?
        package let keeping: Keeping?
        package let needed: [Words]
        /// The last first.
        package let holds: [Hold]

        package var standing: Hold? { holds.first { $0.lifted == nil } }
    }

    package struct Hold: Sendable {
        package let reason: String
        package let from: CivilDate
        package let by: String?
        package let lifted: CivilDate?
    }

    private let id: CaseID

    package init(_ id: CaseID) {
        self.id = id
    }

    package var policy: any Policy { RetentionAtHand(id) }

    package func answer(in tx: Tx, _ context: Context) throws -> Answer {
        let work = try CaseWork(id, in: tx, context)
        return Answer(
            id: id,
            number: work.row.number,
            title: work.service.title,
            outcome: work.row.state.outcome.map { work.service.words(.outcome($0)) },
            keeping: work.keeping(for: context.actor),
            needed: work.isErased ? [] : try work.stillNeeded(),
            holds: try tx.holds.of(id).map { row in
                Hold(
                    reason: row.reason,
                    from: context.calendar.date(of: row.heldAt),
                    by: try row.heldBy.flatMap(tx.accounts.find)?.name,
                    lifted: row.liftedAt.map(context.calendar.date)
                )
            }
        )
    }
}

extension RetentionDesk.Line {
    fileprivate init?(_ id: CaseID, in tx: Tx, _ context: Context) throws {
        guard let row = try tx.cases.find(id), let eraseOn = row.eraseOn,
            let closedAt = row.closedAt
        else { return nil }
        let work: CaseWork
        do {
            work = try CaseWork(row, in: tx, context)
        } catch is Refusal {
            // The version of its service cannot be read any more: it is left as it is.
            return nil
        }
        self.id = id
        number = row.number
        title = work.service.title
        outcome = row.state.outcome.map { work.service.words(.outcome($0)) }
        closed = context.calendar.date(of: closedAt)
        lastDay = eraseOn.adding(days: -1)
        needed = try work.stillNeeded()
        isHeld = try tx.holds.standing(on: id) != nil
    }
}
