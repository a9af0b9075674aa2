import Calendar
import Programs
package import Registry
package import Store

/// Enters somebody at the desk whom the registry does not know yet.
///
/// Numbers come checked. A number that is known already leads to the person who has it, if that
/// person is within the actor's reach; nothing of theirs is overwritten.
package struct RegisterPerson: RepeatableUseCase {
    package let name: PersonName
    package let phone: PhoneNumber
    package let identityNumber: IdentityNumber?
    package let bankAccount: BankAccount?

    package init(
        _ name: PersonName,
        phone: PhoneNumber,
        identityNumber: IdentityNumber? = nil,
        bankAccount: BankAccount? = nil
    ) {
        self.name = name
        self.phone = phone
        self.identityNumber = identityNumber
        self.bankAccount = bankAccount
    }

    package var policy: any Policy { StaffOnly() }

    package var body: [String] {
        [name.text, phone.text, identityNumber?.text ?? "", bankAccount?.text ?? ""]
    }

    /// The number of the person; a number, so that the answer can be kept.
    package func run(in tx: Tx, _ context: Context) throws -> Int64 {
        if let number = identityNumber,
            let known = try tx.people.withIdentityNumber(number.text)
        {
            guard try MayApply(for: known.id).refusal(of: context.actor, in: tx) == nil else {
                throw Refusal.knownElsewhere
            }
            return known.id.raw
        }
        let id: PersonID = tx.mint.id()
        try tx.people.add(row(id, context))
        try tx.audit.add(
            AuditAct(
                "person.registered",
                of: "person",
                id.raw,
                at: context.now,
                by: context.actor.account
            )
        )
        return id.raw
    }

    private func row(_ id: PersonID, _ context: Context) -> PersonRow {
        PersonRow(
            id: id,
            name: name.text,
            identityNumber: identityNumber?.text,
            phone: phone.text,
            bankAccount: bankAccount?.text,
            birthDate: identityNumber.flatMap { CivilDate($0.birth.description) },
            sex: identityNumber?.sex.rawValue,
            isDemo: phone.isDemo,
            madeAt: context.now
        )
    }
}

extension Refusal {
    fileprivate static let knownElsewhere = Refusal(
        Words(
            zh: "这个身份证号已登记在别的工会名下。",
            en: "This identity number is registered with another union."
        ),
        remedy: Words(
            zh: "请联系上级工会，由本人所在工会代办。",
            en: "Ask the union above yours: the person's own union can apply."
        )
    )
}
