import FEEL

/// An input column cut into regions inside which all rules decide alike.
///
/// Ordered columns are a line: with k stops there are 2k + 1 places, the odd ones being the stops
/// themselves and the even ones what lies between. Other columns are a set of points and the rest.
struct Axis {
    /// A value at which some rule changes its mind.
    enum Stop: Equatable {
        case value(Value)
        /// A name whose value is known only when deciding.
        case symbol(String)
    }

    /// A part of the column's values.
    enum Region {
        /// Exactly one value.
        case at(Stop)
        /// Everything between two stops; nil for no end.
        case between(Stop?, Stop?)
        /// Every value that is not listed.
        case others
    }

    let label: String
    let regions: [Region]
    /// The place of each region on the line, or among the points.
    private let places: [Int]
    let stops: Stops

    /// Nil where the cells of the column cannot be brought into an order.
    init?(
        input: DecisionTable.Input,
        shapes: [CellShape],
        domain: InputDomain,
        resolve: (CellShape.Operand) -> Stop
    ) {
        let terms = shapes.flatMap(\.terms)
        let named = terms.flatMap(\.operands).map(resolve)
        let asksForOrder =
            terms.contains(where: \.needsOrder) || named.contains(where: \.isMeasured)
        label = input.label
        if domain.values == nil && (asksForOrder || domain.isBounded) {
            let all = named.filter { $0 != .value(.null) } + domain.bounds.map(Stop.value)
            guard let stops = Stops(ordered: all) else { return nil }
            let line = Self.line(stops.list)
            places = line.indices.filter { domain.reaches(line[$0]) }
            regions = places.map { line[$0] }
            self.stops = stops
        } else {
            let closed =
                domain.values ?? (input.isBoolean ? [.boolean(true), .boolean(false)] : nil)
            let symbols = named.filter { $0.value == nil }
            stops = Stops(points: closed.map { $0.map(Stop.value) + symbols } ?? named)
            regions = stops.list.map(Region.at) + (closed == nil ? [.others] : [])
            places = Array(regions.indices)
        }
    }

    private static func line(_ stops: [Stop]) -> [Region] {
        var regions: [Region] = [.between(nil, stops.first)]
        for (place, stop) in stops.enumerated() {
            regions.append(.at(stop))
            regions.append(.between(stop, place + 1 < stops.count ? stops[place + 1] : nil))
        }
        return regions
    }
}

extension Axis {
    /// Whether a region is a single stop on a line, with a stretch on either side.
    func isLone(_ region: Int) -> Bool {
        if stops.isOrdered, case .at = regions[region] { true } else { false }
    }
}

// MARK: - Which regions a cell admits

extension Axis {
    /// The regions that a cell admits; nil where the cell is not simple.
    func admitted(by shape: CellShape, resolve: (CellShape.Operand) -> Stop) -> RegionSet? {
        switch shape {
        case .anything: return .all(regions.count)
        case .other: return nil
        case .oneOf(let terms): return union(of: terms, resolve: resolve)
        case .noneOf(let terms): return union(of: terms, resolve: resolve).inverted
        }
    }

    private func union(
        of terms: [CellShape.Term],
        resolve: (CellShape.Operand) -> Stop
    ) -> RegionSet {
        var admitted = RegionSet(count: regions.count)
        for term in terms {
            let ends = term.operands.map { stops.place(of: resolve($0)) }
            if case .comparison(.unequal, _) = term {
                for region in regions.indices where places[region] != ends[0] {
                    admitted.insert(region)
                }
            } else if let span = span(of: term, ends) {
                for region in regions(in: span) { admitted.insert(region) }
            }
        }
        return admitted
    }

    /// The places that a term admits, from the first to the last.
    private func span(of term: CellShape.Term, _ ends: [Int?]) -> ClosedRange<Int>? {
        let last = 2 * stops.list.count
        switch term {
        case .value, .comparison(.equal, _), .comparison(.unequal, _):
            return ends[0].map { $0...$0 }
        case .comparison(let sign, _):
            guard stops.isOrdered, let end = ends[0] else { return nil }
            switch sign {
            case .less: return 0...(end - 1)
            case .lessOrEqual: return 0...end
            case .greater: return (end + 1)...last
            case .greaterOrEqual, .equal, .unequal: return end...last
            }
        case .range(_, let included, _, let included2):
            guard stops.isOrdered, let low = ends[0], let high = ends[1] else { return nil }
            let (first, final) = (included ? low : low + 1, included2 ? high : high - 1)
            return first <= final ? first...final : nil
        }
    }

    /// The regions whose places lie in a span; places grow with the regions.
    private func regions(in span: ClosedRange<Int>) -> Range<Int> {
        firstRegion { $0 >= span.lowerBound }..<firstRegion { $0 > span.upperBound }
    }

    func firstRegion(where isReached: (Int) -> Bool) -> Int {
        var low = 0
        var high = places.count
        while low < high {
            let middle = (low + high) / 2
            if isReached(places[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}

extension CellShape {
    var terms: [Term] {
        switch self {
        case .anything, .other: []
        case .oneOf(let terms), .noneOf(let terms): terms
        }
    }
}

extension DecisionTable.Input {
    fileprivate var isBoolean: Bool { expression.type == .boolean }
}

extension Axis.Stop {
    var value: Value? {
        if case .value(let value) = self { value } else { nil }
    }

    /// Whether the value is of a kind that is measured rather than named.
    fileprivate var isMeasured: Bool {
        switch self {
        case .value(.number), .value(.date), .value(.dayTimeDuration), .value(.yearMonthDuration):
            true
        default: false
        }
    }
}
