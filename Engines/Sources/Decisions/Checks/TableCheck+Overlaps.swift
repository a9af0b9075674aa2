import FEEL

extension TableCheck {
    /// Pairs of rules that hold together although the hit policy excludes it.
    func overlaps() -> [TableFinding] {
        guard table.policy == .unique || table.policy == .any else { return [] }
        var findings: [TableFinding] = []
        for (place, left) in simpleRules.enumerated() {
            for right in simpleRules[(place + 1)...] where excludes(left, right) {
                guard let regions = common(left, right) else { continue }
                findings.append(overlap(left, right, at: regions))
                if findings.count == Self.mostOfAKind { return findings }
            }
        }
        return findings
    }

    /// Whether two rules may not hold together: never under U, with different answers under A.
    private func excludes(_ left: Int, _ right: Int) -> Bool {
        if table.policy == .unique { return true }
        let answers = zip(table.rules[left].answers, table.rules[right].answers)
        return zip(table.outputs, answers).contains { output, pair in
            output.kind.decides && pair.0.text != pair.1.text
        }
    }

    /// For each column a region that both admit; nil where they never meet.
    private func common(_ left: Int, _ right: Int) -> [Int?]? {
        var regions: [Int?] = []
        for (a, b) in zip(boxes[left], boxes[right]) {
            guard let a, let b, let region = a.firstCommon(with: b) else { return nil }
            regions.append(a.isFull && b.isFull ? nil : region)
        }
        return regions
    }

    private func overlap(_ left: Int, _ right: Int, at regions: [Int?]) -> TableFinding {
        let sample = samples(at: regions)
        let zh = sample.map { "\($0.label) \($0.zh)" }.joined(separator: "，")
        let en = sample.map { "\($0.label) \($0.en)" }.joined(separator: ", ")
        return TableFinding(
            kind: .overlap,
            severity: .error,
            rules: [label(left), label(right)],
            place: place(right),
            sample: sample,
            zh: "第 \(label(left)) 条和第 \(label(right)) 条会同时符合：\(zh.isEmpty ? "任何输入" : zh)。",
            en: "Rules \(label(left)) and \(label(right)) hold together: "
                + "\(en.isEmpty ? "any input" : en)."
        )
    }
}
