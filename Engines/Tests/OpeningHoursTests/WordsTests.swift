import Calendar
import Testing

@testable import OpeningHours

@Suite struct `In words` {
    @Test(arguments: [
        (
            "Mo-Fr 08:00-17:30; PH off", "周一至周五 8:00–17:30，节假日休息",
            "Monday to Friday 8:00–17:30; closed on public holidays"
        ),
        ("24/7", "全天 24 小时开放", "open 24 hours a day, every day"),
        (
            "Mo-Su 09:00-12:00,13:30-17:00", "每天 9:00–12:00、13:30–17:00",
            "every day 9:00–12:00 and 13:30–17:00"
        ),
        (
            "Mo-Fr,MW 09:00-12:00", "周一至周五、调休上班日 9:00–12:00",
            "Monday to Friday and made-up workdays 9:00–12:00"
        ),
        ("22:00-02:00", "22:00–次日 2:00", "22:00–2:00 the next day"),
        ("17:00+", "17:00 起", "from 17:00 on"),
        ("10:00-12:00+", "10:00–12:00 或更晚", "10:00–12:00 or later"),
        (
            "Sa[1,-1] 09:00-11:00", "当月第一个、最后一个周六 9:00–11:00",
            "the first and last Saturday of the month 9:00–11:00"
        ),
        (
            "每月1日、15日 9:00-11:00", "每月 1 日、15 日 9:00–11:00",
            "the 1st and 15th of every month 9:00–11:00"
        ),
        (
            "Jan 01,15 09:00-11:00", "1 月 1 日、1 月 15 日 9:00–11:00",
            "1 January and 15 January 9:00–11:00"
        ),
        ("Mar-Oct Sa open", "3 月至 10 月的周六 全天开放", "Saturday, March to October open all day"),
        ("Mo off; Tu off \"盘点\"", "周一休息，周二休息（盘点）", "closed on Monday; closed on Tuesday (盘点)"),
        (
            "Mo 08:00-12:00; 10:00-11:00 off", "周一 8:00–12:00，10:00–11:00 不开放",
            "Monday 8:00–12:00; closed 10:00–11:00"
        ),
        (
            "Mo 08:00-12:00 || \"电话预约\"", "周一 8:00–12:00；其余时间电话预约",
            "Monday 8:00–12:00; otherwise 电话预约"
        ),
        (
            "Mo 08:00-12:00, Tu 09:00-10:00", "周一 8:00–12:00，另有周二 9:00–10:00",
            "Monday 8:00–12:00, also Tuesday 9:00–10:00"
        ),
        ("Mo 08:00-12:00 \"预约\"", "周一 8:00–12:00 不一定开放（预约）", "perhaps Monday 8:00–12:00 (预约)"),
        ("sunrise-(sunset-01:30)", "日出–日落前 1 小时30 分钟", "sunrise–1 h 30 min before sunset"),
        (
            "2025 Dec 24-2026 Jan 02 off", "2025 年 12 月 24 日至 2026 年 1 月 2 日休息",
            "closed on 24 December 2025 to 2 January 2026"
        ),
        ("week 02-52/2 off", "第 2 至 52 周（每 2 周）休息", "closed in weeks 2 to 52 (every 2 weeks)"),
        ("easter +1 day off", "复活节后第 1 天休息", "closed on the day after Easter Sunday"),
        ("2025-2027 Jul off", "2025 至 2027 年的 7 月休息", "closed in July, 2025 to 2027"),
    ])
    func `hours are read by everybody`(text: String, zh: String, en: String) throws {
        let hours = try Hours(text)
        #expect(hours.zh == zh)
        #expect(hours.en == en)
    }

    @Test(arguments: [
        ("Mo-Fr 08:00-17:30", "2025-06-02 10:00", "现在开着，17:30 关门", "Open now, closes at 17:30"),
        (
            "Mo-Fr 08:00-17:30", "2025-06-02 18:00", "现在没开，明天 8:00 开门",
            "Closed now, opens tomorrow at 8:00"
        ),
        (
            "Mo-Fr 08:00-17:30", "2025-06-07 18:00", "现在没开，后天 8:00 开门",
            "Closed now, opens on Monday at 8:00"
        ),
        (
            "We 08:00-17:30", "2025-06-07 18:00", "现在没开，周三 8:00 开门",
            "Closed now, opens on Wednesday at 8:00"
        ),
        (
            "Oct 03 08:00-17:30", "2025-06-07 18:00", "现在没开，10 月 3 日 8:00 开门",
            "Closed now, opens on 3 October at 8:00"
        ),
        (
            "Jan 03 08:00-17:30", "2025-06-07 18:00", "现在没开，2026 年 1 月 3 日 8:00 开门",
            "Closed now, opens on 3 January 2026 at 8:00"
        ),
        ("24/7", "2025-06-07", "现在开着，一直开放", "Open now, and it stays open"),
        ("off", "2025-06-07", "现在没开，近期没有开放的时间", "Closed, and no opening is in sight"),
        (
            "17:00+", "2025-06-02 18:00", "现在不一定开着（关门时间不定）；明天 3:00 起关门",
            "Perhaps open now (its closing time is not fixed); closed tomorrow at 3:00"
        ),
        (
            "10:00-17:00+", "2025-06-02 12:00", "现在开着，17:00 起不一定开着（关门时间不定）",
            "Open now, perhaps open (its closing time is not fixed) at 17:00"
        ),
        ("off || \"预约\"", "2025-06-02 12:00", "现在不一定开着（预约）", "Perhaps open now (预约)"),
        (
            "Mo off \"盘点\"; Tu 08:00-09:00", "2025-06-02 12:00", "现在没开（盘点），明天 8:00 开门",
            "Closed now (盘点), opens tomorrow at 8:00"
        ),
    ])
    func `the door says whether it is open`(
        text: String,
        now: String,
        zh: String,
        en: String
    ) throws {
        let outlook = try Bench.timetable(text).outlook(at: Bench.wall(now))
        #expect(outlook.zh == zh)
        #expect(outlook.en == en)
    }
}
