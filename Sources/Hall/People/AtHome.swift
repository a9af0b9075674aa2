package import Programs
package import Registry
package import Store

/// What the first page says to whoever opens it: what there is, who one is, what one has under way, what
/// was told and is not read yet, which places are open.
package struct AtHome: Question {
    package struct Answer: Sendable {
        package let classes: [ServiceClass]
        /// Some of what can be asked for now.
        package let services: [Published]
        package let myself: Myself?
        package let cases: [CaseSummary]
        package let notices: [HallNotice]
        /// What can be claimed now.
        package let offers: [OfferView]
        /// What can be voted on now.
        package let votes: [OpenVotes.Line]
        package let places: PlacesAtHome
    }

    private static let mostCases = 20
    private static let mostServices = 4

    private let point: Coordinate?

    /// - Parameter point: Where somebody stands, where the phone was asked.
    package init(near point: Coordinate? = nil) {
        self.point = point
    }

    package var policy: any Policy { Anyone() }

    package func answer(in tx: Tx, _ context: Context) throws -> Answer {
        let isKnown = context.actor.account != nil
        let cases = MyCases(limit: Self.mostCases)
        let offered = try Browse().answer(in: tx, context)
        let open = offered.groups.flatMap(\.entries).filter(\.takesApplications)
        return Answer(
            classes: offered.classes,
            services: open.prefix(Self.mostServices).map(\.published),
            myself: try OpenMyself().answer(in: tx, context),
            cases: isKnown ? try cases.answer(in: tx, context) : [],
            notices: isKnown ? try UnreadNotices().answer(in: tx, context) : [],
            offers: try ClaimableOffers().answer(in: tx, context),
            votes: try OpenVotes().answer(in: tx, context),
            places: try PlacesAtHome(near: point, in: tx, context)
        )
    }
}
