extension Keys {
    static let panel = Keys(
        "judge.NAME",
        zh: "评委打分，排名，取前几名",
        en: "judges score, cases are ranked, the first are chosen",
        [
            Keyword("title", "TEXT", zh: "给人看的名称", en: "what people call it"),
            Keyword("by", "judges", zh: "评委来评", en: "it is judges who decide"),
            Keyword(
                "led by",
                "DUTY",
                zh: "谁管这次评审；不写是 officer",
                en: "the duty that leads it; officer where it is left out"
            ),
            Keyword("reads", "[QUESTION, …]", zh: "评委看得到哪些答案", en: "the answers that judges read"),
            Keyword(
                "for",
                "QUESTION",
                zh: "问是哪个单位的问题：本单位的评委自动回避",
                en: "the question which organisation applies: its own judges are barred"
            ),
            Keyword("criteria", "NAME: CRITERION", zh: "看哪几项", en: "what they look at"),
            Keyword("at least", "3 scores", zh: "每件至少几份评分", en: "how many scores a case needs"),
            Keyword(
                "blind",
                "yes | no",
                zh: "结束前评委看不到别人的分；不写就是看不到",
                en: "whether judges see no other's scores before the end; yes where it is left out"
            ),
            Keyword(
                "score",
                "mean | sum | without highest and lowest",
                zh: "几份评分怎么合成一个分",
                en: "how scores become one"
            ),
            Keyword(
                "ties",
                "[CRITERION, …]",
                zh: "同分时先比哪几项",
                en: "which criteria decide between equals"
            ),
            Keyword("select", "CUT", zh: "取多少", en: "how many are chosen"),
            Keyword(
                "tells",
                "total | comments | [total, comments]",
                zh: "申请人看得到什么",
                en: "what an applicant reads of the own result"
            ),
            Keyword("chosen", "EFFECTS", zh: "入选的怎么办", en: "what follows for those who are chosen"),
            Keyword("not chosen", "EFFECTS", zh: "没入选的怎么办", en: "what follows for the others"),
        ]
    )

    static let criterion = Keys(
        "judge.NAME.criteria.NAME",
        zh: "看的一项",
        en: "one thing that judges look at",
        [
            Keyword("title", "TEXT", zh: "给人看的名称", en: "what people call it"),
            Keyword("help", "TEXT", zh: "怎么看", en: "what to look for"),
            Keyword("out of", "15", zh: "满分几分", en: "the highest mark"),
            Keyword(
                "weight",
                "15%",
                zh: "占多少；一项写了就每项都写",
                en: "its part of the whole; all have one or none"
            ),
        ]
    )

    static let cut = Keys(
        "judge.NAME.select",
        zh: "取多少",
        en: "how many are chosen",
        [
            Keyword("top", "55 | SETTING", zh: "取前几名", en: "how many of the first"),
            Keyword(
                "per",
                "{QUESTION: {CODE: 11 | SETTING}}",
                zh: "按一个问题分类，每类取几名",
                en: "how many of each answer to one question"
            ),
            Keyword(
                "within",
                "ACCOUNT",
                zh: "不超过账户里的钱",
                en: "no more than what lies in the account"
            ),
            Keyword("asks", "QUESTION", zh: "问申请多少钱的问题", en: "the question how much is asked for"),
            Keyword("not below", "60", zh: "低于多少分不取", en: "the lowest score that is chosen"),
        ]
    )

    static let staff = Keys(
        "given.staff.NAME",
        zh: "场景里的同事",
        en: "a colleague of the scenario",
        [
            Keyword("duty", "DUTY", zh: "什么职责", en: "the duty"),
            Keyword("name", "TEXT", zh: "姓名", en: "the name"),
            Keyword("organisation", "TEXT", zh: "哪个单位的", en: "where from"),
        ]
    )

    static let panelFigures = Keys(
        "steps.N.expect.panel",
        zh: "评审的情况",
        en: "what is seen of a panel",
        [
            Keyword("cases", "NUMBER", zh: "评几件", en: "cases that are judged"),
            Keyword("judges", "NUMBER", zh: "几位评委", en: "judges"),
            Keyword("chosen", "NUMBER", zh: "入选几件", en: "cases that are chosen"),
            Keyword("organisations", "NUMBER", zh: "入选的是几家", en: "organisations that are chosen"),
            Keyword("of class", "{CODE: 11}", zh: "每类几件", en: "how many of each class"),
            Keyword(
                "asked",
                "4000000 CNY",
                zh: "入选的一共申请多少",
                en: "what those who are chosen ask for"
            ),
            Keyword("barred", "NUMBER", zh: "回避几次", en: "how often a judge is barred"),
            Keyword("state", "open | closed | final", zh: "状态", en: "its state"),
            Keyword("place", "NUMBER", zh: "这件排第几", en: "the place of the case"),
            Keyword("score", "TEXT", zh: "这件几分", en: "the score of the case"),
            Keyword("result", "TEXT", zh: "这件入选没有", en: "what became of the case"),
            Keyword("scores", "NUMBER", zh: "这件有几份评分", en: "the scores that the case has"),
            Keyword("voters", "NUMBER", zh: "几个人投过票", en: "those who have voted"),
            Keyword("votes", "NUMBER", zh: "一共几票", en: "the votes that were given"),
            Keyword(
                "undecided",
                "NUMBER",
                zh: "几件票数相同、还要有人定先后",
                en: "cases with equal votes that somebody has to put in order"
            ),
            Keyword("left", "NUMBER", zh: "办这一步的人还有几票", en: "votes left to the one who acts"),
            Keyword("ballot", "NUMBER", zh: "可以投给几件", en: "cases there are to vote for"),
        ]
    )
}
