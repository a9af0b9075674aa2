import Decisions
import Foundation

/// Made-up people who ask for aid; the same seed gives the same.
struct People {
    static let causes = ["disease", "accident", "disaster", "student", "other"]

    let rows: Rows
    private let cause: [UInt32]
    private let income: [Int64]
    private let family: [Int64]
    private let years: [Int64]
    private let aided: [Bool]

    init(_ count: Int, seed: UInt64) {
        var random = SplitMix(state: seed)
        let weights: [UInt32] = [0, 0, 0, 0, 1, 1, 2, 3, 3, 4]
        cause = (0..<count).map { _ in weights[Int.random(in: 0..<10, using: &random)] }
        // In fen, most of them low.
        income = (0..<count).map { _ in
            (0..<3).reduce(0) { sum, _ in sum + Int64.random(in: 0...120_000, using: &random) }
        }
        family = (0..<count).map { _ in Int64.random(in: 1...7, using: &random) }
        years = (0..<count).map { _ in Int64.random(in: 0...29, using: &random) }
        aided = (0..<count).map { _ in Int.random(in: 0..<100, using: &random) < 15 }
        let columns: [(name: String, column: Column)] = [
            ("cause", .texts(cause, of: Self.causes)), ("income", .numbers(income, scale: 2)),
            ("family", .numbers(family)), ("years", .numbers(years)), ("aided", .truths(aided)),
        ]
        guard let rows = Rows(columns) else { fatalError("columns of one length") }
        self.rows = rows
    }

    func csv() -> Data {
        var text = "cause,income,family,years,aided\n"
        for row in 0..<rows.count {
            let fen = String(income[row] % 100 + 100).dropFirst()
            text += "\(Self.causes[Int(cause[row])]),\(income[row] / 100).\(fen),"
            text += "\(family[row]),\(years[row]),\(aided[row])\n"
        }
        return Data(text.utf8)
    }
}

/// Random numbers that come out the same every time (SplitMix64).
struct SplitMix: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }
}
