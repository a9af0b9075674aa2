import Calendar
import Store

/// Counts what fails at the staff's door and keeps it shut for a while.
struct StaffDoor {
    let login: String
    let account: AccountRow?
    let address: String

    private var failures: Failures { Failures(login: login, account: account) }

    func lockEnd(in tx: Tx, at now: Instant) throws -> Instant? {
        try failures.lockOut(in: tx).end(at: now)
    }

    /// Counts a failure; the end of the lock where it was one too many.
    func fail(in tx: Tx, _ context: Context) throws -> Instant? {
        var lockOut = try failures.lockOut(in: tx)
        lockOut.fail(at: context.now)
        try failures.keep(lockOut, in: tx, at: context.now)
        let end = lockOut.end(at: context.now)
        try tx.note(end == nil ? .failure : .locked, account?.id, context, from: address)
        return end
    }
}

extension AccountRow {
    /// Whether it is a colleague's and open.
    var isStaff: Bool { kind == .staff && !isClosed }
}
