import Calendar
import Store

extension Limit {
    /// Counts once more; where that is too often, the instant from which it may be tried again.
    func count(_ who: String, in tx: Tx, at now: Instant) throws -> Instant? {
        if let end = try end(who, in: tx, at: now) { return end }
        _ = try tx.rates.count(kind, who, at: now, windowMilliseconds: window)
        return nil
    }

    /// The end of the window where no more tries are left in it.
    func end(_ who: String, in tx: Tx, at now: Instant) throws -> Instant? {
        guard let tally = try tx.rates.find(kind, who), tally.times >= times else { return nil }
        let end = tally.since.advanced(byMilliseconds: window)
        return now < end ? end : nil
    }
}
