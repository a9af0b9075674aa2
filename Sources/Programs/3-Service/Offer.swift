package import Calendar
package import FEEL

/// What a service holds ready for people: a thing that can run out, or a price at partners.
package struct Offer: Sendable {
    package enum Kind: Hashable, Sendable {
        /// A counted thing that may run out: `count` pieces, each worth `worth`.
        case counted(count: Int64, worth: Worth)
        /// A price in fen that people pay at a partner; the union bears the rest, `atMost` a time.
        case priced(price: Int64, atMost: Int64?)
    }

    /// What one piece is.
    package enum Worth: Hashable, Sendable {
        /// In fen.
        case money(Int64)
        /// A number of things: `1` of `seat`.
        case unit(String, Int64)
    }

    /// How often one person may have it.
    package struct Each: Hashable, Sendable {
        package let times: Int
        package let per: Period

        package static let once = Each(times: 1, per: .ever)
    }

    /// The time over which `times` are counted: calendar days, weeks from Monday, months, years.
    package enum Period: String, Hashable, Sendable, CaseIterable {
        case ever
        case day
        case week
        case month
        case year
    }

    package enum Share: String, Hashable, Sendable, CaseIterable {
        /// There is one for everybody who is meant: nobody has to hurry.
        case all
        /// Whoever comes first, until none is left.
        case firstCome = "first come"
        /// Cases ask for it, and it is allotted by the service's own order.
        case priority
    }

    package let id: String
    package let title: Words
    package private(set) var kind: Kind
    /// The account it comes out of; nil for things that no account holds.
    package let from: String?
    /// When it opens; nil as soon as the service is published, and for what opens again and again.
    package let opens: CivilDateTime?
    /// Its last day; nil while the service is open.
    package let until: CivilDate?
    /// When it opens again and again; nil where it opens once.
    package let editions: Editions?
    /// How long a claimed piece is good at partners; nil for what is paid or handed over.
    package let valid: Span?
    package let each: Each
    /// Who may have it; nil for everybody.
    package let when: Expression?
    package let share: Share
    /// The account that gets back what nobody claimed.
    package let returnsTo: String?
    package let pay: Grant.Payment?
    /// The letter that is its card: a file of the folder.
    package let card: String?
    /// The rolls whose people are told when it opens.
    package let tell: [String]
    /// Whether a case that got nothing waits for more.
    package let waits: Bool
    /// How long whoever waits has to say yes to a piece that came back; nil where nobody is asked.
    package let accept: Due?
    package let place: Place
}

extension Offer {
    /// The duty that keeps rolls and watches claims.
    package static let keeper = "officer"
    /// The duty that pays what was claimed.
    package static let payer = "finance"

    /// Whether it is had at partners for a price.
    package var isPriced: Bool {
        if case .priced = kind { true } else { false }
    }

    /// Whether what is claimed is a voucher that partners take.
    package var isVoucher: Bool { valid != nil }

    /// Whether partners have to do with it: they charge its price, or take its vouchers.
    package var isAtPartners: Bool { isPriced || isVoucher }

    /// Whether cases ask for it instead of people: nobody claims it.
    package var isAllotted: Bool { share == .priority }

    func with(pieces: Int64?) -> Offer {
        var offer = self
        if let pieces, let worth { offer.kind = .counted(count: pieces, worth: worth) }
        return offer
    }

    /// How many pieces there are; nil for a price.
    package var count: Int64? {
        if case .counted(let count, _) = kind { count } else { nil }
    }

    /// What one piece is; nil for a price.
    package var worth: Worth? {
        if case .counted(_, let worth) = kind { worth } else { nil }
    }
}

extension Offer.Worth {
    /// The unit it is booked in: `CNY`, or the name of a thing.
    package var unit: String {
        switch self {
        case .money: ServiceAccount.yuan
        case .unit(let name, _): name
        }
    }

    /// How much of the unit one piece is: fen, or a number of things.
    package var amount: Int64 {
        switch self {
        case .money(let fen): fen
        case .unit(_, let number): number
        }
    }
}

/// A list of people by name within a service, loaded by an officer.
package struct Roll: Hashable, Sendable {
    package let id: String
    package let title: Words
    /// How many are expected on it; nil where nobody has said.
    package let expected: Int?
    package let place: Place
}
