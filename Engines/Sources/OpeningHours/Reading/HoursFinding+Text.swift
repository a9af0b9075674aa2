/// What is said about characters, words and the shape of the whole text.
extension HoursFinding {
    static func error(_ token: Token, zh: String, en: String) -> HoursFinding {
        .error((token.offset, token.length), zh: zh, en: en)
    }

    static func error(_ span: (offset: Int, length: Int), zh: String, en: String) -> HoursFinding {
        HoursFinding(offset: span.offset, length: span.length, severity: .error, zh: zh, en: en)
    }

    static func warning(_ span: (offset: Int, length: Int), zh: String, en: String) -> HoursFinding
    {
        HoursFinding(offset: span.offset, length: span.length, severity: .warning, zh: zh, en: en)
    }

    static func better(
        at offset: Int,
        _ length: Int,
        typed: String,
        write text: String
    ) -> HoursFinding {
        text.isEmpty
            ? .warning((offset, length), zh: "“\(typed)”可以不写。", en: "“\(typed)” can go.")
            : .warning(
                (offset, length),
                zh: "“\(typed)”看懂了；标准写法是 \(text)。",
                en: "“\(typed)” is understood; the standard writes \(text)."
            )
    }

    static func needless(_ token: Token) -> HoursFinding {
        .better(at: token.offset, token.length, typed: token.kind.text, write: "")
    }

    static func tooLong(at offset: Int, _ length: Int) -> HoursFinding {
        .error(
            (offset, length - offset),
            zh: "开放时间最多 \(Hours.longestText) 个字符，这里有 \(length) 个：请合并相同的时间。",
            en: "Opening hours have at most \(Hours.longestText) characters, these have \(length): "
                + "put equal times together."
        )
    }

    static func manyRules(at token: Token) -> HoursFinding {
        .error(
            token,
            zh: "最多写 \(Hours.mostRules) 条规则：请合并相同的时间。",
            en: "There can be at most \(Hours.mostRules) rules: put equal times together."
        )
    }

    static func unknownWord(at offset: Int, _ length: Int, _ word: String) -> HoursFinding {
        .error(
            (offset, length),
            zh: "不认识“\(word)”：星期写 Mo Tu We Th Fr Sa Su，月份写 Jan 到 Dec，节假日写 PH，"
                + "说明放在英文双引号里。",
            en: "“\(word)” is not known: write days as Mo Tu We Th Fr Sa Su, months as Jan to Dec, "
                + "holidays as PH, and remarks in double quotes."
        )
    }

    static func unknownSign(at offset: Int, _ sign: String) -> HoursFinding {
        .error(
            (offset, 1),
            zh: "这里不能有“\(sign)”：要写说明，请用一对英文双引号。",
            en: "“\(sign)” has no meaning here: put remarks between double quotes."
        )
    }

    static func singleBar(at offset: Int) -> HoursFinding {
        .error(
            (offset, 1),
            zh: "“其余时间”要写两条竖线：||。",
            en: "“Otherwise” is written with two bars: ||."
        )
    }

    static func openComment(at offset: Int, _ length: Int) -> HoursFinding {
        .error(
            (offset, length),
            zh: "说明没有结束：请在末尾加上引号。",
            en: "The remark has no end: add the closing quotation mark."
        )
    }

    static let empty = HoursFinding.error(
        (0, 0),
        zh: "没有写开放时间：例如 Mo-Fr 08:00-17:00，或 24/7。",
        en: "There are no hours: write for example Mo-Fr 08:00-17:00, or 24/7."
    )

    static func noRule(_ token: Token) -> HoursFinding {
        .error(
            token,
            zh: "这里少了一条规则：请删去多余的“\(token.kind.text)”，或补上日期和时间。",
            en: "A rule is missing here: take away “\(token.kind.text)”, or add days and times."
        )
    }

    static func unexpected(_ token: Token) -> HoursFinding {
        guard token.kind != .end else {
            return .error(
                token,
                zh: "话没有写完：后面还缺日期或时间。",
                en: "This is not complete: days or times are missing behind it."
            )
        }
        return .error(
            token,
            zh: "这里不该有“\(token.kind.text)”：规则之间用 ; 隔开，星期或日期写在时间前面。",
            en: "“\(token.kind.text)” cannot stand here: rules are parted by ; and days stand "
                + "before times."
        )
    }

    static func missingSeparator(_ token: Token) -> HoursFinding {
        .error(
            token,
            zh: "“\(token.kind.text)”前面少了分隔：新的一条规则前写 ;（代替前面的）或 ,（补充前面的）。",
            en: "Before “\(token.kind.text)” a separator is missing: write ; (instead of the rules "
                + "before) or , (in addition to them)."
        )
    }

    static func daysBehindTimes(_ token: Token) -> HoursFinding {
        .warning(
            (token.offset, token.length),
            zh: "看懂了；日期标准写在时间前面，如 Mo 08:00-12:00。",
            en: "This is understood; the standard writes days before times, Mo 08:00-12:00."
        )
    }

    static func commaBetweenDays(_ token: Token) -> HoursFinding {
        .error(
            token,
            zh: "逗号前只有日期，没有时间，看不出是列举还是另一条规则：请补上时间或 open，或改用 ;。",
            en:
                "Before this comma are days without times, so it could go on or begin another rule: "
                + "add times or open, or write ;."
        )
    }

    static func strayColon(_ token: Token) -> HoursFinding {
        .error(
            token,
            zh: "这里的冒号没有意义：时间写成 08:00-17:00，各段之间用逗号。",
            en: "This colon means nothing: write times as 08:00-17:00 and part them with commas."
        )
    }

    static func twoStates(_ token: Token) -> HoursFinding {
        .error(
            token,
            zh: "一条规则只有一个结果，写在说明前面：open、off 或 unknown；另一条规则前写 ;。",
            en:
                "A rule has one result, before its remark: open, off or unknown; another rule wants a ;."
        )
    }

    static func twoComments(_ token: Token) -> HoursFinding {
        .error(
            token,
            zh: "一条规则只有一个说明：请合成一个，或在新规则前写 ;。",
            en: "A rule has one remark: join them, or write ; before a new rule."
        )
    }
}
