import Calendar

/// A number of a cell as people would read it; a spreadsheet keeps fifteen digits and no more.
enum CellNumber {
    private static let keptDigits = 15

    static func cell(_ raw: String) -> Cell {
        let digits = raw.hasPrefix("-") ? raw.dropFirst() : raw[...]
        if !digits.isEmpty, digits.utf8.allSatisfy({ (48...57).contains($0) }) {
            let lost = digits.dropFirst(keptDigits)
            let isRounded = !lost.isEmpty && lost.allSatisfy { $0 == "0" }
            return Cell(.number, raw, marks: isRounded ? .rounded : [])
        }
        guard let value = Double(raw), value.isFinite else { return Cell(.error, raw) }
        guard abs(value) < 1e15 else { return Cell(.number, raw, marks: .rounded) }
        if value.rounded() == value { return Cell(.number, String(Int64(value))) }
        return Cell(.number, "\(value)")
    }

    /// A day counted from the end of 1899 or from 1904; beyond what a calendar holds it is an error.
    static func day(_ raw: String, countsFrom1904: Bool) -> Cell {
        guard let value = Double(raw), (0..<2_958_466).contains(value) else {
            return Cell(.error, raw)
        }
        let whole = Int(value)
        let seconds = Int(((value - Double(whole)) * 86_400).rounded())
        guard let day = day(whole, countsFrom1904) else { return Cell(.error, raw) }
        guard seconds > 0 else { return Cell(.day, day.description) }
        let minutes = seconds / 60
        return Cell(.day, "\(day) \(two(minutes / 60)):\(two(minutes % 60))")
    }

    /// In the count from 1900 there is a 29th of February of that year, which never was.
    private static func day(_ whole: Int, _ countsFrom1904: Bool) -> CivilDate? {
        if countsFrom1904 {
            return CivilDate(year: 1904, month: 1, day: 1)?.adding(days: whole)
        }
        guard whole >= 1, whole != 60 else { return nil }
        return CivilDate(year: 1899, month: 12, day: 30)?.adding(
            days: whole < 60 ? whole + 1 : whole
        )
    }

    private static func two(_ number: Int) -> String { (number < 10 ? "0" : "") + "\(number)" }
}
