import Calendar
public import FEEL

/// The values of one fact over many rows, packed by kind.
public struct Column: Sendable {
    /// What stands in a row instead of a value.
    public enum Gap: UInt8, Sendable {
        /// Nothing: the row has a value.
        case none
        /// The fact does not apply.
        case null
        /// Nobody has told us the fact.
        case missing
    }

    enum Storage: Sendable {
        case numbers([Int64], scale: Int)
        case texts([UInt32], [String])
        case dates([Int32])
        case truths([Bool])
        case values([Value])
    }

    let storage: Storage
    /// Empty where every row has a value.
    let gaps: [Gap]

    private init(_ storage: Storage, _ gaps: [Gap]) {
        self.storage = storage
        self.gaps = gaps
    }

    /// Decimals as whole numbers of their last place: 12.50 is 1250 with a scale of 2.
    ///
    /// - Parameter scale: Digits after the point, from 0 to 18.
    public static func numbers(_ counts: [Int64], scale: Int = 0, gaps: [Gap] = []) -> Column {
        Column(.numbers(counts, scale: scale), gaps)
    }

    /// Texts by their place in a list of words; what lies outside the list is null.
    public static func texts(_ codes: [UInt32], of words: [String], gaps: [Gap] = []) -> Column {
        Column(.texts(codes, words), gaps)
    }

    /// Dates by their number of days after 1970-01-01.
    public static func dates(_ days: [Int32], gaps: [Gap] = []) -> Column {
        Column(.dates(days), gaps)
    }

    /// Yes or no.
    public static func truths(_ truths: [Bool], gaps: [Gap] = []) -> Column {
        Column(.truths(truths), gaps)
    }

    /// Values of any kind, which are slower to decide on.
    public static func values(_ values: [Value], gaps: [Gap] = []) -> Column {
        Column(.values(values), gaps)
    }

    /// How many rows there are.
    public var count: Int {
        switch storage {
        case .numbers(let counts, _): counts.count
        case .texts(let codes, _): codes.count
        case .dates(let days): days.count
        case .truths(let truths): truths.count
        case .values(let values): values.count
        }
    }

    /// The value in a row; nil where nobody has told us.
    public func value(at row: Int) -> Value? {
        switch gaps.isEmpty ? .none : gaps[row] {
        case .missing: nil
        case .null: .null
        case .none: storage.value(at: row)
        }
    }
}

extension Column.Storage {
    fileprivate func value(at row: Int) -> Value {
        switch self {
        case .numbers(let counts, let scale): .number(Decimal34(counts[row], scale: scale))
        case .texts(let codes, let words):
            codes[row] < words.count ? .string(words[Int(codes[row])]) : .null
        case .dates(let days): .date(CivilDate(dayNumber: Int(days[row])))
        case .truths(let truths): .boolean(truths[row])
        case .values(let values): values[row]
        }
    }
}
