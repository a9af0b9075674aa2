import Calendar
import Store

/// How failures shut an account: after every fifth in a row for a while, each time twice as long.
struct LockOut: Hashable {
    static let tries: Int64 = 5
    private static let first = 15 * DoorRules.minute
    private static let longest = DoorRules.day

    private(set) var failures: Int64
    private(set) var until: Instant?

    init(failures: Int64 = 0, until: Instant? = nil) {
        self.failures = failures
        self.until = until
    }

    /// The end of the lock, where it is shut now.
    func end(at now: Instant) -> Instant? {
        until.flatMap { now < $0 ? $0 : nil }
    }

    mutating func fail(at now: Instant) {
        failures += 1
        guard failures.isMultiple(of: Self.tries) else { return }
        let doublings = min(failures / Self.tries - 1, 7)
        until = now.advanced(byMilliseconds: min(Self.first << doublings, Self.longest))
    }
}

/// Where the failures of a log-in name are kept: with its account, or, where there is none, under
/// the name's hash, so that no answer tells which names exist.
struct Failures {
    private static let strangers = "stranger"
    let login: String
    let account: AccountRow?

    func lockOut(in tx: Tx) throws -> LockOut {
        if let account { return LockOut(failures: account.failures, until: account.lockedUntil) }
        guard let tally = try tx.rates.find(Self.strangers, login) else { return LockOut() }
        // The instant kept is the end of the lock, or, between locks, one that is past.
        return LockOut(failures: tally.times, until: tally.since)
    }

    func keep(_ lockOut: LockOut, in tx: Tx, at now: Instant) throws {
        if var account {
            account.failures = lockOut.failures
            account.lockedUntil = lockOut.until
            try tx.accounts.save(account)
        } else {
            let tally = Tally(times: lockOut.failures, since: lockOut.until ?? now)
            try tx.rates.put(tally, Self.strangers, login)
        }
    }
}
