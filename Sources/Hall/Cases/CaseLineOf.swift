package import Store

/// Where one case stands, as a line of a list has it.
package struct CaseLineOf: Question {
    private let id: CaseID

    package init(_ id: CaseID) {
        self.id = id
    }

    package var policy: any Policy { StaffAtHand(id) }

    package func answer(in tx: Tx, _ context: Context) throws -> CaseSummary {
        try CaseSummary(id, in: tx, context)
    }
}
