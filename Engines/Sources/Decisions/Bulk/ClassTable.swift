/// The distinct masks that occur, numbered as they come.
struct ClassTable {
    private let width: Int
    /// The masks of all classes, one behind the other.
    private var words: [UInt64] = []
    private var numbers: [[UInt64]: Int] = [:]

    init(width: Int) {
        self.width = width
    }

    var count: Int { numbers.count }

    func mask(of number: Int) -> [UInt64] {
        Array(words[(number * width)..<((number + 1) * width)])
    }

    mutating func number(of mask: [UInt64]) -> Int {
        if let number = numbers[mask] { return number }
        numbers[mask] = count
        words += mask
        return count - 1
    }
}
