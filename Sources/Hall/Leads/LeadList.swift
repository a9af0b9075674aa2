package import Store

/// A page of the leads within the reach of one's posts: those that wait by age, those that are done
/// newest first.
package struct LeadList: Question {
    package static let pageSize = 50

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
        let shelves = states.map { LeadShelf($0, from: source, context) }
        let counts = try shelves.map(tx.leads.count)
        let first = (page - 1) * Self.pageSize
        var (rows, skipped) = ([LeadRow](), 0)
        for (index, shelf) in shelves.enumerated() where rows.count < Self.pageSize {
            rows += try tx.leads.page(
                shelf,
                newestFirst: !states[index].isLiving,
                from: max(0, first - skipped),
                limit: Self.pageSize - rows.count
            )
            skipped += counts[index]
        }
        return Answer(
            leads: try rows.map { try LeadView($0, in: tx, context) },
            first: first,
            total: counts.reduce(0, +)
        )
    }
}

extension LeadShelf {
    /// The leads of a state within the actor's reach.
    init(_ state: LeadState, from source: RecordLead.Source? = nil, _ context: Context) {
        self.init(
            state.rawValue,
            within: context.reach.map(PathRange.init(below:)),
            from: source?.rawValue
        )
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
