import Calendar
package import Programs
import Registry
package import Store

/// A person as staff see one without asking for more: enough to tell people apart, nothing sealed in
/// the clear.
package struct PersonCard: Hashable, Sendable {
    package let id: PersonID
    package let name: String
    package let identityNumber: String?
    package let phone: String?
    package let bankAccount: String?
    /// The month of birth: `1987-04`.
    package let birthMonth: String?
    package let sex: String?
    package let region: String?
    package let workRegion: String?
    package let union: Words?
    package let employer: Words?
    package let isMember: Bool
    package let householdSize: Int

    init(_ row: PersonRow, in tx: Tx) throws {
        id = row.id
        name = PersonName(row.name)?.masked ?? "*"
        identityNumber = row.identityNumber.map { Self.masked($0, keeping: 6, 0) }
        phone = row.phone.map { Self.masked($0, keeping: 3, 4) }
        bankAccount = row.bankAccount.map { Self.masked($0, keeping: 0, 4) }
        birthMonth = row.birthMonth
        sex = row.sex
        region = row.region
        workRegion = row.workRegion
        union = try row.union.flatMap(tx.organisations.find)?.title
        employer = try row.employer.flatMap(tx.organisations.find)?.title
        isMember = row.memberSince != nil
        householdSize = try row.household.map(tx.people.ofHousehold)?.count ?? 1
    }

    private static func masked(_ text: String, keeping head: Int, _ tail: Int) -> String {
        let hidden = max(0, text.count - head - tail)
        return text.prefix(head) + String(repeating: "*", count: hidden) + text.suffix(tail)
    }
}

extension OrganisationRow {
    package var title: Words { Words(zh: name, en: nameEn.isEmpty ? name : nameEn) }
}
