package import Calendar
import Casework
package import Programs
import Registry
package import Store

/// The notices of one's own part of the house: those that run, those that are over, and what was objected.
package struct NoticesDesk: Question {
    private static let most = 100

    package struct Answer: Sendable {
        /// The next to end first.
        package let running: [Line]
        /// The last to end first.
        package let over: [Line]
    }

    package struct Line: Sendable {
        package let line: NoticeLine
        /// How many cases were ever on it.
        package let all: Int
        /// Objections that nobody has answered.
        package let open: Int
    }

    package init() {}

    package var policy: any Policy { StaffOnly() }

    package func answer(in tx: Tx, _ context: Context) throws -> Answer {
        let ranges =
            context.actor == .hall
            ? [PathRange(below: "/")]
            : context.actor.colleague?.posts.map { PathRange(below: $0.path) } ?? []
        let rows = try tx.notices.within(ranges, limit: Self.most)
            .filter { try context.works(at: $0) }
        func line(_ row: NoticeRow) throws -> Line? {
            guard let line = try NoticeLine(row, in: tx, context) else { return nil }
            let entries = try tx.notices.entries(of: row.id)
            let open = try entries.map { entry in
                try tx.objections.of(entry.id).count { $0.answered == nil }
            }
            return Line(line: line, all: entries.count, open: open.reduce(0, +))
        }
        return Answer(
            running: try rows.filter { $0.until > context.now }.reversed().compactMap(line),
            over: try rows.filter { $0.until <= context.now }.compactMap(line)
        )
    }
}

extension Context {
    /// Whether whoever asks has a duty in the service of a notice, over the union that shows it.
    func works(at notice: NoticeRow) throws -> Bool {
        if actor == .hall { return true }
        guard let held = actor.colleague?.duties(at: notice.handlingPath),
            let service = try? services.version(notice.service, notice.digest).service
        else { return false }
        return !held.isDisjoint(with: service.procedure.steps.flatMap(\.who))
    }
}

extension Published {
    /// Whether a colleague has a duty in a procedure that shows something to the public.
    package func hasNotices(for colleague: Colleague) -> Bool {
        let held = Set(colleague.posts.map(\.duty))
        return isWithinReach(of: colleague)
            && service.procedures.contains { procedure in
                !procedure.notices.isEmpty
                    && !held.isDisjoint(with: procedure.procedure.steps.flatMap(\.who))
            }
    }
}

/// One notice at the desk, running or over.
package struct OpenNoticeAtDesk: Question {
    package struct Answer: Sendable {
        package let line: NoticeLine
        package let says: Words?
        package let isRunning: Bool
        package let entries: [Entry]
        /// Whether whoever asks holds the duty that answers objections.
        package let answers: Bool
    }

    package struct Entry: Sendable {
        package let caseFile: CaseID
        package let number: String
        package let lines: [ShownLine]
        package let ending: NoticeEntryRow.Ending?
        package let objections: [Objection]
        /// Whether whoever asks had a hand in the case, so that others answer.
        package let isOwnWork: Bool
    }

    package struct Objection: Sendable {
        package let id: ObjectionID
        package let number: String
        package let at: CivilDateTime
        /// Masked; nil where it was brought without a name, or is not for whoever asks.
        package let name: String?
        /// Nil where it is not for whoever asks.
        package let words: String?
        package let isAnonymous: Bool
        package let answer: Words?
        package let why: String?
    }

    private let id: NoticeID

    package init(_ id: NoticeID) {
        self.id = id
    }

    package var policy: any Policy { StaffOnly() }

    package func answer(in tx: Tx, _ context: Context) throws -> Answer {
        guard let row = try tx.notices.find(id), try context.works(at: row),
            let line = try NoticeLine(row, in: tx, context),
            let notice = try context.services.version(row.service, row.digest).service
                .notice(row.name)
        else { throw Refusal.notFound }
        let held = context.actor.colleague?.duties(at: row.handlingPath) ?? []
        let answers = held.contains(notice.to)
        return Answer(
            line: line,
            says: notice.says,
            isRunning: row.until > context.now,
            entries: try tx.notices.entries(of: id).map { entry in
                let work = try CaseWork(entry.caseFile, in: tx, context)
                let isOwnWork = try work.isObjectedTo(context.actor, by: notice.to)
                return Entry(
                    caseFile: entry.caseFile,
                    number: work.row.number,
                    lines: [ShownLine](json: entry.shown),
                    ending: entry.ending,
                    objections: try tx.objections.of(entry.id).map {
                        Objection($0, isTold: answers && !isOwnWork, context)
                    },
                    isOwnWork: isOwnWork
                )
            },
            answers: answers
        )
    }
}

extension OpenNoticeAtDesk.Objection {
    fileprivate init(_ row: ObjectionRow, isTold: Bool, _ context: Context) {
        self.init(
            id: row.id,
            number: row.number,
            at: context.calendar.zone.civil(row.madeAt),
            name: isTold ? row.name.map { PersonName($0)?.masked ?? "*" } : nil,
            words: isTold ? row.words : nil,
            isAnonymous: row.name == nil,
            answer: row.answered?.answer.title,
            why: row.answered?.words
        )
    }
}

/// Shows who brought an objection to whoever answers it, for a reason that is noted first.
package struct RevealObjector: UseCase {
    package struct Answer: Hashable, Sendable {
        package let name: String
        package let phone: String
    }

    private let id: ObjectionID
    private let reason: String

    package init(_ id: ObjectionID, because reason: String) {
        self.id = id
        self.reason = reason
    }

    package var policy: any Policy { StaffOnly(fresh: true) }

    package func run(in tx: Tx, _ context: Context) throws -> Answer {
        guard let row = try tx.objections.find(id), let name = row.name,
            let entry = try tx.notices.entry(row.entry),
            let notice = try tx.notices.find(entry.notice)
        else { throw Refusal.notFound }
        let work = try CaseWork(row.caseFile, in: tx, context)
        let duty = work.service.notice(notice.name)?.to
        guard let duty, let colleague = context.actor.colleague,
            colleague.duties(at: notice.handlingPath).contains(duty),
            try !work.isObjectedTo(context.actor, by: duty)
        else { throw Refusal.notFound }
        guard let reason = reason.trimmed.nilIfEmpty, reason.count >= 2 else {
            throw Refusal.noReason
        }
        try tx.audit.add(
            AuditAct(
                "objection.revealed",
                of: "case",
                row.caseFile.raw,
                at: context.now,
                by: colleague.account,
                in: row.caseFile,
                words: "\(row.number): \(reason)"
            )
        )
        return Answer(name: name, phone: row.phone ?? "")
    }
}
