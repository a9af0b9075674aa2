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
        self.init(row, try Beside([row], in: tx), try Self.service(of: row, context), context)
    }

    /// The lines of a list, with what stands beside them looked up for all at once.
    static func all(_ rows: [CaseRow], in tx: Tx, _ context: Context) throws -> [CaseSummary] {
        let beside = try Beside(rows, in: tx)
        return try rows.map {
            CaseSummary($0, beside, try Self.service(of: $0, context), context)
        }
    }

    private static func service(of row: CaseRow, _ context: Context) throws -> Service {
        try context.services.version(row.service, row.digest).service
    }

    private init(_ row: CaseRow, _ beside: Beside, _ service: Service, _ context: Context) {
        let applicant = row.applicant.flatMap { beside.people[$0] }
        id = row.id
        number = row.number
        title = service.title
        stepID = row.state.step
        step = service.words(.step(row.state.step))
        outcome = row.state.outcome.map { service.words(.outcome($0)) }
        outcomeKind = row.outcomeKind
        person = applicant.flatMap { PersonName($0.name)?.masked } ?? "*"
        union = applicant?.union.flatMap { beside.unions[$0] }?.title
        filedAt = row.filedAt
        due = row.dueAt
        lastDay = row.dueAt.map(context.calendar.lastDay)
        isLate = row.dueAt.map { $0 <= context.now } ?? false
        waitsForApplicant = row.state.step == Step.applicant
        verdict = beside.verdicts[row.id]
        version = row.state.version
        channel = Channel(rawValue: row.channel)?.title ?? Words(zh: row.channel, en: row.channel)
    }
}

/// What stands beside the cases of a list: whose they are, of which union, and what the rule said.
private struct Beside {
    let people: [PersonID: PersonLabel]
    let unions: [OrganisationID: OrganisationRow]
    let verdicts: [CaseID: String]

    init(_ rows: [CaseRow], in tx: Tx) throws {
        people = try tx.people.labels(of: rows.compactMap(\.applicant))
        unions = try tx.organisations.find(anyOf: Array(Set(people.values.compactMap(\.union))))
        verdicts = try tx.decisions.outcomes(of: Decision.eligible, for: rows.map(\.id))
    }
}
