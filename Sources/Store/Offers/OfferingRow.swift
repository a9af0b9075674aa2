package import Calendar
package import Ledger
import Registry

/// A counted offer as it runs: what was set aside for it, and how far it is.
package struct OfferingRow: Hashable, Sendable {
    package enum State: String, Hashable, Sendable {
        /// Its time has come, and its fund has too little.
        case waiting
        case open
        case closed
    }

    package var id: OfferingID
    package var service: String
    /// The offer's name in the service.
    package var offer: String
    /// The version of the service whose words and rules it was opened with.
    package var digest: String
    package var owner: OrganisationID
    package var ownerPath: String
    /// The account of what is left; nil before it has opened.
    package var pool: AccountID?
    package var unit: String
    /// Of one piece: fen of yuan, or a number of things.
    package var worth: Int64
    package var pieces: Int64
    package var state: State
    package var opensAt: Instant
    package var closesAt: Instant?
    package var openedAt: Instant?
    package var closedAt: Instant?
    /// What went back at the end.
    package var returned: Int64?
    /// The last number of the rolls whose person has a card.
    package var toldThrough: Int64
    /// When it was first shared out by priority; nil for what is not, or not yet.
    package var allottedAt: Instant?
    /// How many pieces cases have taken so far, those that came back and went out again each time.
    package var handedOut: Int64

    package init(
        id: OfferingID,
        service: String,
        offer: String,
        digest: String,
        owner: OrganisationID,
        ownerPath: String,
        unit: String,
        worth: Int64,
        pieces: Int64,
        opensAt: Instant,
        closesAt: Instant?
    ) {
        self.id = id
        self.service = service
        self.offer = offer
        self.digest = digest
        self.owner = owner
        self.ownerPath = ownerPath
        self.unit = unit
        self.worth = worth
        self.pieces = pieces
        state = .waiting
        self.opensAt = opensAt
        self.closesAt = closesAt
        toldThrough = 0
        allottedAt = nil
        handedOut = 0
    }
}

/// What of an offering has been claimed, by where the money is.
package struct ClaimCounts: Hashable, Sendable {
    /// Claimed and not yet on its way.
    package var due = 0
    /// In a file for the bank.
    package var inBatch = 0
    /// With the person.
    package var settled = 0

    package init() {}

    package var all: Int { due + inBatch + settled }
}
