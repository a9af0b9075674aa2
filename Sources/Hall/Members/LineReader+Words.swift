import Calendar
import Programs

extension Words {
    static let merged = Words(
        zh: "这一格被合并了。请取消合并，逐行填写。",
        en: "This cell is merged with its neighbour. Split them and fill in every row."
    )
    static let rounded = Words(
        zh: "Excel 把长数字改成了约数，后几位已经丢失。请把整列设为“文本”，重新填写。",
        en: "Excel has rounded this long number. Format the column as text and type it again."
    )
    static let formula = Words(
        zh: "这一格是公式，按表里显示的值导入。",
        en: "This is a formula; its last value is taken."
    )
    static let noDay = Words(
        zh: "认不出日期，请写成 2024-05-01。",
        en: "This is no date; write it as 2024-05-01."
    )
    static let contradicts = Words(
        zh: "和身份证号不一致。",
        en: "This contradicts the identity number."
    )
    static let noNumber = Words(
        zh: "身份证号和手机号至少填一项。",
        en: "Give the identity number or the mobile number."
    )

    static func error(_ text: String) -> Words {
        Words(
            zh: "表格在这里显示 \(text)，请改成真正的内容。",
            en: "The spreadsheet shows \(text) here; put in what is meant."
        )
    }

    static func tooLong(_ most: Int) -> Words {
        Words(zh: "最多 \(most) 个字。", en: "At most \(most) characters.")
    }

    static func noCategory(_ text: String) -> Words {
        let known = FactCatalogue.categories.options.map(\.title)
        return Words(
            zh: "没有“\(text)”这个类别。可以填：\(known.map(\.zh).joined(separator: "、"))。",
            en: "There is no category “\(text)”. Known: \(known.map(\.en).joined(separator: ", "))."
        )
    }
}

extension CivilDate {
    /// A day as people write it in lists: 2024-05-01, 2024/5/1, 2024.5.1, 2024年5月1日, 20240501; a time
    /// behind it does not count.
    init?(asTyped text: String) {
        let day = text.prefix { $0 != " " && $0 != "T" }
        if day.utf8.count == 8, day.utf8.allSatisfy({ (48...57).contains($0) }) {
            let number = Int(day) ?? 0
            self.init(year: number / 10_000, month: number / 100 % 100, day: number % 100)
            return
        }
        let parts = day.split(omittingEmptySubsequences: false) { "-/.年月日".contains($0) }
        let numbers = parts.prefix(3).compactMap { Int($0) }
        let rest = parts.dropFirst(3).allSatisfy(\.isEmpty)
        guard numbers.count == 3, rest, parts[0].utf8.count == 4 else { return nil }
        self.init(year: numbers[0], month: numbers[1], day: numbers[2])
    }
}
