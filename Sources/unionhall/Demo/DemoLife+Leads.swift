import Calendar
import Hall
import HallTesting
import Programs
import Registry
import Store

extension DemoLife {
    /// The standing rules look through the registry, and a visitor brings home a name.
    mutating func seekPeople() async throws {
        // Rules are run once a month; in between people are found on visits.
        if today.day <= 7 { try await hall.findPeople() }
        if dice.chance(40) { try await visit() }
        guard let officer = crew.members.first(where: { $0.role == "officer" })?.colleague else {
            return
        }
        let open = try await hall.ask(LeadList([.open], page: 1), as: .staff(officer)).leads
        for lead in open where dice.chance(60) {
            if let person = lead.row.person, isNewcomer(person) { continue }
            note(.follow(lead.row.id), in: dice.number(1...6))
        }
    }

    /// The hospitals' list of the last day, over which no rule has been run yet: whoever tries the demo
    /// finds somebody.
    func hearOfIllness() async throws {
        let services = asking.map(\.service.id)
        let beginning = Instant(milliseconds: 0)
        let lines = try await hall.database.read(hall.tenant) { [town, newcomers] tx in
            var households = newcomers
            var lines: [AddLifeEvents.Line] = []
            for (index, person) in town.city.people.enumerated().reversed() {
                guard lines.count < Self.fallenIll, person.workRegion == City.region,
                    households.insert(person.household).inserted,
                    let row = try tx.people.find(town.people[index]),
                    let household = row.household,
                    try services.allSatisfy({
                        try tx.cases.ofHousehold(household, service: $0, since: beginning).isEmpty
                    })
                else { continue }
                lines.append(AddLifeEvents.Line(row.id, illness))
            }
            return lines
        }
        _ = try await hall.perform(AddLifeEvents(lines), as: .hall)
    }

    private static let fallenIll = 8

    private var illness: NewPerson.Event {
        .init("major illness", on: today.adding(days: -20), source: "demo")
    }

    /// Only services that look for people themselves take leads.
    private mutating func visit() async throws {
        let open = services.filter { !$0.service.finds.isEmpty }
        guard !open.isEmpty,
            let visitor = crew.members.first(where: { $0.role == "visitor" })?.colleague
        else { return }
        let index = dice.number(0...town.city.people.count - 1)
        let person = town.city.people[index]
        guard !newcomers.contains(person.household) else { return }
        let lead = RecordLead(
            person.name,
            contact: person.phone,
            from: .visit,
            note: "走访单位时听说，家里近来有困难。",
            for: dice.pick(open).service.id,
            person: town.people[index]
        )
        _ = try await hall.perform(lead, as: .staff(visitor))
    }

    private func isNewcomer(_ person: PersonID) -> Bool {
        town.order[person].map { newcomers.contains(town.city.people[$0].household) } ?? false
    }

    /// A call: nobody there, no thank you, or yes.
    mutating func follow(_ id: LeadID) async throws {
        guard let officer = crew.members.first(where: { $0.role == "officer" })?.colleague else {
            return
        }
        let actor = Actor.staff(officer)
        let throwing = dice.number(1...100)
        do {
            let lead = try await hall.ask(OpenLead(id), as: actor)
            guard lead.state == .open else { return }
            let result: LogContact.Result = throwing <= 25 ? .noAnswer : .reached
            _ = try await hall.perform(LogContact(id, by: .phone, result, words: nil), as: actor)
            switch throwing {
            case ...25: return
            case ...40:
                _ = try await hall.perform(CloseLead(id, as: .declined, words: nil), as: actor)
            default: try await agree(lead, as: actor)
            }
        } catch is Refusal {}
    }

    private mutating func agree(_ lead: LeadView, as actor: Actor) async throws {
        let consent = ConsentGiven(.phone, words: "本人电话同意由工会代为申请。")
        _ = try await hall.perform(RecordConsent(lead.row.id, consent), as: actor)
        // Some papers are still on their way.
        guard let person = lead.row.person, dice.chance(70) else { return }
        let service = try hall.shelf.now.open(lead.row.service).service
        let answers = DemoAnswers(service: service, today: today).fill(&dice)
        for field in DemoAnswers(service: service, today: today).paperFields {
            try await hang(.lead(lead.row.id), for: field.id, as: actor)
        }
        let apply = Apply(service.id, answers: answers, for: person, lead: lead.row.id)
        do {
            try await file(apply, as: actor)
        } catch is NotEligible {
            let close = CloseLead(lead.row.id, as: .notEligible, words: nil)
            _ = try await hall.perform(close, as: actor)
        } catch is UnfinishedForm {}
    }
}
