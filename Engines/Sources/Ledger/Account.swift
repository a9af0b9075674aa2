/// What an account is for, on the way of money or units from where they come to proof of delivery.
public enum AccountKind: String, Hashable, Sendable, CaseIterable {
    /// Where money comes from: fee share, grants, donations, premiums.
    case source
    /// A sum set aside for one programme and year.
    case budget
    /// The money or units of one release.
    case pool
    /// The part of a pool one node may give out by itself.
    case lease
    /// What is somebody's and has not reached him: a liability.
    case entitlement
    /// On its way through a channel: a bank file, a merchant, a contract.
    case clearing
    /// Proved by a statement, a redemption or a signature.
    case settled
    /// What the bank's statement says.
    case bank
    /// Not yet matched; nothing may be here when a month closes.
    case suspense

    /// The limit such an account normally has: what is passed on must have come in first.
    public var usualLimit: AccountLimit {
        switch self {
        case .budget, .pool, .lease, .entitlement, .clearing: .notBelowZero
        case .source, .settled, .bank, .suspense: .none
        }
    }
}

/// Whether an account may owe.
public enum AccountLimit: String, Hashable, Sendable {
    /// It may go below zero.
    case none
    /// It may not, and what is held counts as gone.
    case notBelowZero
}

/// A place where money or units lie; it counts one unit for ever.
public struct Account: Hashable, Sendable {
    /// Its name.
    public let id: AccountID
    /// What it is for.
    public let kind: AccountKind
    /// What it counts.
    public let unit: Unit
    /// Whether it may owe.
    public let limit: AccountLimit

    /// An account; without a limit of its own it has the usual one of its kind.
    public init(id: AccountID, kind: AccountKind, unit: Unit, limit: AccountLimit? = nil) {
        self.id = id
        self.kind = kind
        self.unit = unit
        self.limit = limit ?? kind.usualLimit
    }
}
