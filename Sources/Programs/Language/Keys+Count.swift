extension Keys {
    static let measure = Keys(
        "count.NAME",
        zh: "一项统计：number of、share of、sum of、money of、gaps 写其中一个",
        en: "a measure: one of number of, share of, sum of, money of and gaps",
        [
            Keyword("title", "TEXT", zh: "给人看的名称", en: "what people call it"),
            Keyword(
                "number of",
                "cases | places | all places | covers | openings | people covered | organisations covered | entrance visits",
                zh: "数什么",
                en: "what is counted"
            ),
            Keyword(
                "share of",
                "cases | places | all places | covers | openings | people covered | organisations covered | entrance visits",
                zh: "占多少",
                en: "what part of them"
            ),
            Keyword("sum of", "[MEASURE, …]", zh: "几项统计加起来", en: "other measures together"),
            Keyword("money of", "GRANT | OFFER", zh: "一共多少元", en: "what it has come to, in yuan"),
            Keyword(
                "median of",
                "FORMULA",
                zh: "每件的数，取中位数",
                en: "a number of each case, and the middle of them"
            ),
            Keyword("by", "month | quarter | year", zh: "按什么分期看走势", en: "the periods of a trend"),
            Keyword("gaps", "GAPS", zh: "哪里缺地点", en: "where places are wanting"),
            Keyword("among", "FORMULA", zh: "在哪些里面数", en: "among which it counts"),
            Keyword("when", "FORMULA", zh: "哪些算", en: "which count"),
            Keyword(
                "distinct",
                "person | household | organisation | place",
                zh: "同一个只算一次",
                en: "the same one counts once"
            ),
            Keyword("dated", "FORMULA", zh: "算在哪天", en: "the day on which each counts"),
            Keyword("target", "TARGET | [TARGET, …]", zh: "目标", en: "what was promised"),
            Keyword("history", "HISTORY", zh: "只有报道知道的数", en: "a total that only a paper knows"),
            Keyword(
                "sees",
                "everybody",
                zh: "每天统计一次，公开给所有人看",
                en: "counted once a day for everybody to read"
            ),
        ],
        later: [
            "ratio", "mean of", "per", "reported by", "parts", "equals", "of",
            "within", "never",
        ]
    )

    static let target = Keys(
        "count.NAME.target",
        zh: "一个目标；比例写百分比",
        en: "a target; a share is promised in percent",
        [
            Keyword("at least", "30 | 100%", zh: "至少", en: "no less"),
            Keyword("more than", "30 | 50%", zh: "超过", en: "more"),
            Keyword("falling to", "5 | 10%", zh: "降到", en: "no more"),
            Keyword("by", "DATE", zh: "到哪天", en: "by which day"),
            Keyword(
                "each",
                "month | quarter | year",
                zh: "每一期重新算",
                en: "it begins anew with each of these periods"
            ),
            Keyword("from", "DATE", zh: "从哪天所在的那期起", en: "from the period of which day on"),
            Keyword("until", "DATE", zh: "到哪天所在的那期止", en: "to the period of which day"),
            Keyword(
                "tell",
                "DUTY | [DUTY, …]",
                zh: "到期没有达到，告诉谁",
                en: "who hears of it when it was not reached"
            ),
            Keyword(
                "warn",
                "SPAN before",
                zh: "到期前多久还差，先提醒",
                en: "how long before its last day they hear that something is wanting"
            ),
            Keyword("falling", "yes", zh: "要逐期下降", en: "it is to fall from period to period"),
        ],
        later: ["parts"]
    )

    static let gaps = Keys(
        "count.NAME.gaps",
        zh: "聚集点缺地点",
        en: "where places are wanting for those who work there",
        [
            Keyword(
                "density",
                "1 station per cluster of 1000 workers | 1 station per 1000 workers",
                zh: "多少人该有一个",
                en: "for how many workers there has to be one"
            ),
            Keyword(
                "reach",
                "15 minutes walking | 10 minutes cycling",
                zh: "多远之内该有一个",
                en: "how near one has to be"
            ),
        ]
    )

    static let history = Keys(
        "count.NAME.history",
        zh: "只有报道知道的数",
        en: "a total that only a paper knows",
        [
            Keyword("is", "10000000+ | 1037", zh: "多少；+ 是“以上”", en: "how many; + is “more than”"),
            Keyword("day", "DATE", zh: "截至哪天", en: "up to which day"),
            Keyword("source", "TEXT", zh: "出处", en: "where it was said"),
            Keyword("counts", "yes", zh: "也算进目标", en: "it counts towards targets too"),
            Keyword("adds up", "yes", zh: "以后的接着累计", en: "what counts after that day is added"),
        ]
    )
}
