import Calendar
import Papers
import Programs
import Registry

/// Reads the cells of a line: what each says, or what is wrong with it. It asks nobody.
struct LineReader {
    let head: MemberSheet.Head
    let today: CivilDate

    func read(_ row: Table.Row) -> ImportLine {
        var reading = Reading(row: row, head: head)
        var values = MemberValues()
        values.name = reading.name()
        values.identityNumber = reading.identityNumber()
        values.phone = reading.checked(.phone) { (text) throws(PhoneNumberFault) in
            try PhoneNumber(text).text
        }
        values.bankAccount = reading.checked(.bankAccount) { (text) throws(BankAccountFault) in
            try BankAccount(text).text
        }
        values.creditCode = reading.checked(.creditCode) { (text) throws(CreditCodeFault) in
            try CreditCode(text).text
        }
        values.birthDate = reading.day(.birthDate, until: today)
        values.memberSince = reading.day(.memberSince, until: today)
        values.sex = reading.sex()
        values.categories = reading.categories()
        values.union = reading.text(.union)
        values.employer = reading.text(.employer)
        values.region = reading.text(.region)
        values.workRegion = reading.text(.workRegion)
        values.address = reading.text(.address)
        reading.compare(&values)
        let cells = head.titles.indices.map { row[$0 + 1].text.tidied }
        return ImportLine(cells: cells, values: values, findings: reading.findings)
    }
}

/// A line while it is read.
private struct Reading {
    let row: Table.Row
    let head: MemberSheet.Head
    var findings: [CellFinding] = []

    static let longest = 200

    mutating func find(_ column: MemberColumn, _ words: Words, isGrave: Bool = true) {
        findings.append(
            CellFinding(column: head.places[column], isGrave: isGrave, words: words)
        )
    }

    /// The text of a cell; nil where it is empty, or cannot be used and that was said.
    mutating func text(_ column: MemberColumn) -> String? {
        guard let place = head.places[column] else { return nil }
        let cell = row[place + 1]
        guard let text = cell.text.tidied.nilIfEmpty else {
            if cell.marks.contains(.merged) { find(column, .merged) }
            return nil
        }
        if cell.kind == .error {
            find(column, .error(text))
            return nil
        }
        if cell.marks.contains(.rounded) {
            find(column, .rounded)
            return nil
        }
        guard text.count <= Self.longest else {
            find(column, .tooLong(Self.longest))
            return nil
        }
        if cell.marks.contains(.formula) { find(column, .formula, isGrave: false) }
        return text
    }

    mutating func name() -> String {
        guard let text = text(.name) else {
            if !findings.contains(where: { $0.column == head.places[.name] }) {
                find(.name, Words(zh: "没有填姓名。", en: "There is no name."))
            }
            return ""
        }
        let isNumber = text.allSatisfy { $0.isNumber || $0.isPunctuation }
        guard !isNumber, let name = PersonName(text) else {
            find(.name, Words(zh: "这不像姓名。", en: "This does not look like a name."))
            return ""
        }
        return name.text
    }

    mutating func identityNumber() -> String? {
        checked(.identityNumber) { (text) throws(IdentityNumberFault) in
            try IdentityNumber(text).text
        }
    }

    mutating func checked<Fault: SaidFault>(
        _ column: MemberColumn,
        _ build: (String) throws(Fault) -> String
    ) -> String? {
        guard let text = text(column) else { return nil }
        do throws(Fault) {
            return try build(text)
        } catch {
            find(column, Words(zh: error.zh, en: error.en))
            return nil
        }
    }

    mutating func day(_ column: MemberColumn, until today: CivilDate) -> String? {
        guard let text = text(column) else { return nil }
        guard let day = CivilDate(asTyped: text), day.year >= 1900 else {
            find(column, .noDay)
            return nil
        }
        guard day <= today else {
            find(column, Words(zh: "这一天还没有到。", en: "This day has not come yet."))
            return nil
        }
        return day.description
    }

    mutating func sex() -> String? {
        guard let text = text(.sex) else { return nil }
        switch text.lowercased() {
        case "男", "男性", "male", "m": return Sex.male.rawValue
        case "女", "女性", "female", "f": return Sex.female.rawValue
        default:
            find(.sex, Words(zh: "性别填男或女。", en: "The sex is male or female."))
            return nil
        }
    }

    mutating func categories() -> [String] {
        guard let text = text(.categories) else { return [] }
        let parts = text.split { "、，,;；/\n".contains($0) }.map { String($0).trimmed }
        var codes: [String] = []
        for part in parts where !part.isEmpty {
            let option = FactCatalogue.categories.options.first { option in
                let names = [option.code, option.title.zh, option.title.en.lowercased()]
                return names.contains(part.lowercased())
            }
            guard let option else {
                find(.categories, .noCategory(part))
                continue
            }
            codes.append(option.code)
        }
        return codes
    }

    /// What the identity number says of birth and sex goes before what was typed beside it.
    mutating func compare(_ values: inout MemberValues) {
        if let text = values.identityNumber, let number = try? IdentityNumber(text) {
            if let typed = values.birthDate, typed != number.birth.description {
                find(.birthDate, .contradicts)
            }
            if let typed = values.sex, typed != number.sex.rawValue { find(.sex, .contradicts) }
            values.birthDate = number.birth.description
            values.sex = number.sex.rawValue
        }
        let numbers = [head.places[.identityNumber], head.places[.phone]]
        let isSaid = findings.contains { $0.isGrave && numbers.contains($0.column) }
        guard values.identityNumber == nil, values.phone == nil, !isSaid else { return }
        find(head.places[.identityNumber] == nil ? .phone : .identityNumber, .noNumber)
    }
}

/// A fault that says itself in both languages, as those of numbers do.
private protocol SaidFault: Error {
    var zh: String { get }
    var en: String { get }
}

extension IdentityNumberFault: SaidFault {}
extension PhoneNumberFault: SaidFault {}
extension BankAccountFault: SaidFault {}
extension CreditCodeFault: SaidFault {}
