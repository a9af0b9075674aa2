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
    /// Whom it is about, masked; or the place, whose name is no secret.
    package let person: String
    /// The place that it is about, where it is about one.
    package let place: PlaceID?
    package let union: Words?
    package let filedAt: Instant
    package let due: Instant?
    package let lastDay: CivilDate?
    package let isLate: Bool
    package let waitsForApplicant: Bool
    package let verdict: String?
    package let version: Int
    package let isUrgent: Bool
    package let channel: Words

    init(_ id: CaseID, in tx: Tx, _ context: Context) throws {
        guard let line = try Self.all([id], in: tx, context).first else { throw Refusal.notFound }
        self = line
    }

    /// The lines of a list, with what stands beside them looked up for all at once.
    static func all(
        _ cases: [CaseID],
        in tx: Tx,
        _ context: Context
    ) throws -> [CaseSummary] {
        try all(tx.cases.lines(of: cases, verdict: Decision.eligible), in: tx, context)
    }

    static func all(
        _ lines: [CaseLine],
        in tx: Tx,
        _ context: Context
    ) throws -> [CaseSummary] {
        let unions = try tx.organisations.find(anyOf: Array(Set(lines.compactMap(\.union))))
        return try lines.map { line in
            let service = try context.services.version(line.service, line.digest).service
            return CaseSummary(line, line.union.flatMap { unions[$0] }?.title, service, context)
        }
    }

    private init(_ line: CaseLine, _ union: Words?, _ service: Service, _ context: Context) {
        id = line.id
        number = line.number
        title = service.title
        stepID = line.step
        step = service.words(.step(line.step))
        outcome = line.outcome.map { service.words(.outcome($0)) }
        outcomeKind = line.outcomeKind
        person =
            line.placeName ?? line.name.flatMap { PersonName($0)?.masked }
            ?? (line.applicant == nil ? union?.zh : nil) ?? "*"
        place = line.place
        self.union = union
        filedAt = line.filedAt
        due = line.dueAt
        lastDay = line.dueAt.map(context.calendar.lastDay)
        isLate = line.dueAt.map { $0 <= context.now } ?? false
        waitsForApplicant = [Step.applicant, Step.accepting].contains(line.step)
        verdict = line.verdict
        version = line.version
        isUrgent = line.isUrgent
        channel =
            Channel(rawValue: line.channel)?.title ?? Words(zh: line.channel, en: line.channel)
    }
}
