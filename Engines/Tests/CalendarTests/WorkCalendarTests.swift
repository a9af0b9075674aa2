import Calendar
import SeededTesting
import Testing

@Suite struct `Working days` {
    @Test func `the decreed days of 2025 are read from their file`() throws {
        let (days, faults) = DecreedDays.parse(decreed2025)
        #expect(faults == [])
        #expect(days.years == [2025])
        #expect(days.days.count == 28 + 5)
        let newYear = try #require(days[date("2025-01-28")])
        #expect(newYear.kind == .rest)
        #expect(newYear.zh == "春节")
        #expect(newYear.en == "Spring Festival")
        #expect(newYear.notice == "国办发明电〔2024〕12号")
        #expect(days[date("2025-01-27")] == nil)
        #expect(days[date("2025-10-11")]?.kind == .work)
    }

    @Test(arguments: [
        ("2025-01-27", true), ("2025-01-28", false), ("2025-01-26", true), ("2025-02-08", true),
        ("2025-02-09", false), ("2025-02-05", true), ("2025-10-08", false), ("2025-10-11", true),
        ("2025-10-12", false), ("2026-01-01", true), ("2026-01-03", false),
    ])
    func `a day is worked as decreed, otherwise from Monday to Friday`(text: String, works: Bool) {
        #expect(office.isWorkingDay(date(text)) == works)
    }

    @Test(arguments: [
        ("2025-01-24", 1, "2025-01-26"), ("2025-01-24", 2, "2025-01-27"),
        ("2025-01-24", 3, "2025-02-05"), ("2025-04-25", 2, "2025-04-28"),
        ("2025-05-02", 1, "2025-05-06"), ("2025-05-06", -1, "2025-04-30"),
        ("2025-05-03", 0, "2025-05-03"), ("2025-11-21", 5, "2025-11-28"),
    ])
    func `working days are counted without the first`(start: String, count: Int, end: String) {
        #expect(office.adding(workingDays: count, to: date(start)) == date(end))
    }

    @Test func `counting working days between dates agrees with stepping over them`() {
        var random = Seeded(5)
        for _ in 0..<400 {
            let start = date("2024-11-01").adding(days: .random(in: 0...500, using: &random))
            let end = start.adding(days: .random(in: -90...400, using: &random))
            let days = min(start, end).dayNumber + 1..<max(start, end).dayNumber + 1
            let worked = days.count { office.isWorkingDay(CivilDate(dayNumber: $0)) }
            if start <= end {
                #expect(office.workingDays(from: start, through: end) == worked)
                let last = office.adding(workingDays: worked, to: start)
                #expect(last <= end && (worked == 0 || office.isWorkingDay(last)))
            } else {
                let back = (end.dayNumber..<start.dayNumber)
                    .count { office.isWorkingDay(CivilDate(dayNumber: $0)) }
                #expect(office.workingDays(from: start, through: end) == -back)
            }
        }
    }

    @Test func `the calendar's ends stop the count`() {
        #expect(office.adding(workingDays: 3, to: .last) == .last)
        #expect(office.adding(workingDays: -3, to: CivilDate.first.adding(days: 1)) == .first)
    }

    @Test(arguments: [
        ("rest 2025-01-01 | 元旦 | New Year", "four parts"),
        ("rest 2025-01-01 | 元旦 |  | 通知", "four parts"),
        ("free 2025-01-01 | 元旦 | New Year | 通知", "begins with rest"),
        ("rest | 元旦 | New Year | 通知", "begins with rest"),
        ("rest 2025-02-30 | 元旦 | New Year | 通知", "“2025-02-30” is no date"),
        ("rest 2025-01-01, | 元旦 | New Year | 通知", "“” is no date"),
        ("rest 2025-01-03..2025-01-01 | 元旦 | New Year | 通知", "run forward"),
        ("rest 2025-01-01..2026-01-01 | 元旦 | New Year | 通知", "at most 31 days"),
        ("work 2025-01-06 | 元旦 | New Year | 通知", "2025-01-06 is no weekend"),
        ("rest 2025-10-01 | 国庆 | National Day | 通知", "2025-10-01 stands in an earlier line"),
    ])
    func `a faulty line is named by its number`(line: String, reason: String) {
        let (days, faults) = DecreedDays.parse(decreed2025 + "\n" + line + "\n\nrest")
        let before = decreed2025.split(separator: "\n", omittingEmptySubsequences: false).count
        #expect(faults.map(\.line) == [before + 1, before + 3])
        #expect(faults.first?.en.contains(reason) == true, "\(faults)")
        #expect(faults.allSatisfy { !$0.zh.isEmpty })
        #expect(days.days.count == 33)
    }

    @Test func `files of several years are added together`() {
        var (days, _) = DecreedDays.parse(decreed2025)
        let more = DecreedDays.parse("rest 2026-01-01..2026-01-03 | 元旦 | New Year | 通知\r\n")
        #expect(more.faults == [])
        days.add(more.days)
        #expect(days.years == [2025, 2026])
        #expect(days.days.count == 36)
        #expect(days.days.map(\.date) == days.days.map(\.date).sorted())
    }
}

/// An office in China with the days decreed for 2025.
let office = WorkCalendar(zone: .shanghai, decreed: DecreedDays.parse(decreed2025).days)

func date(_ text: String) -> CivilDate {
    CivilDate(text) ?? .first
}

let decreed2025 = """
    # 国务院办公厅关于2025年部分节假日安排的通知
    rest 2025-01-01 | 元旦 | New Year's Day | 国办发明电〔2024〕12号
    rest 2025-01-28..2025-02-04 | 春节 | Spring Festival | 国办发明电〔2024〕12号
    work 2025-01-26, 2025-02-08 | 春节调休 | Spring Festival, made up | 国办发明电〔2024〕12号
    rest 2025-04-04..2025-04-06 | 清明节 | Qingming | 国办发明电〔2024〕12号

    rest 2025-05-01..2025-05-05 | 劳动节 | Labour Day | 国办发明电〔2024〕12号
    work 2025-04-27 | 劳动节调休 | Labour Day, made up | 国办发明电〔2024〕12号
    rest 2025-05-31..2025-06-02 | 端午节 | Dragon Boat | 国办发明电〔2024〕12号
    rest 2025-10-01..2025-10-08 | 国庆节、中秋节 | National Day, Mid-Autumn | 国办发明电〔2024〕12号
    work 2025-09-28, 2025-10-11 | 国庆节调休 | National Day, made up | 国办发明电〔2024〕12号
    """
