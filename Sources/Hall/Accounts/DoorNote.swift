import Calendar
import Registry
import Store

/// What the audit trail keeps of the door.
enum DoorNote: String {
    case entry = "account.log-in"
    case again = "account.log-in-again"
    case failure = "account.fail"
    case locked = "account.lock"
    case exit = "account.log-out"
    case joined = "account.join-member"
    case introduced = "account.introduce"
    case failedProof = "account.fail-member"
    case staffAdded = "staff.add"
    case passwordSet = "staff.set-password"
    case tokenMinted = "token.mint"
    case tokenEnded = "token.end"
    case mailSet = "account.set-mail"
    case mailForgotten = "account.forget-mail"
    case clerkAdded = "partner.add-account"
    case clerkPassword = "partner.set-password"
    case clerkClosed = "partner.close-account"
}

extension Tx {
    /// Writes an act at the door into the book; the subject is 0 where no account is known.
    func note(
        _ note: DoorNote,
        _ account: UserID?,
        _ context: Context,
        from address: String? = nil
    ) throws {
        try audit.add(
            AuditAct(
                note.rawValue,
                of: "account",
                account?.raw ?? 0,
                at: context.now,
                by: context.actor.account ?? (note == .entry ? account : nil),
                words: address
            )
        )
    }
}
