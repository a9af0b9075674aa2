import FEEL

extension TableCheck {
    /// Boxes of inputs for which no rule holds.
    func gaps() -> [TableFinding] {
        guard !boxes.isEmpty else { return [] }
        var search = CoverSearch(check: self, rules: simpleRules + openRules)
        search.run(within: nil, most: Self.mostOfAKind)
        var findings = search.uncovered.map(gap)
        if search.gaveUp { findings.append(tooLarge) }
        return findings
    }

    /// Rules that never get a turn in a first-hit table, because earlier ones take all their cases.
    func maskedRules() -> [TableFinding] {
        guard table.policy == .first else { return [] }
        return boxes.indices.filter(isMasked).map { rule in
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

    private func isMasked(_ rule: Int) -> Bool {
        let box = boxes[rule]
        guard !box.contains(where: { $0?.allSatisfy { !$0 } ?? false }) else { return false }
        var search = CoverSearch(check: self, rules: simpleRules.filter { $0 < rule })
        search.run(within: box, most: 1)
        return search.uncovered.isEmpty && !search.gaveUp
    }

    /// Rules with a cell that is not simple: they may cover anything, so no gap is claimed there.
    private var openRules: [Int] { boxes.indices.filter { !isSimple($0) } }

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
struct CoverSearch {
    private let check: TableCheck
    private let rules: [Int]
    private var stepsLeft = 100_000
    private var most = 0
    private var path: [Int?] = []
    /// By column, the region of each gap found; nil where any value will do.
    private(set) var uncovered: [[Int?]] = []

    var gaveUp: Bool { stepsLeft <= 0 }

    init(check: TableCheck, rules: [Int]) {
        self.check = check
        self.rules = rules
    }

    /// Looks inside one rule's box, or everywhere.
    mutating func run(within box: [[Bool]?]?, most: Int) {
        self.most = most
        descend(column: 0, live: rules, within: box)
    }

    private mutating func descend(column: Int, live: [Int], within box: [[Bool]?]?) {
        stepsLeft -= 1
        guard stepsLeft > 0, uncovered.count < most else { return }
        guard !live.isEmpty else {
            let rest = column..<check.axes.count
            uncovered.append(path + rest.map { box.flatMap { $0 }?[$0]?.firstIndex(of: true) })
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
        check.boxes[rule][column...].allSatisfy { $0?.allSatisfy { $0 } ?? true }
    }

    /// One region for each set of rules that hold there, and for each stretch where none does;
    /// nil where the column makes no difference.
    private func groups(
        of live: [Int],
        in column: Int,
        within admitted: [Bool]??
    ) -> [(region: Int?, live: [Int])] {
        let count = check.axes[column]?.regions.count ?? 1
        var seen: Set<[Int]> = []
        var wasEmpty = false
        var groups: [(region: Int?, live: [Int])] = []
        for region in 0..<count where (admitted ?? nil)?[region] ?? true {
            let remaining = live.filter { check.boxes[$0][column]?[region] ?? true }
            let goesOn = remaining.isEmpty && wasEmpty
            wasEmpty = remaining.isEmpty
            guard remaining.isEmpty ? !goesOn : seen.insert(remaining).inserted else { continue }
            groups.append((region, remaining))
        }
        if groups.count == 1, groups[0].live == live, admitted == nil { groups[0].region = nil }
        return groups
    }
}
