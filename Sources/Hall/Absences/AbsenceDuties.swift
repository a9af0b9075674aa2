import Calendar
import Programs
import Registry
import Store

package enum AbsenceDuties {
    /// Who says of others that they are away, and who stands in.
    package static let supervising = "supervisor"
    /// What somebody is called to in person: no stand-in has it.
    package static let personal: Set<String> = [Panel.judge, PanelGate.auditing]
}

/// A colleague whose days away the actor writes: oneself, or somebody all of whose posts lie within the actor's
/// supervision. To everybody else there is nobody.
struct ColleagueAtHand {
    let account: AccountRow
    let posts: [Post]
    let isSelf: Bool
    let tx: Tx
    let context: Context

    init(_ id: UserID, in tx: Tx, _ context: Context) throws {
        guard let account = try tx.accounts.find(id), account.kind == .staff, !account.isClosed
        else { throw Refusal.notFound }
        posts = try Post.own(of: id, in: tx, on: context.today)
        isSelf = context.actor.account == id
        guard isSelf || context.actor == .hall || context.supervises(posts) else {
            throw Refusal.notFound
        }
        self.account = account
        self.tx = tx
        self.context = context
    }

    /// Who can stand in: with a post of their own at each organisation of the colleague's posts or above it,
    /// nearest first. Nobody comes by a duty in an organisation that they have nothing to do with.
    func candidates() throws -> [AccountRow] {
        let lent = posts.filter { !AbsenceDuties.personal.contains($0.duty) }
        guard !lent.isEmpty else { return [] }
        var paths: [OrganisationID: String] = [:]
        for path in Set(lent.map(\.path)) {
            for organisation in try tx.organisations.line(to: path) {
                paths[organisation.id] = organisation.path
            }
        }
        let near = try tx.accounts.posts(at: Array(paths.keys), on: context.today)
            .filter { $0.account != account.id && $0.isLent }
        let places = Dictionary(grouping: near, by: \.account)
            .mapValues { rows in rows.compactMap { paths[$0.organisation] } }
            .filter { _, held in
                lent.allSatisfy { post in held.contains { post.path.hasPrefix($0) } }
            }
        return try places.sorted { one, other in
            let (near, far) = (Self.depth(one.value), Self.depth(other.value))
            return near == far ? one.key < other.key : near > far
        }.compactMap { try tx.accounts.find($0.key) }
            .filter { $0.kind == .staff && !$0.isClosed }
    }

    private static func depth(_ paths: [String]) -> Int { paths.map(\.utf8.count).max() ?? 0 }
}

extension Context {
    /// Whether all of some posts lie within the actor's supervision.
    func supervises(_ posts: [Post]) -> Bool {
        guard let colleague = actor.colleague, !posts.isEmpty else { return false }
        return posts.allSatisfy { colleague.has(AbsenceDuties.supervising, at: $0.path) }
    }
}
