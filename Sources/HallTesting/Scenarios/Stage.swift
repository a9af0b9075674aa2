import Calendar
import Casework
import FEEL
import Hall
import Programs
import Registry
import Store

/// The hall of a scenario, with everybody who appears in it.
struct Stage {
    let hall: Hall
    let clock: ObedientClock
    let service: Service
    /// The services that its cases open.
    let neighbours: [Service]
    /// People by the word the scenario uses.
    var cast: [String: Player] = [:]
    /// Those behind a word that stands for many.
    var crowds: [String: [Player]] = [:]
    /// Staff by duty.
    var staff: [String: Colleague] = [:]
    /// Places by the word the scenario uses.
    var spots: [String: PlaceRow] = [:]
    /// Unions by the word the scenario uses.
    var unions: [String: OrganisationRow] = [:]
    /// What was looked up last.
    var found: [Words] = []
    /// What the last door said.
    var entrance: String?
    var days: [CivilDate] = []
    var cases: [String: CaseID] = [:]
    var lastCase: CaseID?
    /// Leads by the word of the person.
    var leads: [String: LeadID] = [:]
    var partners: [String: StagePartner] = [:]
    /// Organisations by the word the scenario uses.
    var firms: [String: [OrganisationRow]] = [:]
    /// What became of the last list, line by line.
    var listed: [ListedLine] = []
    var lastPurchase: StagePurchase?
    /// What whoever objected last took along.
    var objected: ObjectionReceipt?
    /// When the step before was played.
    private(set) var lastStep: Instant

    /// Somebody with a phone.
    struct Player: Sendable {
        let person: PersonID
        let account: UserID
        let name: String
        let phone: String

        var actor: Actor { .worker(account: account, person: person) }
    }

    static func set(
        for scenario: Scenario,
        of written: Service,
        beside neighbours: [Service] = []
    ) async throws -> Stage {
        let service = written.with(pieces: scenario.pieces)
        let zone = Zone.shanghai
        let start = zone.instant(of: scenario.now)
        let clock = ObedientClock(at: start)
        let entropy = SeededEntropy(seed: 1)
        let mint = MintSource(now: { clock.now }, bits: { entropy.bits64() })
        let shelf = Shelf()
        let hall = Hall(
            database: try Database.scratch(mint: mint),
            tenant: TenantID(raw: 1),
            shelf: shelf,
            calendar: WorkCalendar(zone: zone),
            clock: clock,
            entropy: entropy
        )
        let scenery = Scenery(
            scenario: scenario,
            service: service,
            neighbours: neighbours,
            now: start
        )
        let built = try await hall.database.write(hall.tenant) { try scenery.build(in: $0) }
        for published in built.published { shelf.put(published) }
        var stage = Stage(
            hall: hall,
            clock: clock,
            service: service,
            neighbours: neighbours,
            lastStep: start
        )
        stage.cast = built.cast.compactMapValues(\.first)
        stage.crowds = built.cast.filter { $0.value.count > 1 }
        stage.staff = built.staff
        stage.spots = built.spots
        stage.firms = built.firms
        stage.unions = built.unions
        for account in service.accounts {
            let amount = scenario.accounts[account.id] ?? 10_000_000_00
            if amount == 0 { continue }
            try await hall.perform(
                Deposit(amount, into: account.id, of: service.id, statement: account.id),
                as: .hall
            )
        }
        try await stage.takeIn(scenario, owner: built.owner)
        return stage
    }

    private init(
        hall: Hall,
        clock: ObedientClock,
        service: Service,
        neighbours: [Service],
        lastStep: Instant
    ) {
        self.hall = hall
        self.clock = clock
        self.service = service
        self.neighbours = neighbours
        self.lastStep = lastStep
    }

    /// Lets time pass, each clock firing when it is due.
    func pass(until moment: CivilDateTime) async throws {
        let target = hall.calendar.zone.instant(of: moment)
        while let wake = try await hall.ask(NextWake(), as: .hall),
            wake <= target
        {
            clock.move(to: wake)
            try Task.checkCancellation()
            // A case that cannot go on would be due for ever.
            guard try await hall.tick().isEmpty else { break }
        }
        clock.move(to: target)
        try await hall.tick()
    }

    mutating func noteStep() {
        lastStep = clock.now
    }

    /// Who a word of the scenario is: one of the people, or the duty's colleague.
    func actor(_ word: String) -> Actor? {
        cast[word]?.actor ?? partners[word].map { .partner($0.clerk) }
            ?? staff[word].map(Actor.staff)
    }

    /// The case a step speaks of.
    func caseFile(_ step: Scenario.Step) -> CaseID? {
        step.caseName.flatMap { cases[$0] } ?? lastCase
    }
}
