package import Calendar
package import Programs

/// A member's code: what a counter scans, what can be typed instead, what it is good for.
package struct MemberCodePage: Sendable {
    package struct Offer: Sendable {
        package var title: Words
        package var price: Fen
        package var path: String
        /// Why it is not to be had now; nil where it is.
        package var refusal: Words?

        package init(title: Words, price: Fen, path: String, refusal: Words?) {
            self.title = title
            self.price = price
            self.path = path
            self.refusal = refusal
        }
    }

    /// A voucher that can be used.
    package struct Voucher: Sendable {
        package var title: Words
        package var worth: Words
        package var validUntil: CivilDate
        package var path: String

        package init(title: Words, worth: Words, validUntil: CivilDate, path: String) {
            self.title = title
            self.worth = worth
            self.validUntil = validUntil
            self.path = path
        }
    }

    package struct Had: Sendable {
        package var title: Words
        package var partner: Words
        package var paid: Fen
        package var at: CivilDateTime
        package var isUndone: Bool

        package init(title: Words, partner: Words, paid: Fen, at: CivilDateTime, isUndone: Bool) {
            self.title = title
            self.partner = partner
            self.paid = paid
            self.at = at
            self.isUndone = isUndone
        }
    }

    /// The address that the code holds.
    package var address: String
    package var code: String?
    /// Until when it holds: a time of day, and how many seconds from now.
    package var until: CivilDateTime
    package var seconds: Int
    package var name: String
    package var isMember: Bool
    package var categories: [Words]
    package var offers: [Offer]
    package var had: [Had]
    package var vouchers: [Voucher] = []

    package init(
        address: String,
        code: String?,
        until: CivilDateTime,
        seconds: Int,
        name: String,
        isMember: Bool,
        categories: [Words],
        offers: [Offer],
        had: [Had]
    ) {
        self.address = address
        self.code = code
        self.until = until
        self.seconds = seconds
        self.name = name
        self.isMember = isMember
        self.categories = categories
        self.offers = offers
        self.had = had
    }

    package static let path = "/me/code"
}
