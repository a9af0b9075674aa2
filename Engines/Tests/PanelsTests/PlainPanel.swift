import Insight
import Panels

/// The same by the simplest means: fractions over one common denominator, sorting by picking the best again
/// and again, and limits counted anew for each case.
struct PlainPanel {
    let rule: ScoreRule
    let selection: Selection

    private func total(_ sheet: Sheet) -> Int64? {
        var sum: Int64 = 0
        for criterion in rule.criteria {
            guard let mark = sheet.marks[criterion.id] else { return nil }
            if mark < 0 || mark > criterion.most { return nil }
            for _ in 0..<(criterion.weight ?? 1) { sum += mark }
        }
        return sum
    }

    /// Every sheet that counts, the highest and the lowest taken out one by one where that is the rule.
    private func counted(_ contender: Contender) -> [Sheet]? {
        var sheets = contender.sheets.filter { total($0) != nil }
        if sheets.count < rule.least { return nil }
        if rule.method == .trimmed {
            func key(_ sheet: Sheet) -> [Int64] {
                [total(sheet) ?? 0] + rule.criteria.map { sheet.marks[$0.id] ?? 0 }
            }
            for pick in [true, false] {
                var chosen = 0
                for index in sheets.indices {
                    let (mine, best) = (key(sheets[index]), key(sheets[chosen]))
                    let isSmaller = mine.lexicographicallyPrecedes(best)
                    if pick ? isSmaller : (!isSmaller && mine != best) { chosen = index }
                }
                sheets.remove(at: chosen)
            }
        }
        return sheets
    }

    /// Over 2,520, which every number of judges up to ten divides.
    private func value(_ sheets: [Sheet], _ one: (Sheet) -> Int64) -> Int64 {
        let sum = sheets.map(one).reduce(0, +)
        return rule.method == .sum ? sum * 2_520 : sum * (2_520 / Int64(sheets.count))
    }

    private func keys(_ contender: Contender) -> [Int64]? {
        guard let sheets = counted(contender) else { return nil }
        return [value(sheets) { total($0) ?? 0 }]
            + rule.ties.map { tie in value(sheets) { $0.marks[tie] ?? 0 } }
    }

    func order(_ contenders: [Contender]) -> [Int64] {
        var rest = contenders
        var order: [Int64] = []
        while !rest.isEmpty {
            var best = 0
            for index in rest.indices where isBetter(rest[index], than: rest[best]) { best = index }
            order.append(rest.remove(at: best).id)
        }
        return order
    }

    private func isBetter(_ left: Contender, than right: Contender) -> Bool {
        switch (keys(left), keys(right)) {
        case (nil, nil): return left.id < right.id
        case (nil, _): return false
        case (_, nil): return true
        case (let mine?, let theirs?):
            if mine == theirs { return left.id < right.id }
            return theirs.lexicographicallyPrecedes(mine)
        }
    }

    func chosen(_ contenders: [Contender]) -> [Int64] {
        var chosen: [Contender] = []
        for id in order(contenders) {
            guard let next = contenders.first(where: { $0.id == id }), let keys = keys(next) else {
                continue
            }
            if let line = selection.line, keys[0] * line.denominator < line.numerator * 2_520 {
                continue
            }
            let with = chosen + [next]
            if let top = selection.top, with.count > top { continue }
            if let classes = selection.classes {
                guard let kind = next.kind, let most = classes[kind],
                    with.count(where: { $0.kind == kind }) <= most
                else { continue }
            }
            if let budget = selection.budget {
                guard next.asked != nil, with.compactMap(\.asked).reduce(0, +) <= budget else {
                    continue
                }
            }
            chosen = with
        }
        return chosen.map(\.id)
    }
}
