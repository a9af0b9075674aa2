package import Programs
package import Store

/// The figures of every open service that has to do with somebody's posts.
package struct FiguresDesk: Question {
    package struct Section: Sendable {
        package let service: String
        package let title: Words
        package let figures: [FiguresOf.Figure]
    }

    package init() {}

    package var policy: any Policy { StaffOnly() }

    package func answer(in tx: Tx, _ context: Context) throws -> [Section] {
        let colleague = context.actor.colleague
        return try context.services.open
            .filter { !$0.service.counts.isEmpty }
            .filter { published in colleague.map(published.isWithinReach) ?? true }
            .map { published in
                Section(
                    service: published.service.id,
                    title: published.service.title,
                    figures: try FiguresOf(published.service.id).answer(in: tx, context)
                )
            }
    }
}

/// A page of the cases behind a figure.
package struct CasesBehind: Question {
    package static let pageSize = 50

    package enum Part: String, Hashable, Sendable, CaseIterable {
        case counted
        case missed
        case open
    }

    package struct Answer: Sendable {
        package let service: Words
        package let figure: FiguresOf.Figure
        package let cases: [CaseSummary]
        /// Where places are counted, those instead.
        package let places: [PlaceCard]
        package let first: Int
    }

    private let service: String
    private let measure: String
    private let part: Part
    private let page: Int

    /// - Parameter page: Counted from one.
    package init(_ service: String, _ measure: String, _ part: Part, page: Int) {
        self.service = service
        self.measure = measure
        self.part = part
        self.page = max(1, page)
    }

    package var policy: any Policy { StaffOnly() }

    package func answer(in tx: Tx, _ context: Context) throws -> Answer {
        let published = try context.services.open(service)
        if let colleague = context.actor.colleague, !published.isWithinReach(of: colleague) {
            throw Refusal.notFound
        }
        guard
            let figure = try FiguresOf(service, only: [measure]).answer(in: tx, context).first
        else { throw Refusal.notFound }
        let first = (page - 1) * Self.pageSize
        return Answer(
            service: published.service.title,
            figure: figure,
            cases: try CaseSummary.all(
                Array(figure.cases(part).dropFirst(first).prefix(Self.pageSize)),
                in: tx,
                context
            ),
            places: try figure.places(part).dropFirst(first).prefix(Self.pageSize)
                .compactMap { try tx.places.find($0).map(PlaceCard.init) },
            first: first
        )
    }
}
