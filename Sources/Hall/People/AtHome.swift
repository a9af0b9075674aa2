package import Programs
package import Store

/// What the first page says to whoever opens it: what there is, who one is, what one has under way, what
/// was told and is not read yet.
package struct AtHome: Question {
    package struct Answer: Sendable {
        package let classes: [ServiceClass]
        package let myself: Myself?
        package let cases: [CaseSummary]
        package let notices: [HallNotice]
        /// What can be claimed now.
        package let offers: [OfferView]
    }

    private static let mostCases = 20

    package init() {}

    package var policy: any Policy { Anyone() }

    package func answer(in tx: Tx, _ context: Context) throws -> Answer {
        let isKnown = context.actor.account != nil
        let cases = MyCases(limit: Self.mostCases)
        return Answer(
            classes: try Browse().answer(in: tx, context).classes,
            myself: try OpenMyself().answer(in: tx, context),
            cases: isKnown ? try cases.answer(in: tx, context) : [],
            notices: isKnown ? try UnreadNotices().answer(in: tx, context) : [],
            offers: try ClaimableOffers().answer(in: tx, context)
        )
    }
}
