import Calendar
import Registry
package import Store

/// What can be revealed of a person.
package typealias RevealedField = Reveal.Field

extension Hall {
    /// Shows one sealed value of the person of a case, for a reason that is noted first; nil where
    /// none is known.
    package func reveal(
        _ field: RevealedField,
        of caseFile: CaseID,
        because reason: String,
        once key: String? = nil,
        as actor: Actor
    ) async throws -> String? {
        let noted = Reveal(field, of: caseFile, because: reason)
        let person = PersonID(raw: try await perform(noted, once: key, as: actor))
        return try await ask(NotedValue(field, of: person, policy: noted.policy), as: actor)
    }

    /// The same of a member of one's unions, whether there is a case or not.
    package func reveal(
        _ field: RevealedField,
        ofMember member: PersonID,
        because reason: String,
        once key: String? = nil,
        as actor: Actor
    ) async throws -> String? {
        let noted = RevealMember(field, of: member, because: reason)
        let person = PersonID(raw: try await perform(noted, once: key, as: actor))
        return try await ask(NotedValue(field, of: person, policy: noted.policy), as: actor)
    }
}

/// A value whose showing was noted just now; nobody else may ask.
private struct NotedValue: Question {
    let field: RevealedField
    let person: PersonID
    let policy: any Policy

    init(_ field: RevealedField, of person: PersonID, policy: any Policy) {
        self.field = field
        self.person = person
        self.policy = policy
    }

    func answer(in tx: Tx, _ context: Context) throws -> String? {
        try tx.people.find(person)?.value(of: field)
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
