import Registry
package import Store

/// Cases by their number, or by the name, phone or identity number of the applicant, among those that
/// are at the actor's hand.
package struct SearchCases: Question {
    private static let most = 50

    private let text: String

    package init(_ text: String) {
        self.text = text
    }

    package var policy: any Policy { StaffOnly() }

    package func answer(in tx: Tx, _ context: Context) throws -> [CaseSummary] {
        let rows = try rows(in: tx, context)
            .filter { Roles(of: context.actor, in: $0).seesCase }
        return try CaseSummary.all(rows.prefix(Self.most).map(\.id), in: tx, context)
    }

    private func rows(in tx: Tx, _ context: Context) throws -> [CaseRow] {
        let text = text.trimmed
        if let row = try tx.cases.withNumber(text) { return [row] }
        return try PeopleInReach(tx, context).matching(text, limit: Self.most)
            .flatMap { try tx.cases.ofApplicant($0.id) }
    }
}
