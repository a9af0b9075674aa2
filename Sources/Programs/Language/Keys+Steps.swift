extension Keys {
    static let step = Keys(
        "steps.NAME",
        zh: "一个环节",
        en: "a step",
        [
            Keyword("title", "TEXT", zh: "给人看的名称", en: "what people call it"),
            Keyword(
                "who",
                "DUTY | PARTY | each of PARTY | [WHO, …]",
                zh: "谁来办",
                en: "who handles it"
            ),
            Keyword(
                "within",
                "SPAN | the same month | until DATE | until FORMULA",
                zh: "多久办完；当天不算",
                en: "by when it is over; the first day is not counted"
            ),
            Keyword("warn", "SPAN before", zh: "提前多久提醒", en: "how long before there is an alarm"),
            Keyword("late", "EFFECTS", zh: "到期没办会怎样", en: "what follows when time is over"),
            Keyword(
                "passed",
                "EFFECTS",
                zh: "只是等日子过去：到期会怎样",
                en: "what follows when a time is over that is only waited for"
            ),
            Keyword(
                "needs",
                "NAME | [NAME, …]",
                zh: "哪些问题答了才能往下走",
                en: "questions that must have their answer before a case goes on"
            ),
            Keyword("waits for", "PROMISE", zh: "等哪个承诺", en: "the promise that it waits for"),
            Keyword(
                "every",
                "{month: GRANT, starts: next month}",
                zh: "停在这里时定期给什么",
                en: "what is given again in each period while a case is here"
            ),
            Keyword(
                "judge",
                "PANEL",
                zh: "等哪个评审，或在这里答哪套题",
                en: "the panel that it waits for, or the quiz that is played here"
            ),
            Keyword(
                "notice",
                "NOTICE",
                zh: "在这里公示哪一项；期满接着走 passed",
                en: "the notice that is shown here; after its days follows passed"
            ),
            Keyword(
                "upheld",
                "EFFECTS",
                zh: "异议成立会怎样",
                en: "what follows where an objection holds"
            ),
            Keyword("do", "NAME: ACTION", zh: "可以做什么", en: "what can be done"),
        ],
        later: [
            "sees", "until", "meet", "with", "beside", "form", "when", "asks", "take",
            "then", "held", "cancelled", "roll call",
        ]
    )

    /// What can follow, wherever something happens.
    private static let whatFollows = [
        Keyword(
            "to",
            "STEP | applicant | closed | 'next of (STEP, …)'",
            zh: "去哪个环节；办结写 closed",
            en: "the step it goes to; closed ends it"
        ),
        Keyword("as", "OUTCOME", zh: "办结的结果", en: "the outcome, with to: closed"),
        Keyword("give", "GRANT | [GRANT, …]", zh: "给哪项权益", en: "the grant that is given"),
        Keyword("pay", "GRANT | [GRANT, …]", zh: "付哪笔钱", en: "the grant that is paid"),
        Keyword("tell", "WHO | [WHO, …]", zh: "通知谁", en: "who is told"),
        Keyword(
            "take",
            "OFFER",
            zh: "要一份名额",
            en: "asks for a piece of an offer that goes by priority"
        ),
        Keyword("give back", "OFFER", zh: "退回名额", en: "the piece goes back to the offer"),
        Keyword("promise", "PROMISE", zh: "登记一个承诺", en: "records a promise"),
        Keyword(
            "keep",
            "PROMISE",
            zh: "承诺兑现了",
            en: "keeps a promise in which no money was promised"
        ),
        Keyword("meet", "MEETING", zh: "登记一次协调会", en: "records a talk"),
        Keyword("write", "PAPER | [PAPER, …]", zh: "写一份文书", en: "writes a paper"),
        Keyword(
            "draft",
            "PAPER",
            zh: "存为新的一稿，前面的表态作废",
            en: "keeps a new version of a text; what was said of the last is void"
        ),
        Keyword("comment", "PAPER", zh: "对文本提意见", en: "words on the text"),
        Keyword("accept", "PAPER", zh: "同意这一稿", en: "accepts the version"),
        Keyword("object", "PAPER", zh: "不同意这一稿", en: "objects to the version"),
        Keyword("sign", "PAPER", zh: "签署", en: "signs it"),
        Keyword(
            "opens",
            "PROCEDURE | PROCEDURE for each ROWS | each of QUESTION | OPENS | [OPENS, …]",
            zh: "另开一件：别的流程，或者每行一件",
            en: "opens a case of another procedure, or one for each line"
        ),
    ]

    static let effects = Keys(
        "late, kept, broken, paid late, when all",
        zh: "会怎样",
        en: "what follows",
        whatFollows,
        later: ["end"]
    )

    static let action = Keys(
        "steps.NAME.do.NAME",
        zh: "一个动作",
        en: "an action",
        [
            Keyword("title", "TEXT", zh: "按钮上的字", en: "what its button says"),
            Keyword(
                "who",
                "DUTY | PARTY | [WHO, …]",
                zh: "谁来做；不写就是环节的人",
                en: "who does it, where not whoever handles the step"
            ),
            Keyword("when", "FORMULA", zh: "满足才能做", en: "what has to hold"),
            Keyword(
                "say",
                "none | optional | required",
                zh: "要不要写几句话",
                en: "whether words go with it"
            ),
            Keyword(
                "form",
                "NAME: QUESTION",
                zh: "做的时候要填什么",
                en: "what it asks of whoever does it"
            ),
            Keyword(
                "when all",
                "EFFECTS",
                zh: "每个人都做了以后会怎样",
                en: "what follows when the last of all has done it"
            ),
        ] + whatFollows,
        later: [
            "end", "on", "then", "needs", "at most", "settle", "into", "note",
        ]
    )

    static let opens = Keys(
        "opens",
        zh: "另开一件",
        en: "a case that is opened by another",
        [
            Keyword(
                "service",
                "SERVICE | SERVICE.PROCEDURE | PROCEDURE",
                zh: "哪项服务的哪个流程",
                en: "of which service and procedure"
            ),
            Keyword(
                "for",
                "QUESTION | PARTY",
                zh: "为谁；不写就是同一个人",
                en: "for whom; the same person where it is left out"
            ),
            Keyword("for each", "ROWS", zh: "每行一件", en: "one for each line"),
            Keyword(
                "each of",
                "QUESTION",
                zh: "多选题里选中的每一项各开一件，代码就是流程名",
                en: "one for each thing chosen in a question, whose codes are procedures"
            ),
            Keyword(
                "services",
                "{CODE: SERVICE}",
                zh: "代码代表哪项服务，叫法不同时写在这里",
                en: "which service a code stands for, where it is called otherwise"
            ),
            Keyword(
                "with",
                "{QUESTION: QUESTION}",
                zh: "带过去的答案，叫法不同时写在这里",
                en: "the answers that go along, where they are called otherwise there"
            ),
        ]
    )

    static let events = Keys(
        "when",
        zh: "任何环节都可能发生的事",
        en: "what may happen in any step",
        [
            Keyword("payment posted", "EVENT", zh: "登记一笔到账", en: "a payment is posted"),
            Keyword("job ends", "CHANGE", zh: "离职", en: "somebody leaves a job"),
            Keyword("moves away", "CHANGE", zh: "搬走", en: "somebody moves away"),
        ],
        later: ["tie ends", "contract recorded", "grant lapses", "partner answers"]
    )

    static let lifeChange = Keys(
        "when.CHANGE",
        zh: "生活里的变化",
        en: "what a life brings",
        [
            Keyword("title", "TEXT", zh: "给人看的名称", en: "what people call it"),
            Keyword("end", "GRANT | [GRANT, …]", zh: "哪些关系结束", en: "the ties that end"),
            Keyword("tell", "WHO | [WHO, …]", zh: "通知谁", en: "who is told"),
        ]
    )

    static let event = Keys(
        "when.EVENT",
        zh: "一件这样的事",
        en: "such an event",
        [
            Keyword("title", "TEXT", zh: "按钮上的字", en: "what its button says"),
            Keyword("who", "DUTY | PARTY | [WHO, …]", zh: "谁来登记", en: "who records it"),
            Keyword("form", "NAME: QUESTION", zh: "要填什么", en: "what it asks"),
            Keyword("when", "FORMULA", zh: "满足才能登记", en: "what has to hold"),
            Keyword(
                "say",
                "none | optional | required",
                zh: "要不要写几句话",
                en: "whether words go with it"
            ),
            Keyword("tell", "WHO | [WHO, …]", zh: "通知谁", en: "who is told"),
            Keyword("give", "GRANT | [GRANT, …]", zh: "给哪项权益", en: "the grant that is given"),
            Keyword(
                "opens",
                "PROCEDURE | PROCEDURE for each ROWS | each of QUESTION | OPENS | [OPENS, …]",
                zh: "另开一件：别的流程，或者每行一件",
                en: "opens a case of another procedure, or one for each line"
            ),
        ]
    )

    static let promise = Keys(
        "promises.NAME",
        zh: "一种承诺",
        en: "a promise",
        [
            Keyword("title", "TEXT", zh: "给人看的名称", en: "what people call it"),
            Keyword("by", "party | PARTY | [PARTY, …]", zh: "谁可以承诺", en: "who may promise"),
            Keyword(
                "sum",
                "money",
                zh: "承诺多少钱；没有钱就不写",
                en: "how much; left out where no money is promised"
            ),
            Keyword("until", "date", zh: "承诺到哪天", en: "until when"),
            Keyword("form", "NAME: QUESTION", zh: "另外要填什么", en: "what else is asked"),
            Keyword("kept", "EFFECTS", zh: "兑现了会怎样", en: "what follows when it is kept"),
            Keyword("broken", "EFFECTS", zh: "没兑现会怎样", en: "what follows when its day is over"),
            Keyword(
                "paid late",
                "EFFECTS",
                zh: "后来付了会怎样",
                en: "what follows when it is paid after that"
            ),
        ]
    )
}
