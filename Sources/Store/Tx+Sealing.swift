package import Registry

extension Tx {
    /// Seals a value for its column in the row of this number.
    package func seal<Noun>(
        _ text: String,
        _ column: StaticString,
        _ id: Identifier<Noun>
    ) throws -> [UInt8] {
        try vault.seal(text, in: Vault.Cell(column, tenant, id))
    }

    /// The same of bytes that are no text.
    package func seal<Noun>(
        _ bytes: [UInt8],
        _ column: StaticString,
        _ id: Identifier<Noun>
    ) throws -> [UInt8] {
        try vault.seal(bytes, in: Vault.Cell(column, tenant, id))
    }

    package func seal<Noun>(
        ifAny text: String?,
        _ column: StaticString,
        _ id: Identifier<Noun>
    ) throws -> [UInt8]? {
        try text.map { try seal($0, column, id) }
    }

    /// Opens what was sealed for this column and row.
    package func open<Noun>(
        _ sealed: [UInt8],
        _ column: StaticString,
        _ id: Identifier<Noun>
    ) throws -> String {
        try vault.openText(sealed, in: Vault.Cell(column, tenant, id))
    }

    package func open<Noun>(
        ifAny sealed: [UInt8]?,
        _ column: StaticString,
        _ id: Identifier<Noun>
    ) throws -> String? {
        try sealed.map { try open($0, column, id) }
    }

    package func openBytes<Noun>(
        _ sealed: [UInt8],
        _ column: StaticString,
        _ id: Identifier<Noun>
    ) throws -> [UInt8] {
        try vault.open(sealed, in: Vault.Cell(column, tenant, id))
    }

    /// Expects that exactly the row meant was changed.
    func expectOne(_ changed: Int) throws {
        guard changed == 1 else { throw StoreError.stale }
    }
}
