import FEEL
import Panels

/// What judges look at, and how much each of it is worth.
extension FolderReader {
    private static let mostPoints: Int64 = 1_000
    private static let mostCriteria = 30

    mutating func criteria(_ node: ParsedNode, of id: ParsedText) -> [PanelCriterion] {
        guard let map = map(node, of: "criteria") else { return [] }
        let read = map.entries.compactMap { criterion($0, of: id) }
        guard read.count == map.entries.count else { return read }
        if !(1...Self.mostCriteria).contains(read.count) { reportCount(map.place) }
        checkWeights(read, at: map.place)
        return read
    }

    private mutating func criterion(
        _ entry: ParsedEntry,
        of panel: ParsedText
    ) -> PanelCriterion? {
        let id = entry.key
        checkId(id, isNamed: false)
        guard let map = map(entry.value, of: id.value) else { return nil }
        check(map, against: .criterion)
        let path = ["judge", panel.value, "criteria", id.value]
        let title = title(of: id, in: map, at: path)
        let help = words("help", in: map, at: path)
        let outOf = required("out of", in: map, of: id.value)
            .flatMap { text($0, of: "out of") }.flatMap { points($0) }
        let weight = text("weight", in: map).map { self.weight($0) }
        guard let outOf, weight.map({ $0 != nil }) ?? true else { return nil }
        return PanelCriterion(
            id: id.value,
            title: title,
            help: help,
            criterion: Criterion(id.value, most: outOf * 100, weight: weight.flatMap(\.self))
        )
    }

    private mutating func points(_ text: ParsedText) -> Int64? {
        if let number = Int64(text.value), (1...Self.mostPoints).contains(number) { return number }
        findings.error(
            text.place,
            zh: "“out of”要写满分几分，“\(text.value)”不是。",
            en: "“out of” is the highest mark, which “\(text.value)” is not.",
            fixZh: "写 1 到 \(Self.mostPoints) 的整数。",
            fixEn: "Write a whole number from 1 to \(Self.mostPoints)."
        )
        return nil
    }

    /// `15%`.
    private mutating func weight(_ text: ParsedText) -> Int64? {
        if text.value.hasSuffix("%"), let number = Int64(text.value.dropLast()),
            (1...100).contains(number)
        {
            return number
        }
        findings.error(
            text.place,
            zh: "“weight”要写占百分之几，“\(text.value)”不是。",
            en: "“weight” is so many in a hundred, which “\(text.value)” is not.",
            fixZh: "例如 weight: 15%，只用整数。",
            fixEn: "Such as weight: 15%, whole numbers only."
        )
        return nil
    }

    /// Either marks are added up, or each has a weight and they are a hundred together, of the same mark.
    private mutating func checkWeights(_ criteria: [PanelCriterion], at place: Place) {
        let weights = criteria.compactMap(\.criterion.weight)
        guard !weights.isEmpty else { return }
        let sum = weights.reduce(0, +)
        if weights.count < criteria.count {
            findings.error(
                place,
                zh: "有的评分项有权重，有的没有。",
                en: "Some criteria have a weight and some have none.",
                fixZh: "每项都写 weight，或者都不写。",
                fixEn: "Give each a weight, or none."
            )
        } else if sum != 100 {
            findings.error(
                place,
                zh: "权重合计是 \(sum)%，不是 100%。",
                en: "The weights come to \(sum)%, not to 100%.",
                fixZh: "改到合计 100%。",
                fixEn: "Make them 100% together."
            )
        } else if Set(criteria.map(\.criterion.most)).count > 1 {
            findings.error(
                place,
                zh: "有权重的评分项，满分要一样。",
                en: "Criteria with weights have to have the same highest mark.",
                fixZh: "都写 out of: 100。",
                fixEn: "Write out of: 100 for each."
            )
        }
    }

    private mutating func reportCount(_ place: Place) {
        findings.error(
            place,
            zh: "评分项要有 1 到 \(Self.mostCriteria) 项。",
            en: "There have to be 1 to \(Self.mostCriteria) criteria.",
            fixZh: "例如 feasibility: {title: 可行性, out of: 20}。",
            fixEn: "Such as feasibility: {title: …, out of: 20}."
        )
    }
}
