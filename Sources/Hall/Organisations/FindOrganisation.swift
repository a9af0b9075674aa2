import Registry
package import Store

/// One organisation: the federation itself, or one by its number or its whole name.
package struct FindOrganisation: Question {
    package enum Wanted: Sendable, Hashable {
        case top
        case id(OrganisationID)
        /// 13 characters of a number, or a whole name.
        case text(String)
    }

    private let wanted: Wanted

    package init(_ wanted: Wanted) {
        self.wanted = wanted
    }

    package var policy: any Policy { HallOnly() }

    package func answer(in tx: Tx, _ context: Context) throws -> OrganisationRow? {
        switch wanted {
        case .top: return try tx.organisations.top()
        case .id(let id): return try tx.organisations.find(id)
        case .text(let text):
            if let id = OrganisationID(text), let row = try tx.organisations.find(id) { return row }
            return try tx.organisations.search(text, limit: 200).first { $0.name == text }
        }
    }
}
