import Registry

/// Somebody on a line of a question of a case.
package struct CaseLineRow: Hashable, Sendable {
    package let caseFile: CaseID
    /// The question.
    package let field: String
    /// Counted from zero.
    package let line: Int
    package let person: PersonID

    package init(caseFile: CaseID, field: String, line: Int, person: PersonID) {
        self.caseFile = caseFile
        self.field = field
        self.line = line
        self.person = person
    }
}

extension Tx {
    /// Households that are known again, and who stands on which line.
    package var households: Households { Households(tx: self) }
}

package struct Households {
    let tx: Tx

    /// The household of an address; nil where none is known by it.
    package func find(_ address: String) throws -> HouseholdID? {
        try tx.first(
            """
            SELECT household FROM household_sign
            WHERE tenant = \(tx.tenant) AND hash = \(hash(address))
            """
        ) { try $0.id(0) }
    }

    package func note(_ household: HouseholdID, at address: String) throws {
        try tx.run(
            """
            INSERT INTO household_sign (tenant, hash, household)
            VALUES (\(tx.tenant), \(hash(address)), \(household))
            """
        )
    }

    /// Puts these people on the lines of a question, in the place of those who stood there.
    package func put(_ rows: [CaseLineRow], of caseFile: CaseID, _ field: String) throws {
        try tx.run(
            """
            DELETE FROM case_line
            WHERE tenant = \(tx.tenant) AND case_file = \(caseFile) AND field = \(field)
            """
        )
        for row in rows {
            try tx.run(
                """
                INSERT INTO case_line (tenant, case_file, field, line, person)
                VALUES (\(tx.tenant), \(row.caseFile), \(row.field), \(row.line), \(row.person))
                """
            )
        }
    }

    /// Who stands on the lines of a question, by line.
    package func people(of caseFile: CaseID, _ field: String) throws -> [Int: PersonID] {
        let rows = try tx.rows(
            """
            SELECT line, person FROM case_line
            WHERE tenant = \(tx.tenant) AND case_file = \(caseFile) AND field = \(field)
            """
        ) { row in
            let person: PersonID = try row.id(1)
            return (Int(try row.int(0)), person)
        }
        return Dictionary(rows) { first, _ in first }
    }

    /// An address is the same whatever its spaces and widths.
    private func hash(_ address: String) -> [UInt8] {
        tx.vault.blindIndex(.address, Self.plain(address))
    }

    static func plain(_ address: String) -> String {
        var plain = ""
        for scalar in address.lowercased().unicodeScalars where !scalar.properties.isWhitespace {
            let isWide = (0xFF01...0xFF5E).contains(scalar.value)
            let narrow = isWide ? Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar : scalar
            plain.unicodeScalars.append(narrow)
        }
        return plain
    }
}
