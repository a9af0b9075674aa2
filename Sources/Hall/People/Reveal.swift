import Calendar
import Programs
import Registry
package import Store

/// Notes that one sealed value of the person of a case is shown, and why; once for each form.
package struct Reveal: RepeatableUseCase, Encodable {
    package enum Field: String, Hashable, Sendable, CaseIterable, Encodable {
        case name
        case identityNumber = "identity number"
        case phone
        case bankAccount = "bank account"
        case address
        case birthDate = "birth date"
    }

    package let field: Field
    package let caseFile: Int64
    package let reason: String

    package init(_ field: Field, of caseFile: CaseID, because reason: String) {
        self.field = field
        self.caseFile = caseFile.raw
        self.reason = reason
    }

    package var policy: any Policy { FreshStaffAtHand(CaseID(raw: caseFile)) }
    package var body: Reveal { self }

    /// Whose value it is; the value itself is not kept among the answers.
    package func run(in tx: Tx, _ context: Context) throws -> Int64 {
        let caseFile = CaseID(raw: caseFile)
        guard let row = try tx.cases.find(caseFile), let person = row.applicant else {
            throw Refusal.notFound
        }
        if row.erasedAt != nil { throw Refusal.erased }
        try context.noteReveal(field, of: person, in: caseFile, because: reason, tx)
        return person.raw
    }
}

/// Staff at whose hand a case is, who typed their password just now.
package struct FreshStaffAtHand: Policy {
    private let id: CaseID

    package init(_ id: CaseID) {
        self.id = id
    }

    package func refusal(of actor: Actor, in tx: Tx) throws -> Refusal? {
        guard let colleague = actor.colleague else { return .logIn }
        if let refusal = try CaseAtHand(id).refusal(of: actor, in: tx) { return refusal }
        return colleague.isFresh ? nil : .logInAgain
    }
}

extension Context {
    /// Notes that a sealed value is shown; without a reason it is not.
    func noteReveal(
        _ field: Reveal.Field,
        of person: PersonID,
        in caseFile: CaseID? = nil,
        because reason: String,
        _ tx: Tx
    ) throws {
        guard let reason = reason.trimmed.nilIfEmpty, reason.count >= 2 else {
            throw Refusal.noReason
        }
        let program = actor.colleague?.bearer.map { "\($0.name): " } ?? ""
        try tx.audit.add(
            AuditAct(
                "person.revealed.\(field.rawValue)",
                of: "person",
                person.raw,
                at: now,
                by: actor.account,
                in: caseFile,
                words: program + reason
            )
        )
    }
}

extension Refusal {
    static let noReason = Refusal(
        .init(zh: "请写明查看的理由。", en: "Say why you need to see it."),
        remedy: .init(zh: "理由会记入审计。", en: "The reason is kept in the audit trail.")
    )
}
