import Calendar
package import Store

/// Forgets sessions that are over, codes that have run out, old counters and answers.
package struct SweepDoor: UseCase {
    package struct Answer: Sendable, Hashable {
        package let sessions: Int
        package let codes: Int
        package let counters: Int
        package let answers: Int
    }

    package init() {}

    package var policy: any Policy { HallOnly() }

    package func run(in tx: Tx, _ context: Context) throws -> Answer {
        let old = context.now.advanced(byMilliseconds: -DoorRules.memory)
        return Answer(
            sessions: try tx.sessions.sweep(at: context.now),
            codes: try tx.codes.sweep(at: context.now)
                + tx.memberCodes.sweep(at: context.now),
            counters: try tx.rates.sweep(before: old),
            answers: try tx.answers.forget(before: old)
        )
    }
}
