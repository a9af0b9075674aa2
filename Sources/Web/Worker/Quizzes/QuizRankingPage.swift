import Hall
import Programs

/// The unions of a quiz from the first down.
struct QuizRankingPage: Screen {
    let quiz: String
    let answer: QuizRanking.Answer

    static func path(_ service: String, _ quiz: String) -> String {
        "/services/\(service.percentEncoded)/ranking/\(quiz.wireName)"
    }

    func page(in frame: Frame) -> Page {
        Page(
            frame["\(frame[answer.title])：单位排行榜", en: "\(frame[answer.title]): ranking"],
            at: .worker(.services),
            back: "/services/\(answer.service)",
            content: answer.teams.isEmpty ? nothing(frame) : list(frame)
        )
    }

    private func list(_ frame: Frame) -> HTML {
        """
        \(Card(
            """
            \(Table(
                frame["单位排行榜", en: "Ranking"],
                [
                    .init(frame["名次", en: "Place"], isNumber: true),
                    .init(frame["单位", en: "Union"]),
                    .init(frame["得分", en: "Score"], isNumber: true),
                ],
                answer.teams.map { .init(["\($0.place)", "<b>\(frame[$0.name])</b>", "\($0.score)"]) }
            ))\(Note(frame["得分：\(frame[answer.rule])。得分一样的名次一样。",
            en: "A score is \(frame[answer.rule]). Equal scores share a place."]))
            """
        ))\(QuizPages(path: Self.path(answer.service, quiz), from: answer.from, count: answer.count)
            .html(frame))
        """
    }

    private func nothing(_ frame: Frame) -> HTML {
        Card(
            EmptyState(
                .medal,
                frame["还没有单位上榜", en: "No union yet"],
                frame[
                    "有人交了第一份卷，单位就在这里。",
                    en: "A union stands here once somebody of it has handed in a level."
                ],
                frame: frame
            ).html
        ).html
    }
}

/// Where a long ranking goes on.
struct QuizPages {
    let path: String
    let from: Int
    let count: Int

    func html(_ frame: Frame) -> HTML? {
        let length = QuizRanking.pageLength
        guard count > length else { return nil }
        let next = from + length
        return Pager(
            from: min(from + 1, count),
            to: min(next, count),
            total: count,
            previous: from > 0 ? "\(path)?from=\(max(0, from - length))" : nil,
            next: next < count ? "\(path)?from=\(next)" : nil
        ).html(frame)
    }
}
