import Calendar
import Programs
import Registry
import Store

/// Counts the openings of a service's offers, and what people had of them at partners.
struct OfferTally {
    private let service: String
    private let tx: Tx
    private let context: Context

    init(_ service: String, _ tx: Tx, _ context: Context) {
        self.service = service
        self.tx = tx
        self.context = context
    }

    /// Fills in a figure of openings, or of the money of an offer; any other stays as it is.
    ///
    /// - Parameter ranges: Within which the partners are; nil for all of them. An opening is nowhere.
    func count(_ figure: inout FiguresOf.Figure, within ranges: [PathRange]?) throws {
        switch figure.measure.kind {
        case .money(let id):
            guard try context.services.open(service).service.offer(id) != nil else { return }
            let day = figure.measure.history?.on
            figure.isOfRedemptions = true
            figure.fen = try borne(id, since: nil, within: ranges)
            figure.fenSince = try day.flatMap { try borne(id, since: $0, within: ranges) }
        case .number where figure.measure.rows == .openings:
            figure.days = try tx.offerings.opened(of: service).map(context.calendar.date)
        default: break
        }
    }

    /// What was borne after a day.
    private func borne(
        _ offer: String,
        since day: CivilDate?,
        within ranges: [PathRange]?
    ) throws -> Int64 {
        let start = day.map(context.calendar.end) ?? Instant(milliseconds: .min)
        return try tx.redemptions.borne(for: service, offer, since: start, within: ranges)
    }
}

extension Measure {
    /// The total for everybody to read, of a measure that goes on from its history.
    func publicTotal(of service: String, in tx: Tx, _ context: Context) throws -> FiguresOf.Figure?
    {
        guard history?.addsUp == true, offerFigure else { return nil }
        var figure = FiguresOf.Figure(
            measure: self,
            counted: [],
            missed: [],
            open: [],
            today: context.today
        )
        try OfferTally(service, tx, context).count(&figure, within: nil)
        return figure
    }

    /// Whether it is about offers, of which no case is looked at.
    private var offerFigure: Bool {
        switch kind {
        case .money: true
        case .number: rows == .openings
        default: false
        }
    }
}
