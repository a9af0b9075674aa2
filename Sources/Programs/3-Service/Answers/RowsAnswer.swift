package import FEEL
import Registry

/// A line of a group of questions: the answers by column.
package struct RowAnswer: Hashable, Sendable {
    package let cells: [String: FormAnswer]

    package init(_ cells: [String: FormAnswer]) {
        self.cells = cells
    }

    var canonical: String { FormAnswers(cells).canonical }

    var feel: Value {
        .context(Context(cells.sorted { $0.key < $1.key }.map { ($0.key, $0.value.feel) }))
    }
}

/// Somebody who is named, as far as is told: sealed wherever it is kept.
package struct ContactAnswer: Hashable, Sendable {
    package let name: String
    package let phone: String?
    /// The number of an identity card.
    package let card: String?

    package init(name: String, phone: String?, card: String? = nil) {
        self.name = name
        self.phone = phone
        self.card = card
    }

    /// The parts in which a form sends it, behind the field's name and a point.
    package enum Part: String, Sendable, CaseIterable {
        case name
        case phone
        case card
    }

    var canonical: [String] { [name, phone ?? "", card ?? ""] }

    /// A name, a phone and a card; nil where nothing was answered.
    static func read(_ raw: [String], isPerson: Bool) throws(AnswerFault) -> ContactAnswer? {
        let parts = (raw + ["", "", ""]).prefix(3).map(\.trimmed)
        let (name, phone, card) = (parts[0], parts[1], parts[2])
        if parts.allSatisfy(\.isEmpty) { return nil }
        guard !name.isEmpty else {
            throw AnswerFault(zh: "请写姓名或名称。", en: "Please give the name.")
        }
        guard case .text(let line)? = try FieldKind.text(isLong: false).read([name]),
            line.count <= 60
        else {
            throw AnswerFault(zh: "名称最多 60 个字。", en: "A name has at most 60 characters.")
        }
        return ContactAnswer(
            name: line,
            phone: try isPerson ? read(mobile: phone) : read(phone: phone),
            card: isPerson ? try read(card: card) : nil
        )
    }

    private static func read(mobile: String) throws(AnswerFault) -> String? {
        if mobile.isEmpty { return nil }
        do throws(PhoneNumberFault) {
            return try PhoneNumber(mobile).text
        } catch {
            throw AnswerFault(zh: error.zh, en: error.en)
        }
    }

    private static func read(phone: String) throws(AnswerFault) -> String? {
        if phone.isEmpty { return nil }
        let digits = phone.filter { !" -－".contains($0) }
        guard (7...12).contains(digits.count),
            digits.utf8.allSatisfy({ (0x30...0x39).contains($0) })
        else {
            throw AnswerFault(
                zh: "电话号码看不懂，请写手机号或区号加座机号。",
                en: "That is no phone number: a mobile number, or an area code and a number."
            )
        }
        return digits
    }

    private static func read(card: String) throws(AnswerFault) -> String? {
        if card.isEmpty { return nil }
        do throws(IdentityNumberFault) {
            return try IdentityNumber(card).text
        } catch {
            throw AnswerFault(zh: error.zh, en: error.en)
        }
    }
}

extension RowsKind {
    /// The lines that were sent, each a little object of its own; empty ones are left out.
    func read(_ texts: [String]) throws(AnswerFault) -> [RowAnswer] {
        var rows: [RowAnswer] = []
        for text in texts {
            guard let object = JSONText.object(text) else {
                throw AnswerFault(zh: "这几行看不懂，请重新填写。", en: "Please fill in the lines again.")
            }
            guard object.values.contains(where: { $0.contains { !$0.trimmed.isEmpty } }) else {
                continue
            }
            rows.append(try row(object, number: rows.count + 1))
        }
        guard rows.count <= RowsKind.most else {
            throw AnswerFault(
                zh: "最多 \(RowsKind.most) 行。",
                en: "At most \(RowsKind.most) lines, please."
            )
        }
        return rows
    }

    private func row(_ object: [String: [String]], number: Int) throws(AnswerFault) -> RowAnswer {
        var cells: [String: FormAnswer] = [:]
        for column in columns {
            do throws(AnswerFault) {
                cells[column.id] = try column.kind.read(object[column.wireName] ?? [])
            } catch {
                throw AnswerFault(
                    zh: "第 \(number) 行“\(column.title.zh)”：\(error.message.zh)",
                    en: "Line \(number), “\(column.title.en)”: \(error.message.en)"
                )
            }
            guard cells[column.id] != nil || column.isOptional else {
                throw AnswerFault(
                    zh: "第 \(number) 行没有填“\(column.title.zh)”。",
                    en: "Line \(number) has no “\(column.title.en)”."
                )
            }
        }
        return RowAnswer(cells)
    }

    /// The sum of the summed column.
    package func sum(of rows: [RowAnswer]) -> Decimal34? {
        guard let total else { return nil }
        var sum: Decimal34 = 0
        for row in rows {
            switch row.cells[total] {
            case .number(let number)?, .money(let number)?:
                guard let more = sum + number else { return nil }
                sum = more
            default: continue
            }
        }
        return sum
    }

    /// The lines as a form sends them: each cell under its own name, `claims.0.owed`, brought together.
    package func lines(of field: String, in raw: [String: [String]]) -> [String] {
        let own = (raw[field] ?? []).filter { $0.hasPrefix("{") }
        if !own.isEmpty { return own }
        var lines: [Int: [String: [String]]] = [:]
        for (name, texts) in raw where name.hasPrefix(field + ".") {
            let parts = name.dropFirst(field.count + 1).split(separator: ".").map(String.init)
            guard let line = parts.first.flatMap(Int.init), (0..<RowsKind.most).contains(line),
                parts.count >= 2,
                let column = columns.first(where: { $0.wireName == parts[1] })
            else { continue }
            if parts.count == 3, let part = ContactAnswer.Part(rawValue: parts[2]) {
                var told = lines[line]?[column.wireName] ?? ["", "", ""]
                told[ContactAnswer.Part.allCases.firstIndex(of: part) ?? 0] = texts.first ?? ""
                lines[line, default: [:]][column.wireName] = told
            } else if parts.count == 2, !column.kind.isContact {
                lines[line, default: [:]][column.wireName] = texts
            }
        }
        return lines.sorted { $0.key < $1.key }.map { JSONText.object($0.value) }
    }

    /// A line as it was typed, by column and part, for a form that shows it again.
    package func cells(of line: String) -> [String: [String]] { JSONText.object(line) ?? [:] }

    /// Cells by wire name as one line.
    package func line(_ cells: [String: [String]]) -> String { JSONText.object(cells) }

    /// A line with nothing in it.
    package static let emptyLine = "{}"
}

extension FieldKind {
    /// Whether it names somebody: with a name, a phone and perhaps a card.
    package var isContact: Bool {
        switch self {
        case .person, .organisation: true
        default: false
        }
    }
}

extension JSONText {
    /// Texts by name as a little object.
    static func object(_ values: [String: [String]]) -> String {
        let entries = values.sorted { $0.key < $1.key }.map { name, texts in
            "\(quoted(name)):[\(texts.map(quoted).joined(separator: ","))]"
        }
        return "{\(entries.joined(separator: ","))}"
    }
}
