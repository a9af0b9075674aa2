import Calendar
import FEEL
import OpeningHours

/// Why an answer cannot be taken, in words that help whoever typed it.
package struct AnswerFault: Error, Hashable, Sendable {
    package let message: Words

    package init(_ message: Words) {
        self.message = message
    }
}

extension FormField {
    /// An answer as a web form sends it, checked; nil where nothing was answered.
    package func read(_ raw: [String]) throws(AnswerFault) -> FormAnswer? {
        try kind.read(raw)
    }
}

extension FieldKind {
    /// An answer of this kind as a web form sends it, checked; nil where nothing was answered.
    package func read(_ raw: [String]) throws(AnswerFault) -> FormAnswer? {
        if case .place = self { return try PlaceAnswer.read(raw).map(FormAnswer.place) }
        switch self {
        case .person, .organisation:
            let isPerson = self != .organisation
            return try ContactAnswer.read(raw, isPerson: isPerson).map(FormAnswer.contact)
        case .union: return try UnionAnswer.read(raw).map(FormAnswer.union)
        case .rows(let rows):
            let lines = try rows.read(raw)
            return lines.isEmpty ? nil : .rows(lines)
        default: break
        }
        let texts = raw.map(\.trimmed).filter { !$0.isEmpty }
        switch self {
        case .tick(let isRequired): return try tick(texts, isRequired)
        case .files(let count): return try files(texts, count)
        case .choose(let choice): return try codes(texts, choice)
        case .checklist(let list): return try list.read(raw)
        default: break
        }
        guard let text = texts.first else { return nil }
        switch self {
        case .text(let isLong): return try FieldKind.text(text, isLong: isLong)
        case .number(let range): return .number(try FieldKind.number(text, range))
        case .money(let range): return .money(try FieldKind.money(text, range))
        case .hours: return .hours(try FieldKind.hours(text))
        default: return .date(try FieldKind.date(text))
        }
    }

    private func tick(_ texts: [String], _ isRequired: Bool) throws(AnswerFault) -> FormAnswer? {
        let isTicked = texts.contains { ["yes", "on", "true", "1"].contains($0) }
        if !isTicked, isRequired {
            throw AnswerFault(zh: "请先阅读，同意后在框里打勾。", en: "Please read this and tick the box.")
        }
        return .tick(isTicked)
    }

    private func files(
        _ texts: [String],
        _ count: ClosedRange<Int>
    ) throws(AnswerFault) -> FormAnswer? {
        if texts.isEmpty { return nil }
        if texts.count > count.upperBound {
            throw AnswerFault(
                zh: "最多上传 \(count.upperBound) 个文件，请删掉几个。",
                en: "At most \(count.upperBound) files: please remove some."
            )
        }
        if texts.count < count.lowerBound {
            throw AnswerFault(
                zh: "至少要上传 \(count.lowerBound) 个文件。",
                en: "At least \(count.lowerBound) files are needed."
            )
        }
        return .files(texts)
    }

    private func codes(_ texts: [String], _ choice: FormChoice) throws(AnswerFault) -> FormAnswer? {
        if texts.isEmpty { return nil }
        let known = Set(choice.options.map(\.code))
        guard texts.allSatisfy(known.contains), choice.isMany || texts.count == 1 else {
            throw AnswerFault(zh: "请从列出的选项里选。", en: "Please choose from the list.")
        }
        guard choice.isMany else { return .code(texts[0]) }
        // In the list's order, so that the same choice is always kept alike.
        return .codes(choice.options.map(\.code).filter(texts.contains))
    }
}

extension FieldKind {
    private static func text(_ text: String, isLong: Bool) throws(AnswerFault) -> FormAnswer {
        let most = isLong ? 5_000 : 200
        guard text.count <= most else {
            throw AnswerFault(
                zh: "最多 \(most) 个字，现在有 \(text.count) 个。",
                en: "At most \(most) characters; there are \(text.count)."
            )
        }
        let hasControls = text.unicodeScalars.contains { scalar in
            scalar.properties.generalCategory == .control && (!isLong || scalar != "\n")
                && scalar != "\r"
        }
        guard !hasControls else {
            throw AnswerFault(
                zh: "里面有看不见的符号，请重新输入。",
                en: "There are invisible characters in it: please type it again."
            )
        }
        return .text(text.replacing("\r\n", with: "\n"))
    }

    /// Hours as they are written in one way: what is doubtful is taken, what is wrong is said.
    private static func hours(_ text: String) throws(AnswerFault) -> String {
        let reading = Hours.read(text)
        if let hours = reading.hours { return hours.description }
        guard let fault = reading.findings.first(where: { $0.severity == .error }) else {
            throw AnswerFault(zh: "看不懂这段时间。", en: "These are no hours.")
        }
        throw AnswerFault(zh: fault.zh, en: fault.en)
    }

    private static func number(
        _ text: String,
        _ range: NumberRange
    ) throws(AnswerFault) -> Decimal34 {
        let plain = text.plainNumber
        guard plain.isPlainNumber, plain.utf8.count <= 24, let number = Decimal34(plain) else {
            throw AnswerFault(zh: "请填一个数，例如 3。", en: "Please enter a number such as 3.")
        }
        if range.isWhole, !number.isInteger {
            throw AnswerFault(zh: "请填整数。", en: "Please enter a whole number.")
        }
        try check(number, range, unit: Words(zh: "", en: ""))
        return number
    }

    private static func money(
        _ text: String,
        _ range: NumberRange
    ) throws(AnswerFault) -> Decimal34 {
        let plain = text.plainNumber
        guard plain.isPlainNumber, plain.utf8.count <= 24, let yuan = Decimal34(plain) else {
            throw AnswerFault(
                zh: "请填金额，单位是元，例如 1500 或 1500.50。",
                en: "Please enter a sum in yuan, such as 1500 or 1500.50."
            )
        }
        guard yuan.rounded(scale: 2) == yuan else {
            throw AnswerFault(zh: "金额最多到分，两位小数。", en: "At most two decimals, please.")
        }
        let usual = NumberRange(
            least: range.least ?? 0,
            most: range.most ?? 9_999_999_999,
            isWhole: false
        )
        try check(yuan, usual, unit: Words(zh: " 元", en: " yuan"))
        return yuan
    }

    private static func check(
        _ number: Decimal34,
        _ range: NumberRange,
        unit: Words
    ) throws(AnswerFault) {
        if let least = range.least, number < least {
            throw AnswerFault(
                zh: "不能小于 \(least)\(unit.zh)。",
                en: "It cannot be below \(least)\(unit.en)."
            )
        }
        if let most = range.most, number > most {
            throw AnswerFault(
                zh: "不能大于 \(most)\(unit.zh)。",
                en: "It cannot be above \(most)\(unit.en)."
            )
        }
    }

    private static func date(_ text: String) throws(AnswerFault) -> CivilDate {
        let parts = text.halfWidth.split { "-/.年月日 ".contains($0) }.compactMap { Int($0) }
        if parts.count == 3, (1800...2200).contains(parts[0]),
            let date = CivilDate(year: parts[0], month: parts[1], day: parts[2])
        {
            return date
        }
        throw AnswerFault(
            zh: "请填日期，例如 2024-05-01。",
            en: "Please enter a date such as 2024-05-01."
        )
    }
}

extension AnswerFault {
    init(zh: String, en: String) {
        self.init(Words(zh: zh, en: en))
    }
}

extension String {
    var trimmed: String {
        let start = drop(while: \.isWhitespace)
        guard let last = start.lastIndex(where: { !$0.isWhitespace }) else { return "" }
        return String(start[...last])
    }

    /// Full-width digits and signs as people type them on phones, made half-width.
    fileprivate var halfWidth: String {
        var plain = String.UnicodeScalarView()
        for scalar in unicodeScalars {
            let isWide = (0xFF01...0xFF5E).contains(scalar.value)
            plain.append(isWide ? Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar : scalar)
        }
        return String(plain)
    }

    /// A number without what people write around it: commas, 元, ￥.
    fileprivate var plainNumber: String {
        let bare = halfWidth.filter { !", ¥￥".contains($0) }
        return bare.hasSuffix("元") ? String(bare.dropLast()) : bare
    }
}
