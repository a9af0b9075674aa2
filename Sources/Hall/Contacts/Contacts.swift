package import Calendar
import Casework
package import Programs
import Registry
package import Store

/// Who is a contact by name: one of the duty that a service says, so that an applicant knows whom to ask for.
///
/// Everybody with the duty may act all the same; a contact who is away is stood in for.
struct Contacts {
    private let published: Published
    private let tx: Tx
    private let context: Context

    init(_ published: Published, in tx: Tx, _ context: Context) {
        self.published = published
        self.tx = tx
        self.context = context
    }

    /// The contact of a new case: whoever has the fewest open ones, of those nearest to its desk who are there; where
    /// all are away, of those nearest.
    func choose(at path: String) throws -> UserID? {
        let groups = try groups(at: path)
        for group in groups {
            let away = try tx.absences.standing(of: group, on: context.today).map(\.account)
            if let least = try leastBusy(Set(group).subtracting(away)) { return least }
        }
        return try groups.first { !$0.isEmpty }.flatMap { try leastBusy(Set($0)) }
    }

    private func leastBusy(_ accounts: Set<UserID>) throws -> UserID? {
        let counts = try tx.cases.countOpen(byContact: Array(accounts))
        return accounts.min { (counts[$0] ?? 0, $0) < (counts[$1] ?? 0, $1) }
    }

    /// Everybody who can be one, nearest first.
    func candidates(at path: String) throws -> [AccountRow] {
        var seen: Set<UserID> = []
        return try groups(at: path).flatMap { $0 }.filter { seen.insert($0).inserted }
            .compactMap(tx.accounts.find)
    }

    /// Those with the duty by organisation, from the desk upwards to the owner.
    private func groups(at path: String) throws -> [[UserID]] {
        guard let duty = published.service.head.contact else { return [] }
        let line = try tx.organisations.line(to: path)
            .sorted { $0.path.utf8.count > $1.path.utf8.count }
        return try line.map { organisation in
            try tx.accounts.holders(of: duty, at: [organisation.id], on: context.today)
                .map(\.account).filter { try tx.accounts.find($0)?.isClosed == false }
        }
    }
}

/// A contact as people read of one.
package struct ContactCard: Hashable, Sendable {
    package let account: UserID
    package let name: String
    package let organisation: Words?
    /// Who is there instead, and until which day, while the contact is away.
    package let standIn: StandIn?
    /// Whether it is whoever looks, or somebody in whose place they stand.
    package let isOwn: Bool

    package struct StandIn: Hashable, Sendable {
        /// Nil where nobody stands in by name.
        package let name: String?
        package let until: CivilDate?
    }
}

extension CaseWork {
    /// Whom the applicant asks for; nil where the service names nobody.
    func contact() throws -> ContactCard? {
        guard service.head.contact != nil, !row.state.isClosed,
            let account = try row.contact.flatMap(tx.accounts.find)
        else { return nil }
        let line = Set(try tx.organisations.line(to: row.handlingPath).map(\.id))
        let post = try tx.accounts.posts(of: account.id, on: context.today)
            .first { line.contains($0.organisation) }
        let absence = try tx.absences.standing(of: account.id, on: context.today)
        let me = context.actor.account
        return ContactCard(
            account: account.id,
            name: account.name ?? "",
            organisation: try post.flatMap { try tx.organisations.find($0.organisation)?.title },
            standIn: try absence.map { absence in
                ContactCard.StandIn(
                    name: try absence.standIn.flatMap(tx.accounts.find)?.name,
                    until: absence.until
                )
            },
            isOwn: me != nil && (me == account.id || me == absence?.standIn)
        )
    }

    /// To whom whoever looks may pass the case on: its contact, whoever stands in, and supervisors may.
    func contactCandidates() throws -> [AccountRow] {
        guard try passesOn() else { return [] }
        return try Contacts(published, in: tx, context).candidates(at: row.handlingPath)
            .filter { $0.id != row.contact }
    }

    private func passesOn() throws -> Bool {
        guard let duty = service.head.contact, !row.state.isClosed else { return false }
        if context.actor == .hall { return true }
        guard let colleague = context.actor.colleague else { return false }
        let held = colleague.duties(at: row.handlingPath)
        if held.contains(AbsenceDuties.supervising) { return true }
        guard held.contains(duty) else { return false }
        return try row.contact == nil || contact()?.isOwn == true
    }
}
