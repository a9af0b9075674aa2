package import Calendar
package import Programs
package import Store

/// What everybody may read of what the services count: the procedures of one folder together, by its title.
package struct OpenToldFigures: Question {
    package struct Section: Sendable {
        package let service: String
        package let title: Words
        package let union: Words
        /// Where the service, and what it promises, was announced.
        package let source: Words?
        package let figures: [Line]
    }

    package struct Line: Sendable {
        package let id: String
        package let title: Words
        /// Nil before the first count.
        package let told: ToldFigure?
        package let day: CivilDate?
    }

    private let service: String?

    /// - Parameter service: Nil for all that are open.
    package init(of service: String? = nil) {
        self.service = service
    }

    package var policy: any Policy { Anyone() }

    package func answer(in tx: Tx, _ context: Context) throws -> [Section] {
        let folders = Dictionary(grouping: context.services.open, by: \.service.folder)
        let sections = try folders.compactMap { folder, published -> Section? in
            guard service.map({ $0.prefix { $0 != "." } == folder }) ?? true,
                let whole = published.first(where: { $0.service.id == folder }) ?? published.first
            else { return nil }
            let figures = try published.sorted { $0.service.id < $1.service.id }
                .flatMap { try lines(of: $0.service, in: tx) }
            guard !figures.isEmpty else { return nil }
            return Section(
                service: whole.service.id,
                title: whole.service.title,
                union: whole.ownerName,
                source: whole.service.head.source,
                figures: figures
            )
        }
        return sections.sorted { $0.title.zh < $1.title.zh }
    }

    private func lines(of service: Service, in tx: Tx) throws -> [Line] {
        try service.counts.filter(\.isPublic).compactMap { measure in
            let row = try tx.toldFigures.last(measure.id, of: service.id)
            let told = row.flatMap { ToldFigure(json: $0.told) }
            // Of nothing no part can be told.
            if let told, told.value == nil, !told.isFew { return nil }
            return Line(
                id: measure.id,
                title: measure.title,
                told: told,
                day: row?.day
            )
        }
    }
}

/// The same of every day, for a file.
package struct ToldFigureDays: Question {
    /// So many lines are in one file at the most.
    package static let most = 100_000

    package struct Line: Sendable {
        package let service: Words
        package let measure: Words
        package let day: CivilDate
        package let told: ToldFigure
    }

    /// From which day on.
    private let from: CivilDate

    package init(from: CivilDate) {
        self.from = from
    }

    package var policy: any Policy { Anyone() }

    package func answer(in tx: Tx, _ context: Context) throws -> [Line] {
        var lines: [Line] = []
        for published in context.services.open {
            for measure in published.service.counts where measure.isPublic {
                let rows = try tx.toldFigures.days(
                    of: measure.id,
                    of: published.service.id,
                    from: from,
                    limit: Self.most - lines.count
                )
                lines += rows.compactMap { row in
                    ToldFigure(json: row.told).map {
                        Line(
                            service: published.service.title,
                            measure: measure.title,
                            day: row.day,
                            told: $0
                        )
                    }
                }
            }
        }
        return lines
    }
}
