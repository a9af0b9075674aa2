import Calendar

extension FolderReader {
    /// How long what a case says is kept after its end, in years or months.
    mutating func keep(_ root: ParsedMap) -> Span? {
        guard let node = root["keep"] else { return Span(Head.usualKeep) }
        guard let text = text(node, of: "keep") else { return nil }
        guard let span = Span(text.value) else {
            findings.error(
                text.place,
                zh: "“keep”要写办结以后保存多久，“\(text.value)”看不懂。",
                en:
                    "“keep” says how long a case is kept after its end, which “\(text.value)” does not.",
                fixZh: "写几年或几个月，至少 1 个月，例如 10 years、18 months；不写就是 \(Head.usualKeep)。",
                fixEn:
                    "Years or months, one month at the least: 10 years, 18 months; \(Head.usualKeep) where it is left out."
            )
            return nil
        }
        let months: Int? =
            switch span.unit {
            case .month: span.count
            case .year: span.count * 12
            case .minute, .hour, .day, .workingDay, .week: nil
            }
        guard let months else {
            findings.error(
                text.place,
                zh: "“keep”按年或月算，“\(text.value)”太细。",
                en: "“keep” is counted in years or months, and not like “\(text.value)”.",
                fixZh: "例如 10 years、18 months；至少 1 个月，复核和评价都要来得及。",
                fixEn:
                    "Write 10 years or 18 months: one month at the least, so that reviews and ratings are in time."
            )
            return nil
        }
        guard months <= Head.longestKeep else {
            findings.error(
                text.place,
                zh: "“keep”的“\(text.value)”太长了。",
                en: "“keep”: “\(text.value)” is too long.",
                fixZh: "最多 \(Head.longestKeep / 12) 年。要长期留存的单独移交档案部门。",
                fixEn:
                    "\(Head.longestKeep / 12) years at the most. What is kept for good goes to an archive."
            )
            return nil
        }
        return span
    }
}
