import Casework
import Ledger
import Programs
package import Store

/// A list of what was approved and waits for the same money or the same things.
struct WaitingList {
    let service: String
    let source: WaitingGrantRow.Source
    let tx: Tx
    let context: Context

    /// Gives in order as long as there is enough; who does not have enough keeps those behind waiting.
    ///
    /// - Returns: How many were served or left the list.
    func serve(most: Int) throws -> Int {
        guard try isServed else { return 0 }
        var count = 0
        while count < most, let row = try tx.waitingGrants.first(of: service, source).first {
            let attempt = try tx.attempt { try give(row) }
            switch attempt {
            case .success: break
            case .failure(let shortage as Shortage) where shortage.source != source:
                // This is there; what else the action gives is not.
                var elsewhere = row
                elsewhere.source = shortage.source
                elsewhere.name = shortage.name
                elsewhere.unit = shortage.unit
                elsewhere.amount = shortage.amount
                try tx.waitingGrants.remove(row.id)
                try tx.waitingGrants.add(elsewhere)
            case .failure(is Shortage): return count
            case .failure(let refusal as Refusal): try strike(row, because: refusal)
            case .failure(let error): throw error
            }
            count += 1
        }
        return count
    }

    /// An offer is shared out for the first time by somebody; money goes on by itself.
    private var isServed: Bool {
        get throws {
            guard case .offer(let offer) = source else { return true }
            let row = try tx.offerings.last(service, offer)
            return row?.state == .open && row?.allottedAt != nil
        }
    }

    private func give(_ row: WaitingGrantRow) throws {
        var work = try CaseWork(row.caseFile, in: tx, context)
        work.turn = row
        if let period = row.period {
            try tx.waitingGrants.remove(row.id)
            return try work.giveRound(row.name, for: period, due: context.now)
        }
        guard let action = row.action else { return try tx.waitingGrants.remove(row.id) }
        try work.act(
            action,
            as: Set(
                work.service.procedure.step(work.row.state.step)?.action(action)?.who
                    ?? work.service.duties(of: work.row.state.step)
            ),
            saying: row.words,
            seeing: work.row.state.version
        )
        try tx.waitingGrants.remove(row.id)
    }

    /// It cannot be given for another reason than that there is none: the case is decided anew.
    func strike(_ row: WaitingGrantRow, because refusal: Refusal) throws {
        try tx.waitingGrants.remove(row.id)
        guard row.action != nil else { return }
        var work = try CaseWork(row.caseFile, in: tx, context)
        try work.leaveQueue()
        try Messenger(tx, context)
            .waitsNoLonger(because: refusal, about: work.row, of: work.published)
    }
}

/// Gives what has come in to those who wait for it, a part at a time.
package struct TickWaiting: UseCase {
    package static let part = 100

    package init() {}

    package var policy: any Policy { HallOnly() }

    /// Whether there is more to do at once.
    package func run(in tx: Tx, _ context: Context) throws -> Bool {
        var left = Self.part
        for (service, source) in try tx.waitingGrants.sources() where left > 0 {
            let list = WaitingList(service: service, source: source, tx: tx, context: context)
            left -= try list.serve(most: left)
        }
        return left == 0
    }
}

/// Whether somebody waits for something that is there.
private struct WaitingDue: Question {
    var policy: any Policy { HallOnly() }

    func answer(in tx: Tx, _ context: Context) throws -> Bool {
        try tx.waitingGrants.sources().contains { service, source in
            guard let next = try tx.waitingGrants.first(of: service, source).first else {
                return false
            }
            switch source {
            case .account(let id):
                let left = try tx.books.account(named: Treasury.fundName(id, service))
                    .flatMap(tx.books.state)?.available.count
                return (left ?? 0) >= next.amount
            case .offer(let offer):
                guard let row = try tx.offerings.last(service, offer), row.state == .open,
                    row.allottedAt != nil
                else { return false }
                return try Treasury(tx, context).reserve(of: row) >= next.amount
            }
        }
    }
}

extension Hall {
    /// Lets those go on who waited for money or things that have come in.
    func tickWaiting() async throws {
        guard try await ask(WaitingDue(), as: .hall) else { return }
        while try await perform(TickWaiting(), as: .hall) {}
    }
}
