import FEEL

extension Axis {
    /// The kind that all stops of a column have in common.
    enum Kind: Hashable {
        case number, text, date, truth, duration, time
        /// There is no stop, so every value is as good as another.
        case anything
        case mixed

        init(_ value: Value) {
            self =
                switch value {
                case .number: .number
                case .string: .text
                case .date: .date
                case .boolean: .truth
                case .dayTimeDuration, .yearMonthDuration: .duration
                case .time, .dateTime: .time
                default: .mixed
                }
        }
    }

    var kind: Kind {
        let kinds = Set(stopValues.filter { !$0.isNull }.map(Kind.init))
        return kinds.isEmpty ? .anything : kinds.count == 1 ? kinds.first ?? .mixed : .mixed
    }

    var isOrdered: Bool { stops.isOrdered }

    var stopValues: [Value] { stops.list.compactMap(\.value) }

    /// The region of a value that is of the column's kind.
    func region(of value: Value) -> Int {
        guard stops.isOrdered else {
            return stops.place(of: .value(value)) ?? stops.list.count
        }
        var low = 0
        var high = stops.list.count
        while low < high {
            let middle = (low + high) / 2
            if stops.list[middle].value?.precedes(value) == true {
                low = middle + 1
            } else {
                high = middle
            }
        }
        let isStop = low < stops.list.count && stops.list[low] == .value(value)
        let place = isStop ? 2 * low + 1 : 2 * low
        return firstRegion { $0 >= place }
    }
}
