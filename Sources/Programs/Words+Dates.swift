package import Calendar

extension Words {
    /// A day in a sentence.
    package init(day: CivilDate) {
        self.init(
            zh: "\(day.year)年\(day.month)月\(day.day)日",
            en: "\(day.day) \(Self.months[day.month - 1]) \(day.year)"
        )
    }

    /// A calendar period in a sentence, by its first day.
    package init(_ period: Measure.Period, from day: CivilDate) {
        switch period {
        case .month:
            self.init(
                zh: "\(day.year)年\(day.month)月",
                en: "\(Self.months[day.month - 1]) \(day.year)"
            )
        case .quarter:
            let quarter = (day.month - 1) / 3
            self.init(
                zh: "\(day.year)年第\(["一", "二", "三", "四"][quarter])季度",
                en: "the \(["first", "second", "third", "fourth"][quarter]) quarter of \(day.year)"
            )
        case .year: self.init(zh: "\(day.year)年", en: "\(day.year)")
        }
    }

    private static let months = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September",
        "October", "November", "December",
    ]

    /// A moment in a sentence.
    package init(moment: CivilDateTime) {
        let clock = moment.time.description.prefix(5)
        let day = Words(day: moment.date)
        self.init(zh: "\(day.zh) \(clock)", en: "\(day.en) \(clock)")
    }
}
