extension DecreedDays {
    /// The days of a file, and every fault found in it; faulty lines count for nothing.
    public static func parse(_ text: String) -> (days: DecreedDays, faults: [DecreedDaysFault]) {
        var days = DecreedDays()
        var faults: [DecreedDaysFault] = []
        let lines = text.split(omittingEmptySubsequences: false) { $0.isNewline }
        for (index, line) in lines.enumerated() {
            let content = trimmed(line)
            guard !content.isEmpty, !content.hasPrefix("#") else { continue }
            do {
                try days.read(content)
            } catch {
                faults.append(DecreedDaysFault(line: index + 1, zh: error.zh, en: error.en))
            }
        }
        return (days, faults)
    }

    private mutating func read(_ line: String) throws(Complaint) {
        let parts = line.split(separator: "|", omittingEmptySubsequences: false).map(trimmed)
        guard parts.count == 4, parts.allSatisfy({ !$0.isEmpty }) else { throw .parts }
        guard let gap = parts[0].firstIndex(of: " "),
            let kind = DecreedDay.Kind(rawValue: String(parts[0][..<gap]))
        else { throw .kind }
        for date in try dates(parts[0][gap...]) {
            guard kind == .rest || date.weekday.isWeekend else { throw .notWeekend(date) }
            let day = DecreedDay(
                date: date,
                kind: kind,
                zh: parts[1],
                en: parts[2],
                notice: parts[3]
            )
            guard insert(day) else { throw .twice(date) }
        }
    }

    /// Dates and stretches like `2025-01-28..2025-02-04`, between commas.
    private func dates(_ text: Substring) throws(Complaint) -> [CivilDate] {
        var dates: [CivilDate] = []
        for item in text.split(separator: ",", omittingEmptySubsequences: false).map(trimmed) {
            guard let dots = item.firstRange(of: "..") else {
                guard let date = CivilDate(item) else { throw .date(item) }
                dates.append(date)
                continue
            }
            guard let first = CivilDate(String(item[..<dots.lowerBound])),
                let last = CivilDate(String(item[dots.upperBound...]))
            else { throw .date(item) }
            // The longest holiday a state has decreed is far below a month.
            guard 0...30 ~= first.days(until: last) else { throw .stretch(item) }
            dates += (0...first.days(until: last)).map { first.adding(days: $0) }
        }
        return dates
    }
}

/// A fault before its line is known.
private struct Complaint: Error {
    let zh: String
    let en: String

    static let parts = Complaint(
        zh: "一行要有四部分，用竖线隔开：rest 或 work 加日期、中文名称、英文名称、通知文号。",
        en: "A line has four parts between bars: rest or work with dates, the Chinese name,"
            + " the English name, the notice."
    )

    static let kind = Complaint(
        zh: "行首要写 rest（放假）或 work（上班），空一格，再写日期。",
        en: "A line begins with rest or work, a space and the dates."
    )

    static func date(_ text: String) -> Complaint {
        Complaint(
            zh: "“\(text)”不是日期，请写成 2025-10-01 或 2025-10-01..2025-10-08。",
            en: "“\(text)” is no date; write 2025-10-01 or 2025-10-01..2025-10-08."
        )
    }

    static func stretch(_ text: String) -> Complaint {
        Complaint(
            zh: "“\(text)”要从早到晚，最多 31 天。",
            en: "“\(text)” must run forward, over at most 31 days."
        )
    }

    static func notWeekend(_ date: CivilDate) -> Complaint {
        Complaint(
            zh: "\(date) 不是周六或周日，本来就上班；请核对日期。",
            en: "\(date) is no weekend and is worked anyway; check the date."
        )
    }

    static func twice(_ date: CivilDate) -> Complaint {
        Complaint(
            zh: "\(date) 前面已经写过，请只保留一行。",
            en: "\(date) stands in an earlier line; keep one of them."
        )
    }
}

private func trimmed(_ text: some StringProtocol) -> String {
    let start = text.firstIndex { !$0.isWhitespace } ?? text.endIndex
    let end = text.lastIndex { !$0.isWhitespace }.map(text.index(after:)) ?? text.endIndex
    return start < end ? String(text[start..<end]) : ""
}
