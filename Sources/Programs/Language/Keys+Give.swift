extension Keys {
    static let grant = Keys(
        "give.NAME",
        zh: "给的一样东西：money、unit、cover、record 写其中一个",
        en: "what is given: one of money, unit, cover and record",
        [
            Keyword("title", "TEXT", zh: "给人看的名称", en: "what people call it"),
            Keyword("money", "FORMULA", zh: "给多少元", en: "how many yuan"),
            Keyword("unit", "UNIT", zh: "给什么东西", en: "what is given, where it is no money"),
            Keyword(
                "amount",
                "FORMULA",
                zh: "给几份；不写就是一份",
                en: "how many of it; one where it is left out"
            ),
            Keyword("cover", "FORMULA", zh: "保障几份", en: "in how many units somebody is covered"),
            Keyword(
                "covers",
                "employees of PARTY",
                zh: "按规则覆盖谁：在这些单位上班的人",
                en: "whom it covers by rule: who works for these"
            ),
            Keyword(
                "paper",
                "PAPER",
                zh: "覆盖的人看得到哪份文书",
                en: "the paper that those who are covered read"
            ),
            Keyword(
                "record",
                "place",
                zh: "办件的地点开放、暂停或关闭",
                en: "the case's place is opened, suspended or closed"
            ),
            Keyword("tie", "member | second", zh: "成为会员，或者另外报到", en: "membership, or a second tie"),
            Keyword("to", "QUESTION", zh: "和哪个工会", en: "to which union"),
            Keyword("dues", "yes | no", zh: "会费交不交给它", en: "whether dues go there"),
            Keyword(
                "from",
                "ACCOUNT | GRANT",
                zh: "从哪个账户出，或者从留出的哪笔钱里出",
                en: "the account it comes from"
            ),
            Keyword(
                "sets aside",
                "yes",
                zh: "先留出来，分几次付",
                en: "the money is set aside, to be paid in parts"
            ),
            Keyword(
                "holder",
                "applicant | person | household | organisation | place",
                zh: "给谁",
                en: "who holds it"
            ),
            Keyword("pay", "bank batch | transfer", zh: "怎么付", en: "how it is paid"),
            Keyword("valid", "SPAN", zh: "有效多久", en: "how long it is good"),
            Keyword("once", "yes | ONCE", zh: "多久只给一次", en: "how often it may be had"),
            Keyword("starts", "FORMULA", zh: "保障从哪天开始", en: "the first day of a cover"),
            Keyword("fee", "FORMULA", zh: "保障收费多少元", en: "what a cover costs, in yuan"),
            Keyword("into", "ACCOUNT", zh: "保障费进哪个账户", en: "the account that receives the fee"),
            Keyword("of", "QUESTION", zh: "问是哪个地点的问题", en: "the question which place it is"),
            Keyword(
                "services",
                "QUESTION",
                zh: "问有哪些服务的问题",
                en: "the question what the place offers"
            ),
            Keyword("hours", "QUESTION", zh: "问开放时间的问题", en: "the question when it is open"),
            Keyword(
                "pictures",
                "QUESTION",
                zh: "问照片的问题",
                en: "the question for the photos that are shown"
            ),
            Keyword(
                "status",
                "open | suspended | closed",
                zh: "地点变成什么状态",
                en: "what becomes of the place"
            ),
        ],
        later: [
            "every", "carry", "at", "price", "ends", "level", "year",
            "enters", "worth", "sees", "owner",
        ]
    )

    static let offer = Keys(
        "offer.NAME",
        zh: "会领完的东西（count），或者在合作商户的价格（price）",
        en: "what can run out (count), or a price at partners (price)",
        [
            Keyword("title", "TEXT", zh: "给人看的名称", en: "what people call it"),
            Keyword("count", "520 | SETTING", zh: "有几份", en: "how many pieces there are"),
            Keyword("of", "66 CNY | 1 UNIT", zh: "一份是什么", en: "what a piece is"),
            Keyword("price", "10 CNY", zh: "职工付多少", en: "what a worker pays"),
            Keyword("at", "partners", zh: "在合作商户用", en: "it is used at partners"),
            Keyword(
                "at most",
                "20 CNY",
                zh: "工会一次最多补多少",
                en: "the most that the union bears at a time"
            ),
            Keyword("from", "ACCOUNT", zh: "从哪个账户出", en: "the account it comes from"),
            Keyword(
                "opens",
                "DATE | 'DATE 10:00' | every friday 10:00",
                zh: "什么时候开始，或者按什么规律开始",
                en: "when it opens, or by which rhythm"
            ),
            Keyword(
                "until",
                "DATE | SPAN",
                zh: "到哪天；按规律开的写多久",
                en: "its last day; of what opens again and again, how long each time"
            ),
            Keyword(
                "each",
                "once per person | 2 per month | once per child",
                zh: "每人几份",
                en: "how many for each"
            ),
            Keyword("when", "FORMULA", zh: "谁可以领", en: "who may have it"),
            Keyword("share", "all | first come | priority", zh: "怎么分", en: "how it is shared out"),
            Keyword(
                "waiting",
                "yes | no | 48 hours to accept",
                zh: "没分到的排不排队；退回来的要不要先确认",
                en:
                    "whether those who got nothing wait, and whether what comes back is accepted first"
            ),
            Keyword(
                "unused",
                "back to ACCOUNT",
                zh: "没领的退到哪里",
                en: "where what nobody claimed goes"
            ),
            Keyword("pay", "bank batch | transfer", zh: "怎么付", en: "how it is paid"),
            Keyword("valid", "SPAN", zh: "券能用多久", en: "how long a voucher can be used"),
            Keyword("card", "letters/FILE.md", zh: "贺卡的文字", en: "the text of a card"),
            Keyword(
                "tell",
                "ROLL | [ROLL, …]",
                zh: "通知名单上的人",
                en: "the rolls whose people hear of it"
            ),
        ],
        later: ["split", "draw", "hold"]
    )

    static let occasion = Keys(
        "meet.NAME",
        zh: "定期活动；只有 title 的是办件里的协调会",
        en: "what happens again and again; an entry with a title alone is a talk inside a case",
        [
            Keyword("title", "TEXT", zh: "给人看的名称", en: "what people call it"),
            Keyword(
                "every",
                "day 1 and 15 of each month | every friday | yearly 28 may",
                zh: "什么时候",
                en: "the rhythm"
            ),
            Keyword("from", "'09:00'", zh: "几点开始", en: "when it begins"),
            Keyword("until", "'11:00'", zh: "几点结束", en: "when it ends"),
            Keyword(
                "at",
                "'places with \"CODE\"' | our places | place NUMBER",
                zh: "在哪些地点",
                en: "at which places"
            ),
        ],
        later: ["place", "slots", "timetable", "busy", "invite", "link", "for", "open to"]
    )

    static let gathering = Keys(
        "meet.NAME (seats)",
        zh: "要点名的活动",
        en: "a gathering whose list is called",
        [
            Keyword("title", "TEXT", zh: "给人看的名称", en: "what people call it"),
            Keyword("from", "DATE | SETTING", zh: "第一天", en: "its first day"),
            Keyword("days", "NUMBER", zh: "几天", en: "how many days"),
            Keyword("seats", "OFFER", zh: "有名额的人在名单上", en: "the offer whose holders are its list"),
            Keyword("who", "DUTY", zh: "谁点名", en: "who calls the list"),
            Keyword("roll call", "each day", zh: "什么时候点名", en: "when it is called"),
            Keyword(
                "collected by",
                "QUESTION",
                zh: "问谁来接的问题",
                en: "the question who may collect the child"
            ),
        ]
    )

    static let paper = Keys(
        "write.NAME",
        zh: "一种文书",
        en: "a paper",
        [
            Keyword("title", "TEXT", zh: "标题", en: "its title"),
            Keyword(
                "layout",
                "official letter | certificate | contract | roster",
                zh: "版式",
                en: "how it looks"
            ),
            Keyword("template", "letters/FILE.md", zh: "正文", en: "its text"),
            Keyword("number", "TEXT with {year} and {n}", zh: "怎么编号", en: "how it is numbered"),
            Keyword("to", "FORMULA", zh: "写给谁", en: "whom it is addressed to"),
            Keyword("sign", "union | owner", zh: "谁落款", en: "who signs"),
            Keyword(
                "versions",
                "yes",
                zh: "各方协商的文本，一稿一稿改",
                en: "a text of two sides, version by version"
            ),
            Keyword(
                "rows",
                "FORMULA",
                zh: "表格里每项一行",
                en: "a list; the last line of the table is written for each"
            ),
        ],
        later: ["freeze", "reply", "seal"]
    )
}
