extension Keys {
    static let scenario = Keys(
        "scenarios/FILE.yaml",
        zh: "一个场景",
        en: "a scenario",
        [
            Keyword("scenario", "TEXT", zh: "说的是什么事", en: "what it shows"),
            Keyword("given", "GIVEN", zh: "开始时有什么", en: "what is there at the beginning"),
            Keyword("steps", "[STEP, …]", zh: "先后发生什么", en: "what happens, in the order of time"),
        ]
    )

    static let given = Keys(
        "given",
        zh: "开始时有什么",
        en: "what is there at the beginning",
        [
            Keyword("now", "DATE | 'DATE 10:30'", zh: "从什么时候开始", en: "when it begins"),
            Keyword(
                "owner",
                "{region: '370281'}",
                zh: "负责的工会在哪里",
                en: "where the union that answers for it is"
            ),
            Keyword(
                "people",
                "NAME: {name: TEXT, FACT: VALUE}",
                zh: "有哪些人；count 是几个人，events、rolls 也写在这里",
                en: "who there is; count says how many, events and rolls stand there too"
            ),
            Keyword("places", "NAME: SPOT", zh: "有哪些地点", en: "which places there are"),
            Keyword("partners", "NAME: PARTNER", zh: "有哪些合作商户", en: "which partners there are"),
            Keyword("rolls", "{ROLL: 320}", zh: "名单上有多少人", en: "how many people are on a roll"),
            Keyword(
                "accounts",
                "{ACCOUNT: 40000 CNY}",
                zh: "账户里有多少；不写就是足够",
                en: "what lies in an account; plenty where nothing is said"
            ),
            Keyword("unions", "NAME: UNION", zh: "有哪些工会", en: "which unions there are beside"),
            Keyword(
                "organisations",
                "NAME: FIRM",
                zh: "有哪些单位",
                en: "which organisations there are"
            ),
            Keyword("staff", "NAME: STAFF", zh: "场景里的同事", en: "colleagues of the scenario"),
            Keyword("clusters", "NAME: CLUSTER", zh: "人在哪里工作", en: "where people work"),
            Keyword(
                "offers",
                "{OFFER: 3}",
                zh: "有几份，代替文件里的数",
                en: "how many pieces there are, in place of the file's"
            ),
        ],
        later: ["cases"]
    )

    static let union = Keys(
        "given.unions.NAME",
        zh: "一个工会",
        en: "a union",
        [
            Keyword("name", "TEXT", zh: "名称", en: "its name"),
            Keyword(
                "kind",
                "KIND",
                zh: "哪一种；不写是 union",
                en: "its kind; union where it is left out"
            ),
            Keyword("duty", "DUTY", zh: "它的同事有什么职责", en: "the duty of its colleague"),
        ]
    )

    static let firm = Keys(
        "given.organisations.NAME",
        zh: "一个单位",
        en: "an organisation",
        [
            Keyword("name", "TEXT", zh: "名称", en: "its name"),
            Keyword("workers", "57", zh: "多少职工", en: "how many work there"),
            Keyword("count", "10", zh: "同样的有几个", en: "how many of the same there are"),
        ]
    )

    static let personEvent = Keys(
        "given.people.NAME.events",
        zh: "这个人发生过的事",
        en: "what has happened to somebody",
        [
            Keyword("kind", "TEXT", zh: "什么事", en: "what it was"),
            Keyword("date", "DATE", zh: "哪天", en: "on which day"),
        ]
    )

    static let spot = Keys(
        "given.places.NAME",
        zh: "一个地点",
        en: "a place",
        [
            Keyword("name", "TEXT", zh: "名称", en: "its name"),
            Keyword(
                "kind",
                "KIND",
                zh: "哪种地点；不写是 station",
                en: "its kind; station where it is left out"
            ),
            Keyword("at", "'120.70, 28.00'", zh: "经度和纬度", en: "longitude and latitude"),
            Keyword(
                "datum",
                "wgs84 | gcj02 | bd09 | cgcs2000",
                zh: "坐标系",
                en: "the datum of the point"
            ),
            Keyword("hours", "'Mo-Su 08:00-22:00' | 24/7", zh: "开放时间", en: "when it is open"),
            Keyword("services", "CODE | [CODE, …]", zh: "有哪些服务", en: "what it offers"),
            Keyword("status", "planned | open | suspended | closed", zh: "状态", en: "its state"),
            Keyword("opened", "DATE", zh: "哪天开的", en: "since when"),
            Keyword("level", "municipal | district | grassroots", zh: "哪一级的", en: "of which level"),
            Keyword(
                "closed",
                "CLOSURE | [CLOSURE, …]",
                zh: "哪几天不开",
                en: "the days on which it is closed"
            ),
            Keyword("times", "399", zh: "同样的有几个", en: "how many of the same there are"),
        ]
    )

    static let closure = Keys(
        "given.places.NAME.closed",
        zh: "哪几天不开",
        en: "a time when it is closed",
        [
            Keyword("from", "DATE", zh: "第一天", en: "the first day"),
            Keyword("until", "DATE", zh: "最后一天", en: "the last day"),
            Keyword("because", "TEXT", zh: "为什么", en: "why"),
        ]
    )

    static let partner = Keys(
        "given.partners.NAME",
        zh: "一家合作商户",
        en: "a partner",
        [
            Keyword("name", "TEXT", zh: "名称", en: "its name"),
            Keyword("prices", "{OFFER: 25 CNY}", zh: "原价", en: "its list prices"),
            Keyword("takes", "OFFER | [OFFER, …]", zh: "收哪些券", en: "the vouchers that it takes"),
        ]
    )

    static let cluster = Keys(
        "given.clusters.NAME",
        zh: "很多人工作的地方",
        en: "where people work",
        [
            Keyword("area", "TEXT", zh: "属于哪片", en: "the area it belongs to"),
            Keyword("at", "'121.47, 31.23'", zh: "经度和纬度", en: "longitude and latitude"),
            Keyword("workers", "NUMBER", zh: "多少人", en: "how many workers"),
            Keyword("radius", "300", zh: "多大，米", en: "how far it reaches, in metres"),
        ]
    )

    static let scenarioStep = Keys(
        "steps.N",
        zh: "一步；另外写一个人或职责和他做的事，例如 officer: approve",
        en: "a step; one key more names who acts and what is done: officer: approve",
        [
            Keyword(
                "day",
                "DATE | 'DATE 10:30'",
                zh: "什么时候；只写日期就是上午九点",
                en: "when; nine in the morning where only the day is said"
            ),
            Keyword("for", "PERSON", zh: "为谁", en: "for whom"),
            Keyword("case", "NAME", zh: "办件的代号", en: "a name for the case, to come back to it"),
            Keyword("with", "{QUESTION: ANSWER}", zh: "填了什么", en: "what was filled in"),
            Keyword("say", "TEXT", zh: "说了什么", en: "the words that go with it"),
            Keyword(
                "asks",
                "NAME | [NAME, …]",
                zh: "请申请人补什么",
                en: "what the applicant is asked again"
            ),
            Keyword("how", "TEXT", zh: "怎么联系、怎么同意的", en: "the way of a contact or a consent"),
            Keyword(
                "times",
                "100",
                zh: "同样做几次；{n} 是第几次",
                en: "how many times it is done; {n} is the number of each"
            ),
            Keyword("search", "SEARCH", zh: "找地点", en: "looks for places"),
            Keyword(
                "occasions",
                "OCCASIONS",
                zh: "查活动的日子",
                en: "looks for the days of an occasion"
            ),
            Keyword(
                "knock",
                "KNOCK",
                zh: "在无人值守的站点出示会员码",
                en: "shows a member's code where a place opens by itself"
            ),
            Keyword("item", "OFFER", zh: "在商户用哪一项", en: "what is redeemed"),
            Keyword("at", "PARTNER", zh: "哪家商户", en: "at which partner"),
            Keyword("into", "ACCOUNT", zh: "钱进哪个账户", en: "the account that receives"),
            Keyword("amount", "40000 CNY | 100", zh: "进了多少", en: "how much comes in"),
            Keyword("from", "TEXT", zh: "谁给的", en: "from whom"),
            Keyword("people", "[PERSON, …]", zh: "名单上的人", en: "those on a list"),
            Keyword("to", "PROCEDURE", zh: "名单办哪个流程", en: "the procedure that a list is for"),
            Keyword("marks", "{CASE: present | MARK}", zh: "点名的结果", en: "how the roll was marked"),
            Keyword(
                "rows",
                "FILE.csv",
                zh: "表格里每行做一次；{列名} 是那一格",
                en: "it is done for each line of a table; {column} is its cell"
            ),
            Keyword(
                "works at",
                "{PERSON: FIRM | nobody}",
                zh: "从这一步起在哪里上班",
                en: "where people work from this step on"
            ),
            Keyword("by", "PERSON | STAFF", zh: "由谁代为，转给谁", en: "who stands in, who takes it over"),
            Keyword(
                "opens",
                "[NAME, …]",
                zh: "另开的办件叫什么代号",
                en: "names for the cases that it opens"
            ),
            Keyword("expect", "EXPECT", zh: "之后应该看到什么", en: "what has to be seen afterwards"),
        ]
    )

    static let search = Keys(
        "steps.N.search",
        zh: "找现在开着的地点，近的在前",
        en: "looks for places that are open, nearest first",
        [
            Keyword("need", "CODE | [CODE, …]", zh: "要有什么", en: "what they have to offer"),
            Keyword("near", "'120.65, 28.02'", zh: "从哪里找", en: "from where"),
            Keyword("all day", "yes", zh: "只要 24 小时开的", en: "only what is open day and night"),
        ]
    )

    static let knock = Keys(
        "steps.N.knock",
        zh: "在无人值守的站点出示会员码；门禁已经登记",
        en: "shows a member's code where a place opens by itself; its entrance is registered",
        [
            Keyword("at", "PLACE", zh: "在哪里", en: "where"),
            Keyword("who", "WORD", zh: "谁", en: "who"),
        ]
    )

    static let occasions = Keys(
        "steps.N.occasions",
        zh: "查活动的日子",
        en: "looks for the days of an occasion",
        [
            Keyword("of", "MEETING", zh: "哪项活动", en: "of which"),
            Keyword("at", "PLACE", zh: "在哪里", en: "where"),
            Keyword("until", "DATE", zh: "查到哪天", en: "until which day"),
        ]
    )

    static let newPlace = Keys(
        "steps.N.with.QUESTION",
        zh: "表单里写的新地点",
        en: "a new place, as a form describes it",
        [
            Keyword("name", "TEXT", zh: "名称", en: "its name"),
            Keyword("address", "TEXT", zh: "地址", en: "its address"),
            Keyword("at", "'120.70, 28.01'", zh: "经度和纬度", en: "longitude and latitude"),
            Keyword(
                "datum",
                "wgs84 | gcj02 | bd09 | cgcs2000",
                zh: "坐标系",
                en: "the datum of the point"
            ),
        ]
    )

    static let mark = Keys(
        "steps.N.marks.CASE",
        zh: "点名的一项",
        en: "one mark of a roll",
        [
            Keyword("absent", "TEXT", zh: "没来，为什么", en: "absent, and why"),
            Keyword("collected", "TEXT", zh: "谁接走了", en: "who collected the child"),
        ]
    )
}
