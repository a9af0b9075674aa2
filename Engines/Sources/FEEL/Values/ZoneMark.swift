public import Calendar

/// What a time says about its zone: nothing, a distance from UTC, or a named region.
public enum ZoneMark: Sendable {
    /// Nothing: the time of an unnamed place.
    case local
    /// So many seconds ahead of UTC.
    case offset(seconds: Int)
    /// A region whose distance from UTC changes with the date.
    case region(Zone)
}

extension ZoneMark {
    /// Seconds ahead of UTC at a civil date and time; `nil` where no zone is named.
    func offset(at civil: CivilDateTime) -> Int? {
        switch self {
        case .local: nil
        case .offset(let seconds): seconds
        case .region(let zone): zone.offset(atCivil: civil)
        }
    }

    /// The mark as it is written behind a time.
    var text: String {
        switch self {
        case .local: ""
        case .offset(let seconds): Self.text(ofOffset: seconds)
        case .region(let zone): "@" + zone.identifier
        }
    }

    private static func text(ofOffset seconds: Int) -> String {
        if seconds == 0 { return "Z" }
        let size = abs(seconds)
        var text =
            (seconds < 0 ? "-" : "+") + twoDigits(size / 3600) + ":" + twoDigits(size / 60 % 60)
        if size % 60 != 0 { text += ":" + twoDigits(size % 60) }
        return text
    }

    /// Whether both are written the same way: a region is not an offset, even where they agree.
    func isWritten(like other: ZoneMark) -> Bool {
        switch (self, other) {
        case (.local, .local): true
        case (.offset(let left), .offset(let right)): left == right
        case (.region(let left), .region(let right)): left.identifier == right.identifier
        default: false
        }
    }
}

extension Zone {
    /// Seconds ahead of UTC at a civil date and time, for years far beyond what instants can count.
    func offset(atCivil civil: CivilDateTime) -> Int {
        let known = CivilDateTime(date: civil.date.inCountedYears, time: civil.time)
        return offset(at: instant(of: known))
    }
}

extension CivilDate {
    /// The same day of the week and year in a year near ours: the calendar repeats every 400 years.
    fileprivate var inCountedYears: CivilDate {
        let cycle = 400
        if year >= 1600, year < 2800 { return self }
        let remainder = ((Int(year) % cycle) + cycle) % cycle
        let near = year < 1600 ? 1600 + remainder : 2400 + remainder
        return CivilDate(year: near, month: month, day: day) ?? self
    }
}

/// A number below a hundred with its leading zero.
func twoDigits(_ number: Int) -> String {
    number < 10 ? "0" + String(number) : String(number)
}
