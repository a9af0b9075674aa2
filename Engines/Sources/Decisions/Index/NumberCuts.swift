import FEEL

/// The numbers that cut a column, in their order.
struct NumberCuts: Cuts {
    private let stops: [Decimal34]
    /// The same as whole numbers of the last of `scale` digits, which compare quicker; empty where one
    /// of them is too large or too long.
    private let units: [Int64]
    private let scale: Int

    /// Money has two digits after the point even where the table names whole yuan.
    private static let scales = [2, 4, 8]

    init(_ constants: [Value]) {
        let stops = Set(constants.compactMap(\.asNumber)).sorted()
        self.stops = stops
        scale =
            Self.scales.first { scale in
                stops.allSatisfy { $0.wholeUnits(scale: scale) != nil }
            } ?? 0
        let units = stops.compactMap { [scale] in $0.wholeUnits(scale: scale) }
        self.units = units.count == stops.count ? units : []
    }

    var count: Int { stops.count }

    func region(of value: Value) -> Int? { value.asNumber.map(region) }

    func region(of number: Decimal34) -> Int {
        if !units.isEmpty, let exact = number.wholeUnits(scale: scale) {
            let place = units.places { $0 < exact }
            return place < units.count && units[place] == exact ? 2 * place + 1 : 2 * place
        }
        let place = stops.places { $0 < number }
        return place < stops.count && stops[place] == number ? 2 * place + 1 : 2 * place
    }

    func stop(_ place: Int) -> Value { .number(stops[place]) }

    func between(_ low: Int?, _ high: Int?) -> Value? {
        let (low, high) = (low.map { stops[$0] }, high.map { stops[$0] })
        let sample: Decimal34? =
            switch (low, high) {
            case (nil, nil): .zero
            case (let low?, nil): low + .one
            case (nil, let high?): high + -.one
            case (let low?, let high?): (low + high).flatMap { $0 * Decimal34(5, scale: 1) }
            }
        // Beyond 34 digits, what should lie between is rounded to one of the ends.
        guard let sample, low.map({ $0 < sample }) ?? true, high.map({ sample < $0 }) ?? true else {
            return nil
        }
        return .number(sample)
    }
}
