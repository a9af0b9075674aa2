package import Calendar
import Registry
package import Store

/// A link as it is shown, once: what is kept of it cannot be turned back into it.
package struct MadeLink: Sendable {
    package let token: [UInt8]
    /// The last day on which it works.
    package let until: CivilDate
}

extension Hall {
    /// Makes a link for a lead's papers; nil for a form that was sent before, whose link was shown.
    package func makeUploadLink(
        _ lead: LeadID,
        once key: String?,
        as actor: Actor
    ) async throws -> MadeLink? {
        let token = entropy.bytes(32)
        let hash = token.sha256
        let make = SentOnce(MakeUploadLink(lead, token: token), body: [lead.description]) {
            Kept(hash: hash, expires: $0.milliseconds)
        }
        let kept = try await perform(make, once: key, as: actor)
        guard kept.hash == hash else { return nil }
        let until = calendar.lastDay(before: Instant(milliseconds: kept.expires))
        return MadeLink(token: token, until: until)
    }
}

private struct Kept: Codable, Sendable {
    let hash: [UInt8]
    let expires: Int64
}
