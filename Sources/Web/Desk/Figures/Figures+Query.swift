import Calendar
import FEEL
import Hall
import Programs
import Registry

extension Figures {
    /// What the visitor's services count, as of now.
    init(for visit: Visit, in hall: Hall) async throws {
        let sections = try await hall.ask(FiguresDesk(), as: visit.actor)
        self.init(
            asOf: hall.calendar.zone.civil(visit.now),
            sections: sections.map { section in
                Section(
                    section.title,
                    section.figures.map { Measure($0, of: section.service) }
                )
            }
        )
    }
}

extension Figures.Measure {
    init(_ figure: FiguresOf.Figure, of service: String) {
        self.init(
            figure.title,
            Figures.Measure.Value(figure),
            unit: figure.unit,
            target: figure.target.map { ($0, figure.isKept) },
            lack: figure.lack,
            open: figure.count(.open),
            path: figure.path(of: service)
        )
        notes = figure.notes
    }
}

extension Figures.Measure.Value {
    fileprivate init(_ figure: FiguresOf.Figure) {
        if let gaps = figure.gaps {
            let isReach = gaps.rule.reach != nil
            let whole = isReach ? gaps.clusters : gaps.dense
            let lack = isReach ? gaps.far.count : gaps.thin.count
            self = .share(.init(part: whole - lack, of: whole))
        } else if figure.isShare {
            self = .share(.init(part: figure.count(.counted), of: figure.among))
        } else if let fen = figure.fen {
            self = .count(Int((fen + 50) / 100))
        } else if figure.measure.kind == .median {
            self = .median(figure.value.map(figure.text))
        } else {
            self = .count(Int(figure.value?.asInt64 ?? 0))
        }
    }
}

extension FiguresOf.Figure {
    /// Where what stands behind it can be seen.
    fileprivate func path(of service: String) -> String {
        if isOfOffers { return DeskSection.offers.path }
        return gaps == nil ? FigureCases.path(service, id) : GapsPage.path(service, id)
    }
}

extension FigureCases {
    typealias Part = CasesBehind.Part

    static func path(_ service: String, _ measure: String, _ part: Part = .counted) -> String {
        let path = "\(DeskSection.figures.path)/\(service.percentEncoded)/\(measure.percentEncoded)"
        return part == .counted ? path : "\(path)?part=\(part.rawValue)"
    }

    init(for visit: Visit, in hall: Hall) async throws {
        let (service, measure) = (visit["service"], visit["measure"])
        let part = visit.query["part"].flatMap(Part.init) ?? .counted
        let behind = try await hall.ask(
            CasesBehind(service, measure, part, page: visit.page),
            as: visit.actor
        )
        self.init(
            title: behind.figure.title,
            service: behind.service,
            asOf: hall.calendar.zone.civil(visit.now),
            parts: Part.allCases.map { other in
                ListFilter(
                    other.title,
                    count: behind.figure.count(other),
                    path: Self.path(service, measure, other),
                    isCurrent: other == part
                )
            },
            lines: behind.cases.map { Line($0, in: hall) },
            places: behind.places.map(Place.init),
            pager: Pager(
                page: visit.page,
                size: CasesBehind.pageSize,
                first: behind.first,
                shown: behind.cases.count + behind.places.count,
                total: behind.figure.count(part),
                at: Self.path(service, measure, part)
            )
        )
    }
}

extension FigureCases.Place {
    fileprivate init(_ card: PlaceCard) {
        self.init(
            number: card.number,
            name: card.name,
            status: card.status,
            opened: card.opened
        )
    }
}

extension FigureCases.Line {
    init(_ summary: CaseSummary, in hall: Hall) {
        self.init(
            path: "/desk/cases/\(summary.id.description)",
            number: summary.number,
            person: summary.person,
            step: summary.outcome ?? summary.step,
            filed: hall.calendar.date(of: summary.filedAt),
            channel: summary.channel
        )
    }
}

extension CasesBehind.Part {
    var title: Words {
        switch self {
        case .counted: Words(zh: "算在内", en: "Counted")
        case .missed: Words(zh: "没算上", en: "Not counted")
        case .open: Words(zh: "还没到时候", en: "Not settled yet")
        }
    }
}
