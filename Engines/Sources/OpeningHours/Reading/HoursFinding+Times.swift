/// What is said about times of day.
extension HoursFinding {
    static func noSuchMinute(at offset: Int, _ length: Int) -> HoursFinding {
        .error(
            (offset, length),
            zh: "分钟写两位，00 到 59：如 08:30。",
            en: "Minutes have two digits, 00 to 59: 08:30."
        )
    }

    static func longNumber(at offset: Int) -> HoursFinding {
        .error(
            (offset, 6),
            zh: "这个数字太长：时间写 08:30，年份写四位。",
            en: "This number is too long: times are written 08:30, years with four digits."
        )
    }

    static func noSuchHour(_ token: Token) -> HoursFinding {
        .error(
            token,
            zh: "没有这个钟点：小时从 00 到 24，第二天的接着数到 48；am、pm 前面是 1 到 12。",
            en:
                "There is no such hour: they run from 00 to 24, and on to 48 for the next day; before "
                + "am and pm from 1 to 12."
        )
    }

    static func noTime(_ token: Token) -> HoursFinding {
        .error(
            token,
            zh: "这里要写时间：如 08:00、sunset 或 (sunset-01:00)。",
            en: "Here stands a time: 08:00, sunset or (sunset-01:00)."
        )
    }

    static func lateStart(_ token: Token) -> HoursFinding {
        .error(
            token,
            zh: "开始时间要早于 24:00：午夜开始请写成第二天的 00:00。",
            en: "A start lies before 24:00: write midnight as 00:00 of the next day."
        )
    }

    static func lateEnd(_ token: Token) -> HoursFinding {
        .error(
            token,
            zh: "结束时间最晚写 48:00，后面不能再加 +。",
            en: "An end is 48:00 at the latest, and then without +."
        )
    }

    static func noClosingTime(_ token: Token) -> HoursFinding {
        .error(
            token,
            zh: "少了关门时间：写成 14:00-18:00；关门不定就写 14:00+。",
            en: "The closing time is missing: write 14:00-18:00, or 14:00+ where it is not fixed."
        )
    }

    static func moment(_ span: (offset: Int, length: Int)) -> HoursFinding {
        .error(
            span,
            zh: "这里只有一个时刻，看不出开到几点：写成 10:00-12:00，或 10:00+。",
            en: "This is a moment and not a stretch: write 10:00-12:00, or 10:00+."
        )
    }

    static func twoTimes(_ token: Token) -> HoursFinding {
        .error(
            token,
            zh: "同一条规则的几段时间用逗号隔开：08:00-12:00,14:00-17:00。",
            en: "Times of one rule are parted by commas: 08:00-12:00,14:00-17:00."
        )
    }

    static func needlessAlways(_ token: Token) -> HoursFinding {
        .error(
            token,
            zh: "24/7 是全天开放，不能再和时间写在一起：请留下一个。",
            en: "24/7 means the whole day and cannot stand beside times: keep one of them."
        )
    }

    static func bareHour(_ span: (offset: Int, length: Int), _ minutes: Int) -> HoursFinding {
        .warning(
            span,
            zh: "看懂了；标准写法是 \(clockText(minutes))。",
            en: "This is understood; the standard writes \(clockText(minutes))."
        )
    }

    static func halfDay(_ span: (offset: Int, length: Int)) -> HoursFinding {
        .warning(
            span,
            zh: "看懂了；标准写法是 24 小时制，如 20:30。",
            en: "This is understood; the standard counts 24 hours, 20:30."
        )
    }

    static func noSunEvent(_ token: Token) -> HoursFinding {
        .error(
            token,
            zh: "括号里写 dawn、sunrise、sunset 或 dusk，再加减时间：(sunset-01:00)。",
            en: "In parentheses stand dawn, sunrise, sunset or dusk and a time: (sunset-01:00)."
        )
    }

    static func badSunOffset(_ token: Token) -> HoursFinding {
        .error(
            token,
            zh: "括号里加减的是小时和分钟：(sunrise+01:00)，最多 24:00。",
            en:
                "In parentheses hours and minutes are added or taken: (sunrise+01:00), at most 24:00."
        )
    }

    static func openParenthesis(_ token: Token) -> HoursFinding {
        .error(token, zh: "少了右括号 )。", en: "The closing parenthesis ) is missing.")
    }
}
