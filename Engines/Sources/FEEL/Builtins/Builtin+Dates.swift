import Calendar

extension Builtin {
    static let dates: [Builtin] = [
        Builtin("date(from)", "date(year, month, day)", returns: .date) { call in
            call.orRefused((call.count == 3 ? dateFromParts(call) : date(call[0])).map(Value.date))
        },
        Builtin("time(from)", "time(hour, minute, second, offset?)", returns: .time) { call in
            call.orRefused((call.count == 1 ? time(call) : timeFromParts(call)).map(Value.time))
        },
        Builtin("date and time(from)", "date and time(date, time)", returns: .dateTime) { call in
            call.orRefused((call.count == 1 ? dateTime(call) : joined(call)).map(Value.dateTime))
        },
        Builtin("duration(from)", returns: .any) { call in
            switch call[0] {
            case .dayTimeDuration, .yearMonthDuration: call[0]
            default: call.orRefused(call.string(0).flatMap(TemporalReader.duration))
            }
        },
        Builtin("years and months duration(from, to)", returns: .yearMonthDuration) { call in
            guard let from = moment(call[0]), let to = moment(call[1]) else {
                return call.refused()
            }
            return .yearMonthDuration(YearMonthDuration(months: months(from, to)))
        },
        Builtin("now()", returns: .dateTime) { call in
            call.run.environment.now.map(Value.dateTime) ?? noClock(call)
        },
        Builtin("today()", returns: .date) { call in
            call.run.environment.now.map { .date($0.date) } ?? noClock(call)
        },
    ]

    private static func noClock(_ call: Call) -> Value {
        call.run.fail("没有给出当前时间。", "No current time was given.")
    }

    private static func date(_ value: Value) -> CivilDate? {
        switch value {
        case .date(let date): date
        case .dateTime(let dateTime): dateTime.date
        case .string(let text): TemporalReader.date(text)
        case .list(let items) where items.count == 1: date(items[0])
        default: nil
        }
    }

    private static func dateFromParts(_ call: Call) -> CivilDate? {
        guard let year = call.integer(0), let month = call.integer(1), let day = call.integer(2)
        else { return nil }
        return CivilDate(year: year, month: month, day: day)
    }

    private static func time(_ call: Call) -> ZonedTime? {
        switch call[0] {
        case .time(let time): time
        case .dateTime(let dateTime): dateTime.timeOfDay
        case .date: ZonedTime(time: .midnight, zone: .offset(seconds: 0))
        default:
            call.string(0).flatMap { TemporalReader.time($0, zones: call.run.environment.zones) }
        }
    }

    private static func timeFromParts(_ call: Call) -> ZonedTime? {
        guard let hour = call.integer(0), let minute = call.integer(1), let second = call.number(2),
            let nanosecond = nanosecondOfMinute(second), let zone = zone(call[3]),
            let time = CivilTime(
                hour: hour,
                minute: minute,
                second: nanosecond / 1_000_000_000,
                nanosecond: nanosecond % 1_000_000_000
            )
        else { return nil }
        return ZonedTime(time: time, zone: zone)
    }

    private static func nanosecondOfMinute(_ second: Decimal34) -> Int? {
        guard second >= 0, second < 60 else { return nil }
        return (second * 1_000_000_000)?.rounded(scale: 0, rule: .down)?.asInt
    }

    private static func zone(_ offset: Value) -> ZoneMark? {
        switch offset {
        case .null: return .local
        case .dayTimeDuration(let duration):
            let seconds = duration.nanoseconds / DayTimeDuration.second
            return seconds.magnitude <= 18 * 3600 ? .offset(seconds: Int(seconds)) : nil
        default: return nil
        }
    }

    private static func dateTime(_ call: Call) -> ZonedDateTime? {
        switch call[0] {
        case .dateTime(let dateTime): dateTime
        case .date(let date): date.midnight(.offset(seconds: 0))
        default:
            call.string(0).flatMap {
                TemporalReader.dateTime($0, zones: call.run.environment.zones)
            }
        }
    }

    private static func joined(_ call: Call) -> ZonedDateTime? {
        guard let date = moment(call[0])?.date, case .time(let time) = call[1] else { return nil }
        return ZonedDateTime(civil: CivilDateTime(date: date, time: time.time), zone: time.zone)
    }

    private static func moment(_ value: Value) -> ZonedDateTime? {
        switch value {
        case .date(let date): date.midnight(.offset(seconds: 0))
        case .dateTime(let dateTime): dateTime
        default: nil
        }
    }

    /// Whole months between what two clocks show, cut towards zero.
    private static func months(_ from: ZonedDateTime, _ to: ZonedDateTime) -> Int64 {
        let (a, b) = (from.date, to.date)
        var months = (b.year - a.year) * 12 + b.month - a.month
        let later = (b.day, to.civil.time.nanosecondOfDay)
        let earlier = (a.day, from.civil.time.nanosecondOfDay)
        if months > 0, later < earlier { months -= 1 }
        if months < 0, later > earlier { months += 1 }
        return Int64(months)
    }
}
