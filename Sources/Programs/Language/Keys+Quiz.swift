extension Keys {
    static let quiz = Keys(
        "judge.NAME by: quiz",
        zh: "一套题分几关来答，前一关过了才开下一关",
        en: "questions by levels, each shut until the one before it is passed",
        [
            Keyword("title", "TEXT", zh: "给人看的名称", en: "what people call it"),
            Keyword("by", "quiz", zh: "答题", en: "it is a quiz"),
            Keyword(
                "led by",
                "DUTY",
                zh: "谁看得到每个分数怎么来的；不写是 officer",
                en: "the duty that reads what every figure is made of; officer where it is left out"
            ),
            Keyword(
                "questions",
                "questions.yaml | NAME-questions.yaml",
                zh: "题库是哪个文件",
                en: "the file with the questions"
            ),
            Keyword("levels", "{1: LEVEL, 2: LEVEL, …}", zh: "有哪几关", en: "the levels, from 1"),
            Keyword(
                "points",
                "10",
                zh: "答对一题几分；不写是 1",
                en: "what a right answer is worth; 1 where it is left out"
            ),
            Keyword("attempts", "ATTEMPTS", zh: "一关可以答几次", en: "how often a level may be begun"),
            Keyword(
                "keep",
                "best | last | first",
                zh: "过关的几次里算哪一次；不写是 best",
                en: "which attempt that passed counts; best where it is left out"
            ),
            Keyword("rank", "RANK", zh: "单位怎么排名", en: "how unions are ranked"),
        ]
    )

    static let level = Keys(
        "judge.NAME.levels.NUMBER",
        zh: "一关",
        en: "a level",
        [
            Keyword("title", "TEXT", zh: "给人看的名称；不写是“第 1 关”", en: "what people call it"),
            Keyword("questions", "10", zh: "抽几题", en: "how many questions are drawn"),
            Keyword("pass", "6", zh: "答对几题过关", en: "how many right answers pass it"),
        ]
    )

    static let attempts = Keys(
        "judge.NAME.attempts",
        zh: "一关可以答几次；开始了没交也算一次",
        en: "how often a level may be begun; one that is never handed in counts",
        [
            Keyword("per", "day | week | quiz", zh: "每天、每周，还是一共", en: "in which time"),
            Keyword("count", "1", zh: "几次", en: "how often"),
        ]
    )

    static let rank = Keys(
        "judge.NAME.rank",
        zh: "单位怎么排名",
        en: "how unions are ranked",
        [
            Keyword("per", "workplace union", zh: "按哪里算", en: "who is ranked"),
            Keyword(
                "score",
                "sum | mean",
                zh: "各人的分加起来，还是平均",
                en: "what its players have together, or in the mean"
            ),
            Keyword(
                "sees",
                "everyone | worker | [WHO, …]",
                zh: "谁看得到整个排名",
                en: "who reads the whole ranking"
            ),
        ]
    )

    static let quizQuestion = Keys(
        "questions.yaml NAME",
        zh: "题库里的一题；英文写在 questions.en.yaml",
        en: "a question of a quiz; its English stands in questions.en.yaml",
        [
            Keyword("ask", "TEXT", zh: "题目", en: "the question"),
            Keyword("choices", "{CODE: TEXT}", zh: "选项", en: "what can be chosen"),
            Keyword(
                "right",
                "CODE | [CODE, …]",
                zh: "正确的选项；写成一列就是多选，要全选对",
                en: "the right choice; a list lets several be chosen, and all of them have to be"
            ),
            Keyword("why", "TEXT", zh: "交卷以后看到的解释", en: "the reason, read after the attempt"),
            Keyword(
                "level",
                "1",
                zh: "只在哪一关抽；不写每关都能抽",
                en: "the level that draws it; any without it"
            ),
        ]
    )

    static let quizFigures = Keys(
        "steps.N.expect.quiz",
        zh: "答题的情况",
        en: "what is seen of a quiz",
        [
            Keyword(
                "levels",
                "{2: open | passed | locked | begun | used up}",
                zh: "各关的情况",
                en: "how the player stands at a level"
            ),
            Keyword("score", "NUMBER", zh: "本人几分", en: "what the player has"),
            Keyword("attempts", "NUMBER", zh: "本人交了几次", en: "attempts that were handed in"),
            Keyword("unit score", "TEXT", zh: "本单位几分", en: "the score of the player's union"),
            Keyword("unit place", "NUMBER", zh: "本单位第几名", en: "its place"),
            Keyword("unit players", "NUMBER", zh: "本单位几个人答题", en: "how many play for it"),
            Keyword("units", "NUMBER", zh: "几个单位上榜", en: "how many unions are ranked"),
        ]
    )
}
