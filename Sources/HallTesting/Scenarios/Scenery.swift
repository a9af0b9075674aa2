import Calendar
import Casework
import FEEL
import Hall
import Programs
import Registry
import Store

/// Lays a scenario's first rows: the union in charge, its staff, the people.
struct Scenery {
    let scenario: Scenario
    let service: Service
    let neighbours: [Service]
    let now: Instant

    struct Built: Sendable {
        /// The service and those that its cases open.
        let published: [Published]
        let owner: OrganisationID
        /// One player for a word, or many.
        let cast: [String: [Stage.Player]]
        let staff: [String: Colleague]
        let spots: [String: PlaceRow]
        /// One organisation for a word, or many.
        let firms: [String: [OrganisationRow]]
        let unions: [String: OrganisationRow]
    }

    func build(in tx: Tx) throws -> Built {
        let region = scenario.owner["region"]?.asString ?? "990100"
        let name = Words(zh: "总工会", en: "Federation")
        try tx.tenants.add(
            TenantRow(
                id: tx.tenant,
                name: name.zh,
                nameEn: name.en,
                shortName: "GH",
                region: region,
                isDemo: true,
                madeAt: now
            )
        )
        let id: OrganisationID = tx.mint.id()
        let path = "/\(id)/"
        try tx.organisations.add(
            OrganisationRow(
                id: id,
                parent: nil,
                path: path,
                kind: "federation",
                name: name.zh,
                nameEn: name.en,
                region: region,
                isDemo: true,
                madeAt: now
            )
        )
        try publish(owner: id, in: tx)
        for cluster in scenario.clusters {
            try tx.workerClusters.put(
                WorkerClusterRow(
                    id: tx.mint.id(),
                    organisation: id,
                    path: path,
                    name: cluster.name,
                    area: cluster.area,
                    point: cluster.point,
                    radius: cluster.radius,
                    workers: cluster.workers,
                    countedOn: WorkCalendar(zone: .shanghai).date(of: now),
                    madeAt: now
                )
            )
        }
        let firms = try firms(under: id, path, region, in: tx)
        let cast = try cast(working: firms, in: tx)
        try enrol(cast, in: tx)
        let unions = try unions(below: id, path, region, in: tx)
        var staff = try staff(at: id, path, in: tx)
        for union in scenario.unions {
            guard let duty = union.duty, let row = unions[union.id] else { continue }
            staff[union.id] = try colleague(
                union.id,
                doing: duty,
                at: row.id,
                row.path,
                in: tx
            )
        }
        return Built(
            published: ([service] + neighbours).map { service in
                Published(
                    service: service,
                    owner: id,
                    ownerPath: path,
                    ownerName: name,
                    ownerRegion: region,
                    isOpen: true
                )
            },
            owner: id,
            cast: cast,
            staff: staff,
            spots: try spots(at: id, path, region, in: tx),
            firms: firms,
            unions: unions
        )
    }

    private func unions(
        below parent: OrganisationID,
        _ path: String,
        _ region: String,
        in tx: Tx
    ) throws -> [String: OrganisationRow] {
        var unions: [String: OrganisationRow] = [:]
        for union in scenario.unions {
            let id: OrganisationID = tx.mint.id()
            let row = OrganisationRow(
                id: id,
                parent: parent,
                path: path + "\(id)/",
                kind: union.kind,
                name: union.name,
                region: region,
                isDemo: true,
                madeAt: now
            )
            try tx.organisations.add(row)
            unions[union.id] = row
        }
        return unions
    }

    private func spots(
        at organisation: OrganisationID,
        _ path: String,
        _ region: String,
        in tx: Tx
    ) throws -> [String: PlaceRow] {
        var spots: [String: PlaceRow] = [:]
        for spot in scenario.places {
            let row = PlaceRow(
                id: tx.mint.id(),
                number: try tx.places.nextNumber(),
                kind: spot.kind,
                name: spot.name,
                organisation: organisation,
                path: path,
                region: region,
                address: spot.name,
                point: spot.point,
                hours: spot.hours ?? "24/7",
                level: spot.level,
                status: spot.status,
                openedOn: spot.opened,
                isDemo: true,
                madeAt: now
            )
            try tx.places.add(
                row,
                services: spot.services.map { PlaceServiceRow(code: $0, title: $0) }
            )
            for closure in spot.closures { try close(row.id, closure, in: tx) }
            spots[spot.id] = row
        }
        return spots
    }

    private func close(_ place: PlaceID, _ closure: Scenario.Closure, in tx: Tx) throws {
        let calendar = WorkCalendar(zone: .shanghai)
        try tx.places.addClosure(
            PlaceClosureRow(
                id: tx.mint.id(),
                place: place,
                from: calendar.start(of: closure.from),
                until: calendar.end(of: closure.until),
                reason: closure.reason,
                madeAt: now
            )
        )
    }

    /// Cases point at the version they were filed under, so the version has to lie there.
    private func publish(owner: OrganisationID, in tx: Tx) throws {
        for service in [service] + neighbours {
            try tx.programs.publish(
                ProgramRow(
                    id: tx.mint.id(),
                    service: service.id,
                    digest: service.version,
                    title: service.title.zh,
                    titleEn: service.title.en,
                    owner: owner,
                    publishedAt: now,
                    publishedBy: nil
                ),
                files: []
            )
        }
    }

    private func cast(
        working firms: [String: [OrganisationRow]],
        in tx: Tx
    ) throws -> [String: [Stage.Player]] {
        var cast: [String: [Stage.Player]] = [:]
        let everybody = scenario.people.flatMap { actor in
            (1...actor.count).map { (actor, actor.count > 1 ? actor.name + "\($0)" : actor.name) }
        }
        for (index, (actor, name)) in everybody.enumerated() {
            let person: PersonID = tx.mint.id()
            let account: UserID = tx.mint.id()
            let phone = "12" + String(1_000_000_00 + index)
            var row = row(of: actor, person, name, phone)
            row.employer = actor.employer.flatMap { firms[$0]?.first?.id }
            try tx.people.add(row)
            for category in actor.facts["categories"]?.asList ?? [] {
                if let category = category.asString {
                    try tx.people.addCategory(category, to: person, since: nil)
                }
            }
            for event in actor.events {
                try tx.people.addLifeEvent(
                    LifeEventRow(
                        id: tx.mint.id(),
                        person: person,
                        kind: event.kind,
                        on: event.date,
                        source: "scenario",
                        recordedAt: now
                    )
                )
            }
            try tx.accounts.add(
                AccountRow(id: account, kind: .worker, person: person, madeAt: now),
                phone: phone
            )
            cast[actor.id, default: []].append(
                Stage.Player(person: person, account: account, name: name, phone: phone)
            )
        }
        return cast
    }

    /// Puts those with a name on their rolls, and fills these up with people who have none.
    private func enrol(_ cast: [String: [Stage.Player]], in tx: Tx) throws {
        var sizes: [String: Int] = [:]
        var number: Int64 = 0
        func put(_ person: PersonID, on roll: String) throws {
            number += 1
            sizes[roll, default: 0] += 1
            try tx.rolls.add(
                RollEntryRow(
                    id: tx.mint.id(),
                    service: service.id,
                    roll: roll,
                    number: number,
                    person: person,
                    addedBy: nil,
                    addedAt: now
                )
            )
        }
        for actor in scenario.people {
            for player in cast[actor.id] ?? [] {
                for roll in actor.rolls { try put(player.person, on: roll) }
            }
        }
        for roll in scenario.rolls.keys.sorted() {
            while sizes[roll, default: 0] < scenario.rolls[roll] ?? 0 {
                let person: PersonID = tx.mint.id()
                try tx.people.add(
                    PersonRow(
                        id: person,
                        name: "职工\(number + 1)",
                        phone: "12" + String(2_000_000_00 + number),
                        bankAccount: "6299000000000000017",
                        isDemo: true,
                        madeAt: now
                    )
                )
                try put(person, on: roll)
            }
        }
    }

    private func row(
        of actor: Scenario.Actor,
        _ id: PersonID,
        _ name: String,
        _ phone: String
    ) -> PersonRow {
        PersonRow(
            id: id,
            name: name,
            phone: phone,
            bankAccount: "6299000000000000017",
            birthDate: actor.facts["birth"].flatMap {
                if case .date(let day) = $0 { day } else { nil }
            },
            sex: actor.facts["sex"]?.asString,
            region: actor.facts["region"]?.asString,
            workRegion: actor.facts["work region"]?.asString,
            memberSince: actor.facts["member"]?.asBoolean == true
                ? CivilDate(year: 2020, month: 1, day: 1) : nil,
            isDemo: true,
            madeAt: now
        )
    }

    private func staff(
        at organisation: OrganisationID,
        _ path: String,
        in tx: Tx
    ) throws
        -> [String: Colleague]
    {
        var staff: [String: Colleague] = [:]
        for duty in duties.sorted() {
            staff[duty] = try colleague(duty, doing: duty, at: organisation, path, in: tx)
        }
        for one in scenario.staff {
            staff[one.id] = try colleague(one, at: organisation, path, in: tx)
        }
        return staff
    }

    /// Somebody whom the scenario names; an organisation of his own hangs below the union in charge.
    private func colleague(
        _ one: Scenario.Staff,
        at organisation: OrganisationID,
        _ path: String,
        in tx: Tx
    ) throws -> Colleague {
        var (home, homePath) = (organisation, path)
        if let name = one.organisation {
            let known = try tx.organisations.named(name, below: path).first
            home = known?.id ?? tx.mint.id()
            homePath = path + "\(home)/"
            if known == nil {
                try tx.organisations.add(
                    OrganisationRow(
                        id: home,
                        parent: organisation,
                        path: homePath,
                        kind: OrganisationKind.employer,
                        name: name,
                        region: scenario.owner["region"]?.asString ?? "990100",
                        isDemo: true,
                        madeAt: now
                    )
                )
            }
        }
        return try colleague(one.id, named: one.name, doing: one.duty, at: home, homePath, in: tx)
    }

    private func colleague(
        _ login: String,
        named name: String? = nil,
        doing duty: String,
        at organisation: OrganisationID,
        _ path: String,
        in tx: Tx
    ) throws -> Colleague {
        let account: UserID = tx.mint.id()
        let name = name ?? login
        try tx.accounts.add(
            AccountRow(id: account, kind: .staff, login: login, name: name, madeAt: now)
        )
        try tx.accounts.addPost(
            PostRow(
                id: tx.mint.id(),
                account: account,
                organisation: organisation,
                duty: duty,
                from: CivilDate(dayNumber: 0)
            )
        )
        return Colleague(
            account: account,
            name: name,
            posts: [Post(duty: duty, organisation: organisation, path: path)],
            isFresh: true
        )
    }

    /// Every duty the scenario or the service speaks of.
    private var duties: Set<String> {
        let people = Set(
            scenario.people.map(\.id) + scenario.partners.map(\.id) + scenario.staff.map(\.id)
                + scenario.firms.map(\.id)
                + scenario.unions.map(\.id)
        )
        var duties = Set(scenario.steps.compactMap(\.actor)).subtracting(people)
        for expectation in scenario.steps.flatMap(\.expectations) {
            switch expectation {
            case .alarm(let duty), .task(let duty): duties.insert(duty)
            default: continue
            }
        }
        for procedure in service.procedures {
            for step in procedure.procedure.steps { duties.formUnion(step.who) }
            for action in procedure.procedure.events { duties.formUnion(action.who ?? []) }
            duties.subtract(procedure.parties.map(\.id))
        }
        duties.formUnion(service.gatherings.map(\.caller))
        duties.formUnion(service.procedures.flatMap(\.panels).map(\.keeper))
        if !service.offers.isEmpty { duties.formUnion([Offer.keeper, Offer.payer]) }
        return duties.subtracting(["applicant", "worker"])
    }
}
