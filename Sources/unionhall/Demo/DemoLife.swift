import Calendar
import Hall
import HallTesting
import Programs
import Store

/// Lets the demo city live through its months by the same use cases as a real one: people apply,
/// colleagues decide, the bank pays, some things are forgotten, the clock strikes.
struct DemoLife {
    let town: DemoTown
    let crew: DemoCrew
    let services: [Published]
    /// What people apply for; what is for a place, or only offered, is nobody's own need, and what comes
    /// after something else nobody begins with.
    var asking: [Published] {
        services.filter { published in
            let service = published.service
            return service.hasCases && !service.ask.isForNobody && service.id == service.folder
                && service.ask.who.contains("worker")
        }
    }
    let clock: ObedientClock
    let outbox: OutboxFile
    let end: Instant
    var dice: Dice
    /// Of its own, so that what the rest of the city does is not moved by it.
    var voucherDice: Dice
    /// The same for what judges give.
    var panelDice: Dice
    /// The same for contracts and meetings.
    var pactDice: Dice
    /// The same for what people say and do when their case is over.
    var endDice: Dice
    /// The same for what cannot wait.
    var urgentDice: Dice
    /// Of its own as well: whom visitors meet at the doors.
    var doorDice: Dice
    var doors = 0
    /// The same for what people answer in quizzes.
    var quizDice: Dice
    /// The same for whom people vote for.
    var voteDice: Dice
    /// The same for what is objected to notices.
    var noticeDice: Dice
    var agenda: [CivilDate: [Errand]] = [:]
    /// How often a case was taken up, so that nobody tries for ever.
    var visits: [CaseID: Int] = [:]
    var filed = 0
    var decisions = 0
    /// Why the last application that was turned away was.
    var lastNo: Refusal?
    /// How often applicants were asked for something.
    var questions = 0
    var accounts: [Int: Actor] = [:]
    /// Those who only claimed what they were offered.
    var claimants: [Int: Actor] = [:]
    /// Households that have not come yet: whoever tries the demo does it as one of them.
    let newcomers: Set<Int>
    let lastDay: CivilDate
    var shops: [DemoShop] = []
    /// Those whose application was taken: whoever tries the demo as one of them finds a case.
    var filedFor: Set<Int> = []
    /// Couriers and drivers of the city, for whom partners' prices are meant.
    let couriers: [Int]

    init(
        _ town: DemoTown,
        _ crew: DemoCrew,
        _ services: [Published],
        until end: Instant,
        by clock: ObedientClock,
        outbox: OutboxFile,
        seed: UInt64
    ) {
        self.town = town
        self.crew = crew
        self.services = services
        self.clock = clock
        self.outbox = outbox
        self.end = end
        dice = Dice(seed: seed)
        voucherDice = Dice(seed: seed &+ 1_000_003)
        panelDice = Dice(seed: seed &+ 2_000_003)
        endDice = Dice(seed: seed &+ 3_000_017)
        urgentDice = Dice(seed: seed &+ 8_000_009)
        pactDice = Dice(seed: seed &+ 5_000_011)
        doorDice = Dice(seed: seed &+ 4_000_037)
        quizDice = Dice(seed: seed &+ 6_000_023)
        voteDice = Dice(seed: seed &+ 7_000_003)
        noticeDice = Dice(seed: seed &+ 7_000_033)
        lastDay = town.hall.calendar.date(of: end)
        let spared = DemoStaff.newcomers(of: town.city) + DemoStaff.workmates(of: town.city)
        couriers = DemoStaff.couriers(of: town.city)
        newcomers = Set(spared.map { town.city.people[$0].household })
    }

    var hall: Hall { town.hall }
    var today: CivilDate { hall.calendar.date(of: clock.now) }

    /// Something to be done on a day.
    enum Errand {
        /// Somebody of the city, by the order of the city, needs a service.
        case need(Int)
        /// Somebody of the city wants just this service.
        case want(Int, String)
        case handle(CaseID)
        case follow(LeadID)
        case settle(BatchID)
        /// Somebody claims an offer of a service.
        case claim(Int, String, String)
    }

    /// Lives until the end; the clock stands there afterwards.
    mutating func live() async throws {
        var day = today.adding(days: 1)
        plan()
        try await fillRolls()
        while day <= lastDay {
            try await live(through: day)
            if day == lastDay.adding(days: -Self.pactDays) { try await convene(whole: true) }
            if day == lastDay.adding(days: -Self.noticeDays) { try await showSomething() }
            if day == lastDay.adding(days: -3) { try await convene(whole: false) }
            day = day.adding(days: 1)
        }
        // A city in which nobody was helped is no demonstration; better say why.
        if filed == 0, let lastNo { throw lastNo }
        pass(to: end)
        try await hall.tick()
        try await hearOfIllness()
        _ = try await hall.sendWaiting(by: Carriers(phones: outbox, mail: outbox))
    }

    mutating func live(through day: CivilDate) async throws {
        pass(to: hour(9, of: day))
        try await hall.tick()
        for errand in agenda.removeValue(forKey: day) ?? [] {
            pass(to: clock.now.advanced(byMilliseconds: 60_000))
            try await run(errand)
        }
        pass(to: max(clock.now, hour(15, of: day)))
        try await hall.tick()
        try await takeVouchers()
        try await knock()
        try await shop()
        try await callRolls()
        try await holdPanels()
        try await playQuizzes()
        try await holdVotes()
        try await objectToNotices(share: 3)
        if day.weekday == .friday { try await allot() }
        if day.day == 2 { try await payShops() }
        if isPayday(day) { try await prepareBatch() }
        if day.weekday == .tuesday { try await seekPeople() }
        _ = try await hall.sendWaiting(by: Carriers(phones: outbox, mail: outbox))
    }

    private mutating func run(_ errand: Errand) async throws {
        switch errand {
        case .need(let person): try await apply(person, to: asking)
        case .want(let person, let service):
            try await apply(person, to: asking.filter { $0.service.id == service })
        case .handle(let file): try await handle(file)
        case .follow(let lead): try await follow(lead)
        case .settle(let batch): try await settle(batch)
        case .claim(let person, let offer, let service):
            try await claim(offer, of: service, by: person)
        }
    }

    mutating func note(_ errand: Errand, in days: Int) {
        agenda[today.adding(days: days), default: []].append(errand)
    }

    private func hour(_ hour: Int64, of day: CivilDate) -> Instant {
        hall.calendar.start(of: day).advanced(byMilliseconds: hour * 3_600_000)
    }

    func pass(to instant: Instant) {
        clock.move(to: min(instant, end))
    }

    /// Fridays, and the last working day of a month.
    private func isPayday(_ day: CivilDate) -> Bool {
        let next = hall.calendar.adding(workingDays: 1, to: day)
        return hall.calendar.isWorkingDay(day)
            && (day.weekday == .friday || next.month != day.month)
    }
}

extension DemoLife {
    /// Who needs something on which day; more of it lately, so that desks are full.
    private mutating func plan() {
        let days = max(10, today.days(until: lastDay))
        for (order, person) in applicants.enumerated() {
            let ago = order.isMultiple(of: 2) ? dice.number(0...7) : dice.number(8...days - 1)
            agenda[lastDay.adding(days: -ago), default: []].append(.need(person))
        }
        // Where people come together there are some, whatever the dice say.
        for published in asking where !published.service.gatherings.isEmpty {
            for person in applicants.suffix(Self.guests) {
                let ago = pactDice.number(8...30)
                agenda[lastDay.adding(days: -ago), default: []].append(
                    .want(person, published.service.id)
                )
            }
        }
    }

    /// How many apply for what people come together for, besides those who happen to.
    private static let guests = 12

    /// One of a household each: people from all over the city, and some of the union whose chair
    /// is there to apply for them.
    var applicants: [Int] {
        let people = town.city.people
        let wanted = min(400, max(20 * max(2, asking.count), people.count / 50))
        let union = DemoStaff.chairedUnion(of: town.city)
        let members = people.indices.filter { people[$0].union == union }.prefix(8)
        let spread = stride(from: 0, to: people.count, by: max(1, people.count / wanted))
        var taken = newcomers
        return (members + Array(spread)).filter { taken.insert(people[$0].household).inserted }
    }
}
