package import Calendar

/// The hours of a day in which nobody's phone rings for a notice; they may reach past midnight.
package struct QuietHours: Hashable, Sendable {
    package let from: CivilTime
    package let until: CivilTime

    /// `21:00-08:00`; nil for what is no such text, or no time at all.
    package init?(_ text: String) {
        let ends = text.split(separator: "-", omittingEmptySubsequences: false)
            .map { CivilTime(String($0)) }
        guard ends.count == 2, let from = ends[0], let until = ends[1], from != until else {
            return nil
        }
        self.from = from
        self.until = until
    }

    /// Whether a time lies within; the first minute does, the last does not.
    package func contains(_ time: CivilTime) -> Bool {
        from < until ? from <= time && time < until : time >= from || time < until
    }
}
