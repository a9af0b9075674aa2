package import Insight
package import Programs

/// A part of a list that everybody reads: one answer of the question by which it is parted.
package struct ListPart: Hashable, Sendable {
    package let code: String
    package let title: Words
    package let count: PublicCount

    /// How the rows of a part are marked.
    static func key(_ question: String, _ code: String) -> String { "\(question)=\(code)" }
}

/// How many cases stand on a list, in all and in its parts.
struct ListTally {
    let total: PublicCount
    let parts: [ListPart]

    /// Counts of cases that can be read are no secret; where nothing but counts is shown, small ones are hidden.
    init(_ counts: [String: Int64], of list: ShownList, in service: Service) {
        let all = counts.values.reduce(0, +)
        let options = list.group.flatMap { service.form.field($0) }?.options ?? []
        let numbers = options.map { option in
            list.group.flatMap { counts[ListPart.key($0, option.code)] } ?? 0
        }
        // Cases of other versions may stand in parts that this one does not know.
        let rest = all - numbers.reduce(0, +)
        let told =
            list.countsOnly
            ? SmallCounts.mask(partsOf: numbers + (rest > 0 ? [rest] : []))
            : numbers.map(PublicCount.shown)
        total = list.countsOnly ? SmallCounts.mask(all) : .shown(all)
        parts = zip(options, told).map { option, count in
            ListPart(code: option.code, title: option.title, count: count)
        }
    }
}

extension FormField {
    fileprivate var options: [FormChoice.Option] {
        if case .choose(let choice) = kind { choice.options } else { [] }
    }
}
