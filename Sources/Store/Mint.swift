package import Calendar
package import Registry
import Synchronization

/// The numbers one command gives to what it makes: reserved before it runs, so that a second run of
/// the same body gives the same ones.
package final class Mint {
    private let source: MintSource
    private var next: Int64?
    private var last: Int64

    init(_ source: MintSource, block: ClosedRange<Int64>? = nil) {
        self.source = source
        next = block?.lowerBound
        last = block?.upperBound ?? 0
    }

    /// A number nothing else has.
    package func id<Noun>(_: Noun.Type = Noun.self) -> Identifier<Noun> {
        Identifier(raw: number())
    }

    /// The same as a bare number, for names that other rooms give their own type.
    package func number() -> Int64 {
        if let number = next, number <= last {
            next = number + 1
            return number
        }
        let block = source.block()
        next = block.lowerBound + 1
        last = block.upperBound
        return block.lowerBound
    }
}

/// Where numbers come from: milliseconds since 2024 in the upper bits, so that later things sort
/// later, and injected bits below, so that two machines do not meet.
package final class MintSource: Sendable {
    private let now: @Sendable () -> Instant
    private let bits: @Sendable () -> UInt64
    private let last = Mutex<Int64>(0)

    static let lowerBits: Int64 = 22
    static let blockSize: Int64 = 256
    static let epochMilliseconds: Int64 = 1_704_067_200_000

    package init(
        now: @escaping @Sendable () -> Instant,
        bits: @escaping @Sendable () -> UInt64
    ) {
        self.now = now
        self.bits = bits
    }

    /// The time by the same clock.
    var moment: Instant { now() }

    /// Numbers for one command; blocks never overlap, even where the clock stands or steps back.
    func block() -> ClosedRange<Int64> {
        let milliseconds = max(0, now().milliseconds - Self.epochMilliseconds)
        let free = (Int64(1) << Self.lowerBits) - Self.blockSize
        let low = Int64(bits() % UInt64(free))
        let wanted = (milliseconds << Self.lowerBits) | low
        return last.withLock { last in
            let start = max(last + 1, wanted)
            last = start + Self.blockSize - 1
            return start...last
        }
    }
}

extension MintSource {
    /// Numbers from the machine's clock and its random source.
    package static var system: MintSource {
        MintSource(
            now: { .ofMachine },
            bits: { UInt64.random(in: .min ... .max) }
        )
    }
}
