import Panels
package import Programs
import Registry
package import Store

/// The unions of a quiz from the first down, for those whom the file lets read it.
package struct QuizRanking: Question {
    package struct Answer: Sendable {
        package let service: String
        package let title: Words
        /// How a score came about.
        package let rule: Words
        package let teams: [QuizTeam]
        package let from: Int
        package let count: Int
    }

    package static let pageLength = 50

    private let service: String
    private let quiz: String
    private let from: Int

    /// - Parameter from: How many are passed over.
    package init(_ quiz: String, of service: String, from: Int = 0) {
        self.service = service
        self.quiz = quiz
        self.from = from
    }

    package var policy: any Policy { Anyone() }

    package func answer(in tx: Tx, _ context: Context) throws -> Answer {
        let published = try context.services.open(service)
        guard let quiz = published.service.quiz(quiz), let rank = quiz.rank, !rank.sees.isEmpty
        else { throw Refusal.notFound }
        if !rank.sees.contains(.everyone), context.actor.account == nil { throw Refusal.logIn }
        let teams = try QuizTeams(of: service, quiz.id, by: rank.rule, in: tx)
        return Answer(
            service: service,
            title: quiz.title,
            rule: rank.words,
            teams: try teams.page(from: from, Self.pageLength, in: tx),
            from: max(0, from),
            count: teams.count
        )
    }
}

/// A union of a ranking.
package struct QuizTeam: Sendable {
    package let id: OrganisationID
    package let name: Words
    /// From one; those with the same score share it.
    package let place: Int
    package let of: Int
    package let score: String
    package let points: Int64
    /// Those who have handed in an attempt; read by those who lead a quiz alone.
    let players: Int64

    init(_ standing: TeamStanding, of count: Int, in tx: Tx) throws {
        let id = OrganisationID(raw: standing.team.id)
        let row = try tx.organisations.find(id)
        self.init(standing, of: count, name: row?.title ?? Words(zh: "—", en: "—"))
    }

    init(_ standing: TeamStanding, of count: Int, name: Words) {
        id = OrganisationID(raw: standing.team.id)
        self.name = name
        place = standing.place
        of = count
        score = TeamRule.text(standing.score)
        points = standing.team.points
        players = standing.team.players
    }
}

/// All unions of a quiz in their order.
struct QuizTeams {
    private let standings: [TeamStanding]

    init(of service: String, _ quiz: String, by rule: TeamRule, in tx: Tx) throws {
        standings = rule.ranking(
            of: try tx.quizzes.teams(of: service, quiz).map {
                Team($0.team.raw, points: $0.points, players: $0.players)
            }
        )
    }

    var count: Int { standings.count }

    func standing(of team: OrganisationID) -> TeamStanding? {
        standings.first { $0.team.id == team.raw }
    }

    func page(from: Int, _ length: Int, in tx: Tx) throws -> [QuizTeam] {
        let shown = standings.dropFirst(max(0, from)).prefix(length)
        let names = try tx.organisations.find(
            anyOf: shown.map { OrganisationID(raw: $0.team.id) }
        )
        return shown.map { standing in
            QuizTeam(
                standing,
                of: count,
                name: names[OrganisationID(raw: standing.team.id)]?.title
                    ?? Words(zh: "—", en: "—")
            )
        }
    }
}

extension QuizRank {
    /// How the score of a union comes about.
    package var words: Words {
        switch rule {
        case .sum: Words(zh: "本单位各人得分相加", en: "the points of all who play for it, added up")
        case .mean:
            Words(zh: "本单位各人得分的平均", en: "the points of those who play for it, in the mean")
        }
    }
}
