import Calendar
import Programs
import Registry
package import Store

/// Shows one sealed value of a person of a case, for a reason that stays in the audit trail.
package struct Reveal: UseCase {
    package enum Field: String, Hashable, Sendable, CaseIterable {
        case name
        case identityNumber = "identity number"
        case phone
        case bankAccount = "bank account"
        case address
        case birthDate = "birth date"
    }

    package let field: Field
    package let caseFile: CaseID
    package let reason: String

    package init(_ field: Field, of caseFile: CaseID, because reason: String) {
        self.field = field
        self.caseFile = caseFile
        self.reason = reason
    }

    package var policy: any Policy { FreshStaffAtHand(caseFile) }

    package func run(in tx: Tx, _ context: Context) throws -> String? {
        guard let reason = reason.trimmed.nilIfEmpty, reason.count >= 2 else {
            throw Refusal(
                .init(zh: "请写明查看的理由。", en: "Say why you need to see it."),
                remedy: .init(zh: "理由会记入审计。", en: "The reason is kept in the audit trail.")
            )
        }
        guard let row = try tx.cases.find(caseFile),
            let person = try row.applicant.flatMap(tx.people.find)
        else { throw Refusal.notFound }
        try tx.audit.add(
            AuditAct(
                "person.revealed.\(field.rawValue)",
                of: "person",
                person.id.raw,
                at: context.now,
                by: context.actor.account,
                in: caseFile,
                words: reason
            )
        )
        return person.value(of: field)
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

extension PersonRow {
    fileprivate func value(of field: Reveal.Field) -> String? {
        switch field {
        case .name: name
        case .identityNumber: identityNumber
        case .phone: phone
        case .bankAccount: bankAccount
        case .address: address
        case .birthDate: birthDate?.description
        }
    }
}
