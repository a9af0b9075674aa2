/// What is said about years, weeks, dates and days of the week.
extension HoursFinding {
    static func noSuchYear(_ token: Token) -> HoursFinding {
        .error(
            token,
            zh: "这里要写四位的年份，1900 到 9999：2025、2025-2027 或 2025+；时间要带冒号，如 08:00。",
            en: "Here stands a year of four digits, 1900 to 9999: 2025, 2025-2027 or 2025+; times "
                + "have a colon, 08:00."
        )
    }

    static func yearsBackwards(_ token: Token, _ first: Int, _ last: Int) -> HoursFinding {
        .error(
            token,
            zh: "年份要从早到晚；只有一年就写 \(first)。",
            en: "Years run forward; write \(first) where it is one only."
        )
    }

    static func yearAtOneEnd(_ token: Token) -> HoursFinding {
        .error(
            token,
            zh: "年份只写在一头，看不出到哪一年：两头都写，或都不写。",
            en: "Only one end has a year: write it at both ends or at none."
        )
    }

    static func datesBackwards(_ token: Token) -> HoursFinding {
        .error(
            token,
            zh: "起止日期倒了：请把早的写在前面。",
            en: "These dates run backwards: write the earlier one first."
        )
    }

    static func badPeriod(_ token: Token, _ bounds: ClosedRange<Int>) -> HoursFinding {
        .error(
            token,
            zh: "/ 后面写每隔多少，\(bounds.lowerBound) 到 \(bounds.upperBound)。",
            en: "Behind / stands every how many, \(bounds.lowerBound) to \(bounds.upperBound)."
        )
    }

    static func noSuchWeek(_ token: Token) -> HoursFinding {
        .error(
            token,
            zh: "week 后面写一年中的第几周，01 到 53：week 10 或 week 02-52/2。",
            en: "Behind week stands a week of the year, 01 to 53: week 10 or week 02-52/2."
        )
    }

    static func noSuchMonth(at offset: Int, _ length: Int, _ month: Int) -> HoursFinding {
        .error(
            (offset, length),
            zh: "没有 \(month) 月：月份写 Jan 到 Dec。",
            en: "There is no month \(month): write Jan to Dec."
        )
    }

    static func noMonth(_ token: Token) -> HoursFinding {
        .error(
            token,
            zh: "这里要写月份：如 Oct 或 Oct 07。",
            en: "Here stands a month: Oct, or Oct 07."
        )
    }

    static func noSuchDay(_ token: Token, month: Int, last: Int) -> HoursFinding {
        .error(
            token,
            zh: "\(month) 月的日期从 01 到 \(last)。",
            en: "\(Vocabulary.monthCodes[month - 1]) has days 01 to \(last)."
        )
    }

    static func halfDate(_ token: Token) -> HoursFinding {
        .error(
            token,
            zh: "一头有日子，一头只有月份：请两头都写日子，如 Jan 23-Feb 12。",
            en: "One end is a day and the other a month: write days at both, Jan 23-Feb 12."
        )
    }

    static func noWeekday(_ token: Token) -> HoursFinding {
        .error(
            token,
            zh: "- 后面要写星期，如 Mo-Fr；节假日用逗号接上：Mo-Fr,PH。",
            en: "Behind - stands a weekday, Mo-Fr; holidays follow a comma: Mo-Fr,PH."
        )
    }

    static func nthOfRange(_ token: Token) -> HoursFinding {
        .error(
            token,
            zh: "“第几个”只能跟一个星期：写成 Sa[1],Su[1]。",
            en: "Only a single weekday can be counted in its month: write Sa[1],Su[1]."
        )
    }

    static func noSuchNth(_ token: Token) -> HoursFinding {
        .error(
            token,
            zh: "方括号里写当月第几个，1 到 5，从小到大，-1 是最后一个：Sa[1,3] 或 Su[-1]。",
            en:
                "In brackets stands which of the month, 1 to 5 upwards, -1 for the last: Sa[1,3] or "
                + "Su[-1]."
        )
    }

    static func openBracket(_ token: Token) -> HoursFinding {
        .error(token, zh: "少了右方括号 ]。", en: "The closing bracket ] is missing.")
    }

    static func longOffset(_ token: Token) -> HoursFinding {
        .error(
            token,
            zh: "前后推的天数从 1 到 366。",
            en: "Days are counted from 1 to 366."
        )
    }

    static func longWeekdayOffset(_ span: (offset: Int, length: Int)) -> HoursFinding {
        .error(
            span,
            zh: "推 7 天或更多就是另一个星期数：例如 Mo[2] -7 days 请写 Mo[1]。",
            en: "Seven days on is another week of the month: for Mo[2] -7 days write Mo[1]."
        )
    }

    static func offsetOfWeekday(_ span: (offset: Int, length: Int), _ days: Int) -> HoursFinding {
        .error(
            span,
            zh: "每周的某一天不用推算，请直接写那一天；当月第几个才可以推，如 Sa[1] +1 day。",
            en: "Name the weekday itself; only one counted in its month can be moved, Sa[1] +1 day."
        )
    }

    static func holidayOffset(
        _ span: (offset: Int, length: Int),
        _ holiday: Holiday
    ) -> HoursFinding {
        .error(
            span,
            zh: "只有 PH 可以推一天：PH -1 day（节前一天）或 PH +1 day（节后一天）。",
            en: "Only PH can be moved, by one day: PH -1 day or PH +1 day."
        )
    }
}
