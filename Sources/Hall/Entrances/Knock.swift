import Calendar
import Programs
import Registry
package import Store

/// Somebody shows a member's code at a place that opens by itself.
///
/// The device asks with a token of whoever keeps the place; it is told yes or no and why, and nothing of
/// the person. A code counts one visit however often it is read.
package struct Knock: UseCase {
    package enum Answer: Hashable, Sendable {
        case opens
        case refused(Refusal)
    }

    private let place: PlaceID
    private let shown: String

    /// - Parameter shown: What was read or typed: the address in the picture, its last part, or nine letters.
    package init(_ shown: String, at place: PlaceID) {
        self.place = place
        self.shown = String(shown.prefix(400))
    }

    package var policy: any Policy { PlaceKeeper(place) }

    /// A wrong code is counted, so the no is an answer and no error.
    package func run(in tx: Tx, _ context: Context) throws -> Answer {
        guard try tx.entrances.find(place) != nil else { throw Refusal.noEntrance }
        try tx.entrances.hear(place, at: context.now, saying: nil)
        guard try tx.places.find(place)?.status == .open else { return .refused(.placeIsShut) }
        let last = shown.split(separator: "/").last.map(String.init) ?? ""
        // A sealed pass cannot be guessed: what others have shown keeps nobody out who has one.
        if let pass = MemberPass(last, in: tx) { return try open(to: pass, in: tx, context) }
        let limit = DoorRules.wrongMemberCodes
        let who = "entrance \(place)"
        if let again = try limit.end(who, in: tx, at: context.now) {
            return .refused(.tooOften(again, context.calendar))
        }
        guard let found = try tx.memberCodes.find(MemberPass.tidied(last), at: context.now) else {
            if let again = try limit.count(who, in: tx, at: context.now) {
                return .refused(.tooOften(again, context.calendar))
            }
            return .refused(.noPass)
        }
        return try open(to: MemberPass(of: found.person, shown: found.pass), in: tx, context)
    }

    private func open(to pass: MemberPass, in tx: Tx, _ context: Context) throws -> Answer {
        guard pass.holds(at: context.now) else { return .refused(.stalePass) }
        guard let person = try tx.people.find(pass.person), person.mergedInto == nil,
            person.memberSince != nil
        else { return .refused(.membersOnly) }
        let opened = try OpenPlace(place).answer(in: tx, context)
        guard opened.place.now.isOpen else { return .refused(.shutNow(opened.place.now.long)) }
        try tx.entrances.count(place, by: "\(pass.person.raw) \(pass.shown)", at: context.now)
        return .opens
    }
}

/// A device at a door says that it is alive.
package struct HearEntrance: UseCase {
    package static let longestState = 60

    private let place: PlaceID
    private let state: String?

    package init(_ place: PlaceID, saying state: String?) {
        self.place = place
        self.state = state
    }

    package var policy: any Policy { PlaceKeeper(place) }

    package func run(in tx: Tx, _ context: Context) throws {
        guard try tx.entrances.find(place) != nil else { throw Refusal.noEntrance }
        try tx.entrances.hear(
            place,
            at: context.now,
            saying: state?.trimmed.nilIfEmpty.map { String($0.prefix(Self.longestState)) }
        )
    }
}

extension Refusal {
    static let noEntrance = Refusal(
        Words(zh: "这个站点没有登记门禁。", en: "No entrance is registered at this place."),
        remedy: Words(
            zh: "请管理站点的同事在站点页上登记。",
            en: "Whoever keeps the place registers one on its page."
        )
    )
    fileprivate static let placeIsShut = Refusal(
        Words(zh: "这个站点没有开放。", en: "This place is not open.")
    )
    fileprivate static let membersOnly = Refusal(
        Words(zh: "这里只对工会会员开放。", en: "This place opens for members only."),
        remedy: Words(zh: "加入工会后就能用。", en: "Whoever joins the union can come in.")
    )
    fileprivate static func shutNow(_ words: Words) -> Refusal { Refusal(words) }
}
