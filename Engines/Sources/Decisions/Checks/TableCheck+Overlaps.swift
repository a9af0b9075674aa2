import FEEL

extension TableCheck {
    /// Pairs of rules that hold together: an error where the hit policy excludes it, else a note of
    /// what the policy makes of it. Where every rule counts, there is nothing to say.
    func overlaps() -> [TableFinding] {
        switch table.policy {
        case .ruleOrder, .outputOrder, .collect: return []
        case .unique, .any, .first, .priority: break
        }
        var findings: [TableFinding] = []
        for (place, left) in simpleRules.enumerated() {
            for right in simpleRules[(place + 1)...] {
                guard let regions = common(left, right), isWorthSaying(left, right) else {
                    continue
                }
                findings.append(overlap(left, right, at: regions))
                if findings.count == Self.mostOfAKind { return findings }
            }
        }
        return findings
    }

    /// Where rules may hold together, one inside the other is how exceptions are written.
    private func isWorthSaying(_ left: Int, _ right: Int) -> Bool {
        switch table.policy {
        case .unique: true
        case .any: excludes(left, right)
        case .first, .priority: !isInside(left, right) && !isInside(right, left)
        case .ruleOrder, .outputOrder, .collect: false
        }
    }

    private func isInside(_ inner: Int, _ outer: Int) -> Bool {
        zip(boxes[inner], boxes[outer]).allSatisfy { a, b in
            guard let a, let b else { return false }
            return b.isFull || a.members.allSatisfy(b.contains)
        }
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
        let inputs = Wording(of: sample)
        let made = outcome(label(left), label(right))
        return TableFinding(
            .overlap,
            table.policy == .unique || table.policy == .any ? .error : .note,
            rules: [label(left), label(right)],
            at: place(right),
            sample: sample,
            zh: "第 \(label(left)) 条和第 \(label(right)) 条会同时符合：\(inputs.zh)；\(made.zh)。",
            en: "Rules \(label(left)) and \(label(right)) hold together: \(inputs.en); \(made.en).",
            remedy: remedy(left, right)
        )
    }

    /// What the hit policy makes of two rules that hold.
    private func outcome(_ left: String, _ right: String) -> Wording {
        switch table.policy {
        case .unique:
            Wording(zh: "U 只许一条符合，那时没有结果", en: "U allows one rule only, so there is no answer")
        case .any:
            Wording(
                zh: "A 要求结果一样，那时没有结果",
                en: "A wants their answers alike, so there is no answer"
            )
        case .first: Wording(zh: "F 取第 \(left) 条", en: "F takes rule \(left)")
        case .priority:
            Wording(zh: "P 取结果排在前面的一条", en: "P takes the one whose answer is listed first")
        case .ruleOrder, .outputOrder, .collect:
            Wording(zh: "两条都算", en: "both count")
        }
    }

    /// Two rules that meet in one value alone both include a threshold.
    private func remedy(_ left: Int, _ right: Int) -> Wording? {
        guard table.policy == .unique else { return nil }
        for (column, axis) in axes.enumerated() {
            guard let axis, let a = boxes[left][column], let b = boxes[right][column],
                let region = a.firstCommon(with: b), axis.isLone(region),
                a.members.count > 1, b.members.count > 1,
                a.members.filter(b.contains).count == 1
            else { continue }
            let cells = [left, right].map { table.rules[$0].tests[column].text }
            return Wording(
                zh: "“\(axis.label)”的 \(cells[0]) 和 \(cells[1]) 都包括这个值：去掉一个等号。",
                en: "\(cells[0]) and \(cells[1]) of \"\(axis.label)\" both include this value: "
                    + "let one of them leave it out."
            )
        }
        return nil
    }
}
