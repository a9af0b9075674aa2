import Calendar
import Casework
import Programs
import Registry
import Store

/// How often somebody may have a service: at most one open or approved case in the window, for the
/// person, the household or the organisation.
struct OnceGate {
    private let tx: Tx
    private let context: Context
    private let published: Published

    private var service: Service { published.service }

    init(_ tx: Tx, _ context: Context, _ published: Published) {
        self.tx = tx
        self.context = context
        self.published = published
    }

    /// Nil where another may be applied for.
    ///
    /// - Parameter organisation: Who applies, where that is an organisation of its own.
    func bar(for person: PersonRow, of organisation: OrganisationID? = nil) throws -> OnceBar? {
        guard let once = service.ask.once else { return nil }
        let own = try cases { try $0.concerning(person.id, service: service.id, since: $1) }
        switch try rule(once).check(own.map(status), on: context.today) {
        case .free: break
        case .waitsForOpen: return .underWay(try name(own.last { try status(of: $0) == .open }))
        case .taken(let day):
            return .hadAlready(try name(own.last { try status(of: $0).isApproved }), until: day)
        }
        let others = try others(once.per, beside: person, of: organisation)
        if case .free = try rule(once).check(others.map(status), on: context.today) { return nil }
        return once.per == .household
            ? .household(within: once.within) : .organisation(within: once.within)
    }

    /// The same for an organisation whose own affair it is.
    func bar(for organisation: OrganisationRow) throws -> OnceBar? {
        guard let once = service.ask.once, once.per == .organisation else { return nil }
        let all = try cases { cases, start in
            try cases.ofOrganisation(organisation.id, service: service.id, since: start)
        }
        switch try rule(once).check(all.map(status), on: context.today) {
        case .free: return nil
        case .waitsForOpen: return .underWay(try name(all.last { try status(of: $0) == .open }))
        case .taken(let day):
            return .hadAlready(try name(all.last { try status(of: $0).isApproved }), until: day)
        }
    }

    /// The same for a place.
    func bar(for place: PlaceID) throws -> OnceBar? {
        guard let once = service.ask.once, once.per == .place else { return nil }
        let all = try tx.cases.ofPlace(place, service: service.id, limit: Self.mostOfPlace)
            .sorted { ($0.filedAt, $0.id) < ($1.filedAt, $1.id) }
        switch try rule(once).check(all.map(status), on: context.today) {
        case .free: return nil
        case .waitsForOpen: return .underWay(try name(all.last { try status(of: $0) == .open }))
        case .taken(let day):
            return .hadAlready(try name(all.last { try status(of: $0).isApproved }), until: day)
        }
    }

    /// The newest cases about a place that are looked at; nobody has so many under one rule.
    private static let mostOfPlace = 500

    /// The cases of those who share what may be had once.
    private func others(
        _ unit: Once.Unit,
        beside person: PersonRow,
        of organisation: OrganisationID?
    ) throws -> [CaseRow] {
        let all = try cases { cases, start in
            switch unit {
            case .person, .place: []
            case .household:
                try person.household.map {
                    try cases.ofHousehold($0, service: service.id, since: start)
                } ?? []
            case .organisation:
                try (organisation ?? person.organisation).map {
                    try cases.ofOrganisation($0, service: service.id, since: start)
                } ?? []
            }
        }
        return all.filter { $0.concerned != person.id }
    }

    private func rule(_ once: Once) -> OnceRule<CivilDate> {
        guard let span = once.within else { return .ever() }
        let calendar = context.calendar
        return OnceRule { approved in
            calendar.date(of: span.end(from: calendar.start(of: approved), in: calendar))
        }
    }

    /// Oldest first.
    private func cases(_ read: (Cases, Instant) throws -> [CaseRow]) rethrows -> [CaseRow] {
        try read(tx.cases, Instant(milliseconds: 0))
            .sorted { ($0.filedAt, $0.id) < ($1.filedAt, $1.id) }
    }

    private func status(of row: CaseRow) throws -> EarlierCase<CivilDate> {
        guard row.state.isClosed else { return .open }
        guard row.outcomeKind == OutcomeKind.done.rawValue, let decided = row.decidedAt else {
            return .freed
        }
        if try isPaidBack(row) { return .freed }
        return .approved(on: context.calendar.date(of: decided))
    }

    /// Whether all that it gave was claimed back and has come in: then it is as if it had not been had.
    private func isPaidBack(_ row: CaseRow) throws -> Bool {
        guard try tx.recoveries.of(row.id).contains(where: { $0.state == .repaid }) else {
            return false
        }
        return try tx.grants.ofCase(row.id).allSatisfy {
            $0.status == .returned || $0.status == .void
        }
    }

    /// Colleagues to whom the case is not at hand do not read its number either.
    private func name(_ row: CaseRow?) throws -> OnceBar.OwnCaseName? {
        guard let row, try CaseAtHand(row.id).refusal(of: context.actor, in: tx) == nil else {
            return nil
        }
        return OnceBar.OwnCaseName(caseFile: row.id, number: row.number)
    }
}

extension EarlierCase {
    fileprivate var isApproved: Bool { if case .approved = self { true } else { false } }
}

extension PersonRow {
    /// Where somebody belongs: the union, or the employer of whoever is in none.
    var organisation: OrganisationID? { union ?? employer }
}
