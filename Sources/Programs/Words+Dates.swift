package import Calendar

extension Words {
    /// A day in a sentence.
    package init(day: CivilDate) {
        let months = [
            "January", "February", "March", "April", "May", "June", "July", "August", "September",
            "October", "November", "December",
        ]
        self.init(
            zh: "\(day.year)年\(day.month)月\(day.day)日",
            en: "\(day.day) \(months[day.month - 1]) \(day.year)"
        )
    }

    /// A moment in a sentence.
    package init(moment: CivilDateTime) {
        let clock = moment.time.description.prefix(5)
        let day = Words(day: moment.date)
        self.init(zh: "\(day.zh) \(clock)", en: "\(day.en) \(clock)")
    }
}
