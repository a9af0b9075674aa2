extension Builtin {
    /// How points and ranges lie to each other, after Allen's interval algebra.
    static let relations: [Builtin] = [
        relation("before", .all) { $0.end.isBefore($1.start) },
        relation("after", .all) { $1.end.isBefore($0.start) },
        relation("meets", [.ranges]) { $0.end.touches($1.start) },
        relation("met by", [.ranges]) { $1.end.touches($0.start) },
        relation("overlaps", [.ranges]) {
            !$0.end.isBefore($1.start) && !$1.end.isBefore($0.start)
        },
        relation("overlaps before", [.ranges]) { $0.overlapsBefore($1) },
        relation("overlaps after", [.ranges]) { $1.overlapsBefore($0) },
        relation("finishes", [.pointAndRange, .ranges]) {
            $0.end.coincides($1.end) && $1.start.isNotAfter($0.start)
        },
        relation("finished by", [.rangeAndPoint, .ranges]) {
            $0.end.coincides($1.end) && $0.start.isNotAfter($1.start)
        },
        relation("includes", [.rangeAndPoint, .ranges]) { $0.includes($1) },
        relation("during", [.pointAndRange, .ranges]) { $1.includes($0) },
        relation("starts", [.pointAndRange, .ranges]) {
            $0.start.coincides($1.start) && $0.end.isNotBeyond($1.end)
        },
        relation("started by", [.rangeAndPoint, .ranges]) {
            $0.start.coincides($1.start) && $1.end.isNotBeyond($0.end)
        },
        relation("coincides", [.points, .ranges]) {
            $0.start.coincides($1.start) && $0.end.coincides($1.end)
        },
    ]

    /// Which of points and ranges a relation is told of, after the standard's table of signatures.
    private struct Sides: OptionSet {
        let rawValue: Int

        static let points = Sides(rawValue: 1)
        static let pointAndRange = Sides(rawValue: 2)
        static let rangeAndPoint = Sides(rawValue: 4)
        static let ranges = Sides(rawValue: 8)
        static let all: Sides = [.points, .pointAndRange, .rangeAndPoint, .ranges]

        init(rawValue: Int) { self.rawValue = rawValue }

        init(_ left: Interval, _ right: Interval) {
            self =
                switch (left.isRange, right.isRange) {
                case (false, false): .points
                case (false, true): .pointAndRange
                case (true, false): .rangeAndPoint
                case (true, true): .ranges
                }
        }

        /// The names by which the arguments may be passed.
        var layouts: [ParameterLayout] {
            let named: [(Sides, [String])] = [
                (.ranges, ["range1", "range2"]), (.points, ["point1", "point2"]),
                (.pointAndRange, ["point", "range"]), (.rangeAndPoint, ["range", "point"]),
            ]
            return named.filter { contains($0.0) }.map { ParameterLayout($0.1) }
        }
    }

    private static func relation(
        _ name: String,
        _ sides: Sides,
        _ holds: @escaping @Sendable (Interval, Interval) -> Bool
    ) -> Builtin {
        Builtin(name, sides.layouts, returns: .boolean) { call in
            guard let left = Interval(call[0]), let right = Interval(call[1]),
                sides.contains(Sides(left, right)), left.isComparable(with: right)
            else { return call.refused() }
            return .boolean(holds(left, right))
        }
    }
}

/// A range, or a point as the range from itself to itself.
private struct Interval {
    let start: Bound
    let end: Bound
    let isRange: Bool

    init?(_ value: Value) {
        switch value {
        case .range(let range):
            guard !(range.start.isNull && range.end.isNull) else { return nil }
            start = Bound(value: range.start, isIncluded: range.startIncluded)
            end = Bound(value: range.end, isIncluded: range.endIncluded)
            isRange = true
        default:
            guard Value.order(value, value) != nil else { return nil }
            start = Bound(value: value, isIncluded: true)
            end = start
            isRange = false
        }
    }

    func isComparable(with other: Interval) -> Bool {
        let a = start.value.isNull ? end.value : start.value
        let b = other.start.value.isNull ? other.end.value : other.start.value
        return Value.order(a, b) != nil
    }

    func includes(_ other: Interval) -> Bool {
        start.isNotAfter(other.start) && other.end.isNotBeyond(end)
    }

    func overlapsBefore(_ other: Interval) -> Bool {
        let beginsFirst = start.isNotAfter(other.start) && !start.coincides(other.start)
        return beginsFirst && !end.isBefore(other.start) && end.isNotBeyond(other.end)
    }
}

/// One end of an interval; without value it lies infinitely far out.
private struct Bound {
    let value: Value
    let isIncluded: Bool

    /// Whether this end, taken as an upper one, leaves out everything from a lower end on.
    func isBefore(_ start: Bound) -> Bool {
        guard let order = Value.order(value, start.value) else { return false }
        return order < 0 || (order == 0 && !(isIncluded && start.isIncluded))
    }

    func touches(_ start: Bound) -> Bool {
        isIncluded && start.isIncluded && Value.order(value, start.value) == 0
    }

    func coincides(_ other: Bound) -> Bool {
        isIncluded == other.isIncluded && Value.equal(value, other.value) == true
    }

    /// Whether this lower end lets in all that another lets in.
    func isNotAfter(_ other: Bound) -> Bool {
        if value.isNull { return true }
        guard let order = Value.order(value, other.value) else { return false }
        return order < 0 || (order == 0 && (isIncluded || !other.isIncluded))
    }

    /// Whether this upper end lets in no more than another.
    func isNotBeyond(_ other: Bound) -> Bool {
        if other.value.isNull { return true }
        guard let order = Value.order(value, other.value) else { return false }
        return order < 0 || (order == 0 && (other.isIncluded || !isIncluded))
    }
}
