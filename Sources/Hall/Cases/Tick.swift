import Calendar
package import Store

/// Lets what is due happen: deadlines that pass, alarms, applications that lapse.
///
/// One call takes a part, so that no transaction is long; call again while it returns a full part.
package struct Tick: UseCase {
    package static let part = 100

    package init() {}

    package var policy: any Policy { HallOnly() }

    package func run(in tx: Tx, _ context: Context) throws -> Int {
        let waking = try tx.cases.waking(at: context.now, limit: Self.part)
        for row in waking {
            var work = try CaseWork(row, in: tx, context)
            try work.tick()
        }
        return waking.count
    }
}

extension Hall {
    /// Lets everything that is due by now happen.
    package func tick() async throws {
        while try await perform(Tick(), as: .hall) == Tick.part {}
    }
}
