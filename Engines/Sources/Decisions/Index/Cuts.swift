import FEEL

/// The values of one kind at which some cell of a column changes its mind.
///
/// Stops a < b make the regions below a, a, between them, b, above b, counted from zero: a stop at
/// place n is region 2n + 1.
protocol Cuts: Sendable {
    /// The stops among the values written out in the cells.
    init(_ constants: [Value])

    /// How many stops there are.
    var count: Int { get }
    /// The region of a value; nil where it is of another kind.
    func region(of value: Value) -> Int?
    /// The stop at a place.
    func stop(_ place: Int) -> Value
    /// A value between two neighbours, or beyond the last; nil where there is none to be had.
    func between(_ low: Int?, _ high: Int?) -> Value?
}

extension Cuts {
    var regions: Int { 2 * count + 1 }

    /// A value that lies in a region; nil where none is to be had.
    func sample(_ region: Int) -> Value? {
        guard region % 2 == 0 else { return stop(region / 2) }
        return between(
            region > 0 ? region / 2 - 1 : nil,
            region < regions - 1 ? region / 2 : nil
        )
    }
}

extension Array {
    /// How many elements at the beginning are below something.
    func places(isBelow: (Element) -> Bool) -> Int {
        var low = 0
        var high = count
        while low < high {
            let middle = (low + high) / 2
            if isBelow(self[middle]) { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
