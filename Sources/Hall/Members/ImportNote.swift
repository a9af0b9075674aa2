import Registry
import Store

/// What the audit trail says of an import.
enum ImportNote: String {
    case sent
    case confirmed
    case taken
    case done
    case dropped

    func write(
        _ id: MemberImportID,
        in tx: Tx,
        _ context: Context,
        saying words: String? = nil
    ) throws {
        try tx.audit.add(
            AuditAct(
                "members.import." + rawValue,
                of: "member import",
                id.raw,
                at: context.now,
                by: context.actor.account,
                words: words
            )
        )
    }
}
