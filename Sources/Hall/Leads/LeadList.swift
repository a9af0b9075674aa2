package import Store

/// A page of the leads within the reach of one's posts.
package struct LeadList: Question {
    package static let pageSize = 50
    /// Who has more in one state has other worries than the last page.
    static let most = 1_000

    package struct Answer: Sendable {
        package let leads: [LeadView]
        package let first: Int
        package let total: Int
    }

    private let states: [LeadState]
    private let source: RecordLead.Source?
    private let page: Int

    /// - Parameters:
    ///   - source: Only those that came this way.
    ///   - page: Counted from one.
    package init(_ states: [LeadState], from source: RecordLead.Source? = nil, page: Int) {
        self.states = states
        self.source = source
        self.page = max(1, page)
    }

    package var policy: any Policy { StaffOnly() }

    package func answer(in tx: Tx, _ context: Context) throws -> Answer {
        let rows = try states.flatMap { try tx.leads.within(context.reach, $0) }
            .filter { source == nil || $0.source == source?.rawValue }
        let first = (page - 1) * Self.pageSize
        return Answer(
            leads: try rows.dropFirst(first).prefix(Self.pageSize)
                .map { try LeadView($0, in: tx, context) },
            first: first,
            total: rows.count
        )
    }
}

extension Leads {
    /// The leads of a state below some paths: those that wait by age, those that are done newest first.
    func within(_ paths: [String], _ state: LeadState) throws -> [LeadRow] {
        let rows = try paths.flatMap {
            try page(state.rawValue, within: PathRange(below: $0), limit: LeadList.most)
        }
        return rows.sorted { state.isLiving ? $0.id < $1.id : $0.id > $1.id }
    }
}

extension LeadState {
    /// Still followed up.
    package var isLiving: Bool { self == .open || self == .consented }
}

extension Context {
    /// The paths of the actor's posts, none below another.
    var reach: [String] {
        let paths = Set((actor.colleague?.posts ?? []).map(\.path))
        return paths.filter { path in
            !paths.contains { $0 != path && path.hasPrefix($0) }
        }.sorted()
    }
}
