import FEEL

extension Axis {
    /// The distinct stops of a column, found again by value.
    struct Stops {
        let list: [Stop]
        let isOrdered: Bool
        /// Places by what the stop looks like, for columns that are not measured.
        private let places: [String: Int]

        /// Stops along a line; nil where they have no common order.
        ///
        /// A name without a value has a place on the line only where it is alone.
        init?(ordered stops: [Stop]) {
            let values = stops.compactMap(\.value)
            let symbols = Set(stops.filter { $0.value == nil }.map(\.text))
            isOrdered = true
            places = [:]
            if let symbol = symbols.first {
                guard symbols.count == 1, values.isEmpty else { return nil }
                list = [.symbol(symbol)]
                return
            }
            guard let first = values.first, values.allSatisfy({ first.precedes($0) != nil }) else {
                guard values.isEmpty else { return nil }
                list = []
                return
            }
            let sorted = values.sorted { $0.precedes($1) ?? false }
            let repeated = zip(sorted, sorted.dropFirst()).map { $0 == $1 } + [false]
            list = zip(sorted, repeated).filter { !$1 }.map { .value($0.0) }
        }

        /// Stops without an order.
        init(points stops: [Stop]) {
            var seen: Set<String> = []
            list = stops.filter { seen.insert($0.text).inserted }
            isOrdered = false
            places = Dictionary(uniqueKeysWithValues: zip(list.map(\.text), 0...))
        }

        /// Where a stop lies, on the line or among the points; nil where it is none of these.
        func place(of stop: Stop) -> Int? {
            guard isOrdered else { return places[stop.text] ?? list.firstIndex(of: stop) }
            guard let value = stop.value else {
                return list.firstIndex(of: stop).map { 2 * $0 + 1 }
            }
            var low = 0
            var high = list.count
            while low < high {
                let middle = (low + high) / 2
                if list[middle].value?.precedes(value) == true {
                    low = middle + 1
                } else {
                    high = middle
                }
            }
            return low < list.count && list[low] == stop ? 2 * low + 1 : nil
        }
    }
}
