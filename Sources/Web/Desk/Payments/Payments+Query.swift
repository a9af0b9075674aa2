import Hall
import Programs
import Registry

extension Payments {
    /// What waits to be paid by the reader, for cases and to partners.
    init(for visit: Visit, in hall: Hall) async throws {
        self.init(try await hall.ask(OpenPaySheet(), as: visit.actor))
        let statements = try await hall.ask(PayableStatements(), as: visit.actor)
        guard !statements.isEmpty else { return }
        let payable = statements.filter(\.hasBankAccount)
        partners = Partners(
            count: payable.count,
            sum: Fen(payable.map(\.fen).reduce(0, +)),
            blocked: statements.count - payable.count
        )
    }

    init(_ sheet: PaySheet) {
        self.init(
            waiting: Waiting(sheet),
            batches: sheet.batches.map { batch in
                Line(
                    id: batch.id.description,
                    number: batch.number,
                    count: batch.count,
                    sum: Fen(batch.fen),
                    state: batch.state,
                    tone: batch.tone,
                    preparedBy: batch.maker,
                    on: batch.on
                )
            },
            pager: nil
        )
        returned = sheet.batches.filter(\.isToRedo).map { batch in
            Returned(
                number: batch.number,
                path: "\(DeskSection.payments.path)/\(batch.id)",
                reason: batch.returned ?? ""
            )
        }
    }
}

extension PaySheet.Batch {
    fileprivate var tone: Tone {
        if isToRedo { return .warn }
        return isOpen ? .info : returned == nil ? .ok : .plain
    }
}

extension Payments.Waiting {
    fileprivate init?(_ sheet: PaySheet) {
        guard let waiting = sheet.waiting else { return nil }
        self.init(
            count: waiting.payable,
            sum: Fen(waiting.payableFen),
            account: waiting.account,
            lastDay: waiting.lastDay,
            blocked: waiting.count - waiting.payable
        )
    }
}
