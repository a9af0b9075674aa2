import Calendar

/// Reads the texts of dates, times and durations as XML Schema and ISO 8601 write them.
struct TemporalReader {
    private let bytes: [UInt8]
    private var position = 0
    private let zones: [String: Zone]

    private init(_ text: String, zones: [String: Zone]) {
        bytes = Array(text.utf8)
        self.zones = zones
    }

    /// The day a text names, for example `2025-04-30`.
    static func date(_ text: String) -> CivilDate? {
        var reader = TemporalReader(text, zones: [:])
        guard let date = reader.readDate(), reader.isAtEnd else { return nil }
        return date
    }

    /// The time a text names, for example `09:30:00@Asia/Shanghai`.
    static func time(_ text: String, zones: [String: Zone]) -> ZonedTime? {
        var reader = TemporalReader(text, zones: zones)
        guard let clock = reader.readTime(), let zone = reader.readZone() else { return nil }
        return ZonedTime(time: clock.time, zone: zone)
    }

    /// The date and time a text names; a day alone means its midnight.
    static func dateTime(_ text: String, zones: [String: Zone]) -> ZonedDateTime? {
        var reader = TemporalReader(text, zones: zones)
        guard let date = reader.readDate() else { return nil }
        if reader.isAtEnd { return date.midnight(.local) }
        guard reader.take("T"), let clock = reader.readTime(), let zone = reader.readZone() else {
            return nil
        }
        let read = ZonedDateTime(civil: CivilDateTime(date: date, time: clock.time), zone: zone)
        return clock.nextDay ? read.adding(DayTimeDuration(days: 1)) : read
    }

    /// The duration of either kind that a text names.
    static func duration(_ text: String) -> Value? {
        var reader = TemporalReader(text, zones: [:])
        return reader.readDuration()
    }

    /// Whatever a text behind `@` names.
    static func any(_ text: String, zones: [String: Zone]) -> Value? {
        if let date = date(text) { return .date(date) }
        if let dateTime = dateTime(text, zones: zones) { return .dateTime(dateTime) }
        if let time = time(text, zones: zones) { return .time(time) }
        return duration(text)
    }
}

extension TemporalReader {
    private var isAtEnd: Bool { position == bytes.count }

    private var next: UInt8? { position < bytes.count ? bytes[position] : nil }

    private mutating func take(_ character: Unicode.Scalar) -> Bool {
        guard let next, UInt32(next) == character.value else { return false }
        position += 1
        return true
    }

    /// The digits that follow, as many as there are, at most `most`.
    private mutating func digits(atMost most: Int) -> (value: Int64, count: Int)? {
        var value: Int64 = 0
        var count = 0
        while let byte = next, byte >= 0x30, byte <= 0x39 {
            guard count < most else { return nil }
            value = value * 10 + Int64(byte - 0x30)
            count += 1
            position += 1
        }
        return count == 0 ? nil : (value, count)
    }

    private mutating func twoDigits(upTo most: Int) -> Int? {
        guard let (value, count) = digits(atMost: 2), count == 2, value <= most else { return nil }
        return Int(value)
    }

    private mutating func readDate() -> CivilDate? {
        let negative = take("-")
        let start = position
        guard let (year, count) = digits(atMost: 9), count >= 4 else { return nil }
        if count > 4, bytes[start] == 0x30 { return nil }
        guard take("-"), let month = twoDigits(upTo: 12) else { return nil }
        guard take("-"), let day = twoDigits(upTo: 31) else { return nil }
        return CivilDate(year: negative ? -Int(year) : Int(year), month: month, day: day)
    }

    private mutating func readTime() -> (time: CivilTime, nextDay: Bool)? {
        guard let hour = twoDigits(upTo: 24), take(":"), let minute = twoDigits(upTo: 59) else {
            return nil
        }
        guard take(":"), let second = twoDigits(upTo: 59) else { return nil }
        var nanosecond: Int64 = 0
        if take(".") {
            guard let fraction = readFraction() else { return nil }
            nanosecond = fraction
        }
        if hour == 24 {
            guard minute == 0, second == 0, nanosecond == 0 else { return nil }
            return (CivilTime.midnight, true)
        }
        let seconds = Int64(hour * 3600 + minute * 60 + second)
        return (CivilTime(nanosecondOfDay: Int(seconds * 1_000_000_000 + nanosecond)), false)
    }

    /// Nanoseconds from the digits behind a point; finer digits are dropped.
    private mutating func readFraction() -> Int64? {
        var value: Int64 = 0
        var count = 0
        while let byte = next, byte >= 0x30, byte <= 0x39 {
            if count < 9 { value = value * 10 + Int64(byte - 0x30) }
            count += 1
            position += 1
        }
        guard count > 0 else { return nil }
        for _ in 0..<max(0, 9 - count) { value *= 10 }
        return value
    }

    private mutating func readZone() -> ZoneMark? {
        if isAtEnd { return .local }
        if take("Z") { return isAtEnd ? .offset(seconds: 0) : nil }
        if take("@") { return readRegion() }
        let ahead = take("+")
        guard ahead || take("-") else { return nil }
        guard let hours = twoDigits(upTo: 18), take(":"), let minutes = twoDigits(upTo: 59) else {
            return nil
        }
        var seconds = hours * 3600 + minutes * 60
        if take(":") {
            guard let rest = twoDigits(upTo: 59) else { return nil }
            seconds += rest
        }
        guard isAtEnd, seconds <= 18 * 3600 else { return nil }
        return .offset(seconds: ahead ? seconds : -seconds)
    }

    private mutating func readRegion() -> ZoneMark? {
        let name = String(decoding: bytes[position...], as: UTF8.self)
        return zones[name].map(ZoneMark.region)
    }
}

extension TemporalReader {
    private mutating func readDuration() -> Value? {
        let negative = take("-")
        guard take("P") else { return nil }
        guard let (years, months, days) = readDateParts() else { return nil }
        var time: Int128?
        if take("T") {
            guard let read = readTimeParts() else { return nil }
            time = read
        }
        guard isAtEnd else { return nil }
        if years != nil || months != nil {
            guard days == nil, time == nil else { return nil }
            let total = (years ?? 0) * 12 + (months ?? 0)
            guard total <= YearMonthDuration.longest else { return nil }
            return .yearMonthDuration(YearMonthDuration(months: negative ? -total : total))
        }
        guard days != nil || time != nil else { return nil }
        let total = Int128(days ?? 0) * DayTimeDuration.day + (time ?? 0)
        guard total <= DayTimeDuration.longest else { return nil }
        return .dayTimeDuration(DayTimeDuration(nanoseconds: negative ? -total : total))
    }

    private mutating func readDateParts() -> (years: Int64?, months: Int64?, days: Int64?)? {
        var parts: [Int64?] = [nil, nil, nil]
        let units: [Unicode.Scalar] = ["Y", "M", "D"]
        var following = 0
        while let byte = next, byte >= 0x30, byte <= 0x39 {
            guard let (value, _) = digits(atMost: 15) else { return nil }
            guard let unit = (following..<3).first(where: { take(units[$0]) }) else { return nil }
            parts[unit] = value
            following = unit + 1
        }
        return (parts[0], parts[1], parts[2])
    }

    private mutating func readTimeParts() -> Int128? {
        let units: [(Unicode.Scalar, Int128)] = [
            ("H", DayTimeDuration.hour), ("M", DayTimeDuration.minute),
            ("S", DayTimeDuration.second),
        ]
        var total: Int128 = 0
        var following = 0
        while let byte = next, byte >= 0x30, byte <= 0x39 {
            guard let (value, _) = digits(atMost: 15) else { return nil }
            var fraction: Int64?
            if take(".") {
                guard let read = readFraction() else { return nil }
                fraction = read
            }
            guard let unit = (following..<3).first(where: { take(units[$0].0) }) else { return nil }
            if fraction != nil, unit != 2 { return nil }
            total += Int128(value) * units[unit].1 + Int128(fraction ?? 0)
            following = unit + 1
        }
        return following == 0 ? nil : total
    }
}
