package import Calendar
import Casework
package import Programs
import Registry
package import Store

/// How content people are with each service, and whom to call: for the duty that its folder names, over the
/// own part of the house. Of a few ratings no figures are given, and nobody reads what was said of his own work.
package struct RatingsDesk: Question {
    package static let fewest = 5
    private static let mostCalls = 50
    private static let mostCalled = 20

    package struct Answer: Sendable {
        package let lines: [Line]
        package let calls: [Call]
        /// What came of the latest calls, newest first.
        package let called: [Called]
    }

    package struct Line: Hashable, Sendable {
        package let service: Words
        package let count: Int
        /// Nil where too few have rated.
        package let mean: Double?
        /// Those who gave 4 or 5, of all; nil where too few have rated.
        package let content: Double?
    }

    /// Somebody to call.
    package struct Call: Hashable, Sendable {
        package let caseFile: CaseID
        package let number: String
        package let service: Words
        package let grade: Int
        package let words: String?
        package let day: CivilDate
    }

    /// A call that was made.
    package struct Called: Hashable, Sendable {
        package let call: Call
        package let at: Instant
        package let day: CivilDate
        /// Nil where the account is gone.
        package let by: String?
        /// What came of it.
        package let words: String
    }

    package init() {}

    package var policy: any Policy { StaffOnly() }

    package func answer(in tx: Tx, _ context: Context) throws -> Answer {
        var lines: [Line] = []
        var calls: [Call] = []
        var called: [Called] = []
        for published in context.services.open {
            let ranges = context.paths(toRatingsOf: published.service)
            guard !ranges.isEmpty else { continue }
            let service = published.service.id
            let tally = try tx.ratings.tally(of: service, within: ranges)
            if tally.count > 0 { lines.append(Line(published.service.title, tally)) }
            let rows = try tx.ratings.toCall(
                of: service,
                within: ranges,
                upTo: RatingPlan.lowest,
                limit: Self.mostCalls
            )
            calls += try rows.compactMap { try call($0, in: tx, context) }
            let made = try tx.ratings.called(of: service, within: ranges, limit: Self.mostCalled)
            called += try made.compactMap { row in
                guard let made = row.call, let call = try call(row, in: tx, context) else {
                    return nil
                }
                let name = try made.by.flatMap(tx.accounts.find)?.name
                return Called(
                    call: call,
                    at: made.at,
                    day: context.calendar.date(of: made.at),
                    by: name,
                    words: made.words
                )
            }
        }
        called.sort { $0.at > $1.at }
        return Answer(lines: lines, calls: calls, called: Array(called.prefix(Self.mostCalled)))
    }

    /// Nil where whoever asks had a hand in the case.
    private func call(_ row: RatingRow, in tx: Tx, _ context: Context) throws -> Call? {
        let work = try CaseWork(row.caseFile, in: tx, context)
        guard try !work.hasDecided(context.actor, by: work.service.head.rating?.to) else {
            return nil
        }
        return Call(
            caseFile: row.caseFile,
            number: work.row.number,
            service: work.service.title,
            grade: row.grade,
            words: row.words,
            day: context.calendar.date(of: row.ratedAt)
        )
    }
}

extension RatingsDesk.Line {
    fileprivate init(_ title: Words, _ tally: RatingTally) {
        let isTold = tally.count >= RatingsDesk.fewest
        service = title
        count = tally.count
        mean = isTold ? Double(tally.sum) / Double(tally.count) : nil
        content = isTold ? Double(tally.content) / Double(tally.count) : nil
    }
}

extension Context {
    /// Where in the house somebody reads how content people are with a service.
    fileprivate func paths(toRatingsOf service: Service) -> [PathRange] {
        guard let plan = service.head.rating else { return [] }
        return actor.colleague?.posts.filter { $0.duty == plan.to }
            .map { PathRange(below: $0.path) } ?? []
    }
}

extension Colleague {
    /// Whether any service has its ratings read by a duty of theirs.
    package func readsRatings(of services: Services) -> Bool {
        let held = Set(posts.map(\.duty))
        return services.open.contains {
            $0.service.head.rating.map { held.contains($0.to) } ?? false
        }
    }
}
