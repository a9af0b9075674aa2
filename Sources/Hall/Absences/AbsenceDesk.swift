package import Calendar
package import Programs
import Registry
package import Store

/// Who is away, who stands in for whom: one's own days, those in whose place one stands, and the colleagues whom one
/// supervises.
package struct AbsenceDesk: Question {
    /// More colleagues than that are looked up by their union's own supervisor.
    package static let mostColleagues = 200

    package struct Answer: Sendable {
        package let own: Person
        /// For whom one stands in, today or later.
        package let lent: [Lent]
        package let colleagues: [Person]
    }

    package struct Person: Sendable {
        package let account: UserID
        package let name: String
        package let organisation: Words?
        /// Days that are not over, soonest first.
        package let ahead: [Days]
    }

    package struct Lent: Hashable, Sendable {
        package let name: String
        package let days: Days
    }

    /// Days away.
    package struct Days: Hashable, Sendable {
        package let id: AbsenceID
        package let from: CivilDate
        package let until: CivilDate?
        package let standIn: UserID?
        package let standInName: String?
        /// Whether whoever stands in is away too on one of them.
        package let standInIsAway: Bool
        package let isNow: Bool
    }

    package init() {}

    package var policy: any Policy { StaffOnly() }

    package func answer(in tx: Tx, _ context: Context) throws -> Answer {
        guard let me = context.actor.colleague else { throw Refusal.logIn }
        let lent = try tx.absences.ahead(ofStandIn: me.account, from: context.today)
        return Answer(
            own: try Person(me.account, in: tx, context),
            lent: try lent.map { row in
                Lent(
                    name: try tx.accounts.find(row.account)?.name ?? "",
                    days: try Days(row, in: tx, context)
                )
            }.sorted { $0.days.from < $1.days.from },
            colleagues: try supervised(me, in: tx, context)
        )
    }

    private func supervised(
        _ me: Colleague,
        in tx: Tx,
        _ context: Context
    ) throws -> [Person] {
        let paths = Set(me.posts.filter { $0.duty == AbsenceDuties.supervising }.map(\.path))
        let found = try paths.flatMap { path in
            try tx.accounts.staff(below: path, on: context.today, limit: Self.mostColleagues)
        }
        return try Set(found).subtracting([me.account]).sorted().prefix(Self.mostColleagues)
            .filter { id in
                context.supervises(try Post.own(of: id, in: tx, on: context.today))
            }.map { try Person($0, in: tx, context) }
    }
}

/// One colleague's days away, for whoever writes them.
package struct OpenAbsences: Question {
    package static let most = 20

    package struct Answer: Sendable {
        package let person: AbsenceDesk.Person
        package let isSelf: Bool
        package let past: [AbsenceDesk.Days]
        package let candidates: [Candidate]
    }

    package struct Candidate: Hashable, Sendable {
        package let account: UserID
        package let name: String
        package let organisation: Words?
    }

    private let colleague: UserID

    package init(_ colleague: UserID) {
        self.colleague = colleague
    }

    package var policy: any Policy { StaffOnly() }

    package func answer(in tx: Tx, _ context: Context) throws -> Answer {
        let away = try ColleagueAtHand(colleague, in: tx, context)
        let past = try tx.absences.past(of: colleague, before: context.today, limit: Self.most)
        return Answer(
            person: try AbsenceDesk.Person(colleague, in: tx, context),
            isSelf: away.isSelf,
            past: try past.map { try AbsenceDesk.Days($0, in: tx, context) },
            candidates: try away.candidates().map { account in
                Candidate(
                    account: account.id,
                    name: account.name ?? "",
                    organisation: try Post.own(of: account.id, in: tx, on: context.today).first
                        .flatMap { try tx.organisations.find($0.organisation)?.title }
                )
            }
        )
    }
}

extension AbsenceDesk.Person {
    init(_ id: UserID, in tx: Tx, _ context: Context) throws {
        let post = try Post.own(of: id, in: tx, on: context.today).first
        account = id
        name = try tx.accounts.find(id)?.name ?? ""
        organisation = try post.flatMap { try tx.organisations.find($0.organisation)?.title }
        ahead = try tx.absences.ahead(of: [id], from: context.today)
            .map { try AbsenceDesk.Days($0, in: tx, context) }
    }
}

extension AbsenceDesk.Days {
    init(_ row: AbsenceRow, in tx: Tx, _ context: Context) throws {
        let other = try row.standIn.flatMap(tx.accounts.find)
        id = row.id
        from = row.from
        // One that was ended early was over on that day.
        let ended = row.endedAt.map(context.calendar.date)
        until = [row.until, ended].compactMap(\.self).min()
        standIn = row.standIn
        standInName = other?.name
        standInIsAway =
            try row.endedAt == nil
            && other.map { other in
                try tx.absences.ahead(of: [other.id], from: context.today)
                    .contains { $0.meets(from: row.from, until: row.until) }
            } ?? false
        isNow =
            row.endedAt == nil && row.from <= context.today
            && row.until.map { $0 >= context.today } ?? true
    }
}
