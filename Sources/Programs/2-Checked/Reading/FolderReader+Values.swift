import Calendar
import FEEL

extension FolderReader {
    /// A plain number: `1`, `12.50`, `-3`; thousands have no commas.
    mutating func number(_ text: ParsedText, of key: String) -> Decimal34? {
        if let number = Decimal34(text.value), text.value.isPlainNumber { return number }
        findings.error(
            text.place,
            zh: "“\(key)”要写一个数，“\(text.value)”不是。",
            en: "“\(key)” has to be a number, which “\(text.value)” is not.",
            fixZh: "只用数字和小数点，例如 2000 或 12.50；不写逗号和“万”。",
            fixEn: "Digits and a decimal point only, such as 2000 or 12.50; no commas."
        )
        return nil
    }

    mutating func date(_ text: ParsedText, of key: String) -> CivilDate? {
        if let date = CivilDate(text.value) { return date }
        findings.error(
            text.place,
            zh: "“\(key)”要写一个日期，“\(text.value)”不是。",
            en: "“\(key)” has to be a date, which “\(text.value)” is not.",
            fixZh: "写成 2024-05-01 的样子。",
            fixEn: "Write it like 2024-05-01."
        )
        return nil
    }

    /// A deadline: `3 working days`, `the same month`, `until 2025-04-30`.
    mutating func due(_ text: ParsedText, of key: String) -> Due? {
        if let due = Due(text.value) { return due }
        findings.error(
            text.place,
            zh: "“\(key)”的期限“\(text.value)”看不懂。",
            en: "“\(key)”: “\(text.value)” is no deadline.",
            fixZh: "可以写：3 working days、14 days、the same month、until 2025-04-30。",
            fixEn: "It can be: 3 working days, 14 days, the same month, until 2025-04-30."
        )
        return nil
    }

    /// A length of time: `12 months`.
    mutating func span(_ text: ParsedText, of key: String) -> Span? {
        if let span = Span(text.value) { return span }
        findings.error(
            text.place,
            zh: "“\(key)”的时长“\(text.value)”看不懂。",
            en: "“\(key)”: “\(text.value)” is no length of time.",
            fixZh: "可以写：12 months、1 year、14 days、3 working days。",
            fixEn: "It can be: 12 months, 1 year, 14 days, 3 working days."
        )
        return nil
    }

    /// How long before a deadline: `2 days before`.
    mutating func lead(_ text: ParsedText, of key: String) -> Span? {
        if let span = Span(before: text.value) { return span }
        findings.error(
            text.place,
            zh: "“\(key)”的提前量“\(text.value)”看不懂。",
            en: "“\(key)”: “\(text.value)” is no time before a deadline.",
            fixZh: "可以写：2 days before、1 working day before。",
            fixEn: "It can be: 2 days before, 1 working day before."
        )
        return nil
    }

    /// The numbers a question takes: `any`, `1..20`, `0.5..12`.
    mutating func range(_ text: ParsedText, of key: String) -> NumberRange? {
        if text.value == "any" { return .any }
        if let split = text.value.firstRange(of: "..") {
            let low = String(text.value[..<split.lowerBound])
            let high = String(text.value[split.upperBound...])
            if low.isPlainNumber, high.isPlainNumber, let least = Decimal34(low),
                let most = Decimal34(high), least <= most
            {
                let isWhole = !low.contains(".") && !high.contains(".")
                return NumberRange(least: least, most: most, isWhole: isWhole)
            }
        }
        findings.error(
            text.place,
            zh: "“\(key)”的范围“\(text.value)”看不懂。",
            en: "“\(key)”: “\(text.value)” is no range of numbers.",
            fixZh: "可以写：any，或 1..20。",
            fixEn: "It can be: any, or 1..20."
        )
        return nil
    }

    /// How many: `3`, `1..8`, `up to 10`.
    mutating func count(_ text: ParsedText, of key: String) -> ClosedRange<Int>? {
        let upTo = "up to "
        if text.value.hasPrefix(upTo), let most = Int(text.value.dropFirst(upTo.count)) {
            if (1...50).contains(most) { return 1...most }
        } else if let exactly = Int(text.value), (1...50).contains(exactly) {
            return exactly...exactly
        } else if let split = text.value.firstRange(of: ".."),
            let least = Int(text.value[..<split.lowerBound]),
            let most = Int(text.value[split.upperBound...]), 1 <= least, least <= most, most <= 50
        {
            return least...most
        }
        findings.error(
            text.place,
            zh: "“\(key)”的数量“\(text.value)”看不懂。",
            en: "“\(key)”: “\(text.value)” is no number of files.",
            fixZh: "可以写：3、1..8、up to 10，最多 50。",
            fixEn: "It can be: 3, 1..8, up to 10; 50 at the most."
        )
        return nil
    }
}

extension String {
    /// Whether it is digits with a sign and a point at the most: no exponents, no commas.
    var isPlainNumber: Bool {
        let digits = hasPrefix("-") ? dropFirst() : self[...]
        let parts = digits.split(separator: ".", omittingEmptySubsequences: false)
        return (1...2).contains(parts.count)
            && parts.allSatisfy { !$0.isEmpty && $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }
    }
}
