import Foundation

/// What was measured, printed as it comes and kept for the comparison with others.
struct Figures {
    /// Seconds of CPU for one, by table and name.
    private(set) var seconds: [String: Double] = [:]

    /// Measures how long the work takes for one of `count`; the best of some rounds, since others
    /// share the machine.
    mutating func measure<T>(
        _ name: String,
        of count: Int = 1,
        rounds: Int = 5,
        _ work: () throws -> T
    ) rethrows -> T {
        var (result, best) = try Self.seconds(work)
        for _ in 1..<max(rounds, 1) {
            let (again, taken) = try Self.seconds(work)
            if taken < best { (result, best) = (again, taken) }
        }
        let each = best / Double(count)
        seconds[name] = each
        let rate = count == 1 ? "" : ", \(Int(1 / each)) a CPU second"
        print("\(name): \(Self.short(each))\(rate)")
        return result
    }

    /// What the work makes, and the seconds of CPU it took.
    static func seconds<T>(_ work: () throws -> T) rethrows -> (T, Double) {
        let start = clock()
        let result = try work()
        return (result, Double(max(clock() - start, 1)) / Double(CLOCKS_PER_SEC))
    }

    private static func short(_ seconds: Double) -> String {
        let units = [(1e-3, "ms"), (1e-6, "µs"), (1e-9, "ns")]
        let (size, unit) = units.first { seconds >= $0.0 } ?? (1e-9, "ns")
        return "\((seconds / size * 10).rounded() / 10) \(unit)"
    }

    func json() throws -> Data {
        try JSONSerialization.data(withJSONObject: seconds, options: [.sortedKeys, .prettyPrinted])
    }
}
