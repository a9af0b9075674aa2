import Calendar
import Programs
import Registry
import Store

/// A tie to a union that a case gave and that stands, with the version it was given by.
struct GivenTie {
    let grant: GrantRow
    let caseFile: CaseRow
    let published: Published
    let kind: TieKind
    let union: OrganisationID

    /// The last day of the grant; the tie itself is ended beside it.
    func end(on day: CivilDate, in tx: Tx, _ context: Context) throws {
        let first = context.calendar.date(of: grant.grantedAt)
        try tx.grants.end(grant.id, on: max(first, day))
    }
}

extension PersonTies {
    /// What cases have given somebody and nothing has ended.
    func given(to person: PersonID) throws -> [GivenTie] {
        try tx.grants.ofHolder(person, limit: 500).compactMap { grant in
            guard grant.unit == TiePlan.unit, grant.validUntil == nil, grant.status == .settled,
                let union = grant.holderOrganisation,
                let caseFile = try grant.caseFile.flatMap(tx.cases.find)
            else { return nil }
            let published = try context.services.version(caseFile.service, caseFile.digest)
            guard let plan = published.service.grant(grant.name)?.tie else { return nil }
            return GivenTie(
                grant: grant,
                caseFile: caseFile,
                published: published,
                kind: plan.kind,
                union: union
            )
        }
    }
}
