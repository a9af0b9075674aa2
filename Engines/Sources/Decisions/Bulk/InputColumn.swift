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

    fileprivate enum Finder {
        /// The column has but one region.
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
        finder = Finder(axis: fits ? axis : nil, kind: kind, source)
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
    /// The regions of some rows, one after the other.
    func regions(
        of span: Range<Int>,
        of rows: Rows,
        in environment: Environment,
        into regions: UnsafeMutableBufferPointer<UInt32>
    ) {
        guard case .column(let column) = source, readPacked(column, span, into: regions) else {
            for (place, row) in span.enumerated() {
                let value = value(at: row, of: rows, in: environment)
                regions[place] = value.map(region) ?? masks.missing
            }
            return
        }
        guard !column.gaps.isEmpty else { return }
        for (place, row) in span.enumerated() where column.gaps[row] != .none {
            regions[place] = column.gaps[row] == .null ? masks.null : masks.missing
        }
    }

    /// Whether the column's own packing could be read at once.
    private func readPacked(
        _ column: Column,
        _ span: Range<Int>,
        into regions: UnsafeMutableBufferPointer<UInt32>
    ) -> Bool {
        let start = span.lowerBound
        switch (column.storage, finder) {
        case (.values, _), (_, .search): return false
        case (_, .single): regions.update(repeating: 0)
        case (.numbers(let counts, _), .thresholds(let thresholds)):
            counts.withUnsafeBufferPointer { counts in
                thresholds.regions(into: regions) { counts[start + $0] }
            }
        case (.dates(let days), .thresholds(let thresholds)):
            days.withUnsafeBufferPointer { days in
                thresholds.regions(into: regions) { Int64(days[start + $0]) }
            }
        case (.texts(let codes, _), .table(let table)):
            let null = masks.null
            codes.withUnsafeBufferPointer { codes in
                table.withUnsafeBufferPointer { table in
                    for place in regions.indices {
                        let code = Int(codes[start + place])
                        regions[place] = code < table.count ? table[code] : null
                    }
                }
            }
        case (.truths(let truths), .table(let table)):
            let (no, yes) = (table[0], table[1])
            truths.withUnsafeBufferPointer { truths in
                for place in regions.indices { regions[place] = truths[start + place] ? yes : no }
            }
        default: return false
        }
        return true
    }

    private func region(of value: Value) -> UInt32 {
        if value.isNull { return masks.null }
        switch finder {
        case .single: return 0
        case .search(let axis, let kind):
            guard Axis.Kind(value) == kind || kind == .anything else { return masks.strange }
            return UInt32(axis.region(of: value))
        case .thresholds, .table: return masks.strange
        }
    }
}

extension InputColumn.Finder {
    fileprivate init(axis: Axis?, kind: Axis.Kind, _ source: InputColumn.Source) {
        guard let axis else {
            self = .single
            return
        }
        guard case .column(let column) = source, kind != .anything else {
            self = kind == .anything ? .single : .search(axis, kind)
            return
        }
        switch (column.storage, kind) {
        case (.numbers(_, let scale), .number) where axis.isOrdered:
            self = .thresholds(Thresholds(axis.stopValues.compactMap(\.asNumber), scale: scale))
        case (.dates, .date) where axis.isOrdered:
            self = .thresholds(Thresholds(days: axis.stopValues.compactMap(\.asDay)))
        case (.texts(_, let words), .text):
            self = .table(words.map { UInt32(axis.region(of: .string($0))) })
        case (.truths, .truth):
            self = .table([false, true].map { UInt32(axis.region(of: .boolean($0))) })
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
