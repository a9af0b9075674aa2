package import Calendar
import Casework
package import Programs
import Registry
package import Store

/// Whom a case covers by a rule: its firms, and who works there today.
package struct OpenCoverage: Question {
    package struct Answer: Sendable {
        package let number: String
        package let service: Words
        package let firms: [Firm]
        /// The firms whom the registry does not know: nobody of theirs can be listed.
        package let unknown: [String]
        /// Those of the firm that was asked for, names masked.
        package let people: [String]
        package let next: PersonID?

        package var count: Int { firms.map(\.people).reduce(0, +) }
    }

    package struct Firm: Hashable, Sendable {
        package let id: OrganisationID
        package let name: String
        package let people: Int
        package let title: Words
        package let from: CivilDate?
        package let until: CivilDate?
        package let state: State
    }

    package enum State: Hashable, Sendable {
        /// It will be covered when the text is in force.
        case later
        case good
        case over
    }

    private let caseFile: CaseID
    private let firm: OrganisationID?
    private let after: PersonID?
    private let limit: Int

    /// - Parameter firm: Whose people are listed; nil for the firms alone.
    package init(
        of caseFile: CaseID,
        listing firm: OrganisationID? = nil,
        after: PersonID? = nil,
        limit: Int = 100
    ) {
        self.caseFile = caseFile
        self.firm = firm
        self.after = after
        self.limit = limit
    }

    package var policy: any Policy { StaffAtHand(caseFile) }

    package func answer(in tx: Tx, _ context: Context) throws -> Answer {
        let work = try CaseWork(caseFile, in: tx, context)
        guard Roles(of: context.actor, in: work.row).isHandler || context.actor == .hall else {
            throw Refusal.notFound
        }
        let rows = try tx.grants.rules(of: caseFile)
        let own = try tx.parties.of(caseFile).compactMap(\.organisation)
        let listed = firm.flatMap { own.contains($0) ? $0 : nil }
        let people = try listed.map {
            try tx.grants.employed(
                by: $0,
                after: after ?? PersonID(raw: 0),
                limit: limit
            )
        }
        let labels = try tx.people.labels(of: people ?? [])
        let parties = Set(work.service.grants.compactMap(\.rule?.party))
        let members = try tx.parties.of(caseFile).filter { parties.contains($0.party) }
        let known = Set(rows.map(\.organisation))
        let later = try members.compactMap { member -> Firm? in
            guard rows.isEmpty, let id = member.organisation, !known.contains(id) else {
                return nil
            }
            return Firm(
                id: id,
                name: member.name,
                people: try tx.grants.countEmployed(by: id),
                title: work.service.words(.party(member.party)),
                from: nil,
                until: nil,
                state: .later
            )
        }
        return Answer(
            number: work.row.number,
            service: work.service.title,
            firms: rows.map { row in
                Firm(
                    id: row.organisation,
                    name: row.name,
                    people: row.people,
                    title: work.service.words(.grant(row.grant.name)),
                    from: context.calendar.date(of: row.grant.grantedAt),
                    until: row.grant.validUntil,
                    state: row.grant.validUntil.map { context.today <= $0 } ?? true
                        ? .good : .over
                )
            } + later,
            unknown: members.filter { $0.organisation == nil }.map(\.name),
            people: (people ?? []).compactMap { labels[$0] }.map {
                PersonName($0.name)?.masked ?? "*"
            },
            next: people?.count == limit ? people?.last : nil
        )
    }
}

/// What covers whoever asks because of where he works.
package struct MyRules: Question {
    package struct Line: Sendable {
        package let title: Words
        package let service: Words
        package let employer: String
        package let from: CivilDate
        package let until: CivilDate?
        /// The text, where the service lets those read it whom it covers.
        package let paper: PaperID?
    }

    package init() {}

    package var policy: any Policy { LoggedIn() }

    package func answer(in tx: Tx, _ context: Context) throws -> [Line] {
        guard let person = try context.actor.person.flatMap(tx.people.find),
            let employer = person.employer, let firm = try tx.organisations.find(employer)
        else { return [] }
        let grants = try tx.grants.rules(
            for: employer,
            unit: RulePlan.unit,
            on: context.today
        )
        return try grants.compactMap { grant in
            guard let file = try grant.caseFile.flatMap(tx.cases.find) else { return nil }
            let service = try context.services.version(file.service, file.digest).service
            let plan = service.grant(grant.name)?.rule
            let paper = try tx.papers.ofCase(file.id).last { $0.kind == plan?.paper }
            return Line(
                title: service.words(.grant(grant.name)),
                service: service.title,
                employer: firm.name,
                from: context.calendar.date(of: grant.grantedAt),
                until: grant.validUntil,
                paper: paper?.id
            )
        }
    }
}

/// Opens the text that covers whoever asks because of where he works, and notes that he did; to everybody
/// else it does not exist.
package struct ReadRuleText: UseCase {
    private let id: PaperID

    package init(_ id: PaperID) {
        self.id = id
    }

    package var policy: any Policy { LoggedIn() }

    package func run(in tx: Tx, _ context: Context) throws -> ReadPaper.Answer {
        guard try MyRules().answer(in: tx, context).contains(where: { $0.paper == id }) else {
            throw Refusal.notFound
        }
        return try ReadPaper(id).run(in: tx, context)
    }
}
