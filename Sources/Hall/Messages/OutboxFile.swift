package import Calendar
import Glibc
import Registry

/// Writes messages as lines into a file only its owner can read: for demonstrations, and for a hall
/// that has no gateway yet, whose operator reads out the codes.
package struct OutboxFile: Sender, MailSender {
    private let path: String
    private let clock: any HallClock
    private let zone: Zone

    package init(_ path: String, clock: any HallClock, zone: Zone) {
        self.path = path
        self.clock = clock
        self.zone = zone
    }

    package func send(_ parcel: Parcel) async -> Delivery {
        note(parcel.phone.text, parcel.line)
    }

    package func send(_ letter: OutgoingMail) async -> Delivery {
        note(letter.address.text, letter.subject + " " + letter.text)
    }

    private func note(_ address: String, _ text: String) -> Delivery {
        let words = text.split(whereSeparator: \.isNewline).joined(separator: " ")
        return append("\(time) \(address) \(words)\n")
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
