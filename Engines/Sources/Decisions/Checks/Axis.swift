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
    private let stops: [Stop]
    private let isOrdered: Bool

    /// Nil where the cells of the column cannot be brought into an order.
    init?(
        input: DecisionTable.Input,
        shapes: [CellShape],
        domain: InputDomain,
        resolve: (CellShape.Operand) -> Stop
    ) {
        let terms = shapes.flatMap(\.terms)
        let named = Self.distinct(terms.flatMap(\.operands).map(resolve))
        let asksForOrder =
            terms.contains(where: \.needsOrder) || named.contains(where: \.isMeasured)
        isOrdered = domain.values == nil && (asksForOrder || domain.isBounded)
        label = input.label
        if isOrdered {
            let all = named.filter { $0 != .value(.null) } + domain.bounds.map(Stop.value)
            guard let sorted = Self.sorted(Self.distinct(all)) else { return nil }
            let line = Self.line(sorted)
            places = line.indices.filter { domain.reaches(line[$0]) }
            regions = places.map { line[$0] }
            stops = sorted
        } else {
            let closed =
                domain.values ?? (input.isBoolean ? [.boolean(true), .boolean(false)] : nil)
            let listed =
                closed.map { $0.map(Stop.value) + named.filter { $0.value == nil } } ?? named
            stops = Self.distinct(listed)
            regions = stops.map(Region.at) + (closed == nil ? [.others] : [])
            places = Array(regions.indices)
        }
    }

    private static func distinct(_ stops: [Stop]) -> [Stop] {
        stops.reduce(into: []) { kept, stop in
            if !kept.contains(stop) { kept.append(stop) }
        }
    }

    private static func sorted(_ stops: [Stop]) -> [Stop]? {
        if stops.count < 2 { return stops }
        let values = stops.compactMap(\.value)
        guard values.count == stops.count else { return nil }
        guard values.dropFirst().allSatisfy({ values[0].precedes($0) != nil }) else { return nil }
        return values.sorted { $0.precedes($1) ?? false }.map(Stop.value)
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

// MARK: - Which regions a cell admits

extension Axis {
    /// For each region whether a cell admits it; nil where the cell is not simple.
    func admitted(by shape: CellShape, resolve: (CellShape.Operand) -> Stop) -> [Bool]? {
        switch shape {
        case .anything: return places.map { _ in true }
        case .other: return nil
        case .oneOf(let terms): return union(of: terms, resolve: resolve)
        case .noneOf(let terms): return union(of: terms, resolve: resolve).map { !$0 }
        }
    }

    private func union(
        of terms: [CellShape.Term],
        resolve: (CellShape.Operand) -> Stop
    ) -> [Bool] {
        var admitted = places.map { _ in false }
        for term in terms {
            let ends = term.operands.map { place(of: resolve($0)) }
            for (region, place) in places.enumerated() where passes(place, term, ends) {
                admitted[region] = true
            }
        }
        return admitted
    }

    /// Where a stop lies on the line or among the points; nil where no region holds it.
    private func place(of stop: Stop) -> Int? {
        stops.firstIndex(of: stop).map { isOrdered ? 2 * $0 + 1 : $0 }
    }

    private func passes(_ place: Int, _ term: CellShape.Term, _ ends: [Int?]) -> Bool {
        switch term {
        case .value, .comparison(.equal, _): return place == ends[0]
        case .comparison(.unequal, _): return place != ends[0]
        case .comparison(let sign, _):
            guard isOrdered, let end = ends[0] else { return false }
            return sign.holds(place, end)
        case .range(_, let included, _, let included2):
            guard isOrdered, let low = ends[0], let high = ends[1] else { return false }
            return (included ? place >= low : place > low)
                && (included2 ? place <= high : place < high)
        }
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

extension Comparison {
    fileprivate func holds(_ left: Int, _ right: Int) -> Bool {
        switch self {
        case .less: left < right
        case .lessOrEqual: left <= right
        case .greater: left > right
        case .greaterOrEqual: left >= right
        case .equal: left == right
        case .unequal: left != right
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
