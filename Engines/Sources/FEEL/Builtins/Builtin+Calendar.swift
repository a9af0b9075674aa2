import Calendar

extension Builtin {
    static let calendar: [Builtin] = [
        Builtin("day of year(date)", returns: .number) { call in
            call.orRefused(day(call).map { .number(Decimal34($0.dayOfYear)) })
        },
        Builtin("day of week(date)", returns: .string) { call in
            call.orRefused(day(call).map { .string(weekdays[$0.weekday.rawValue - 1]) })
        },
        Builtin("month of year(date)", returns: .string) { call in
            call.orRefused(day(call).map { .string(months[$0.month - 1]) })
        },
        Builtin("week of year(date)", returns: .number) { call in
            call.orRefused(day(call).map { .number(Decimal34($0.weekOfYear)) })
        },
    ]

    private static let weekdays = [
        "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
    ]

    private static let months = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September",
        "October", "November", "December",
    ]

    private static func day(_ call: Call) -> CivilDate? {
        switch call[0] {
        case .date(let date): date
        case .dateTime(let dateTime): dateTime.date
        default: nil
        }
    }
}
