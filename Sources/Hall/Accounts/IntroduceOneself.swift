import Calendar
import Programs
import Registry
package import Store

/// Makes a person of somebody whose phone belongs to nobody in the registry, and ties the account to
/// him: a name, the phone once more, and the identity number where one likes to give it.
package struct IntroduceOneself: UseCase {
    private let name: String
    private let phone: String
    private let identityNumber: String

    /// Takes what was typed; an empty identity number is none.
    package init(name: String, phone: String, identityNumber: String = "") {
        self.name = name
        self.phone = phone
        self.identityNumber = identityNumber.trimmed
    }

    package var policy: any Policy { LoggedIn() }

    /// Throws an ``UnfinishedForm`` that names what cannot be read.
    package func run(in tx: Tx, _ context: Context) throws -> PersonID {
        guard case .worker(let id, _) = context.actor, var account = try tx.accounts.find(id)
        else { throw Refusal.notFound }
        if let person = account.person { return person }
        let person = try newPerson(tx.mint.id(), at: context.now)
        try holdPhone(person, account, in: tx)
        try holdIdentity(person, in: tx)
        try tx.people.add(person)
        account.person = person.id
        try tx.accounts.save(account)
        try tx.note(.introduced, account.id, context)
        return person.id
    }

    private func newPerson(_ id: PersonID, at now: Instant) throws -> PersonRow {
        var faults: [String: Words] = [:]
        let name = PersonName(name)
        if name == nil { faults["name"] = Self.nameless }
        var phone: PhoneNumber?
        do throws(PhoneNumberFault) {
            phone = try PhoneNumber(self.phone)
        } catch {
            faults["phone"] = Words(zh: error.zh, en: error.en)
        }
        var identity: IdentityNumber?
        do throws(IdentityNumberFault) {
            identity = identityNumber.isEmpty ? nil : try IdentityNumber(identityNumber)
        } catch {
            faults["identity"] = Words(zh: error.zh, en: error.en)
        }
        guard faults.isEmpty, let name, let phone else {
            throw UnfinishedForm(faults: faults, unanswered: [])
        }
        return PersonRow(
            id: id,
            name: name.text,
            identityNumber: identity?.text,
            phone: phone.text,
            birthDate: identity.flatMap { CivilDate($0.birth.description) },
            sex: identity?.sex.rawValue,
            isDemo: phone.isDemo,
            madeAt: now
        )
    }

    /// The phone is the one that was proved, and nobody else's.
    private func holdPhone(_ person: PersonRow, _ account: AccountRow, in tx: Tx) throws {
        guard try tx.accounts.withPhone(person.phone ?? "")?.id == account.id else {
            throw UnfinishedForm(faults: ["phone": Self.otherPhone], unanswered: [])
        }
        let others = try tx.people.withPhone(of: account.id).filter { $0.mergedInto == nil }
        if !others.isEmpty { throw Refusal.phoneOnTheList }
    }

    private func holdIdentity(_ person: PersonRow, in tx: Tx) throws {
        guard let number = person.identityNumber else { return }
        if try tx.people.withIdentityNumber(number) != nil { throw Refusal.identityOnTheList }
    }

    private static let nameless = Words(zh: "请填写姓名。", en: "Please enter your name.")
    private static let otherPhone = Words(
        zh: "请填写刚才登录用的手机号。",
        en: "Please enter the phone number you logged in with."
    )
}

extension Refusal {
    fileprivate static let phoneOnTheList = Refusal(
        Words(zh: "这个手机号已在会员名单上。", en: "This phone number is on the list of members."),
        remedy: Words(
            zh: "请用身份证号最后四位确认身份；号码换过人的，请打热线更正。",
            en:
                "Confirm with the last four of the identity number; if the number changed hands, call."
        )
    )
    fileprivate static let identityOnTheList = Refusal(
        Words(
            zh: "这个身份证号登记的是另一个手机号。",
            en: "This identity number is registered with another phone."
        ),
        remedy: Words(zh: "请用原手机号登录，或打热线更正。", en: "Log in with that phone, or call the hotline.")
    )
}
