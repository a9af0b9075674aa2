public import Insight

/// Something that judges look at, and how much it can be worth.
public struct Criterion: Hashable, Sendable {
    /// Its id, unique in its panel.
    public let id: String
    /// The highest mark, in hundredths of a point.
    public let most: Int64
    /// So many in a hundred of the whole; nil where marks are simply added up.
    public let weight: Int64?

    /// A criterion as a panel writes it.
    public init(_ id: String, most: Int64, weight: Int64? = nil) {
        self.id = id
        self.most = most
        self.weight = weight
    }
}

/// What one judge gave one case: a mark for each criterion, in hundredths of a point.
public struct Sheet: Hashable, Sendable {
    /// The marks by the ids of the criteria.
    public let marks: [String: Int64]

    /// A sheet as a judge fills it in.
    public init(_ marks: [String: Int64]) {
        self.marks = marks
    }
}

/// How the sheets of several judges become one score.
///
/// Everything is whole numbers and fractions of them: no order of adding up changes a result.
public struct ScoreRule: Hashable, Sendable {
    /// What is made of several sheets.
    public enum Method: String, Hashable, Sendable, CaseIterable {
        /// The mean of all of them.
        case mean
        /// All of them added up.
        case sum
        /// The mean of what is left without the highest and the lowest.
        case trimmed = "without highest and lowest"

        /// How many sheets there have to be before anything can be said.
        public var fewest: Int { self == .trimmed ? 3 : 1 }
    }

    /// What is looked at, in the order in which it is asked.
    public let criteria: [Criterion]
    /// What is made of several sheets.
    public let method: Method
    /// How many sheets a case needs.
    public let least: Int
    /// The criteria that decide between equal scores, one after the other.
    public let ties: [String]

    /// A rule as a panel writes it; a case never needs fewer sheets than its method can work with.
    public init(_ criteria: [Criterion], method: Method, least: Int, ties: [String] = []) {
        self.criteria = criteria
        self.method = method
        self.least = max(least, method.fewest)
        self.ties = ties
    }

    /// The rule of a vote, in which nothing is marked: what is counted is votes.
    public static let votes = ScoreRule([], method: .sum, least: 1)

    /// Whether criteria have weights: then every total is a part of the same highest mark.
    public var isWeighted: Bool { criteria.contains { $0.weight != nil } }

    /// What a point is, in the whole numbers that totals are counted in.
    public var unit: Int64 {
        if criteria.isEmpty { return 1 }
        return isWeighted ? 10_000 : 100
    }

    /// The highest total that a sheet can have, in the same.
    public var most: Int64 { criteria.reduce(0) { $0 + $1.most * ($1.weight ?? 1) } }

    /// A sheet's total; nil where a mark is missing or is none that its criterion takes.
    public func total(of sheet: Sheet) -> Int64? {
        var total: Int64 = 0
        for criterion in criteria {
            guard let mark = sheet.marks[criterion.id], (0...criterion.most).contains(mark) else {
                return nil
            }
            total += mark * (criterion.weight ?? 1)
        }
        return total
    }

    /// The sheets that count towards a score; nil where there are too few.
    ///
    /// Which of several equal sheets is left out does not depend on whose they are.
    func counted(_ sheets: [Sheet]) -> [Sheet]? {
        let whole = sheets.compactMap { sheet in total(of: sheet).map { (sheet, $0) } }
        guard whole.count >= least else { return nil }
        guard method == .trimmed else { return whole.map(\.0) }
        let sorted = whole.sorted { left, right in
            left.1 == right.1
                ? row(left.0).lexicographicallyPrecedes(row(right.0)) : left.1 < right.1
        }
        return sorted.dropFirst().dropLast().map(\.0)
    }

    private func row(_ sheet: Sheet) -> [Int64] {
        criteria.map { sheet.marks[$0.id] ?? 0 }
    }

    /// The score of a case in units of its rule; nil where too few have given theirs.
    public func score(of sheets: [Sheet]) -> Ratio? {
        guard let counted = counted(sheets) else { return nil }
        let sum = counted.compactMap(total).reduce(0, +)
        return Ratio(sum, over: method == .sum ? 1 : Int64(counted.count))
    }

    /// What the sheets that count gave for one criterion on the whole: what decides between equals.
    func part(_ criterion: String, of sheets: [Sheet]) -> Ratio? {
        guard let counted = counted(sheets) else { return nil }
        let sum = counted.compactMap { $0.marks[criterion] }.reduce(0, +)
        return Ratio(sum, over: method == .sum ? 1 : Int64(counted.count))
    }

    /// A score in points with two digits behind the point, rounded half up: for eyes only, never compared.
    public func text(of score: Ratio) -> String {
        if criteria.isEmpty { return "\(score.numerator / score.denominator)" }
        let below = Int128(score.denominator) * Int128(unit)
        let cents = (Int128(score.numerator) * 200 + below) / (2 * below)
        let rest = cents % 100
        return "\(cents / 100)." + (rest < 10 ? "0" : "") + "\(rest)"
    }
}
