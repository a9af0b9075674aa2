package import Calendar
import Synchronization

/// A bucket of tokens for each address and pace: a request takes one, time puts them back.
package final class RateLimiter: Sendable {
    private struct Key: Hashable {
        let address: String
        let pace: String
    }

    private struct Bucket {
        var tokens: Double
        var filledAt: Instant
    }

    private let buckets = Mutex<[Key: Bucket]>([:])
    private let most: Int

    package init(most: Int = 50_000) {
        self.most = most
    }

    /// Nil when the request may pass, else the seconds to wait.
    package func wait(_ address: String, _ pace: Pace, at now: Instant) -> Int? {
        guard pace.burst.isFinite else { return nil }
        return buckets.withLock { buckets in
            if buckets.count >= most { Self.forgetOld(&buckets, at: now) }
            let key = Key(address: address, pace: pace.name)
            var bucket = buckets[key] ?? Bucket(tokens: pace.burst, filledAt: now)
            let elapsed = Double(max(0, now.milliseconds - bucket.filledAt.milliseconds)) / 1000
            bucket.tokens = min(pace.burst, bucket.tokens + elapsed * pace.perSecond)
            bucket.filledAt = now
            defer { buckets[key] = bucket }
            guard bucket.tokens >= 1 else {
                return Int(((1 - bucket.tokens) / pace.perSecond).rounded(.up))
            }
            bucket.tokens -= 1
            return nil
        }
    }

    /// Ten minutes fill every bucket; if everyone came within them, all start anew.
    private static func forgetOld(_ buckets: inout [Key: Bucket], at now: Instant) {
        let count = buckets.count
        buckets = buckets.filter { now.milliseconds - $0.value.filledAt.milliseconds < 600_000 }
        if buckets.count == count { buckets = [:] }
    }
}
