import Synchronization

/// Remembers what bodies did, since a body may run more than once.
final class Runs: Sendable {
    private let all = Mutex<[Int64]>([])

    func note(_ number: Int64) { all.withLock { $0.append(number) } }

    var seen: [Int64] { all.withLock { $0 } }
}
