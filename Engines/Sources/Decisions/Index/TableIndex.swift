import FEEL

/// What is known of a table before it decides anything, found once when it is compiled.
final class TableIndex: Sendable {
    let columns: [ColumnIndex]
    /// For each column the parts of the fact's name, where it is nothing but a fact; else empty.
    let paths: [[String]]
    /// The columns in the order to read them: facts first, then what has to be computed.
    let order: [Int]
    /// The columns that may not have every value.
    let restricted: [Int]
    /// For each rule the columns whose cell is loose; empty where the table has no loose cell.
    let loose: [[Int]]
    /// What the table says where a rule alone holds, if that is written out.
    let settled: [TableOutcome?]
    /// All rules.
    let all: RuleMask

    init(
        _ policy: HitPolicy,
        _ inputs: [DecisionTable.Input],
        _ outputs: [DecisionTable.Output],
        _ rules: [DecisionTable.Rule]
    ) {
        let columns = inputs.indices.map { ColumnIndex($0, of: rules) }
        let paths = inputs.map(\.expression.path)
        let facts = paths.indices.filter { !paths[$0].isEmpty }
        let computed = paths.indices.filter { paths[$0].isEmpty }
        let loose = rules.indices.map { rule in
            columns.indices.filter { columns[$0].loose.contains(rule) }
        }
        self.columns = columns
        restricted = inputs.indices.filter { inputs[$0].allowed != nil }
        self.paths = paths
        self.order = facts + computed
        self.loose = loose.contains { !$0.isEmpty } ? loose : []
        all = RuleMask(of: rules.count)
        settled = rules.map { policy.answersWithOneRule ? $0.settled(outputs) : nil }
    }
}

extension HitPolicy {
    /// Whether a rule that holds alone is the whole answer.
    fileprivate var answersWithOneRule: Bool {
        switch self {
        case .unique, .any, .priority, .first: true
        case .ruleOrder, .outputOrder, .collect: false
        }
    }
}

extension DecisionTable.Rule {
    /// The answer, where all of it is written out.
    fileprivate func settled(_ outputs: [DecisionTable.Output]) -> TableOutcome? {
        let values = answers.compactMap(\.settled)
        guard values.count == answers.count, outputs.allSatisfy(\.isFree) else { return nil }
        return .decided(Context(zip(outputs.map(\.name), values)))
    }
}

extension DecisionTable.Answer {
    /// The value that nothing changes; lists and contexts have to be looked through first.
    fileprivate var settled: Value? {
        switch constant {
        case .list, .context, .function: nil
        case let value: value
        }
    }
}
