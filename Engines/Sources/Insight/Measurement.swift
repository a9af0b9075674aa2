/// What a measure came to: a count, a share, a sum or a mean, kept exact.
public enum Measurement: Hashable, Sendable {
    /// How many.
    case count(Int64)
    /// How many of how many.
    case share(Share)
    /// A sum, in the smallest part of its unit: fen, pieces, milliseconds.
    case sum(Int64)
    /// A sum over so many.
    case mean(Mean)

    /// The figure to hold against a target; nil where a share or mean has nothing to divide by.
    public var figure: Ratio? {
        switch self {
        case .count(let number), .sum(let number): Ratio(number)
        case .share(let share): Ratio(share.numerator, over: share.denominator)
        case .mean(let mean): Ratio(mean.sum, over: mean.count)
        }
    }

    /// The figure in decimal digits, cut off after so many places; nil without a figure.
    ///
    /// A share is written in percent, without the sign.
    public func text(places: Int) -> String? {
        switch self {
        case .count(let number), .sum(let number): String(number)
        case .share(let share): share.percentText(places: places)
        case .mean(let mean): mean.text(places: places)
        }
    }
}

/// How many of how many: both numbers stay visible.
public struct Share: Hashable, Sendable {
    /// How many have it.
    public let numerator: Int64
    /// Among how many.
    public let denominator: Int64

    /// A share; nil where a number is negative, or more have it than there are.
    public init?(_ numerator: Int64, of denominator: Int64) {
        guard numerator >= 0, numerator <= denominator else { return nil }
        self.numerator = numerator
        self.denominator = denominator
    }

    /// The share in percent, cut off after so many places; nil of none.
    public func percentText(places: Int) -> String? {
        guard denominator > 0 else { return nil }
        return DecimalDigits.text(
            Int128(numerator) * 100,
            over: Int128(denominator),
            places: places
        )
    }
}

/// A sum and over how many it was taken.
public struct Mean: Hashable, Sendable {
    /// The sum, in the smallest part of its unit.
    public let sum: Int64
    /// Over how many.
    public let count: Int64

    /// A mean; nil where the count is negative, or nothing sums to something.
    public init?(sum: Int64, count: Int64) {
        guard count > 0 || (count == 0 && sum == 0) else { return nil }
        self.sum = sum
        self.count = count
    }

    /// The mean, cut off after so many places; nil of none.
    public func text(places: Int) -> String? {
        guard count > 0 else { return nil }
        return DecimalDigits.text(Int128(sum), over: Int128(count), places: places)
    }
}
