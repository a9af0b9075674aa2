import Calendar
import Casework
import Programs
import Store

/// Tells whose last day is over, a part at a time; each once.
struct TickRecoveries: UseCase {
    static let part = 100

    var policy: any Policy { HallOnly() }

    /// Whether there may be more.
    func run(in tx: Tx, _ context: Context) throws -> Bool {
        let rows = try tx.recoveries.late(on: context.today, limit: Self.part)
        for row in rows {
            var own = try RecoveryWork(row, in: tx, context)
            own.row.lateAt = context.now
            try tx.recoveries.save(own.row)
            let rest = Words(fen: own.row.rest)
            try own.note(.late, isShown: false)
            try own.tell(
                [Offer.payer, own.plan.to],
                "late \(row.dueOn.map(\.description) ?? "")",
                "追回到期，还有 \(rest.zh)没有退。",
                "\(rest.en) is overdue."
            )
            try own.tell(
                [Step.applicant],
                "late for you \(row.dueOn.map(\.description) ?? "")",
                "退回的期限已过，还差 \(rest.zh)。有困难请联系工会，可以商量分期。",
                "\(rest.en) is overdue; talk to the union if you need to pay in parts."
            )
        }
        return rows.count == Self.part
    }
}

extension Hall {
    /// Tells whose claims are overdue.
    func tickRecoveries() async throws {
        while try await perform(TickRecoveries(), as: .hall) {}
    }
}
