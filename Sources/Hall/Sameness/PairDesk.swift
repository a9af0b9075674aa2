package import Calendar
import Programs
import Registry
package import Store

/// Records that may be of one person, within the reach of one's posts.
package struct PairDesk: Question {
    package struct Line: Sendable {
        package let id: PersonPairID
        package let sign: LikelySign?
        /// Masked.
        package let names: [String]
        package let state: PersonPairRow.State
        package let at: CivilDateTime
    }

    private static let most = 100
    private let state: PersonPairRow.State

    package init(_ state: PersonPairRow.State) {
        self.state = state
    }

    package var policy: any Policy { StaffOnly() }

    package func answer(in tx: Tx, _ context: Context) throws -> [Line] {
        let reach = context.actor == .hall ? nil : context.pairReach.map(PathRange.init(below:))
        let rows = try tx.personPairs.page(state, within: reach, limit: Self.most)
        let labels = try tx.people.labels(of: rows.flatMap { [$0.one, $0.other] })
        return rows.map { row in
            Line(
                id: row.id,
                sign: LikelySign(rawValue: row.sign),
                names: [row.one, row.other].map { id in
                    labels[id].flatMap { PersonName($0.name)?.masked } ?? "*"
                },
                state: row.state,
                at: context.calendar.zone.civil(row.madeAt)
            )
        }
    }
}
