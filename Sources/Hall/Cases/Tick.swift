import Calendar
package import Store

/// Lets what is due happen: deadlines that pass, alarms, applications that lapse.
///
/// One call takes a part, so that no transaction is long. A case that cannot go on, because its
/// service's version is gone for example, is left as it is and named; it stops nobody else's clock.
package struct Tick: UseCase {
    package static let part = 100

    /// What a part came to.
    package struct Ticked: Hashable, Sendable {
        package var moved = 0
        package var stuck: [CaseID] = []
    }

    package init() {}

    package var policy: any Policy { HallOnly() }

    package func run(in tx: Tx, _ context: Context) throws -> Ticked {
        var ticked = Ticked()
        for row in try tx.cases.waking(at: context.now, limit: Self.part) {
            let attempt = try tx.attempt {
                var work = try CaseWork(row, in: tx, context)
                try work.tick()
            }
            switch attempt {
            case .success: ticked.moved += 1
            case .failure(let fault as StoreError): throw fault
            case .failure: ticked.stuck.append(row.id)
            }
        }
        return ticked
    }
}

extension Hall {
    /// Lets everything that is due by now happen, offers too; the cases that cannot go on.
    @discardableResult package func tick() async throws -> [CaseID] {
        while true {
            let ticked = try await perform(Tick(), as: .hall)
            let isPartFull = ticked.moved + ticked.stuck.count == Tick.part
            guard isPartFull, ticked.moved > 0 else {
                try await tickPauses()
                try await tickOffers()
                try await tickVotes()
                try await tickRecoveries()
                try await tickWaiting()
                try await tickRetention()
                try await tickToldFigures()
                return ticked.stuck
            }
        }
    }
}
