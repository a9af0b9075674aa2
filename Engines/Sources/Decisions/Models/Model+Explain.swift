public import FEEL

/// A decision on the way to another, and how it came about.
public struct ExplainedDecision: Sendable {
    /// The decision.
    public let name: String
    /// Its value; nil while facts are missing.
    public let value: Value?
    /// The facts without which there is no value.
    public let missing: [String]
    /// The table that made it; nil where it was computed otherwise.
    public let table: DecisionTable?
    /// What the table says and why; nil beside ``table``, and where its logic is anything else.
    public let decision: TableDecision?
    /// What went wrong.
    public let diagnostics: [Diagnostic]
}

extension Model {
    /// Makes a decision and says of each table on the way why it said so, the first made first.
    ///
    /// Unlike ``evaluate(decision:inputs:in:)``, an input that is not given is missing and not null: a table
    /// that can be decided without it is, another names it. Empty where no decision has the name.
    public func explain(
        decision name: String,
        inputs: [Input],
        in environment: Environment
    ) -> [ExplainedDecision] {
        let found = graph.decisions.first { $0.key.namespace == namespace && $0.value.name == name }
        guard let found else { return [] }
        let run = ModelRun(Run(in: environment))
        take(inputs, for: graph.inputs.map { ($0.key, $0.value.name, $0.value.type) }, into: run)
        take(inputs, for: graph.decisions.map { ($0.key, $0.value.name, $0.value.type) }, into: run)
        var explorer = ModelExplorer(graph: graph, run: run, environment: environment)
        _ = explorer.explore(found.key)
        return explorer.decisions
    }
}

/// Goes through what a decision needs, each element once.
private struct ModelExplorer {
    let graph: ModelGraph
    let run: ModelRun
    let environment: Environment
    private(set) var decisions: [ExplainedDecision] = []
    private var seen: [ModelGraph.Key: Finding] = [:]

    /// What is known of an element.
    enum Finding {
        case value(Value)
        case missing([String])
    }

    init(graph: ModelGraph, run: ModelRun, environment: Environment) {
        self.graph = graph
        self.run = run
        self.environment = environment
    }

    mutating func explore(_ key: ModelGraph.Key) -> Finding {
        if let value = run.known[key] { return .value(value) }
        if let finding = seen[key] { return finding }
        // A decision that needs itself finds itself missing.
        seen[key] = .missing([graph.names[key] ?? key.id])
        let finding = explored(key)
        seen[key] = finding
        if case .value(let value) = finding { run.known[key] = value }
        return finding
    }

    private mutating func explored(_ key: ModelGraph.Key) -> Finding {
        if graph.inputs[key] != nil { return .missing([graph.names[key] ?? key.id]) }
        guard let decision = graph.decisions[key] else { return .value(graph.value(of: key, run)) }
        let facts = facts(for: decision.requirements)
        let before = run.run.diagnostics.count
        guard let table = decision.table else {
            let missing = facts.missing(among: Set(names(of: decision.requirements)))
            let finding: Finding =
                missing.isEmpty ? .value(graph.value(of: key, run)) : .missing(missing)
            keep(decision, finding, nil, since: before)
            return finding
        }
        let said = table.decide(facts, in: environment)
        let finding = finding(of: said, decision, table)
        keep(decision, finding, said, since: before)
        return finding
    }

    private mutating func keep(
        _ decision: ModelGraph.Decision,
        _ finding: Finding,
        _ said: TableDecision?,
        since before: Int
    ) {
        var value: Value?
        var missing: [String] = []
        switch finding {
        case .value(let found): value = found
        case .missing(let names): missing = names
        }
        let own = Array(run.run.diagnostics.dropFirst(before))
        decisions.append(
            ExplainedDecision(
                name: decision.name,
                value: value,
                missing: missing,
                table: decision.table,
                decision: said,
                diagnostics: (said?.diagnostics ?? []) + own
            )
        )
    }

    private func finding(
        of said: TableDecision,
        _ decision: ModelGraph.Decision,
        _ table: DecisionTable
    ) -> Finding {
        switch said.outcome {
        case .needs(let names): return .missing(names)
        case .none, .conflict: return .value(.null)
        case .decided(let answer):
            return .value(decision.type.fit(table.value(of: answer), decision.name, run))
        }
    }

    /// What is known of the elements that a decision names.
    private mutating func facts(for requirements: [ModelGraph.Requirement]) -> Facts {
        var facts = Facts(bindings: Context())
        var imported: [(alias: String, entries: Context)] = []
        var lacking: [(name: String, because: [String])] = []
        for requirement in requirements {
            guard let name = graph.names[requirement.key] else { continue }
            let dotted = requirement.alias.map { $0 + "." + name } ?? name
            switch explore(requirement.key) {
            case .missing(let names): lacking.append((dotted, names))
            case .value(let value):
                guard let alias = requirement.alias else {
                    facts.know(name, value)
                    continue
                }
                if let place = imported.firstIndex(where: { $0.alias == alias }) {
                    imported[place].entries[name] = value
                } else {
                    imported.append((alias, Context([(name, value)])))
                }
            }
        }
        for (alias, entries) in imported { facts.know(alias, .context(entries)) }
        for (name, because) in lacking { facts.lack(name, because: because) }
        return facts
    }

    private func names(of requirements: [ModelGraph.Requirement]) -> [String] {
        requirements.compactMap { requirement in
            graph.names[requirement.key].map { name in
                requirement.alias.map { $0 + "." + name } ?? name
            }
        }
    }
}

extension DecisionTable {
    /// An answer by columns as the value that the standard makes of it.
    public func value(of answer: Context) -> Value {
        if outputs.count == 1 { return answer[outputs[0].name] ?? .null }
        guard policy.answersWithList else {
            return answer.entries.count == outputs.count
                ? .context(answer) : answer.entries.first?.value ?? .null
        }
        let columns = outputs.map { answer[$0.name]?.asList ?? [] }
        return .list(
            (columns.first ?? []).indices.map { row in
                .context(Context(zip(outputs.map(\.name), columns.map { $0[row] })))
            }
        )
    }
}
