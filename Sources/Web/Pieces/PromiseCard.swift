import Calendar
import Hall
import Programs

/// What was promised and how it stands, in plain words: who, how much, by which day.
struct PromiseCard: Piece {
    private let promises: [PromiseLine]
    private let frame: Frame

    init(_ promises: [PromiseLine], frame: Frame) {
        self.promises = promises
        self.frame = frame
    }

    var html: HTML {
        guard !promises.isEmpty else { return .empty }
        return Card(
            frame["对方的承诺", en: "What was promised"],
            Rows(
                promises.map { promise in
                    ListRow(
                        frame[promise.by],
                        detail: detail(promise),
                        pill: pill(promise).html
                    )
                }
            ).html
        ).html
    }

    private func detail(_ promise: PromiseLine) -> HTML {
        """
        \(frame["最晚", en: "By"]) \(frame.day(promise.until))\
        \(promise.sum.map { sum($0, promise.paid) })
        """
    }

    private func sum(_ sum: Int64, _ paid: Int64) -> HTML {
        """
         · \(frame.money(Fen(sum)))\
        \(when: paid > 0, soFar(paid))
        """
    }

    private func soFar(_ paid: Int64) -> HTML {
        "\(frame["，已到账", en: ", paid so far"]) \(frame.money(Fen(paid)))"
    }

    private func pill(_ promise: PromiseLine) -> Pill {
        switch promise.state {
        case .open: Pill(frame["等兑现", en: "Open"], .info)
        case .kept: Pill(frame["已兑现", en: "Kept"], .ok)
        case .broken: Pill(frame["已失信", en: "Broken"], .warn)
        case .paidLate: Pill(frame["逾期后付清", en: "Paid late"], .ok)
        case .ended: Pill(frame["已了结", en: "Over"])
        }
    }
}
