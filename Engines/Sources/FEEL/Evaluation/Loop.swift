import Calendar

/// The rounds of `for`, `some` and `every`: the first iterator turns slowest.
struct Loop: Sendable {
    private let iterators: [(slot: Int, source: Source)]
    private let partial: Int?

    private enum Source: Sendable {
        case list(Code)
        case steps(Code, Code)

        /// What the source comes to: a list, one value, or a pair of ends.
        func value(_ run: Run) -> Steps.Source {
            switch self {
            case .list(let code): .value(code(run))
            case .steps(let from, let to): .ends(from(run), to(run))
            }
        }
    }

    init(_ iterators: [Node.Iterator], partial: Int?) {
        self.partial = partial
        self.iterators = iterators.map { iterator in
            switch iterator.source {
            case .list(let node): (iterator.slot, .list(node.compiled()))
            case .steps(let from, let to): (iterator.slot, .steps(from.compiled(), to.compiled()))
            }
        }
    }

    /// The results of a body for every round.
    func collecting(_ body: @escaping Code) -> Code {
        { run in
            var results: [Value] = []
            let finished = rounds(run) {
                if let partial { run.locals[partial] = .list(results) }
                let result = body(run)
                if partial != nil, !run.allows(nesting: result) { return false }
                if let partial { run.locals[partial] = .null }
                results.append(result)
                return run.allows(length: results.count)
            }
            return finished ? .list(results) : .null
        }
    }

    /// Whether a condition is true in some or in every round.
    func testing(every: Bool, _ condition: @escaping Code) -> Code {
        { run in
            var settled = false
            var known = true
            let finished = rounds(run) {
                guard case .boolean(let value) = condition(run) else {
                    known = false
                    return true
                }
                settled = value != every
                return !settled
            }
            if settled { return .boolean(!every) }
            return finished && known ? .boolean(every) : .null
        }
    }

    /// Runs the body once for each combination; false where it was stopped or a source has no items.
    private func rounds(_ run: Run, _ body: () -> Bool) -> Bool {
        round(0, run, body)
    }

    private func round(_ level: Int, _ run: Run, _ body: () -> Bool) -> Bool {
        if level == iterators.count { return body() }
        let (slot, source) = iterators[level]
        guard let values = Steps(source.value(run), run) else { return false }
        for value in values {
            guard run.spend() else { return false }
            run.locals[slot] = value
            guard round(level + 1, run, body) else { return false }
        }
        return true
    }
}

/// The values an iterator takes one after the other.
struct Steps: Sequence, IteratorProtocol {
    enum Source {
        case value(Value)
        case ends(Value, Value)
    }

    private enum Kind {
        case items([Value])
        case numbers
        case dates
    }

    private let kind: Kind
    private var position: Int
    private let end: Int
    private let step: Int

    /// The values of a source; `nil`, with the reason reported, where it cannot be stepped through.
    init?(_ source: Source, _ run: Run) {
        switch source {
        case .value(.list(let items)): self.init(items)
        case .value(.range(let range)): self.init(range, run)
        case .value(.null):
            run.report(zh: "空值不能逐项处理。", en: "Null has no items to go through.")
            return nil
        case .value(let value): self.init([value])
        case .ends(let from, let to): self.init(from, to, run)
        }
    }

    private init(_ items: [Value]) {
        kind = .items(items)
        position = 0
        end = items.count - 1
        step = 1
    }

    /// A range value runs upwards only, and only where both ends are known.
    private init?(_ range: ValueRange, _ run: Run) {
        guard let order = Value.order(range.start, range.end), order <= 0 else {
            run.report(zh: "这个区间不能逐项处理。", en: "This range cannot be gone through.")
            return nil
        }
        self.init(range.start, range.end, run)
        if !range.startIncluded { position += 1 }
        if !range.endIncluded { self = shortened() }
        if position > end { self = Steps([]) }
    }

    private init?(_ from: Value, _ to: Value, _ run: Run) {
        switch (from, to) {
        case (.number(let a), .number(let b)):
            if let first = Self.countable(a), let last = Self.countable(b) {
                self.init(.numbers, first, last)
                return
            }
        case (.date(let a), .date(let b)):
            self.init(.dates, a.dayNumber, b.dayNumber)
            return
        default:
            break
        }
        run.report(
            zh: "只能在两个整数或两个日期之间逐个进行。",
            en: "One can only step between two whole numbers or two dates."
        )
        return nil
    }

    /// A whole number with room on both sides.
    private static func countable(_ number: Decimal34) -> Int? {
        number.asInt.flatMap { $0.magnitude < 1 << 60 ? $0 : nil }
    }

    private init(_ kind: Kind, _ first: Int, _ last: Int, step: Int? = nil) {
        self.kind = kind
        position = first
        end = last
        self.step = step ?? (first <= last ? 1 : -1)
    }

    private func shortened() -> Steps { Steps(kind, position, end - 1, step: 1) }

    /// The next value; `nil` behind the last.
    mutating func next() -> Value? {
        guard step > 0 ? position <= end : position >= end else { return nil }
        defer { position += step }
        return switch kind {
        case .items(let items): items[position]
        case .numbers: .number(Decimal34(position))
        case .dates: .date(CivilDate(dayNumber: position))
        }
    }
}
