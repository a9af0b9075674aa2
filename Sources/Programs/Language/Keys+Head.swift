extension Keys {
    static let service = Keys(
        "service.yaml",
        zh: "服务本身",
        en: "the service itself",
        [
            Keyword("service", "ID", zh: "服务名，和文件夹名一样", en: "its id: the folder's name"),
            Keyword("title", "TEXT", zh: "给人看的名称", en: "what people call it"),
            Keyword("summary", "TEXT", zh: "一句话说明", en: "what it is, in a sentence"),
            Keyword(
                "class",
                "hardship aid | daily life | education and training | culture and health | "
                    + "rights protection | selection and commendation | union building",
                zh: "属于哪一类服务",
                en: "which kind of service it is"
            ),
            Keyword("owner", "ID", zh: "负责的工会", en: "the organisation that answers for it"),
            Keyword(
                "reference",
                "TEXT | [TEXT, …]",
                zh: "在服务清单里的编号",
                en: "what the list that it was asked for in calls it"
            ),
            Keyword("source", "TEXT", zh: "在哪里公布的", en: "where it was announced"),
            Keyword(
                "open",
                "always | OPENING",
                zh: "什么时候办理；不写就是一直办",
                en: "when it can be used; always where nothing is said"
            ),
            Keyword(
                "number",
                "TEXT with {year} and {n}",
                zh: "办件编号怎么写",
                en: "how case numbers are written"
            ),
            Keyword("settings", "NAME: SETTING", zh: "有名称的数值", en: "values with names"),
            Keyword(
                "lists",
                "NAME: LIST",
                zh: "选项清单和名单",
                en: "codes to choose from, and rolls of people"
            ),
            Keyword("accounts", "NAME: ACCOUNT", zh: "钱和东西放在哪里", en: "where money and units lie"),
            Keyword("parties", "NAME: PARTY", zh: "还和谁有关", en: "who else has to do with a case"),
            Keyword("ask", "ASK", zh: "谁来申请，问什么", en: "who applies, and with what"),
            Keyword(
                "decide",
                "NAME: DECISION",
                zh: "公式和表格，从上往下算",
                en: "formulas and tables, each seeing those above it"
            ),
            Keyword("steps", "NAME: STEP", zh: "办件怎么走", en: "the way of a case"),
            Keyword("when", "EVENT: …", zh: "任何环节都可能发生的事", en: "what may happen in any step"),
            Keyword(
                "promises",
                "NAME: PROMISE",
                zh: "别人可以作出的承诺",
                en: "what another side can commit itself to"
            ),
            Keyword("give", "NAME: GRANT", zh: "给什么", en: "what someone then holds"),
            Keyword(
                "offer",
                "NAME: OFFER",
                zh: "会领完的东西和合作商户的价格",
                en: "what can run out, and prices at partners"
            ),
            Keyword(
                "meet",
                "NAME: MEETING",
                zh: "定期活动、协调会、点名",
                en: "occasions, talks, and lists that are called"
            ),
            Keyword("judge", "NAME: PANEL", zh: "评审", en: "panels"),
            Keyword(
                "notice",
                "NAME: NOTICE",
                zh: "公示：命名、发钱之前给大家看",
                en: "what is shown to the public before it takes effect"
            ),
            Keyword(
                "show",
                "NAME: LIST FOR EVERYBODY",
                zh: "公开：不用登录就能看的清单和数量",
                en: "what everybody may read without a log-in: lists and figures"
            ),
            Keyword("write", "NAME: PAPER", zh: "文书", en: "papers"),
            Keyword(
                "find",
                "[FIND, …]",
                zh: "主动找人的规则",
                en: "rules that find people who never applied"
            ),
            Keyword(
                "appeal",
                "none | APPEAL",
                zh: "不同意被拒绝怎么办；不写就是 15 天内可以申请复核，由主管处理",
                en:
                    "what can be done about a refusal; where nothing is said, a review by a supervisor within 15 days"
            ),
            Keyword(
                "rating",
                "none | RATING",
                zh: "办结后请申请人评价；不写就是 30 天内可以评价，不满意的由主管回访",
                en:
                    "applicants are asked how it was; where nothing is said, within 30 days, and a supervisor calls who was not content"
            ),
            Keyword(
                "contact",
                "DUTY",
                zh: "联系人：每件事指定一位同事，申请人看得到名字",
                en: "the duty from which each applicant has a contact by name"
            ),
            Keyword(
                "keep",
                "SPAN in years or months",
                zh: "办结以后保存多久，过后内容自动删除；不写是 10 年",
                en:
                    "how long a case is kept after its end before what it says is erased; 10 years where it is left out"
            ),
            Keyword(
                "four eyes",
                "FOUR EYES",
                zh: "多少钱以上要第二个人签字",
                en: "which sums of money take a second signature"
            ),
            Keyword(
                "recovery",
                "RECOVERY",
                zh: "发错的钱怎么追回；不写就是确认后 30 天内退回，由主管确认",
                en:
                    "how money paid wrongly is claimed back; where nothing is said, within 30 days, confirmed by a supervisor"
            ),
            Keyword(
                "uses",
                "SERVICE: [GRANT, …]",
                zh: "公式要查的、别的服务给的权益",
                en: "grants of other services that formulas look up"
            ),
            Keyword(
                "urgent",
                "URGENT",
                zh: "加急办理：什么情况优先办，各环节多久办完",
                en: "which cases are handled before others, and how fast"
            ),
            Keyword("outcomes", "NAME: OUTCOME", zh: "办件会有哪些结果", en: "how a case can end"),
            Keyword("count", "NAME: MEASURE", zh: "统计和目标", en: "the numbers it is held to"),
        ],
        later: [
            "series", "stock", "expect",
        ]
    )

    static let procedure = Keys(
        "PROCEDURE.yaml",
        zh: "同一项服务的另一个流程",
        en: "a further procedure of the service",
        [
            Keyword("procedure", "ID", zh: "流程名，和文件名一样", en: "its id: the file's name")
        ]
            + service.words.filter {
                [
                    "title", "summary", "open", "number", "ask", "decide", "steps", "give",
                    "outcomes",
                    "count", "write", "parties", "when", "promises", "meet", "appeal", "judge",
                    "notice", "show", "contact", "four eyes", "urgent",
                ].contains($0.name)
            },
        later: ["offer"]
    )

    static let opening = Keys(
        "open",
        zh: "从哪天到哪天，首尾两天都算",
        en: "from when to when, both days included",
        [
            Keyword("from", "DATE", zh: "第一天", en: "the first day"),
            Keyword("until", "DATE", zh: "最后一天", en: "the last day"),
        ]
    )

    static let setting = Keys(
        "settings.NAME",
        zh: "有名称的数值；只有值的可以直接写 NAME: 2000 CNY",
        en: "a value with a name; where there is no more to say, NAME: 2000 CNY",
        [
            Keyword("is", "2000 CNY | NUMBER | DATE | TEXT", zh: "值", en: "the value"),
            Keyword("title", "TEXT", zh: "给人看的名称", en: "what people call it"),
            Keyword(
                "assumed",
                "TEXT",
                zh: "这个值是我们自己定的，为什么；会公开，要有 title",
                en: "why it is a value of our own; shown in public, so it needs a title"
            ),
            Keyword("law", "TEXT", zh: "哪条法律规定的", en: "the law that it comes from"),
            Keyword("source", "TEXT", zh: "从哪里来的", en: "where it comes from"),
        ]
    )

    static let roll = Keys(
        "lists.NAME",
        zh: "名单：办公端按姓名导入；选项清单写成 NAME: {代码: 文字}",
        en: "a roll of people, brought in at the desk; a list to choose from is NAME: {code: text}",
        [
            Keyword("title", "TEXT", zh: "给人看的名称", en: "what people call it"),
            Keyword("people", "320 | any", zh: "应该有多少人", en: "how many people it holds"),
        ]
    )

    static let account = Keys(
        "accounts.NAME",
        zh: "账户",
        en: "an account",
        [
            Keyword("title", "TEXT", zh: "给人看的名称", en: "what people call it"),
            Keyword("unit", "CNY | UNIT", zh: "里面是元，还是什么东西", en: "what lies in it: yuan or things"),
        ],
        later: ["only when"]
    )

    static let party = Keys(
        "parties.NAME",
        zh: "当事方",
        en: "a party",
        [
            Keyword(
                "is",
                "person | people | employer | employers | agency | agencies",
                zh: "是什么人或单位，一个还是几个",
                en: "what it is, and whether there may be several"
            ),
            Keyword("title", "TEXT", zh: "给人看的名称", en: "what people call it"),
        ]
    )

    static let decision = Keys(
        "decide.NAME",
        zh: "一项结果；eligible、amount、priority 不用写 title，可以直接写 NAME: 公式或表格",
        en:
            "a decision; eligible, amount and priority need no title and may be NAME: formula or table",
        [
            Keyword("is", "FORMULA | TABLE", zh: "怎么算", en: "how it is decided"),
            Keyword("title", "TEXT", zh: "给人看的名称", en: "what people call it"),
        ]
    )

    static let outcome = Keys(
        "outcomes.NAME",
        zh: "一种结果",
        en: "one way to end",
        [
            Keyword(
                "is",
                "done | refused | ended | referred | failed",
                zh: "属于哪一种",
                en: "of which kind it is"
            ),
            Keyword("title", "TEXT", zh: "给人看的名称", en: "what people call it"),
        ]
    )

    static let appeal = Keys(
        "appeal",
        zh: "被拒绝的申请人可以请别人复核一次",
        en: "a refused applicant can have it looked at by somebody else, once",
        [
            Keyword(
                "within",
                "SPAN",
                zh: "多久之内可以申请；不写是 15 天",
                en: "how long it can be asked for; 15 days where it is left out"
            ),
            Keyword(
                "to",
                "DUTY",
                zh: "谁来复核；不写是 supervisor",
                en: "who looks at it; supervisor where it is left out"
            ),
            Keyword(
                "answered within",
                "SPAN",
                zh: "多久答复；不写是 15 个工作日",
                en: "how long that may take; 15 working days where it is left out"
            ),
        ]
    )

    static let fourEyes = Keys(
        "four eyes",
        zh: "给的钱超过一个数，要第二个人签字才算",
        en: "what gives more money than this takes effect when a second one has signed",
        [
            Keyword(
                "above",
                "5000 CNY | SETTING",
                zh: "超过多少钱；正好这么多不用",
                en: "above which sum; exactly that sum takes none"
            ),
            Keyword(
                "who",
                "DUTY",
                zh: "谁来签字；不写是 supervisor",
                en: "who signs; supervisor where it is left out"
            ),
            Keyword(
                "within",
                "SPAN | the same month",
                zh: "多久之内签；不写是 3 个工作日",
                en: "how long that may take; 3 working days where it is left out"
            ),
        ]
    )

    static let recovery = Keys(
        "recovery",
        zh: "发错的钱怎么追回",
        en: "money that was paid wrongly is claimed back",
        [
            Keyword(
                "within",
                "SPAN",
                zh: "确认以后多久之内退回；不写是 30 天",
                en:
                    "how long whoever had it has, from the confirmation; 30 days where it is left out"
            ),
            Keyword(
                "to",
                "DUTY",
                zh: "谁确认、谁答复异议；不写是 supervisor",
                en: "who confirms a claim and answers objections; supervisor where it is left out"
            ),
        ]
    )

    static let urgent = Keys(
        "urgent",
        zh: "加急办理",
        en: "cases that are handled before others",
        [
            Keyword(
                "when",
                "FORMULA",
                zh: "什么情况一提交就加急；说不清的不加急；不写就只由同事标",
                en:
                    "which cases are urgent from their filing on; what cannot be said is not; colleagues alone say so where it is left out"
            ),
            Keyword(
                "within",
                "{STEP: SPAN}",
                zh: "加急时各环节多久办完，要比平时短",
                en: "how long the steps of an urgent case may take, shorter than usual"
            ),
        ]
    )

    static let notice = Keys(
        "notice.NAME",
        zh: "一次公示",
        en: "something that is shown to the public",
        [
            Keyword("title", "TEXT", zh: "给人看的名称", en: "what people call it"),
            Keyword("says", "TEXT", zh: "公示的是什么决定", en: "what is decided, in a sentence or two"),
            Keyword(
                "days",
                "SPAN",
                zh: "公示多少天：7 days、5 working days；当天不算",
                en: "for how many days or working days; the first day is not counted"
            ),
            Keyword(
                "shows",
                "QUESTION | applicant | amount | [QUESTION, …]",
                zh: "公示哪些内容；姓名只显示第一个字",
                en: "what is told of each case; of a name only its first sign"
            ),
            Keyword(
                "masked",
                "QUESTION | [QUESTION, …]",
                zh: "其中哪些答案是姓名，只显示第一个字",
                en: "which of the answers are names, of which only the first sign is shown"
            ),
            Keyword(
                "objections",
                "OBJECTIONS",
                zh: "有异议怎么办；不写就是实名提出，由主管在 5 个工作日内答复",
                en:
                    "what becomes of objections; where nothing is said, by name, answered by a supervisor within 5 working days"
            ),
        ]
    )

    static let objections = Keys(
        "notice.NAME.objections",
        zh: "对公示的异议",
        en: "objections to a notice",
        [
            Keyword(
                "to",
                "DUTY",
                zh: "谁来答复；不写是 supervisor",
                en: "who answers them; supervisor where it is left out"
            ),
            Keyword(
                "answered within",
                "SPAN",
                zh: "多久答复；不写是 5 个工作日",
                en: "how long that may take; 5 working days where it is left out"
            ),
            Keyword(
                "anonymous",
                "yes | no",
                zh: "可不可以匿名；不写是不可以",
                en: "whether it can be done without a name; no where it is left out"
            ),
        ]
    )

    static let show = Keys(
        "show.NAME",
        zh: "一份公开的清单",
        en: "a list that everybody may read",
        [
            Keyword("title", "TEXT", zh: "给人看的名称", en: "what people call it"),
            Keyword(
                "says",
                "TEXT",
                zh: "里面是什么，一两句话",
                en: "what stands in it, in a sentence or two"
            ),
            Keyword(
                "among",
                "OUTCOME | STEP | [OUTCOME | STEP, …]",
                zh: "哪些结果、哪些环节的办件列在上面；离开了就自动撤下",
                en:
                    "the outcomes and steps whose cases stand in it; what leaves them leaves the list by itself"
            ),
            Keyword(
                "when",
                "FORMULA",
                zh: "其中哪些；说不清的不列",
                en: "which of those; what cannot be said is not listed"
            ),
            Keyword(
                "fields",
                "[QUESTION | DECISION | PARTY | applicant | number | day, …]",
                zh: "公开哪些内容；姓名只显示第一个字",
                en: "what is told of each case; of a name only its first sign"
            ),
            Keyword(
                "masked",
                "QUESTION | [QUESTION, …]",
                zh: "其中哪些答案是姓名，只显示第一个字",
                en: "which of the answers are names, of which only the first sign is shown"
            ),
            Keyword(
                "search",
                "[FIELD, …]",
                zh: "可以按哪些内容查找；公开编号的总能按编号查",
                en:
                    "in which of the fields one may search; a number that is shown can always be asked for"
            ),
            Keyword(
                "group",
                "QUESTION",
                zh: "按哪个单选问题分组",
                en: "the question with one choice by which it falls into parts"
            ),
            Keyword(
                "consent",
                "QUESTION",
                zh: "哪个打勾的问题是同意公开：没打勾的不列；公开长文字要有",
                en:
                    "the tick by which somebody agrees to be shown: without it a case is not listed; long texts want one"
            ),
            Keyword(
                "name",
                "QUESTION",
                zh: "哪个打勾的问题是同意写姓名；不写就只显示第一个字",
                en: "the tick by which the name is told whole; its first sign where it is left out"
            ),
            Keyword(
                "sees",
                "everybody | members",
                zh: "谁看得到；不写是所有人",
                en: "who reads it; everybody where it is left out"
            ),
            Keyword(
                "count only",
                "yes | no",
                zh: "只公开数量，不列办件；少于 5 的不显示",
                en: "figures alone and no case; fewer than 5 are hidden"
            ),
        ]
    )

    static let rating = Keys(
        "rating",
        zh: "办结后请申请人评价",
        en: "applicants are asked how their case was handled",
        [
            Keyword(
                "within",
                "SPAN",
                zh: "办结后多久可以评价；不写是 30 天",
                en: "how long after its end; 30 days where it is left out"
            ),
            Keyword(
                "to",
                "DUTY",
                zh: "谁看评价、谁回访；不写是 supervisor",
                en: "who reads what was said, and calls; supervisor where it is left out"
            ),
        ]
    )

    static let find = Keys(
        "find.N",
        zh: "一条主动找人的规则",
        en: "a rule that finds people",
        [
            Keyword("title", "TEXT", zh: "给人看的名称", en: "what people call it"),
            Keyword("over", "people | ROWS", zh: "在谁里面找", en: "among whom it looks"),
            Keyword(
                "when",
                "FORMULA",
                zh: "找什么样的人；可以用 person 和 events",
                en: "whom it finds; it sees person and events"
            ),
            Keyword("opens", "lead", zh: "找到以后生成什么", en: "what it opens for each"),
            Keyword("to", "PROCEDURE", zh: "为哪个流程", en: "for which procedure"),
            Keyword(
                "consent",
                "before the form",
                zh: "什么时候要本人同意",
                en: "when the person has to agree"
            ),
        ],
        later: ["sees", "every"]
    )
}
