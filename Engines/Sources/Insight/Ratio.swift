/// An exact fraction of whole numbers, for shares, means and targets: never a Double.
///
/// It is not reduced, so that 40 of 50 stays 40 of 50; comparing and equality go by value.
public struct Ratio: Sendable {
    /// The number above the line.
    public let numerator: Int64
    /// The number below the line; above zero.
    public let denominator: Int64

    /// A fraction; nil where the number below the line is not above zero.
    public init?(_ numerator: Int64, over denominator: Int64) {
        guard denominator > 0 else { return nil }
        self.numerator = numerator
        self.denominator = denominator
    }

    /// A whole number as a fraction.
    public init(_ whole: Int64) {
        numerator = whole
        denominator = 1
    }

    /// So many in a hundred.
    public static func percent(_ count: Int64) -> Ratio {
        Ratio(unchecked: count, over: 100)
    }

    private init(unchecked numerator: Int64, over denominator: Int64) {
        self.numerator = numerator
        self.denominator = denominator
    }

    var wide: (numerator: Int128, denominator: Int128) {
        (Int128(numerator), Int128(denominator))
    }
}

extension Ratio: Hashable, Comparable {
    /// Equal by value: 1/2 is 2/4.
    public static func == (left: Ratio, right: Ratio) -> Bool {
        left.wide.numerator * right.wide.denominator == right.wide.numerator * left.wide.denominator
    }

    /// The smaller value comes first.
    public static func < (left: Ratio, right: Ratio) -> Bool {
        left.wide.numerator * right.wide.denominator < right.wide.numerator * left.wide.denominator
    }

    /// Equal values hash alike.
    public func hash(into hasher: inout Hasher) {
        let divisor = Self.greatestDivisor(wide.numerator.magnitude, wide.denominator.magnitude)
        hasher.combine(wide.numerator / Int128(divisor))
        hasher.combine(wide.denominator / Int128(divisor))
    }

    private static func greatestDivisor(_ left: UInt128, _ right: UInt128) -> UInt128 {
        var (left, right) = (left, right)
        while right != 0 { (left, right) = (right, left % right) }
        return left
    }
}
