import Hall
import Programs
import Registry

extension Payments {
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
                    tone: batch.isOpen ? .info : .ok,
                    preparedBy: batch.maker,
                    on: batch.on
                )
            },
            pager: nil
        )
    }
}

extension Payments.Waiting {
    fileprivate init?(_ sheet: PaySheet) {
        guard !sheet.waiting.isEmpty else { return nil }
        self.init(
            count: sheet.payable.count,
            sum: Fen(sheet.payable.map(\.fen).reduce(0, +)),
            account: sheet.account,
            lastDay: sheet.waiting.compactMap(\.lastDay).min(),
            blocked: sheet.waiting.count - sheet.payable.count
        )
    }
}
