package import Store

/// What can be revealed of a person.
package typealias RevealedField = Reveal.Field

extension Hall {
    /// Shows one sealed value of the person of a case; nil where none is known.
    package func reveal(
        _ field: RevealedField,
        of caseFile: CaseID,
        because reason: String,
        as actor: Actor
    ) async throws -> String? {
        try await perform(Reveal(field, of: caseFile, because: reason), as: actor)
    }
}
