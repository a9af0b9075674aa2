import Hall
import Programs

extension MyCase {
    /// The levels of a quiz with what can be begun, the own points, and where the own union stands.
    func quizCard(_ quiz: OwnQuiz, _ frame: Frame) -> HTML {
        Card(
            frame[quiz.title],
            aside: Pill(
                frame[
                    "\(quiz.points) / \(quiz.most) 分",
                    en: "\(quiz.points) / \(quiz.most) points"
                ],
                .info
            ).html,
            """
            \(team(quiz, frame))\(quiz.levels.map { level($0, quiz, frame) })\
            \(quiz.pace.map { Note(frame[$0.words]) })
            """
        ).html
    }

    private func team(_ quiz: OwnQuiz, _ frame: Frame) -> HTML {
        let own = quiz.team.map { team in
            frame[
                "\(frame[team.name])：第 \(team.place) 名（共 \(team.of) 个单位），\(team.score) 分",
                en:
                    "\(frame[team.name]): number \(team.place) of \(team.of) unions, \(team.score) points"
            ]
        }
        let all = quiz.ranking.map {
            LinkButton(
                frame["看单位排行榜", en: "See the ranking"],
                to: QuizRankingPage.path($0, quiz.id)
            )
        }
        return "\(own.map { "<p>\($0)</p>" as HTML })\(all)"
    }

    private func level(_ level: OwnQuiz.Level, _ quiz: OwnQuiz, _ frame: Frame) -> HTML {
        """
        <section class="stack" data-level="\(level.number)"><div class="row head">\
        <h3 class="grow">\(frame[level.title])</h3>\(pill(level, frame))</div>\
        <p class="muted sm">\(frame[
        "\(level.questions) 题，答对 \(level.pass) 题过关",
        en: "\(level.questions) questions, \(level.pass) right answers pass"])\
        \(left(level, frame))</p>\
        \(quiz.isOn ? door(level, quiz, frame) : nil)\
        \(when: !level.attempts.isEmpty, attempts(level, frame))</section>
        """
    }

    private func pill(_ level: OwnQuiz.Level, _ frame: Frame) -> Pill {
        if let points = level.points {
            return Pill(frame["已过关，\(points) 分", en: "Passed, \(points) points"], .ok)
        }
        return switch level.state {
        case .open: Pill(frame["可以答", en: "Open"], .info)
        case .begun: Pill(frame["答了一半", en: "Begun"], .warn)
        case .shut: Pill(frame["未开", en: "Shut"])
        case .usedUp: Pill(frame["次数用完", en: "No attempt left"])
        }
    }

    private func left(_ level: OwnQuiz.Level, _ frame: Frame) -> HTML? {
        guard case .open(let left?) = level.state else { return nil }
        return "\(frame["，还能答 \(left) 次", en: "; \(left) more to begin"])"
    }

    private func door(_ level: OwnQuiz.Level, _ quiz: OwnQuiz, _ frame: Frame) -> HTML? {
        switch level.state {
        case .begun(let attempt):
            return LinkButton(
                frame["接着答", en: "Go on"],
                to: AttemptPage.path(attempt),
                .primary,
                wide: true
            ).html
        case .open:
            let isFirst = level.points == nil
            return SealedForm(
                to: "/cases/\(id)/quiz/\(quiz.id.wireName)/\(level.number)",
                frame: frame,
                Button(
                    isFirst
                        ? frame["开始答题", en: "Begin"] : frame["再答一次", en: "Try again"],
                    isFirst ? .primary : .plain,
                    wide: true
                ).html
            ).html
        case .shut, .usedUp: return nil
        }
    }

    private func attempts(_ level: OwnQuiz.Level, _ frame: Frame) -> HTML {
        Rows(
            level.attempts.map { attempt in
                ListRow(
                    frame["答对 \(attempt.right) 题", en: "\(attempt.right) right"],
                    pill: attempt.counts
                        ? Pill(frame["计分", en: "Counts"], .ok).html
                        : Pill(
                            attempt.isPassed
                                ? frame["过关", en: "Passed"] : frame["没过", en: "Not passed"]
                        ).html,
                    to: AttemptPage.path(attempt.id)
                )
            }
        ).html
    }
}

extension QuizPace {
    /// How often, in a sentence.
    var words: Words {
        let times = count == 1 ? "once" : "\(count) times"
        return switch per {
        case .day:
            Words(
                zh: "每关每天可以开始 \(count) 次；开始了没交卷，也算一次，下次接着答。",
                en:
                    "Each level can be begun \(times) a day. What is begun and not handed in counts, and can be gone on with."
            )
        case .week:
            Words(
                zh: "每关每周可以开始 \(count) 次；开始了没交卷，也算一次，下次接着答。",
                en:
                    "Each level can be begun \(times) a week. What is begun and not handed in counts, and can be gone on with."
            )
        case .quiz:
            Words(
                zh: "每关一共可以开始 \(count) 次；开始了没交卷，也算一次，下次接着答。",
                en:
                    "Each level can be begun \(times) in all. What is begun and not handed in counts, and can be gone on with."
            )
        }
    }
}
