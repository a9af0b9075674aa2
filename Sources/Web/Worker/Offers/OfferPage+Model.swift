package import Programs

/// An offer for whoever looks: what it is, whether one may have it, how much is left. A card is the same
/// page with a greeting.
package struct OfferPage: Sendable {
    package struct Shop: Sendable {
        package var name: Words
        package var address: String
    }

    package enum Door: Sendable {
        case claim
        case logIn
        /// Somebody has logged in whose name the hall does not know.
        case introduce
        /// Had already: see the wallet.
        case had(Words, remedy: Words?)
        case shut(Words, remedy: Words?)
    }

    /// How a card greets.
    package enum Greeting: Sendable {
        /// Nobody knows who looks: nothing personal is said.
        case anybody
        /// With the middle of the name hidden.
        case own(String)
        /// It was sent to somebody else.
        case foreign
    }

    package var service: String
    package var offer: String
    package var title: Words
    package var serviceTitle: Words
    package var union: Words
    package var worth: Words
    package var letter: [String]
    package var left: Int64?
    package var pieces: Int64
    package var first: Words?
    package var last: Words?
    /// How often it opens, where it does again and again.
    package var rhythm: Words?
    /// How long a claimed voucher is good; nil for what is paid or handed over.
    package var valid: Words?
    /// Where the voucher is good: names and addresses.
    package var shops: [Shop] = []
    package var door: Door
    package var greeting: Greeting?
    /// Where logging in leads back to.
    package var path: String
}

/// Before one claims: what one gets, then yes or back.
package struct ClaimPage: Sendable {
    package var offer: OfferPage
}
