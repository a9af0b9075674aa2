extension Keys {
    static let vote = Keys(
        "judge.NAME by: vote",
        zh: "大家投票，按票数排名，取前几名",
        en: "people vote, cases are ranked by their votes, the first are chosen",
        [
            Keyword("title", "TEXT", zh: "给人看的名称", en: "what people call it"),
            Keyword("by", "vote", zh: "投票", en: "it is a vote"),
            Keyword(
                "led by",
                "DUTY",
                zh: "谁确认结果；不写是 officer",
                en: "the duty that confirms its list; officer where it is left out"
            ),
            Keyword(
                "who",
                "members | workers",
                zh: "谁能投：本工会和下级工会的会员，或者所有实名职工；不写是 members",
                en:
                    "who votes: members of the union in charge and of those below it, or everybody who has said who they are; members where it is left out"
            ),
            Keyword(
                "when",
                "FORMULA",
                zh: "投票人还要符合的条件，用 applicant.…",
                en: "what voters have to be besides, in terms of applicant.…"
            ),
            Keyword("opens", "DATE | MOMENT", zh: "什么时候开始", en: "when it begins"),
            Keyword("until", "DATE", zh: "最后一天，到当天24点", en: "its last day, to midnight"),
            Keyword(
                "each",
                "3 per day | 5 in all",
                zh: "每人几票；同一件一天（或者总共）只能投一票",
                en: "votes of each voter; one case has one of a day, or of all, at the most"
            ),
            Keyword(
                "own case",
                "yes | no",
                zh: "能不能投给自己；不写是不能",
                en: "whether candidates may vote for themselves; no where it is left out"
            ),
            Keyword(
                "shows",
                "[QUESTION, …]",
                zh: "投票的人看得到哪些答案",
                en: "the answers that voters read"
            ),
            Keyword(
                "consent",
                "QUESTION",
                zh: "哪个打勾的问题是同意公开：没打勾的不上投票页",
                en:
                    "the tick by which somebody agrees to be shown: without it there is nothing to vote for"
            ),
            Keyword(
                "name",
                "QUESTION",
                zh: "哪个打勾的问题是同意写姓名；不写就都不写姓名",
                en: "the tick by which the name is shown as well; no names where it is left out"
            ),
            Keyword(
                "counts",
                "at the end | at once",
                zh: "票数什么时候看得到；不写是结束以后",
                en: "when counts are shown; at the end where it is left out"
            ),
            Keyword(
                "ties",
                "filed | officer",
                zh: "票数相同：先提交的在前，或者由人定、写明理由；不写是 filed",
                en:
                    "what decides between equals: who filed first, or an officer who says why; filed where it is left out"
            ),
            Keyword("select", "CUT", zh: "取多少", en: "how many are chosen"),
            Keyword(
                "tells",
                "total",
                zh: "申请人看不看得到自己的票数",
                en: "whether an applicant reads the own count"
            ),
            Keyword("chosen", "EFFECTS", zh: "入选的怎么办", en: "what follows for those who are chosen"),
            Keyword("not chosen", "EFFECTS", zh: "没入选的怎么办", en: "what follows for the others"),
        ]
    )
}
