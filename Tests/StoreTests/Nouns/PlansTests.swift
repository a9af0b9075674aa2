import Calendar
import Casework
import Ledger
import Registry
import Testing

@testable import Store

@Suite struct PlansTests {
    /// Tables of which all that a tenant has may be read, since it is little or meant to be read whole.
    private static let small: Set = ["audit", "open_hold", "organisation", "program"]
    /// Tables that may be read from end to end, since they are short or meant to be read whole.
    private static let short: Set = ["tenant", "region", "vault_key", "migration"]

    @Test func `no list reads a whole table`() async throws {
        let (database, village) = try await village()
        try await database.write(tenant) { try askEverything($0, village) }
        let scans = try await database.apart { connection in
            try connection.texts.filter(Self.isPlanned).flatMap { text in
                try connection.plan(of: text)
                    .filter(Self.isScan)
                    .map { "\($0): \(text)" }
            }
        }
        #expect(scans == [])
    }

    @Test func `no list looks for the tenant alone`() async throws {
        let (database, village) = try await village()
        try await database.write(tenant) { try askEverything($0, village) }
        let wide = try await database.apart { connection in
            try connection.texts.filter { Self.isPlanned($0) && !$0.hasSuffix("LIMIT 1") }.flatMap {
                text in
                try connection.plan(of: text).filter(Self.isWide).map { "\($0): \(text)" }
            }
        }
        #expect(wide == [])
    }

    @Test func `every list of the inbox and of cases comes in its key's order`() async throws {
        let (database, village) = try await village()
        try await database.write(tenant) { try askEverything($0, village) }
        let sorted = try await database.apart { connection in
            try connection.texts
                .filter { $0.hasPrefix("SELECT") && $0.contains("LIMIT") && Self.isHot($0) }
                .filter { text in
                    try connection.plan(of: text).contains { $0.contains("TEMP B-TREE") }
                }
        }
        #expect(sorted == [])
    }

    @Test func `urgent cases have an index of their own, which knows no other`() async throws {
        let (database, village) = try await village()
        try await database.write(tenant) { try askEverything($0, village) }
        let plans = try await database.apart { connection in
            try connection.texts.filter { $0.contains("AND urgent = 1") }
                .flatMap { try connection.plan(of: $0) }
        }
        #expect(!plans.isEmpty)
        #expect(plans.allSatisfy { $0.contains("COVERING INDEX inbox_urgent") })
    }

    @Test func `what is counted is read from its key alone`() async throws {
        let (database, village) = try await village()
        try await database.write(tenant) { try askEverything($0, village) }
        let counted = ["FROM case_file c LEFT JOIN case_event", "FROM lead WHERE", "FROM (SELECT"]
        let plans = try await database.apart { connection in
            try connection.texts
                .filter { text in counted.contains { text.contains($0) } }
                .filter { !$0.contains("contact_hash") && !$0.contains("SELECT id, service") }
                .map { ($0, try connection.plan(of: $0)) }
        }
        #expect(plans.count >= 8)
        for (text, plan) in plans {
            for line in plan where line.hasPrefix("SEARCH") {
                let isNarrow = line.contains("COVERING INDEX") || line.contains("PRIMARY KEY")
                #expect(isNarrow, "\(line): \(text)")
            }
        }
        let figures = plans.filter { $0.0.contains("LEFT JOIN") }.flatMap(\.1)
        #expect(!figures.contains { $0.contains("TEMP B-TREE") })
    }

    private static func isPlanned(_ text: String) -> Bool {
        ["SELECT", "UPDATE", "DELETE"].contains { text.hasPrefix($0) }
    }

    private static func isHot(_ text: String) -> Bool {
        ["FROM inbox", "FROM case_file", "FROM audit", "FROM message", "FROM grant_held"]
            .contains { text.contains($0) }
    }

    /// An order that a key has already tempts the planner, which counts nothing, to walk through it all:
    /// `ORDER BY +id` says that the order is not to be had this way.
    private static func isWide(_ plan: String) -> Bool {
        guard plan.contains("(tenant=?)") else { return false }
        let table = plan.dropFirst("SEARCH ".count).prefix { $0 != " " }
        return !small.contains(String(table))
    }

    private static func isScan(_ plan: String) -> Bool {
        // A part of the same statement has been looked for already; its own line tells how.
        guard plan.hasPrefix("SCAN "), !plan.hasPrefix("SCAN ("), !plan.contains("VIRTUAL TABLE")
        else { return false }
        let table = plan.dropFirst(5).prefix { $0 != " " }
        return !short.contains(String(table)) && !plan.contains("CONSTANT ROW")
    }

    /// Asks every question the store knows, so that its plan can be looked at.
    private func askEverything(_ tx: Tx, _ village: Village) throws {
        try askPeople(tx, village)
        try askCases(tx, village)
        try askAccounts(tx, village)
        try askOutreach(tx, village)
        try askBooks(tx, village)
        _ = try tx.audit.verify()
        _ = try tx.audit.all()
        _ = try tx.audit.ofCase(CaseID(raw: 1))
        _ = try tx.audit.ofSubject("case", 1)
        _ = try tx.answers.earlier(village.officer.id, "k", body: [])
        _ = try tx.answers.forget(before: village.now)
    }

    private func askPeople(_ tx: Tx, _ village: Village) throws {
        let (person, range) = (village.worker.id, PathRange(below: village.federation.path))
        try tx.people.save(village.worker)
        _ = try tx.people.find(anyOf: [person])
        _ = try tx.people.withPhone("1")
        _ = try tx.people.ofHousehold(HouseholdID(raw: 1))
        _ = try tx.people.search("秀兰", within: range)
        _ = try tx.people.search("秀兰")
        _ = try tx.people.ofUnion(village.union.id)
        _ = try tx.people.page()
        _ = try tx.people.labels(of: [person])
        for shelf in [MemberShelf.members, .outsiders] {
            let last = (path: range.low, person: person)
            _ = try tx.people.next(shelf, within: [range], after: last, limit: 50)
            _ = try tx.people.isOn(shelf, within: [range], person)
        }
        let partner = OrganisationID(raw: 1)
        _ = try tx.partners.next(of: [range], isClosed: false, before: partner, limit: 50)
        _ = try tx.redemptions.of(partner, month: "2024-06", limit: 50)
        _ = try tx.redemptions.lines(of: StatementID(raw: 1))
        let start = Instant(milliseconds: 0)
        _ = try tx.redemptions.borne(for: "x", "y", since: start, within: [range])
        let (grant, day) = (GrantID(raw: 1), village.day)
        _ = try tx.vouchers.find(grant)
        try? tx.vouchers.use(grant, for: RedemptionID(raw: 1))
        try tx.vouchers.free(RedemptionID(raw: 1))
        try? tx.vouchers.lapse(grant)
        _ = try tx.vouchers.standing(of: person, on: day)
        _ = try tx.vouchers.standing(of: person, "x", "y", on: day)
        _ = try tx.vouchers.over(before: day, limit: 50)
        _ = try tx.vouchers.firstDay()
        _ = try tx.vouchers.counts(of: OfferingID(raw: 1))
        _ = try tx.offerings.last("x", "y")
        _ = try tx.offerings.openings(of: "x", "y")
        _ = try tx.offerings.opened(of: "x")
        _ = try tx.people.withoutLead(of: "x", withEvents: true)
        _ = try tx.people.withoutLead(of: "x", withEvents: false)
        _ = try tx.people.ties(of: person)
        _ = try tx.people.categories(of: person)
        _ = try tx.people.ofCategory("x")
        try tx.people.removeCategory("x", from: person)
        _ = try tx.people.lifeEvents(of: person)
        _ = try tx.people.withLifeEvent(of: ["a", "b"], since: village.day)
        _ = try tx.organisations.find(anyOf: [village.union.id])
        _ = try tx.organisations.withCreditCode("1")
        _ = try tx.organisations.children(of: village.union.id)
        _ = try tx.organisations.subtree(of: range)
        _ = try tx.organisations.line(to: village.union.path)
        _ = try tx.organisations.search("工会")
        try tx.organisations.save(village.union)
        _ = try tx.regions.children(of: "1")
    }

    private func askCases(_ tx: Tx, _ village: Village) throws {
        let (person, service) = (village.worker.id, village.program.service)
        var row = try village.caseRow(tx)
        try tx.cases.add(row, duties: ["officer"])
        row.channel = "phone"
        try tx.cases.save(row, readAt: 1, duties: ["officer"])
        _ = try tx.cases.withNumber("1")
        _ = try tx.cases.ofApplicant(person)
        _ = try tx.cases.ofFiler(village.officer.id)
        _ = try tx.cases.ofService(service)
        _ = try tx.cases.ofHandling(village.union.id)
        _ = try tx.cases.ofHousehold(HouseholdID(raw: 1), service: service, since: village.now)
        _ = try tx.cases.concerning(person, service: service, since: village.now)
        _ = try tx.cases.waking(at: village.now)
        _ = try tx.cases.nextWake()
        _ = try tx.cases.events(of: row.id)
        _ = try tx.cases.events(of: row.id, shownOnly: true)
        let desk = InboxDesk(organisation: village.union.id, duty: "officer")
        _ = try tx.inbox.page([desk])
        _ = try tx.inbox.page([desk], urgentOnly: true)
        _ = try tx.urgentLanes.unended(service)
        _ = try tx.urgentLanes.of(service, limit: 20)
        let upper = InboxDesk(organisation: village.federation.id, duty: "finance")
        _ = try tx.inbox.count([desk, upper], dueBy: village.now)
        try tx.cases.eachStanding(of: service, within: nil) { _ in }
        let ranges = [village.union, village.district].map { PathRange(below: $0.path) }
        try tx.cases.eachStanding(of: service, within: ranges) { _ in }
        try tx.cases.eachStanding(of: service, within: ranges, acts: false) { _ in }
        _ = try tx.inbox.holds(row.id, on: [desk])
        _ = try tx.decisions.of(row.id)
        _ = try tx.decisions.latest("eligible", of: row.id)
        _ = try tx.cases.lines(of: [row.id], verdict: "eligible")
        _ = try tx.grants.ofCase(row.id)
        _ = try tx.grants.ofHolder(person)
        _ = try tx.grants.page(.due)
        let day = CivilDate(dayNumber: 19_900)
        _ = try tx.grants.covers(of: person, named: "aid", from: service)
        _ = try tx.grants.covers(ofOrBy: person)
        _ = try tx.grants.covers(ofAny: [person], within: nil)
        _ = try tx.grants.covers(from: service, within: nil, limit: 50)
        _ = try tx.grants.coverCounts(from: service, within: nil, on: day)
        _ = try tx.grants.money(named: "aid", by: service, within: nil)
        _ = try tx.grants.dueSums()
        _ = try tx.grants.rules(for: village.union.id, unit: "cover", on: day)
        _ = try tx.grants.ruleCount(by: service, unit: "cover", within: nil, on: day)
        _ = try tx.ratings.called(of: service, within: ranges, limit: 20)
        _ = try tx.grants.due()
        _ = try? tx.grants.move(GrantID(raw: 1), from: .due, to: .inBatch)
        _ = try tx.consents.ofPerson(person)
        _ = try tx.consents.ofCase(row.id)
        _ = try tx.consents.ofLead(LeadID(raw: 1))
        _ = try tx.programs.open(service)
        _ = try tx.programs.version(service, "d1")
        _ = try tx.programs.all()
        _ = try tx.programs.search("帮扶")
    }

    private func askAccounts(_ tx: Tx, _ village: Village) throws {
        let id = village.officer.id
        try tx.accounts.save(village.officer)
        _ = try tx.accounts.withLogin("x")
        _ = try tx.accounts.withPhone("1")
        _ = try tx.accounts.ofPerson(village.worker.id)
        _ = try tx.accounts.staff()
        _ = try tx.accounts.posts(of: id, on: village.day)
        _ = try tx.accounts.holders(of: "officer", at: [village.union.id], on: village.day)
        _ = try tx.sessions.find([1])
        try tx.sessions.endAll(of: id)
        _ = try tx.sessions.sweep(at: village.now)
        _ = try tx.codes.find("1")
        _ = try tx.codes.sweep(at: village.now)
        _ = try tx.rates.sweep(before: village.now)
    }

    private func askOutreach(_ tx: Tx, _ village: Village) throws {
        let (id, range) = (village.officer.id, PathRange(below: village.federation.path))
        _ = try tx.messages.waiting(at: village.now)
        _ = try tx.messages.of(id)
        _ = try tx.messages.ofCase(CaseID(raw: 1))
        _ = try tx.messages.unread(id)
        try tx.messages.markRead(id, at: village.now)
        for source in [nil, "rule"] {
            let shelf = LeadShelf("open", within: [range], from: source)
            _ = try tx.leads.count(shelf)
            _ = try tx.leads.page(shelf, newestFirst: true)
            _ = try tx.leads.page(shelf, newestFirst: false)
            _ = try tx.leads.countByRule(shelf)
        }
        _ = try tx.leads.assigned(to: id, "open")
        _ = try tx.leads.withContact("1")
        _ = try tx.leads.ofPerson(village.worker.id)
        _ = try tx.leads.ofCase(CaseID(raw: 1))
        _ = try tx.leads.attempts(of: LeadID(raw: 1))
        _ = try tx.uploadLinks.find([1])
        _ = try tx.uploadLinks.sweep(at: village.now)
        _ = try tx.drafts.of(id)
        _ = try tx.drafts.untouched(since: village.now)
        try tx.drafts.remove(DraftID(raw: 1))
        _ = try tx.files.of(.lead(LeadID(raw: 1)))
        _ = try tx.files.piece(0, of: FileID(raw: 1))
        try tx.files.remove(FileID(raw: 1))
    }

    private func askBooks(_ tx: Tx, _ village: Village) throws {
        let from = try tx.books.open("a", .source, .yuan)
        let to = try tx.books.open("b", .pool, .yuan)
        let claim = Claim(holder: 1)
        let order = Order(
            from: from,
            to: to,
            amount: Amount(1),
            unit: .yuan,
            code: "x",
            claim: claim
        )
        let ids = (0..<2).map { _ in TransferID(tx.mint.number()) }
        let until = LedgerTime(milliseconds: village.later(9).milliseconds)
        try tx.books.apply(Command(key: "a", .hold(ids[0], order, until: until)), at: village.now)
        try tx.books.apply(Command(key: "b", .void(ids[1], hold: ids[0])), at: village.now)
        _ = try tx.books.lines(of: from)
        _ = try tx.books.overdueHolds(at: village.now)
        _ = try tx.payments.withNumber("1")
        _ = try tx.payments.page(.made)
        _ = try tx.payments.lines(of: BatchID(raw: 1))
        _ = try tx.payments.lines(of: GrantID(raw: 1))
        _ = try tx.payments.sources(of: BatchID(raw: 1))
        _ = try tx.payments.isOwedAgain(BatchID(raw: 1))
    }
}

extension Connection {
    /// How the database would go about a statement, line by line.
    fileprivate func plan(of text: String) throws -> [String] {
        let statement = try Statement("EXPLAIN QUERY PLAN " + text, on: self)
        var lines: [String] = []
        while try statement.step() {
            lines.append(try Row(statement).text(3))
        }
        return lines
    }
}
