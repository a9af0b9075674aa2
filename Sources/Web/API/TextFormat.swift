package import Calendar

/// Texts of a known shape.
enum TextFormat: String {
    case date
    case dateTime = "date-time"

    func holds(_ text: String) -> Bool {
        switch self {
        case .date: CivilDate(text) != nil
        case .dateTime: Instant(rfc3339: text) != nil
        }
    }
}

extension Instant {
    /// A moment with its offset (RFC 3339): `2024-06-25T09:00:00+08:00` or `…Z`.
    package init?(rfc3339 text: String) {
        guard let split = text.firstIndex(where: { $0 == "T" || $0 == "t" }) else { return nil }
        let rest = text[text.index(after: split)...]
        guard let sign = rest.firstIndex(where: { "zZ+-".contains($0) }),
            let date = CivilDate(String(text[..<split])),
            let time = CivilTime(String(rest[..<sign])), rest[..<sign].utf8.count >= 8,
            let offset = Self.seconds(ofOffset: rest[sign...])
        else { return nil }
        let zone = Zone.fixed(seconds: offset)
        self = zone.instant(of: CivilDateTime(date: date, time: time))
    }

    private static func seconds(ofOffset text: Substring) -> Int? {
        if text == "Z" || text == "z" { return 0 }
        let digits = text.dropFirst()
        guard digits.utf8.count == 5, let time = CivilTime(String(digits)) else { return nil }
        return (text.first == "-" ? -1 : 1) * time.secondOfDay
    }

    /// With the offset of a zone, to the second.
    package func rfc3339(in zone: Zone) -> String {
        let civil = zone.civil(self)
        let wall = civil.date.description + "T" + civil.time.description.prefix(8)
        let here = Zone.utc.instant(of: civil)
        let minutes = (here.milliseconds - milliseconds) / 60_000
        let (hours, rest) = abs(minutes).quotientAndRemainder(dividingBy: 60)
        let two = { (number: Int64) in number < 10 ? "0\(number)" : "\(number)" }
        return wall + (minutes < 0 ? "-" : "+") + two(hours) + ":" + two(rest)
    }
}
