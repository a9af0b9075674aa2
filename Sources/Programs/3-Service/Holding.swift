package import Calendar

/// Something that somebody or some place holds, as rules see it: `building grant 2021-03-10..2022-03-09`;
/// of a cover of several units, `medical cover 2021-03-10..2022-03-09*2`.
package struct Holding: Hashable, Sendable {
    /// The grant's id, whichever service gave it.
    package let name: String
    package let from: CivilDate
    /// Its last day; nil where it has none.
    package let until: CivilDate?
    /// How many of it: the units of a cover.
    package let units: Int64

    package init(_ name: String, from: CivilDate, until: CivilDate?, units: Int64 = 1) {
        self.name = name
        self.from = from
        self.until = until
        self.units = units
    }

    package var text: String {
        "\(name) \(from)..\(until?.description ?? "")" + (units == 1 ? "" : "*\(units)")
    }

    init?(_ text: String) {
        guard let gap = text.lastIndex(of: " ") else { return nil }
        let parts = text[text.index(after: gap)...].split(separator: "*", maxSplits: 1)
        guard let days = parts.first else { return nil }
        guard let from = CivilDate(String(days.prefix(10))) else { return nil }
        self.init(
            String(text[..<gap]),
            from: from,
            until: CivilDate(String(days.dropFirst(12))),
            units: parts.count > 1 ? Int64(parts[1]) ?? 1 : 1
        )
    }

    /// Whether it is good on a day; without one, whether it is or was held at all.
    func isGood(on day: CivilDate?) -> Bool {
        guard let day else { return true }
        return from <= day && until.map { day <= $0 } ?? true
    }
}
