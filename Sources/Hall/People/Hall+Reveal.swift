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
        return try await ask(NotedValue(field, of: person, in: caseFile), as: actor)
    }
}

/// A value whose showing was noted just now; nobody else may ask.
private struct NotedValue: Question {
    let field: RevealedField
    let person: PersonID
    let caseFile: CaseID

    init(_ field: RevealedField, of person: PersonID, in caseFile: CaseID) {
        self.field = field
        self.person = person
        self.caseFile = caseFile
    }

    var policy: any Policy { FreshStaffAtHand(caseFile) }

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
