package import Calendar
import Synchronization

#if canImport(Glibc)
import Glibc
#endif

/// Where the hall gets its time from: the machine's clock, or one that obeys a scenario.
package protocol HallClock: Sendable {
    var now: Instant { get }
}

/// The machine's clock.
package struct SystemClock: HallClock {
    package init() {}

    package var now: Instant {
        var time = timespec()
        clock_gettime(CLOCK_REALTIME, &time)
        return Instant(milliseconds: Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000)
    }
}

/// A clock that stands still until it is told to move, so that a year passes in a second.
package final class ObedientClock: HallClock {
    private let instant: Mutex<Instant>

    package init(at start: Instant) {
        instant = Mutex(start)
    }

    package var now: Instant {
        instant.withLock { $0 }
    }

    /// Moves the clock; it never goes back, as the ledger's time must not.
    package func move(to later: Instant) {
        instant.withLock { $0 = max($0, later) }
    }
}
