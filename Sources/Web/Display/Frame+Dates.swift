extension Frame {
    /// "6月28日" or "28 June"; the year is added when it is not this one. Never broken over two lines.
    package func day(_ day: Day) -> HTML {
        "<time class=\"nw\" datetime=\"\(day.code)\">\(plain(day))</time>"
    }

    package func moment(_ moment: Moment) -> HTML {
        """
        <time class="nw" datetime="\(moment.day.code)T\(moment.clock)">\
        \(plain(moment.day)) \(moment.clock)</time>
        """
    }

    package func plain(_ day: Day) -> String {
        let month = Self.months.indices.contains(day.month - 1) ? Self.months[day.month - 1] : ""
        guard day.year != today.year else {
            return self["\(day.month)月\(day.day)日", en: "\(day.day) \(month)"]
        }
        return self[
            "\(day.year)年\(day.month)月\(day.day)日",
            en: "\(day.day) \(month) \(day.year)"
        ]
    }

    package func money(_ fen: Fen) -> HTML { "<span class=\"nw num\">\(fen.text)</span>" }

    private static let months = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September",
        "October", "November", "December",
    ]
}
