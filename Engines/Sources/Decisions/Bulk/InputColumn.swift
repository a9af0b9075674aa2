import Calendar
import FEEL

/// A column of a table over many rows: where its values come from, and how they find their region.
struct InputColumn {
    let source: Source
    let masks: RegionMasks
    /// The rules whose cell has to be evaluated for each row.
    let loose: [Int]
    private let finder: Finder

    enum Source {
        case column(Column)
        case fixed(Value)
        /// Computed from facts that change from row to row.
        case computed(Expression)
    }

    /// How the mask of a value is found.
    fileprivate enum Finder {
        /// All values but null have the same.
        case single
        case thresholds(Thresholds)
        /// By the code of a text, or false and true.
        case table([UInt32])
        case search(Axis, Axis.Kind)
    }

    init(
        _ column: Int,
        of table: DecisionTable,
        over rows: Rows,
        width: RegionMasks.Width,
        in environment: Environment
    ) {
        let input = table.inputs[column]
        let source = Source(input.expression, over: rows, in: environment)
        let names = Set(environment.bindings.names)
        let resolve: (CellShape.Operand) -> Axis.Stop = { operand in
            let value = operand.value(in: environment, knowing: names)
            return value.map(Axis.Stop.value) ?? .symbol(operand.text)
        }
        let shapes = table.rules.map { rule -> CellShape in
            let test = rule.tests[column]
            return rows.touch(test.references) ? .other : test.shape
        }
        let axis = Axis(
            input: input,
            shapes: shapes.map { $0.isResolved(by: resolve) ? $0 : .other },
            domain: InputDomain(),
            resolve: resolve
        )
        let kind = axis?.kind ?? .mixed
        let fits = kind != .mixed && source.fits(kind)
        let admitted = zip(table.rules, shapes).map { rule, shape -> RegionSet? in
            if rule.tests[column].tests == nil { return .all(fits ? axis?.regions.count ?? 1 : 1) }
            guard fits, shape.isResolved(by: resolve) else { return nil }
            return axis?.admitted(by: shape, resolve: resolve)
        }
        self.source = source
        masks = RegionMasks(
            of: column,
            in: table,
            axis: fits ? axis : nil,
            admitted: admitted,
            width: width,
            environment: environment
        )
        loose = admitted.indices.filter { admitted[$0] == nil }
        finder = Finder(axis: fits ? axis : nil, kind: kind, source, masks)
    }

    /// How many masks its rows can have: those that cannot occur stand last.
    var regions: Int {
        switch (finder, source) {
        case (.search, _): masks.count
        case (_, .column(let column)) where column.gaps.isEmpty: masks.count - 2
        default: masks.count - 1
        }
    }

    var isComputed: Bool {
        if case .computed = source { true } else { false }
    }

    /// The value in a row; nil where a fact is missing that it is made of.
    func value(at row: Int, of rows: Rows, in environment: Environment) -> Value? {
        switch source {
        case .column(let column): return column.value(at: row)
        case .fixed(let value): return value
        case .computed(let expression):
            let facts = rows.facts(of: row, among: expression.references)
            guard facts.missing(among: expression.references).isEmpty else { return nil }
            let run = Run(in: environment, seeing: facts.bindings)
            return run.bounded(expression.value(within: run))
        }
    }
}

// MARK: - Finding regions

extension InputColumn {
    /// Adds to the numbers of some rows the number of their mask, as a digit of some weight.
    func read(
        _ span: Range<Int>,
        of rows: Rows,
        in environment: Environment,
        onto numbers: UnsafeMutableBufferPointer<Int>,
        times weight: Int
    ) {
        guard case .column(let column) = source, isPacked(column) else {
            for (place, row) in span.enumerated() {
                let value = value(at: row, of: rows, in: environment)
                numbers[place] += weight * (value.map(mask) ?? masks.missing)
            }
            return
        }
        guard !column.gaps.isEmpty else {
            return readPacked(column, span) { numbers[$0] &+= weight &* Int($1) }
        }
        let (null, missing) = (masks.null, masks.missing)
        column.gaps.read(span) { gaps in
            readPacked(column, span) { place, mask in
                let gap = gaps[place]
                let mask = gap == .none ? Int(mask) : gap == .null ? null : missing
                numbers[place] &+= weight &* mask
            }
        }
    }

    /// Whether the column can be read by the kind of its packing.
    private func isPacked(_ column: Column) -> Bool {
        switch (column.storage, finder) {
        case (.values, _), (_, .search): false
        default: true
        }
    }

    /// Tells the mask in each row, as if there were no gaps.
    @inline(__always)
    private func readPacked(
        _ column: Column,
        _ span: Range<Int>,
        tell: (Int, UInt32) -> Void
    ) {
        switch (column.storage, finder) {
        case (.numbers(let counts, _), .thresholds(let thresholds)):
            counts.read(span) { thresholds.find($0, tell: tell) }
        case (.dates(let days), .thresholds(let thresholds)):
            days.read(span) { thresholds.find($0, tell: tell) }
        case (.texts(let codes, _), .table(let table)):
            codes.read(span) { codes in
                table.read(table.indices) { table in
                    for (place, code) in codes.enumerated() {
                        // Behind the words stands null.
                        tell(place, table[min(Int(code), table.count - 1)])
                    }
                }
            }
        case (.truths(let truths), .table(let table)):
            let (no, yes) = (table[0], table[1])
            truths.read(span) { truths in
                for (place, truth) in truths.enumerated() { tell(place, truth ? yes : no) }
            }
        default:
            let mask = UInt32(masks.others)
            for place in span.indices { tell(place - span.lowerBound, mask) }
        }
    }

    private func mask(of value: Value) -> Int {
        if value.isNull { return masks.null }
        switch finder {
        case .single: return masks.others
        case .search(let axis, let kind):
            guard Axis.Kind(value) == kind || kind == .anything else { return masks.strange }
            return masks.numbers[axis.region(of: value)]
        case .thresholds, .table: return masks.strange
        }
    }
}

extension Array {
    @inline(__always)
    fileprivate func read(_ span: Range<Int>, _ work: (UnsafeBufferPointer<Element>) -> Void) {
        withUnsafeBufferPointer { work(UnsafeBufferPointer(rebasing: $0[span])) }
    }
}

extension InputColumn.Finder {
    fileprivate init(
        axis: Axis?,
        kind: Axis.Kind,
        _ source: InputColumn.Source,
        _ masks: RegionMasks
    ) {
        guard let axis else {
            self = .single
            return
        }
        guard case .column(let column) = source, kind != .anything else {
            self = kind == .anything ? .single : .search(axis, kind)
            return
        }
        func mask(_ value: Value) -> UInt32 { UInt32(masks.numbers[axis.region(of: value)]) }
        switch (column.storage, kind) {
        case (.numbers(_, let scale), .number) where axis.isOrdered:
            let stops = axis.stopValues.compactMap(\.asNumber)
            self = .thresholds(Thresholds(stops, scale: scale, masks: masks.numbers))
        case (.dates, .date) where axis.isOrdered:
            let days = axis.stopValues.compactMap(\.asDay)
            self = .thresholds(Thresholds(days: days, masks: masks.numbers))
        case (.texts(_, let words), .text):
            self = .table(words.map { mask(.string($0)) } + [UInt32(masks.null)])
        case (.truths, .truth):
            self = .table([false, true].map { mask(.boolean($0)) })
        default: self = .search(axis, kind)
        }
    }
}

extension InputColumn.Source {
    fileprivate init(_ expression: Expression, over rows: Rows, in environment: Environment) {
        if let column = rows.column(of: expression) {
            self = .column(column)
        } else if rows.touch(expression.references) {
            self = .computed(expression)
        } else {
            let run = Run(in: environment)
            self = .fixed(run.bounded(expression.value(within: run)))
        }
    }

    /// Whether values of this source can be told apart by stops of a kind.
    fileprivate func fits(_ kind: Axis.Kind) -> Bool {
        guard case .column(let column) = self, kind != .anything else { return true }
        return switch column.storage {
        case .numbers: kind == .number
        case .texts: kind == .text
        case .dates: kind == .date
        case .truths: kind == .truth
        case .values: true
        }
    }
}

extension CellShape {
    /// Whether everything that the cell compares with has its value before any row is read.
    fileprivate func isResolved(by resolve: (Operand) -> Axis.Stop) -> Bool {
        if case .other = self { return false }
        return operands.allSatisfy { resolve($0).value != nil }
    }
}

extension Value {
    fileprivate var asDay: Int? {
        if case .date(let date) = self { date.dayNumber } else { nil }
    }
}
