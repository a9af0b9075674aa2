import FEEL

extension TableCheck {
    /// Boxes of inputs for which no rule holds.
    func gaps() -> [TableFinding] {
        guard !boxes.isEmpty else { return [] }
        var search = CoverSearch(check: self, work: Self.mostWork)
        search.run(boxes.indices.map { $0 }, within: nil, most: Self.mostOfAKind)
        var findings = search.uncovered.map(gap)
        if search.gaveUp { findings.append(tooLarge) }
        return findings
    }

    /// Rules that never get a turn in a first-hit table, because earlier ones take all their cases.
    func maskedRules() -> [TableFinding] {
        guard table.policy == .first else { return [] }
        var search = CoverSearch(check: self, work: Self.mostWork)
        let masked = boxes.indices.filter { isMasked($0, &search) }
        return masked.map { rule in
            TableFinding(
                kind: .masked,
                severity: .error,
                rules: [label(rule)],
                place: place(rule),
                sample: [],
                zh: "第 \(label(rule)) 条永远轮不到：前面的规则已经包括了它的全部情况。",
                en: "Rule \(label(rule)) is never reached: earlier rules take all its cases."
            )
        }
    }

    private func isMasked(_ rule: Int, _ search: inout CoverSearch) -> Bool {
        let box = boxes[rule]
        guard !box.contains(where: { $0?.isEmpty ?? false }) else { return false }
        search.run(Array(simpleRules.prefix { $0 < rule }), within: box, most: 1)
        return search.uncovered.isEmpty && !search.gaveUp
    }

    /// How many regions and rules a search looks at before it gives up.
    private static let mostWork = 20_000_000

    private func gap(_ regions: [Int?]) -> TableFinding {
        let sample = samples(at: regions)
        let zh = sample.map { "\($0.label) \($0.zh)" }.joined(separator: "，")
        let en = sample.map { "\($0.label) \($0.en)" }.joined(separator: ", ")
        return TableFinding(
            kind: .gap,
            severity: table.policy == .unique ? .error : .warning,
            rules: [],
            place: place(0),
            sample: sample,
            zh: "没有规则管到这种情况：\(zh.isEmpty ? "任何输入" : zh)。",
            en: "No rule covers: \(en.isEmpty ? "any input" : en)."
        )
    }

    private var tooLarge: TableFinding {
        TableFinding(
            kind: .notChecked,
            severity: .note,
            rules: [],
            place: place(0),
            sample: [],
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
