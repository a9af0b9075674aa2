import Programs
import Registry
package import Store

/// Keeps a case whatever its days, until somebody lifts it: a court asks, or a check goes on.
package struct HoldCase: RepeatableUseCase {
    package static let longestReason = 200

    private let caseFile: CaseID
    private let reason: String

    package init(_ caseFile: CaseID, because reason: String) {
        self.caseFile = caseFile
        self.reason = reason
    }

    package var policy: any Policy { RetentionAtHand(caseFile) }
    package var body: [String] { [caseFile.description, reason] }

    package func run(in tx: Tx, _ context: Context) throws -> Bool {
        let work = try CaseWork(caseFile, in: tx, context)
        try work.holdKept()
        let said = reason.trimmed
        guard (2...Self.longestReason).contains(said.count) else {
            throw UnfinishedForm(
                faults: [
                    "reason": Words(
                        zh: "请写 2 到 \(Self.longestReason) 个字：为什么不能删。",
                        en: "Write 2 to \(Self.longestReason) characters: why it has to stay."
                    )
                ],
                unanswered: []
            )
        }
        guard try tx.holds.standing(on: caseFile) == nil else {
            throw Refusal(
                Words(zh: "这一件已经留存了。", en: "This case is held already."),
                remedy: Words(zh: "请刷新页面。", en: "Reload the page.")
            )
        }
        try tx.holds.add(
            CaseHoldRow(
                id: tx.mint.id(),
                caseFile: caseFile,
                reason: said,
                heldAt: context.now,
                heldBy: context.actor.account
            )
        )
        try tx.audit.add(
            AuditAct(
                "case.held",
                of: "case",
                caseFile.raw,
                at: context.now,
                by: context.actor.account,
                in: caseFile,
                words: said
            )
        )
        return true
    }
}

/// Lets a case go again when its days are over; where they are, that is at once.
package struct LiftHold: RepeatableUseCase {
    private let caseFile: CaseID

    package init(_ caseFile: CaseID) {
        self.caseFile = caseFile
    }

    package var policy: any Policy { RetentionAtHand(caseFile) }
    package var body: [String] { [caseFile.description] }

    package func run(in tx: Tx, _ context: Context) throws -> Bool {
        guard let hold = try tx.holds.standing(on: caseFile) else {
            throw Refusal(
                Words(zh: "这一件没有留存。", en: "This case is not held."),
                remedy: Words(zh: "请刷新页面。", en: "Reload the page.")
            )
        }
        try tx.holds.lift(hold.id, at: context.now, by: context.actor.account)
        try tx.audit.add(
            AuditAct(
                "case.let go",
                of: "case",
                caseFile.raw,
                at: context.now,
                by: context.actor.account,
                in: caseFile
            )
        )
        return true
    }
}

/// Those who may hold a case: supervisors and auditors above where it is handled. To everybody else it is not
/// there.
package struct RetentionAtHand: Policy {
    private let id: CaseID

    package init(_ id: CaseID) {
        self.id = id
    }

    package func refusal(of actor: Actor, in tx: Tx) throws -> Refusal? {
        if actor == .hall { return nil }
        guard actor.colleague != nil else { return .logIn }
        guard let row = try tx.cases.find(id), actor.holdsCases(at: row.handlingPath) else {
            return .notFound
        }
        return nil
    }
}
