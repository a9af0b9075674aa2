extension Keys {
    static let expect = Keys(
        "steps.N.expect",
        zh: "应该看到什么；合作商户的欠款写 owed to 商户",
        en: "what has to be seen; what a partner is owed is written owed to PARTNER",
        [
            Keyword("step", "STEP", zh: "停在哪个环节", en: "the step it stands in"),
            Keyword("outcome", "OUTCOME", zh: "怎么办结的", en: "how it ended"),
            Keyword("eligible", "yes | no | ask | needs", zh: "规则怎么说", en: "what the rule says"),
            Keyword("needs", "NAME | [NAME, …]", zh: "还缺什么", en: "the facts that are missing"),
            Keyword("why", "TEXT", zh: "规则的理由", en: "the rule's reason"),
            Keyword("amount", "10000 CNY", zh: "多少元", en: "how much"),
            Keyword("due", "DATE", zh: "期限的最后一天", en: "the last day of the running clock"),
            Keyword("urgent", "yes | no", zh: "是不是加急", en: "whether it is urgent"),
            Keyword("kept", "yes | no", zh: "内容还在不在", en: "whether what it says is still kept"),
            Keyword("days", "NUMBER", zh: "从提交到办结几天", en: "days from filing to the end"),
            Keyword("channel", "self | proxy | union | found", zh: "怎么来的", en: "how it came"),
            Keyword("alarm", "DUTY", zh: "提醒了谁", en: "who has been alarmed since the step before"),
            Keyword(
                "task for",
                "DUTY",
                zh: "到了谁手里",
                en: "to whom it has come since the step before"
            ),
            Keyword(
                "refused",
                "TEXT",
                zh: "被拒绝，话里有这些字",
                en: "the step is refused, in words that hold these"
            ),
            Keyword("can", "ACTION | [ACTION, …]", zh: "可以做", en: "what may be done now"),
            Keyword("cannot", "ACTION | [ACTION, …]", zh: "不可以做", en: "what may not be done now"),
            Keyword("consent", "TEXT", zh: "怎么同意的", en: "the way of the consent on record"),
            Keyword("opened", "{PROCEDURE: 2}", zh: "另开了几件", en: "how many cases it has opened"),
            Keyword("promises kept", "NUMBER", zh: "兑现了几个承诺", en: "how many promises were kept"),
            Keyword("promises broken", "NUMBER", zh: "没兑现几个", en: "how many broke"),
            Keyword("meetings", "NUMBER", zh: "开了几次协调会", en: "how many talks there were"),
            Keyword("waits for", "NAME | [NAME, …]", zh: "还等谁", en: "who still has to act"),
            Keyword(
                "days after first due",
                "NUMBER",
                zh: "离第一个承诺日几天",
                en: "days from the first promised day to the end, or to now"
            ),
            Keyword("line", "NUMBER", zh: "排第几", en: "its place in line, from one"),
            Keyword(
                "ties",
                "{PERSON: [member UNION, second UNION]}",
                zh: "和哪些工会有关系",
                en: "what binds somebody now"
            ),
            Keyword(
                "dues",
                "{PERSON: UNION | nothing}",
                zh: "会费交给谁",
                en: "who gets somebody's dues"
            ),
            Keyword("members", "NUMBER", zh: "多少会员", en: "how many members there are"),
            Keyword("leads", "NUMBER", zh: "多少条线索", en: "how many leads there are"),
            Keyword("alike", "NUMBER", zh: "多少对相像的记录", en: "how many pairs of records are alike"),
            Keyword("people", "NUMBER", zh: "多少人", en: "how many people there are"),
            Keyword(
                "texts",
                "{PAPER: FIGURES}",
                zh: "协商文本的情况",
                en: "what is seen of a text of two sides"
            ),
            Keyword("by rule", "FIGURES", zh: "按规则覆盖多少", en: "how many a rule covers"),
            Keyword("trends", "{MEASURE: [80, 8]}", zh: "逐期的数", en: "a number for each period"),
            Keyword("panel", "FIGURES", zh: "评审的情况", en: "what is seen of a panel"),
            Keyword("notice", "FIGURES", zh: "公示的情况", en: "what is seen of a notice"),
            Keyword(
                "still claimed",
                "400 CNY",
                zh: "还要追回多少",
                en: "what is still claimed back of its money"
            ),
            Keyword(
                "claim",
                "proposed | claimed | contested | repaid | waived | dropped",
                zh: "追回到哪一步",
                en: "how the last claim of it stands"
            ),
            Keyword(
                "shown",
                "{LIST: 3 | few | [TEXT, …]}",
                zh: "公开的清单上有几项（不到 5 的数量写 few），或者读得到什么",
                en:
                    "how many everybody sees in a list (few where fewer than 5 are hidden), or what is read there"
            ),
            Keyword(
                "told",
                "{MEASURE: 153 | 97.2% | few}",
                zh: "公开的指标当天统计出多少（不到 5 的写 few）",
                en:
                    "what everybody reads of a measure, as counted that day (few where it is hidden)"
            ),
            Keyword("contact", "STAFF", zh: "联系人是谁", en: "whom the applicant has as a contact"),
            Keyword(
                "in place of",
                "STAFF | nobody",
                zh: "最后一步是替谁办的",
                en: "in whose place the case was acted in last"
            ),
            Keyword("quiz", "FIGURES", zh: "答题的情况", en: "what is seen of a quiz"),
            Keyword("roll", "ROLL", zh: "点名的情况", en: "what is seen of the day's list"),
            Keyword("measures", "{MEASURE: 12 | 100%}", zh: "统计", en: "what measures say"),
            Keyword(
                "totals",
                "{MEASURE: 1038}",
                zh: "和历史加在一起",
                en: "a measure and its history together"
            ),
            Keyword("missed", "[MEASURE, …]", zh: "没达到目标的", en: "measures whose target is missed"),
            Keyword(
                "shortfalls",
                "{MEASURE: '1'}",
                zh: "离目标差多少",
                en: "how much is wanting to a target"
            ),
            Keyword(
                "targets",
                "{MEASURE: [10%, 50%]}",
                zh: "分期目标完成多少",
                en: "how far each of several targets is reached"
            ),
            Keyword("promised", "{MEASURE: 30}", zh: "目标是多少", en: "what was promised"),
            Keyword("gaps", "{MEASURE: GAPS}", zh: "哪里缺地点", en: "where places are wanting"),
            Keyword(
                "history",
                "{MEASURE: TEXT}",
                zh: "只有报道知道的数",
                en: "the total that only a paper knows"
            ),
            Keyword(
                "entrance",
                "opens | TEXT",
                zh: "门开了，或为什么没开",
                en: "the door opens, or why it does not"
            ),
            Keyword(
                "places",
                "[PLACE, …]",
                zh: "找到的地点，近的在前",
                en: "the places that were found, nearest first"
            ),
            Keyword("dates", "[DATE, …]", zh: "查到的日子", en: "the days that were found"),
            Keyword("offers", "{OFFER: FIGURES}", zh: "领了多少、剩多少", en: "what an offer has come to"),
            Keyword("accounts", "{ACCOUNT: 5680 CNY}", zh: "账户里有多少", en: "what lies in an account"),
            Keyword("pays", "10 CNY", zh: "职工付了多少", en: "what the worker paid"),
            Keyword("lines", "NUMBER", zh: "结算单几行", en: "the lines of the last statement"),
            Keyword("transfer", "15 CNY", zh: "结算单多少钱", en: "what the last statement transfers"),
            Keyword("waits", "ACCOUNT | OFFER | nothing", zh: "等什么", en: "what it waits for"),
            Keyword("queue", "{ACCOUNT: 3}", zh: "几件在排队", en: "how many wait"),
            Keyword("given", "{GRANT: 2}", zh: "给了几次", en: "how often something was given"),
            Keyword(
                "received",
                "{PLACE: 5000 CNY}",
                zh: "地点收到多少钱",
                en: "what a place has received"
            ),
            Keyword(
                "donors",
                "{DONOR: 100}",
                zh: "捐赠方的已送出多少",
                en: "how many of a donor's goods were given out"
            ),
            Keyword(
                "papers",
                "{PAPER: 1 | FIGURES}",
                zh: "写了什么文书",
                en: "the papers that were written"
            ),
            Keyword("covers", "{PERSON: FIGURES}", zh: "谁的保障", en: "somebody's covers"),
            Keyword(
                "cover counts",
                "{COVER: COUNTS}",
                zh: "一共保障多少",
                en: "how many covers and people there are"
            ),
            Keyword(
                "findings",
                "[TEXT, …]",
                zh: "名单里没办成的，话里有这些字",
                en: "words of each line of a list that was not done"
            ),
        ]
    )

    static let offerFigures = Keys(
        "steps.N.expect.offers.OFFER",
        zh: "一项的情况",
        en: "the figures of an offer",
        [
            Keyword(
                "reserve",
                "34320 CNY | 519",
                zh: "还留着多少",
                en: "what is set aside and not claimed"
            ),
            Keyword("claimed", "NUMBER", zh: "领了几份", en: "pieces that are claimed"),
            Keyword("left", "NUMBER", zh: "剩几份", en: "pieces that are left"),
            Keyword("cards", "NUMBER", zh: "几个人有贺卡", en: "people who have a card"),
            Keyword("texts", "NUMBER", zh: "发了几条短信", en: "messages on their way to phones"),
            Keyword("state", "planned | waiting | open | closed", zh: "状态", en: "its state"),
            Keyword("openings", "NUMBER", zh: "开过几次", en: "how often it has opened"),
            Keyword("next", "'DATE 10:00'", zh: "下次什么时候开", en: "when it opens next"),
            Keyword("standing", "NUMBER", zh: "还能用的券", en: "vouchers that can still be used"),
            Keyword("used", "NUMBER", zh: "用掉的券", en: "vouchers that were used"),
            Keyword("lapsed", "NUMBER", zh: "过期的券", en: "vouchers that have lapsed"),
        ]
    )

    static let textFigures = Keys(
        "steps.N.expect.texts.PAPER",
        zh: "协商文本的情况",
        en: "what is seen of a text of two sides",
        [
            Keyword("version", "NUMBER", zh: "第几稿", en: "its version"),
            Keyword("accepted", "NUMBER", zh: "几方同意", en: "how many have accepted it"),
            Keyword("signed", "NUMBER", zh: "几方签了", en: "how many have signed it"),
            Keyword("says", "TEXT", zh: "里面有的字", en: "words that stand in it"),
            Keyword("frozen", "yes | no", zh: "定稿没有", en: "whether it can change no more"),
        ]
    )

    static let ruleFigures = Keys(
        "steps.N.expect.by rule",
        zh: "按规则覆盖多少",
        en: "how many a rule covers",
        [
            Keyword("firms", "NUMBER", zh: "几家单位", en: "organisations"),
            Keyword("people", "NUMBER", zh: "多少人", en: "people"),
        ]
    )

    static let paperFigures = Keys(
        "steps.N.expect.papers.PAPER",
        zh: "最后一份文书",
        en: "the last paper of a kind",
        [
            Keyword("count", "NUMBER", zh: "一共几份", en: "how many there are"),
            Keyword("number", "TEXT", zh: "编号", en: "its number"),
            Keyword("to", "TEXT | [TEXT, …]", zh: "写给谁", en: "whom it is addressed to"),
            Keyword("says", "TEXT | [TEXT, …]", zh: "里面有的字", en: "words that stand in it"),
            Keyword("date", "DATE", zh: "日期", en: "its date"),
        ]
    )

    static let coverFigures = Keys(
        "steps.N.expect.covers.PERSON",
        zh: "最近一份保障",
        en: "the latest cover of somebody",
        [
            Keyword("count", "NUMBER", zh: "一共几份", en: "how many covers there are"),
            Keyword("units", "NUMBER", zh: "几份额", en: "in how many units"),
            Keyword("from", "DATE", zh: "第一天", en: "its first day"),
            Keyword("until", "DATE", zh: "最后一天", en: "its last day"),
            Keyword("fee", "18.5 CNY", zh: "收了多少", en: "what it cost"),
            Keyword("state", "later | good | over", zh: "状态", en: "its state"),
        ]
    )

    static let coverCounts = Keys(
        "steps.N.expect.cover counts.COVER",
        zh: "一种保障的总数",
        en: "how many there are of a cover",
        [
            Keyword("covers", "NUMBER", zh: "多少人次", en: "covers"),
            Keyword("people", "NUMBER", zh: "多少人", en: "people"),
        ]
    )

    static let noticeFigures = Keys(
        "steps.N.expect.notice",
        zh: "公示的情况",
        en: "what is seen of a notice",
        [
            Keyword("listed", "NUMBER", zh: "正在公示的有几项", en: "cases on the notices that run"),
            Keyword("shows", "TEXT | [TEXT, …]", zh: "这一件公示了什么", en: "what is shown of the case"),
            Keyword("until", "DATE", zh: "公示到哪天", en: "the last day of its notice"),
            Keyword("objections", "NUMBER", zh: "几条异议还没答复", en: "objections nobody has answered"),
            Keyword(
                "answer",
                "upheld | dismissed | moot | open",
                zh: "最后一条异议的答复",
                en: "what whoever objected last reads"
            ),
        ]
    )

    static let rollFigures = Keys(
        "steps.N.expect.roll",
        zh: "当天的名单",
        en: "the day's list",
        [
            Keyword("all", "NUMBER", zh: "一共几个", en: "all of them"),
            Keyword("present", "NUMBER", zh: "来了几个", en: "those who are here"),
            Keyword("absent", "NUMBER", zh: "没来几个", en: "those who are not"),
            Keyword("collected", "NUMBER", zh: "接走几个", en: "those who were collected"),
            Keyword("state", "open | closed", zh: "点名结束没有", en: "whether the day is closed"),
        ]
    )

    static let foundGaps = Keys(
        "steps.N.expect.gaps.MEASURE",
        zh: "缺地点的聚集点",
        en: "the clusters where places are wanting",
        [
            Keyword("density", "[CLUSTER, …]", zh: "地点太少的", en: "those with too few"),
            Keyword("reach", "[CLUSTER, …]", zh: "离得太远的", en: "those that have none near enough"),
        ]
    )
}
