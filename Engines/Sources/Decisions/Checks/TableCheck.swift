public import FEEL

extension DecisionTable {
    /// What can be said about the table without a single case: gaps, overlaps, rules nobody reaches.
    ///
    /// Where a column lists its own values or bounds, as models do, there are no others.
    ///
    /// - Parameters:
    ///   - domains: what values an input can have, by the label of its column.
    ///   - environment: where names that cells compare with have their value; names without one
    ///     are taken as unknown but fixed, and unlike every literal.
    public func findings(
        domains: [String: InputDomain] = [:],
        in environment: Environment
    ) -> [TableFinding] {
        let listed = inputs.compactMap { input in
            input.ownDomain.map { (input.label, $0) }
        }
        let domains = domains.merging(listed) { given, _ in given }
        let check = TableCheck(table: self, domains: domains, environment: environment)
        return check.wrongKinds() + check.unknownValues() + check.unknownAnswers()
            + check.rulesThatNeverHold() + check.overlaps() + check.maskedRules() + check.gaps()
            + check.uncheckedRules()
    }
}

/// A table laid out as boxes: for each rule and column, the regions that the rule admits.
struct TableCheck {
    let table: DecisionTable
    let axes: [Axis?]
    /// By rule and column: which regions pass; nil where the cell is not simple.
    let boxes: [[RegionSet?]]
    /// The rules whose every cell is simple.
    let simpleRules: [Int]
    let domains: [String: InputDomain]
    let environment: Environment

    /// As many findings of a kind as a person will read.
    static let mostOfAKind = 10

    init(table: DecisionTable, domains: [String: InputDomain], environment: Environment) {
        self.table = table
        self.domains = domains
        self.environment = environment
        let known = Set(environment.bindings.names)
        let resolve: (CellShape.Operand) -> Axis.Stop = { operand in
            operand.value(in: environment, knowing: known).map(Axis.Stop.value)
                ?? .symbol(operand.text)
        }
        let axes = table.inputs.indices.map { column in
            Axis(
                input: table.inputs[column],
                shapes: table.rules.map { $0.tests[column].shape },
                domain: domains[table.inputs[column].label] ?? InputDomain(),
                resolve: resolve
            )
        }
        self.axes = axes
        let boxes = table.rules.map { rule in
            zip(rule.tests, axes).map { test, axis in
                Self.admitted(by: test.shape, on: axis, resolve: resolve)
            }
        }
        self.boxes = boxes
        simpleRules = boxes.indices.filter { rule in boxes[rule].allSatisfy { $0 != nil } }
    }

    /// A column without an axis has a single region, which `-` alone is known to admit.
    private static func admitted(
        by shape: CellShape,
        on axis: Axis?,
        resolve: (CellShape.Operand) -> Axis.Stop
    ) -> RegionSet? {
        guard let axis else {
            if case .anything = shape { return .all(1) }
            return nil
        }
        return axis.admitted(by: shape, resolve: resolve)
    }

    func label(_ rule: Int) -> String { table.rules[rule].label }

    func place(_ rule: Int) -> DecisionTable.Place? { table.rules[rule].tests.first?.place }

    /// Literals in cells that the domain of their column does not have.
    func unknownValues() -> [TableFinding] {
        var findings: [TableFinding] = []
        for rule in table.rules {
            for (input, test) in zip(table.inputs, rule.tests) {
                guard let values = domains[input.label]?.values else { continue }
                for operand in test.shape.operands {
                    guard let value = operand.value(in: environment, knowing: []),
                        !value.isNull, !values.contains(value)
                    else { continue }
                    findings.append(unknown(operand.text, in: input, rule: rule, at: test.place))
                }
            }
        }
        return findings
    }

    private func unknown(
        _ text: String,
        in input: DecisionTable.Input,
        rule: DecisionTable.Rule,
        at place: DecisionTable.Place
    ) -> TableFinding {
        TableFinding(
            .unknownValue,
            .error,
            rules: [rule.label],
            at: place,
            zh: "第 \(rule.label) 条：“\(input.label)”没有 \(text) 这个值。",
            en: "Rule \(rule.label): \"\(input.label)\" never is \(text)."
        )
    }

    /// Rules that no input satisfies.
    func rulesThatNeverHold() -> [TableFinding] {
        boxes.indices
            .filter { rule in boxes[rule].contains { $0?.isEmpty ?? false } }
            .map { rule in
                TableFinding(
                    .neverHolds,
                    .error,
                    rules: [label(rule)],
                    at: placeOfNothing(in: rule),
                    zh: "第 \(label(rule)) 条永远不会符合：没有这样的值。",
                    en: "Rule \(label(rule)) never holds: no value passes its test."
                )
            }
    }

    /// The cell that admits nothing.
    private func placeOfNothing(in rule: Int) -> DecisionTable.Place? {
        let column = boxes[rule].firstIndex { $0?.isEmpty ?? false }
        return column.map { table.rules[rule].tests[$0].place } ?? place(rule)
    }

    /// Rules left out of the other checks.
    func uncheckedRules() -> [TableFinding] {
        let rules = Set(boxes.indices).subtracting(simpleRules).sorted()
        guard let first = rules.first else { return [] }
        let labels = rules.map(label)
        return [
            TableFinding(
                .notChecked,
                .note,
                rules: labels,
                at: place(first),
                zh: "第 \(labels.joined(separator: "、")) 条有要算了才知道的格子，没有检查遗漏和重叠。",
                en: "Rules \(labels.joined(separator: ", ")) have cells that must be computed: "
                    + "not checked for gaps and overlaps."
            )
        ]
    }
}
