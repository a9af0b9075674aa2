package import Calendar

/// Dates as calendars take them in (RFC 5545): every event one of its own, times in UTC.
package struct CalendarFile: Sendable {
    package struct Event: Sendable {
        /// The same for the same event, for ever.
        package var id: String
        package var title: String
        package var start: Instant
        package var end: Instant?
        package var location: String
        /// Latitude and longitude in degrees of WGS-84.
        package var point: (latitude: Double, longitude: Double)?

        package init(
            id: String,
            title: String,
            start: Instant,
            end: Instant?,
            location: String,
            point: (latitude: Double, longitude: Double)? = nil
        ) {
            self.id = id
            self.title = title
            self.start = start
            self.end = end
            self.location = location
            self.point = point
        }
    }

    private let title: String
    private let events: [Event]
    private let madeAt: Instant

    package init(_ title: String, _ events: [Event], madeAt: Instant) {
        self.title = title
        self.events = events
        self.madeAt = madeAt
    }

    package static let type = "text/calendar; charset=utf-8"

    package var text: String {
        let lines =
            [
                "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//UnionHall//Occasions//ZH",
                "CALSCALE:GREGORIAN", "METHOD:PUBLISH", "X-WR-CALNAME:\(title.escaped)",
            ] + events.flatMap(lines) + ["END:VCALENDAR"]
        return lines.map { $0.folded + "\r\n" }.joined()
    }

    private func lines(_ event: Event) -> [String] {
        var lines = [
            "BEGIN:VEVENT", "UID:\(event.id)", "DTSTAMP:\(madeAt.utc)",
            "DTSTART:\(event.start.utc)",
        ]
        if let end = event.end { lines.append("DTEND:\(end.utc)") }
        lines += ["SUMMARY:\(event.title.escaped)", "LOCATION:\(event.location.escaped)"]
        if let point = event.point { lines.append("GEO:\(point.latitude);\(point.longitude)") }
        return lines + ["END:VEVENT"]
    }
}

extension String {
    /// A text inside a line: what has a meaning there is marked (3.3.11).
    fileprivate var escaped: String {
        var text = ""
        for scalar in unicodeScalars {
            switch scalar {
            case "\\": text += "\\\\"
            case ";": text += "\\;"
            case ",": text += "\\,"
            case "\n": text += "\\n"
            case _ where scalar.value < 0x20 || scalar.value == 0x7F: break
            default: text.unicodeScalars.append(scalar)
            }
        }
        return text
    }

    /// A line of at most 75 octets, going on in the next one behind a space; no character is torn
    /// (3.1).
    fileprivate var folded: String {
        guard utf8.count > 75 else { return self }
        var text = String.UnicodeScalarView()
        var octets = 0
        for scalar in unicodeScalars {
            let width = UTF8.width(scalar)
            if octets + width > 75 {
                text.append(contentsOf: "\r\n ".unicodeScalars)
                octets = 1
            }
            text.append(scalar)
            octets += width
        }
        return String(text)
    }
}

extension Instant {
    /// `20250701T010000Z`.
    fileprivate var utc: String {
        let wall = Zone.utc.civil(self)
        let digits = (wall.date.description + "T" + wall.time.description.prefix(8))
            .filter { $0 != "-" && $0 != ":" }
        return digits + "Z"
    }
}
