import Calendar
import Registry
import Store

/// Puts off the deadlines of cases whose service has paused, a part at a time.
///
/// A case that cannot go on stays as it is and stops nobody else's.
struct PutOff: UseCase {
    static let part = 100

    var policy: any Policy { HallOnly() }

    /// Whether there is more to do.
    func run(in tx: Tx, _ context: Context) throws -> Bool {
        guard var pause = try tx.pauses.unfinished().last else { return false }
        let start = pause.reached ?? CaseCursor(filedAt: pause.startedAt, id: CaseID(raw: .max))
        let rows = try tx.cases.openOfService(pause.service, after: start, limit: Self.part)
        for row in rows {
            let attempt = try tx.attempt {
                var work = try CaseWork(row, in: tx, context)
                try work.putOff(by: pause.putsOff, because: pause.reason)
            }
            if case .failure(let fault as StoreError) = attempt { throw fault }
        }
        if let last = rows.last { pause.reached = CaseCursor(last) }
        if rows.count < Self.part { pause.putOffAt = context.now }
        try tx.pauses.save(pause)
        return true
    }
}

extension Hall {
    /// Puts off what pauses have put off.
    func tickPauses() async throws {
        while try await perform(PutOff(), as: .hall) {}
    }
}
