package import Calendar
import Glibc

extension Instant {
    /// The machine's clock, for the composition root; rooms further in are given the time.
    package static var ofMachine: Instant {
        var time = timespec()
        clock_gettime(CLOCK_REALTIME, &time)
        return Instant(milliseconds: Int64(time.tv_sec) * 1_000 + Int64(time.tv_nsec) / 1_000_000)
    }
}
