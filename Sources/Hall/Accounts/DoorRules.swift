import Calendar
import Store

/// The numbers of the door: how long things hold, how often they may be tried; in milliseconds.
enum DoorRules {
    static let minute: Int64 = 60_000
    static let hour = 60 * minute
    static let day = 24 * hour

    static let codeHolds = 5 * minute
    static let codeTries: Int64 = 5
    static let codePause = minute
    static let codesOfPhone = [Limit("code phone hour", 5, hour), Limit("code phone day", 10, day)]
    /// A workplace, or a whole district of a carrier, may stand behind one address.
    static let codesOfAddress = [Limit("code address hour", 300, hour)]
    static let proofsOfMembership = Limit("membership", 5, day)
    /// Codes typed at a counter that are nobody's.
    static let wrongMemberCodes = Limit("member code", 20, 10 * minute)

    /// How long a repeated answer and a counter are kept.
    static let memory = 2 * day

    static let fresh = 5 * minute
    /// Reads stay reads: that somebody is still there is noted this often.
    static let touch = minute

    /// When a session is over however busy its holder is; a worker's phone has no such end.
    static func longest(_ kind: AccountRow.Kind) -> Int64? {
        switch kind {
        case .worker: nil
        case .staff: 12 * hour
        case .partner: 7 * day
        }
    }

    static func idle(_ kind: AccountRow.Kind) -> Int64 {
        switch kind {
        case .worker: 30 * day
        case .staff: 30 * minute
        case .partner: 12 * hour
        }
    }

    /// When a session opened at an instant ends for somebody who is there now.
    static func end(_ kind: AccountRow.Kind, opened: Instant, at now: Instant) -> Instant {
        let idle = now.advanced(byMilliseconds: Self.idle(kind))
        return longest(kind).map { min(idle, opened.advanced(byMilliseconds: $0)) } ?? idle
    }
}

/// So many times within a window that opens with the first.
struct Limit {
    let kind: String
    let times: Int64
    let window: Int64

    init(_ kind: String, _ times: Int64, _ window: Int64) {
        self.kind = kind
        self.times = times
        self.window = window
    }
}
