package import Calendar
import Casework
package import Programs
import Registry
package import Store

/// A case as one line of a list.
package struct CaseSummary: Hashable, Sendable {
    package let id: CaseID
    package let number: String
    package let title: Words
    package let step: Words
    package let stepID: String
    package let outcome: Words?
    package let outcomeKind: String?
    /// Masked.
    package let person: String
    package let union: Words?
    package let filedAt: Instant
    package let due: Instant?
    package let lastDay: CivilDate?
    package let isLate: Bool
    package let waitsForApplicant: Bool
    package let verdict: String?
    package let version: Int
    package let channel: Words

    init(_ row: CaseRow, in tx: Tx, _ context: Context) throws {
        let service = try context.services.version(row.service, row.digest).service
        let applicant = try row.applicant.flatMap(tx.people.find)
        id = row.id
        number = row.number
        title = service.title
        stepID = row.state.step
        step = service.words(.step(row.state.step))
        outcome = row.state.outcome.map { service.words(.outcome($0)) }
        outcomeKind = row.outcomeKind
        person = applicant.flatMap { PersonName($0.name)?.masked } ?? "*"
        union = try applicant?.union.flatMap(tx.organisations.find)?.title
        filedAt = row.filedAt
        due = row.dueAt
        lastDay = row.dueAt.map(context.calendar.lastDay)
        isLate = row.dueAt.map { $0 <= context.now } ?? false
        waitsForApplicant = row.state.step == Step.applicant
        verdict = try tx.decisions.latest(Decision.eligible, of: row.id)?.outcome
        version = row.state.version
        channel = Channel(rawValue: row.channel)?.title ?? Words(zh: row.channel, en: row.channel)
    }
}
