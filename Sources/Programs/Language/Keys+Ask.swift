extension Keys {
    static let ask = Keys(
        "ask",
        zh: "谁来申请，问什么",
        en: "who applies, and with what",
        [
            Keyword(
                "who",
                "worker | workplace union | everyone | DUTY | [WHO, …]",
                zh: "谁可以提交",
                en: "who may file"
            ),
            Keyword(
                "for",
                "self | person | household | organisation | own organisation | place | RELATION | [RELATION, …]",
                zh: "为谁申请；own organisation 是本单位自己的事；家人写 wife、husband、spouse、child、parent",
                en:
                    "for whom; own organisation is an affair of those who file; of the family: wife, husband, spouse, child, parent"
            ),
            Keyword("once", "ONCE", zh: "多久只能有一次", en: "how often it may be had"),
            Keyword("consent", "CONSENT", zh: "要谁同意", en: "who has to agree"),
            Keyword(
                "at",
                "QUESTION",
                zh: "办件归哪个工会：问工会的问题",
                en: "whose desk it lies on: a question for a union"
            ),
            Keyword("same", "SAME", zh: "怎样算同一个", en: "what makes two records one"),
            Keyword(
                "when",
                "FORMULA",
                zh: "满足才能申请",
                en: "what has to hold before anybody may apply"
            ),
            Keyword("form", "NAME: QUESTION", zh: "问题", en: "the questions"),
        ],
        later: ["load", "as", "offline"]
    )

    static let once = Keys(
        "ask.once",
        zh: "多久只能有一次；权益（give）里也这样写",
        en: "how often it may be had; grants say it the same way",
        [
            Keyword(
                "per",
                "person | household | organisation | place",
                zh: "按什么算一次",
                en: "whose once it is"
            ),
            Keyword(
                "within",
                "SPAN",
                zh: "多长时间内；不写就是永远只有一次",
                en: "within how long; without it for ever"
            ),
            Keyword("again", "update", zh: "再来一次就是更新", en: "a second one is news of the first"),
        ]
    )

    static let consent = Keys(
        "ask.consent",
        zh: "要谁同意",
        en: "who has to agree",
        [
            Keyword(
                "of",
                "applicant | person | guardian | each of QUESTION",
                zh: "谁同意",
                en: "who agrees"
            ),
            Keyword(
                "to",
                "someone else filing | using the answers | TEXT",
                zh: "同意什么；监护人同意的事用自己的话写",
                en: "to what; a guardian to whatever the words say"
            ),
        ],
        later: ["before"]
    )

    static let sameness = Keys(
        "ask.same",
        zh: "怎样算同一户、同一个人",
        en: "what makes two households, or two people, one",
        [
            Keyword("household", "QUESTION", zh: "问门牌的问题", en: "the question for the address"),
            Keyword(
                "person",
                "[identity hash, phone and name]",
                zh: "按什么认人",
                en: "by what people are known"
            ),
        ]
    )

    static let question = Keys(
        "ask.form.NAME",
        zh: "一个问题；动作、承诺、到账的表单也一样",
        en: "a question; forms of actions, promises and events are made of them too",
        [
            Keyword("ask", "TEXT", zh: "怎么问", en: "how it is asked"),
            Keyword(
                "title",
                "TEXT",
                zh: "句子里的叫法；不写就用问题本身",
                en: "what sentences call it; the question itself where it is left out"
            ),
            Keyword("help", "TEXT", zh: "问题下面的说明", en: "what stands below the question"),
            Keyword("text", "short | long", zh: "用文字回答", en: "answered by a text"),
            Keyword("number", "any | 1..20 | 0.5..12", zh: "用数回答", en: "answered by a number"),
            Keyword("money", "any | 0..5000", zh: "用金额回答，元", en: "answered by a sum in yuan"),
            Keyword("date", "any", zh: "用日期回答", en: "answered by a date"),
            Keyword("tick", "required | optional", zh: "打勾", en: "answered by a tick"),
            Keyword(
                "choose",
                "LIST | many of LIST | parties | {CODE: TEXT}",
                zh: "选一个或几个",
                en: "answered by one or many of a list"
            ),
            Keyword("files", "3 | 1..8 | up to 10", zh: "照片或文件", en: "photos or files"),
            Keyword("hours", "any", zh: "开放时间", en: "opening hours"),
            Keyword(
                "place",
                "KIND",
                zh: "一个地点，已有的或者新的",
                en: "a place: one of the registry, or a new one"
            ),
            Keyword(
                "person",
                "any | PARTY",
                zh: "一个人，或者一方里的某人",
                en: "somebody, or one of a party's members"
            ),
            Keyword("organisation", "any", zh: "一个单位", en: "an organisation"),
            Keyword("union", "any | KIND", zh: "一个工会", en: "a union"),
            Keyword(
                "rows",
                "NAME: COLUMN",
                zh: "几行，每行一样的几列",
                en: "so many lines of the same columns"
            ),
            Keyword(
                "total",
                "COLUMN",
                zh: "哪一列要合计；公式里叫“名称 total”",
                en: "the column that is summed; formulas call it NAME total"
            ),
            Keyword(
                "checklist",
                "LIST",
                zh: "逐项检查",
                en: "a list that is gone through item by item"
            ),
            Keyword(
                "mandatory",
                "[CODE, …] | none",
                zh: "哪几项必须做到；不写就是每一项",
                en: "the items without which nothing passes; all where it is left out"
            ),
            Keyword("needed when", "FORMULA", zh: "满足才问", en: "it is asked only where this holds"),
            Keyword("optional", "yes | no", zh: "可以不答", en: "whether it may be left empty"),
            Keyword(
                "sees",
                "WHO | [WHO, …]",
                zh: "除了经办人还有谁能看",
                en: "who may read the answer beside those who handle the case"
            ),
            Keyword(
                "by",
                "DUTY",
                zh: "由谁在办理中填写",
                en: "the duty that fills it in while the case is handled"
            ),
            Keyword("as", "PARTY", zh: "回答里的人或单位成为这一方", en: "whoever is named joins this party"),
        ],
        later: ["first", "people", "case", "cases", "location", "each", "facts", "proof"]
    )

    static let column = Keys(
        "ask.form.NAME.rows.NAME",
        zh: "一列",
        en: "a column of lines",
        [Keyword("ask", "TEXT", zh: "怎么问", en: "how it is asked")]
            + question.words.filter {
                [
                    "title", "text", "number", "money", "date", "tick", "choose", "person",
                    "organisation",
                    "optional", "as",
                ].contains($0.name)
            }
    )
}
