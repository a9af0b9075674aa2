import Calendar
import FEEL

extension TableCheck {
    /// Boxes of inputs for which no rule holds.
    func gaps() -> [TableFinding] {
        guard !boxes.isEmpty, !table.outputs.contains(where: { $0.fallback != nil }) else {
            return []
        }
        var search = CoverSearch(check: self, work: Self.mostWork)
        search.run(boxes.indices.map { $0 }, within: nil, most: Self.mostOfAKind)
        var findings = search.uncovered.map(gap)
        if search.gaveUp { findings.append(tooLarge) }
        return findings
    }

    /// Rules that never get a turn, because others that go before them take all their cases.
    func maskedRules() -> [TableFinding] {
        guard table.policy == .first || table.policy == .priority else { return [] }
        var search = CoverSearch(check: self, work: Self.mostWork)
        let masked = boxes.indices.filter { isMasked($0, &search) }
        return masked.map { rule in
            TableFinding(
                .masked,
                .error,
                rules: [label(rule)],
                at: place(rule),
                zh: "第 \(label(rule)) 条永远轮不到：\(goers.zh)已经包括了它的全部情况。",
                en: "Rule \(label(rule)) is never reached: \(goers.en) take all its cases."
            )
        }
    }

    private var goers: Wording {
        table.policy == .first
            ? Wording(zh: "前面的规则", en: "earlier rules")
            : Wording(zh: "结果排在前面的规则", en: "rules with an answer of higher priority")
    }

    /// The rules that are asked before this one.
    private func rules(before rule: Int) -> [Int] {
        guard table.policy == .priority else { return simpleRules.filter { $0 < rule } }
        guard let own = priority(of: rule) else { return [] }
        return simpleRules.filter { other in
            priority(of: other).map { $0.lexicographicallyPrecedes(own) } ?? false
        }
    }

    /// The places of a rule's answers in their lists; nil where one must be computed.
    private func priority(of rule: Int) -> [Int]? {
        var places: [Int] = []
        for (output, answer) in zip(table.outputs, table.rules[rule].answers) {
            guard let value = answer.constant else { return nil }
            places.append(output.values.firstIndex(of: value) ?? output.values.count)
        }
        return places
    }

    private func isMasked(_ rule: Int, _ search: inout CoverSearch) -> Bool {
        let box = boxes[rule]
        guard !box.contains(where: { $0?.isEmpty ?? false }) else { return false }
        search.run(rules(before: rule), within: box, most: 1)
        return search.uncovered.isEmpty && !search.gaveUp
    }

    /// How many regions and rules a search looks at before it gives up.
    private static let mostWork = 20_000_000

    private func gap(_ regions: [Int?]) -> TableFinding {
        let sample = samples(at: regions)
        let inputs = Wording(of: sample)
        let severity: TableFinding.Severity = table.policy == .unique ? .error : .warning
        if let threshold = threshold(at: regions) {
            let (below, above) = (threshold.below, threshold.above)
            let cells = [below, above].map { table.rules[$0].tests[threshold.column].text }
            return TableFinding(
                .threshold,
                severity,
                rules: [label(below), label(above)],
                at: table.rules[above].tests[threshold.column].place,
                sample: sample,
                zh: "没有规则管到这种情况：\(inputs.zh)。第 \(label(below)) 条写 \(cells[0])，"
                    + "第 \(label(above)) 条写 \(cells[1])，两条都不包括它。",
                en: "No rule covers: \(inputs.en). Rule \(label(below)) says \(cells[0]), "
                    + "rule \(label(above)) says \(cells[1]): neither includes it."
            )
        }
        return TableFinding(
            .gap,
            severity,
            at: place(0),
            sample: sample,
            zh: "没有规则管到这种情况：\(inputs.zh)。",
            en: "No rule covers: \(inputs.en)."
        )
    }

    /// The column in which a gap is a single value, and the rules right below and above it.
    private func threshold(at regions: [Int?]) -> (column: Int, below: Int, above: Int)? {
        for (column, region) in regions.enumerated() {
            guard let axis = axes[column], let region, isOneValue(region, of: axis, in: column)
            else { continue }
            func neighbour(_ next: Int) -> Int? {
                guard axis.regions.indices.contains(next) else { return nil }
                return simpleRules.first { rule in
                    zip(regions, boxes[rule]).enumerated().allSatisfy { place, pair in
                        let (region, box) = pair
                        if place == column { return box?.contains(next) ?? false }
                        return region.map { box?.contains($0) ?? false } ?? true
                    }
                }
            }
            if let below = neighbour(region - 1), let above = neighbour(region + 1) {
                return (column, below, above)
            }
        }
        return nil
    }

    /// Whether a region of a line holds one value only: a stop, or the one whole number or day
    /// between two.
    private func isOneValue(_ region: Int, of axis: Axis, in column: Int) -> Bool {
        if axis.isLone(region) { return true }
        guard case .between(let low?, let high?) = axis.regions[region] else { return false }
        switch (low.value, high.value) {
        case (.number(let a), .number(let b)):
            return domains[axis.label]?.isWhole == true && a + Decimal34(2) == b
        case (.date(let a), .date(let b)): return a.days(until: b) == 2
        default: return false
        }
    }

    private var tooLarge: TableFinding {
        TableFinding(
            .notChecked,
            .note,
            at: place(0),
            zh: "表格组合太多，没有查完遗漏。",
            en: "Too many combinations: the search for gaps was not finished."
        )
    }

    /// What a value of each region looks like, for the columns that matter.
    func samples(at regions: [Int?]) -> [TableFinding.Sample] {
        zip(axes, regions).compactMap { axis, region in
            guard let axis, let region else { return nil }
            return axis.regions[region].sample(label: axis.label)
        }
    }
}

extension Wording {
    /// Sample values in words.
    init(of sample: [TableFinding.Sample]) {
        guard !sample.isEmpty else {
            self.init(zh: "任何输入", en: "any input")
            return
        }
        self.init(
            zh: sample.map { "\($0.label) \($0.zh)" }.joined(separator: "，"),
            en: sample.map { "\($0.label) \($0.en)" }.joined(separator: ", ")
        )
    }
}

/// Walks the columns and keeps the rules that still hold; where none is left, there is a gap.
///
/// A rule with a cell that is not simple may cover anything: no gap is claimed where it could hold.
struct CoverSearch {
    private let check: TableCheck
    private var workLeft: Int
    private var most = 0
    private var path: [Int?] = []
    /// By column, the region of each gap found; nil where any value will do.
    private(set) var uncovered: [[Int?]] = []

    var gaveUp: Bool { workLeft <= 0 }

    init(check: TableCheck, work: Int) {
        self.check = check
        workLeft = work
    }

    /// Looks for what these rules leave open inside one rule's box, or everywhere.
    mutating func run(_ rules: [Int], within box: [RegionSet?]?, most: Int) {
        self.most = most
        uncovered = []
        path = []
        descend(column: 0, live: rules, within: box)
    }

    private mutating func descend(column: Int, live: [Int], within box: [RegionSet?]?) {
        guard !gaveUp, uncovered.count < most else { return }
        guard !live.isEmpty else {
            let rest = (column..<check.axes.count).map { box.flatMap { $0 }?[$0]?.first }
            uncovered.append(path + rest)
            return
        }
        guard column < check.axes.count else { return }
        if live.contains(where: { isOpen($0, from: column) }) { return }
        for (region, remaining) in groups(of: live, in: column, within: box?[column]) {
            path.append(region)
            descend(column: column + 1, live: remaining, within: box)
            path.removeLast()
        }
    }

    /// Whether a rule tests nothing from here on.
    private func isOpen(_ rule: Int, from column: Int) -> Bool {
        check.boxes[rule][column...].allSatisfy { $0?.isFull ?? true }
    }

    /// One region for each set of rules that hold there, and for each stretch where none does;
    /// nil where the column makes no difference.
    private mutating func groups(
        of live: [Int],
        in column: Int,
        within admitted: RegionSet??
    ) -> [(region: Int?, live: [Int])] {
        let limit = admitted ?? nil
        let regions = limit?.members ?? Array(0..<(check.axes[column]?.regions.count ?? 1))
        workLeft -= regions.count * live.count
        guard !gaveUp else { return [] }
        var seen: Set<[Int]> = []
        var wasEmpty = false
        var groups: [(region: Int?, live: [Int])] = []
        for region in regions {
            let remaining = live.filter { check.boxes[$0][column]?.contains(region) ?? true }
            let isNew = remaining.isEmpty ? !wasEmpty : seen.insert(remaining).inserted
            if isNew { groups.append((region, remaining)) }
            wasEmpty = remaining.isEmpty
        }
        if groups.count == 1, groups[0].live == live, limit == nil { groups[0].region = nil }
        return groups
    }
}
