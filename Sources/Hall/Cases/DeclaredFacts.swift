import Calendar
package import Programs
import Registry
import Store

/// What applicants say of themselves where the registry knows nothing: their word is taken, and never
/// overwrites what is known, but for the card that a payer has asked about.
struct DeclaredFacts {
    /// The name under which the number of a card travels.
    static let bankAccount = "applicant.bank_account"

    private let answers: [String: [String]]
    /// Somebody who pays has asked whether the card is the right one.
    private let correctsAccount: Bool

    init(_ answers: [String: [String]], correctsAccount: Bool = false) {
        self.answers = answers
        self.correctsAccount = correctsAccount
    }

    /// Whether the registry has a place for an answer to this.
    static func keeps(_ fact: Fact) -> Bool {
        places[fact.name] != nil
    }

    /// The person with what was said, and what is wrong with it by the name it came under.
    func told(of person: PersonRow) -> (person: PersonRow, faults: [String: Words]) {
        var told = person
        var faults: [String: Words] = [:]
        for fact in FactCatalogue.all {
            guard let place = Self.places[fact.name], let answer = answer(fact.wireName) else {
                continue
            }
            if !place(&told, answer) { faults[fact.wireName] = Self.unreadable }
        }
        if told.bankAccount == nil || correctsAccount, let typed = answer(Self.bankAccount) {
            do throws(BankAccountFault) {
                told.bankAccount = try BankAccount(typed).text
            } catch {
                faults[Self.bankAccount] = Words(zh: error.zh, en: error.en)
            }
        }
        return (told, faults)
    }

    /// Writes down what was said, and gives the person as it then is.
    @discardableResult func keep(
        of person: PersonRow,
        in tx: Tx,
        _ context: Context
    )
        throws -> PersonRow
    {
        var told = self.told(of: person)
        guard told.faults.isEmpty else {
            throw UnfinishedForm(faults: told.faults, unanswered: [])
        }
        guard told.person != person else { return person }
        try tx.people.save(told.person)
        told.person.version += 1
        try tx.audit.add(
            AuditAct(
                "person.declared",
                of: "person",
                person.id.raw,
                at: context.now,
                by: context.actor.account
            )
        )
        return told.person
    }

    private func answer(_ name: String) -> String? {
        answers[name]?.first?.trimmed.nilIfEmpty
    }

    /// Puts an answer where the registry has nothing; false for one that cannot be read.
    private typealias Place = @Sendable (inout PersonRow, String) -> Bool

    private static let places: [String: Place] = [
        "applicant.work region": { person, answer in
            guard let region = RegionCode(answer) else { return false }
            person.workRegion = person.workRegion ?? region.description
            return true
        },
        "applicant.region": { person, answer in
            guard let region = RegionCode(answer) else { return false }
            person.region = person.region ?? region.description
            return true
        },
        "applicant.sex": { person, answer in
            guard let sex = Sex(rawValue: answer) else { return false }
            person.sex = person.sex ?? sex.rawValue
            return true
        },
        "applicant.birth": { person, answer in
            guard let birth = CivilDate(answer) else { return false }
            person.birthDate = person.birthDate ?? birth
            return true
        },
    ]

    private static let unreadable = Words(
        zh: "没有读懂，请重新填写。",
        en: "We could not read this: please enter it again."
    )
}

extension Service {
    /// Whether something it gives is paid to a bank card.
    package var paysByBank: Bool { grants.contains { $0.pay == .bankBatch } }
}
