extension CivilDate: LosslessStringConvertible, CustomStringConvertible {
    /// A date written `2025-04-30`; years beyond four digits without leading zeros, `-` before year 0.
    ///
    /// `nil` where the text is anything else or the calendar has no such day.
    public init?(_ text: String) {
        var reader = TextReader(text)
        let negative = reader.take("-")
        guard let year = reader.digits(4...9), year.count == 4 || !year.hasLeadingZero,
            reader.take("-"), let month = reader.digits(2...2),
            reader.take("-"), let day = reader.digits(2...2),
            reader.isAtEnd, !(negative && year.value == 0)
        else { return nil }
        self.init(
            year: negative ? -year.value : year.value,
            month: month.value,
            day: day.value
        )
    }

    /// The date as `2025-04-30`.
    public var description: String {
        let sign = year < 0 ? "-" : ""
        return sign + padded(abs(year), to: 4) + "-" + padded(month, to: 2) + "-"
            + padded(day, to: 2)
    }
}
