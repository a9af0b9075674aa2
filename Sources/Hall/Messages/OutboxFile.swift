package import Calendar
import Glibc
import Registry

/// Writes messages as lines into a file only its owner can read: for demonstrations, and for a hall
/// that has no gateway yet, whose operator reads out the codes.
package struct OutboxFile: Sender {
    private let path: String
    private let clock: any HallClock
    private let zone: Zone

    package init(_ path: String, clock: any HallClock, zone: Zone) {
        self.path = path
        self.clock = clock
        self.zone = zone
    }

    package func send(_ parcel: Parcel) async -> Delivery {
        let words = parcel.line.split(whereSeparator: \.isNewline).joined(separator: " ")
        return append("\(time) \(parcel.phone.text) \(words)\n")
            ? .taken : .later("outbox.log cannot be written")
    }

    /// To the second; the phone and the code are what is looked for.
    private var time: String {
        let seconds = clock.now.milliseconds / 1_000 * 1_000
        return zone.civil(Instant(milliseconds: seconds)).description
    }

    /// One write a line, so that lines of two writers do not mix.
    private func append(_ line: String) -> Bool {
        let file = open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o600)
        guard file >= 0 else { return false }
        defer { close(file) }
        let bytes = Array(line.utf8)
        return write(file, bytes, bytes.count) == bytes.count
    }
}
