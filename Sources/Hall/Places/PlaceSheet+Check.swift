import Calendar
import Ledger
import OpeningHours
package import Programs
import Registry
package import Store

/// A sheet that holds together.
struct CheckedPlace: Sendable {
    let kind: String
    let name: String
    let nameEn: String
    let region: String
    let address: String
    let point: SurveyedPoint
    let hours: String
    let phone: String?
    let level: PlaceLevel
    let status: PlaceStatus
    let openedOn: CivilDate?
    let services: [PlaceServiceRow]
}

/// Reads sheets against what the house knows: its regions and its calendar.
struct PlaceReader {
    let calendar: WorkCalendar
    let isRegion: (String) throws -> Bool

    func check(_ sheet: PlaceSheet) throws -> CheckedPlace {
        var notes = Notes()
        let kind = notes.code(sheet.kind, "kind")
        let name = notes.text(sheet.name, "name", most: 60)
        let address = notes.text(sheet.address, "address", most: 120)
        let region = sheet.region.trimmed
        if try !isRegion(region) {
            notes.add("region", "没有这个地区：\(region)。", "There is no such region: \(region).")
        }
        let point = notes.point(sheet)
        let hours = notes.hours(sheet.hours, "hours", calendar)
        let phone = notes.phone(sheet.phone)
        let level = notes.choice(PlaceLevel(rawValue: sheet.level.trimmed), "level")
        let status = notes.choice(PlaceStatus(rawValue: sheet.status.trimmed), "status")
        let openedOn = notes.date(sheet.openedOn, "opened_on")
        var services: [PlaceServiceRow] = []
        for (index, item) in sheet.services.enumerated() {
            notes.item = index
            if let service = notes.service(item, calendar) { services.append(service) }
        }
        guard notes.all.isEmpty, let point, let hours, let level, let status else {
            throw PlaceFindings(all: notes.all)
        }
        return CheckedPlace(
            kind: kind,
            name: name,
            nameEn: String(sheet.nameEn.trimmed.prefix(120)),
            region: region,
            address: address,
            point: point,
            hours: hours,
            phone: phone,
            level: level,
            status: status,
            openedOn: openedOn,
            services: services
        )
    }

    init(in tx: Tx, _ context: Context) {
        calendar = context.calendar
        isRegion = { code in try tx.regions.find(code) != nil }
    }
}

/// What is found on the way through a sheet.
private struct Notes {
    var all: [PlaceFinding] = []
    /// The service that is looked at.
    var item: Int?

    mutating func add(_ field: String, _ zh: String, _ en: String) {
        all.append(PlaceFinding(field, of: item, zh: zh, en: en))
    }

    mutating func text(_ typed: String, _ field: String, most: Int) -> String {
        let text = typed.trimmed
        if text.isEmpty {
            add(field, "这一项要填写。", "This has to be filled in.")
        } else if text.count > most {
            add(field, "最多 \(most) 个字。", "At most \(most) characters.")
        }
        return text
    }

    mutating func code(_ typed: String, _ field: String) -> String {
        if let code = Need.code(typed.trimmed) { return code }
        add(
            field,
            "“\(typed)”不能作代码：用小写英文字母、数字和空格。",
            "“\(typed)” is no code: small letters, digits and blanks."
        )
        return ""
    }

    mutating func point(_ sheet: PlaceSheet) -> SurveyedPoint? {
        do throws(PointFault) {
            return try SurveyedPoint(x: sheet.x, y: sheet.y, datum: sheet.datum)
        } catch {
            add(error.field(sheet), error.zh, error.en)
            return nil
        }
    }

    mutating func hours(_ typed: String, _ field: String, _ calendar: WorkCalendar) -> String? {
        let reading = Hours.read(typed.trimmed)
        for finding in reading.findings where finding.severity == .error {
            add(field, finding.zh, finding.en)
        }
        guard let hours = reading.hours else { return nil }
        do throws(UnknownHolidays) {
            _ = try Timetable(hours, at: OpeningHours.Place(calendar: calendar))
        } catch {
            add(field, error.zh, error.en)
        }
        return hours.description
    }

    mutating func phone(_ typed: String) -> String? {
        guard let phone = typed.trimmed.nilIfEmpty else { return nil }
        let digits = phone.utf8.count { UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 }
        let others = phone.unicodeScalars.allSatisfy {
            "0123456789+- ()".unicodeScalars.contains($0)
        }
        if others, 3...15 ~= digits { return phone }
        add("phone", "电话写 3 到 15 位数字，可带区号。", "A phone has 3 to 15 digits.")
        return nil
    }

    mutating func choice<C: CaseIterable & RawRepresentable<String>>(
        _ choice: C?,
        _ field: String
    ) -> C? {
        if choice == nil {
            let names = C.allCases.map(\.rawValue).joined(separator: "、")
            add(field, "请写其中一个：\(names)。", "Write one of: \(names).")
        }
        return choice
    }

    mutating func date(_ typed: String, _ field: String) -> CivilDate? {
        guard let text = typed.trimmed.nilIfEmpty else { return nil }
        if let date = CivilDate(text) { return date }
        add(field, "日期写成 2024-05-01。", "Write a date like 2024-05-01.")
        return nil
    }

    mutating func service(_ item: PlaceSheet.Item, _ calendar: WorkCalendar) -> PlaceServiceRow? {
        let before = all.count
        let code = self.code(item.code.trimmed, "services")
        let known = Need.title(of: code)
        let title = item.title.trimmed.nilIfEmpty ?? known?.zh ?? item.code.trimmed
        var audience: [String] = []
        for category in item.audience.split(whereSeparator: { ",，、|".contains($0) }) {
            audience.append(self.code(String(category).trimmed, "audience"))
        }
        var price: Int64?
        if let typed = item.price.trimmed.nilIfEmpty {
            price = Amount(typed, in: .yuan)?.count
            if price.map({ $0 < 0 }) ?? true {
                add("price", "“\(typed)”不是金额，请写成 12 或 12.50。", "“\(typed)” is no sum: 12 or 12.50.")
            }
        }
        let hours = item.hours.trimmed.nilIfEmpty.flatMap {
            self.hours($0, "service_hours", calendar)
        }
        guard all.count == before else { return nil }
        return PlaceServiceRow(
            code: code,
            title: String(title.prefix(60)),
            titleEn: item.titleEn.trimmed.nilIfEmpty ?? known?.en ?? "",
            audience: audience,
            price: price == 0 ? nil : price,
            hours: hours,
            note: item.note.trimmed.nilIfEmpty.map { String($0.prefix(120)) }
        )
    }
}

extension PointFault {
    /// Where in a table the fault lies.
    fileprivate func field(_ sheet: PlaceSheet) -> String {
        switch self {
        case .noDatum, .unknownDatum: "datum"
        case .noNumber(let text): text == sheet.y.trimmed ? "y" : "x"
        case .swapped, .offTheEarth: "x"
        }
    }
}

extension PlaceSheet {
    /// A place as it stands, to be changed or written out.
    package init(_ row: PlaceRow, _ services: [PlaceServiceRow]) {
        (number, kind, name, nameEn) = (row.number, row.kind, row.name, row.nameEn)
        (region, address) = (row.region, row.address)
        (x, y, datum) = (row.point.x, row.point.y, row.point.datum.rawValue)
        (hours, phone) = (row.hours, row.phone ?? "")
        (level, status) = (row.level.rawValue, row.status.rawValue)
        openedOn = row.openedOn?.description ?? ""
        self.services = services.map(Item.init)
    }
}

extension PlaceSheet.Item {
    init(_ row: PlaceServiceRow) {
        self.init(row.code)
        (title, titleEn) = (row.title, row.titleEn)
        audience = row.audience.joined(separator: ",")
        price = row.price.map { Amount($0).text(in: .yuan) } ?? ""
        (hours, note) = (row.hours ?? "", row.note ?? "")
    }
}

/// Hours as somebody types them: said back in words, or what is wrong.
package struct CheckHours: Question {
    private let text: String

    package init(_ text: String) {
        self.text = text
    }

    package enum Answer: Sendable, Hashable {
        case good(standard: String, Words)
        case wrong([Words])
    }

    package var policy: any Policy { StaffOnly() }

    package func answer(in tx: Tx, _ context: Context) throws -> Answer {
        var notes = Notes()
        guard let standard = notes.hours(text, "hours", context.calendar), notes.all.isEmpty,
            let hours = try? Hours(standard)
        else { return .wrong(notes.all.map(\.words)) }
        return .good(standard: standard, Words(zh: hours.zh, en: hours.en))
    }
}
