import Calendar
import Casework
import Hall
import HallTesting
import Programs
import Registry
import Store

/// A year of every service of a catalogue: people need something every day, places are registered,
/// colleagues act by every way a file offers, the bank pays, the clock strikes; then nothing new comes,
/// and what is open has time to end.
///
/// It knows no service: whatever a folder asks is answered, whatever a case offers is tried.
struct LivedYear {
    /// How many days at the end nothing new comes.
    static let quietDays = 120

    var life: DemoLife
    /// How often somebody applied, by service, and how often the answer was no.
    var filed: [String: Int] = [:]
    var declined: [String: Int] = [:]
    /// Why the last one was turned away, by service.
    var lastNo: [String: Words] = [:]
    /// Services whose form nobody could fill, or for whom nobody is there to apply.
    var unanswered: Set<String> = []
    /// Cases whose clock could not strike.
    var stuckClocks: Set<CaseID> = []
    private let days: Int
    private let needs: Int
    private var placesRegistered = 0

    /// - Parameters:
    ///   - needs: How many applications are made on the days on which something new comes.
    ///   - days: How many days those are.
    init(_ life: DemoLife, days: Int, needs: Int) {
        self.life = life
        self.days = days
        self.needs = needs
    }

    var hall: Hall { life.hall }

    mutating func live() async throws {
        try await life.fillRolls()
        let asked = life.services.flatMap(\.service.procedures).filter(\.hasCases)
        let applicants = life.town.city.people.indices.shuffled(using: &life.dice)
        var (next, done) = (0, 0)
        for day in 1...(days + Self.quietDays) {
            let date = life.today.adding(days: 1)
            let due = day <= days ? needs * day / days : needs
            try await life.live(through: date)
            while done < due, !asked.isEmpty {
                let service = asked[done % asked.count]
                done += 1
                if service.ask.isForNobody {
                    try await register(service)
                } else {
                    try await apply(for: service, applicants[next % applicants.count])
                    next += 1
                }
            }
            if date.weekday == .thursday {
                try await takeUpAll()
                try await life.objectToNotices(share: 15)
            }
            if date.day == 3 { try await payPlaces() }
            stuckClocks.formUnion(try await hall.tick())
        }
    }

    /// Somebody of the city needs a service: applies, or is applied for where that is how it goes.
    private mutating func apply(for service: Service, _ person: Int) async throws {
        let answers = self.answers(of: service).fill(&life.dice)
        let asked = service.ask.who
        let isOwn = asked.isEmpty || asked.contains("worker") || asked.contains("everyone")
        let filer = isOwn ? try await life.account(of: person) : try await colleague(asked, person)
        guard let filer else { return declineForWantOfStaff(service) }
        let application = Apply(
            service.id,
            answers: answers,
            for: isOwn ? nil : life.town.people[person],
            consent: isOwn ? nil : ConsentGiven(.phone, words: "本人电话同意代办。"),
            draft: try await life.draft(service, answers, as: filer),
            insists: life.dice.chance(30)
        )
        try await file(application, of: service, as: filer)
    }

    private func colleague(_ duties: [String], _ person: Int) async throws -> Actor? {
        let union = life.town.city.people[person].union
        let path = try await life.town.place(union)?.path
        return path.flatMap { life.crew.holders(of: duties, at: $0).first }.map { .staff($0) }
    }

    /// One of those whom the service asks registers a new place.
    private mutating func register(_ service: Service) async throws {
        let top = life.town.city.organisations[0].key
        guard let path = try await life.town.place(top)?.path,
            let colleague = life.crew.holders(of: service.ask.who, at: path).first
        else { return declineForWantOfStaff(service) }
        var answers = self.answers(of: service).fill(&life.dice)
        if let field = service.form.place {
            placesRegistered += 1
            answers.merge(newPlace(placesRegistered, for: field)) { _, new in new }
        }
        let actor = Actor.staff(colleague)
        let application = Apply(
            service.id,
            answers: answers,
            draft: try await life.draft(service, answers, as: actor),
            insists: true,
            isForNobody: true
        )
        try await file(application, of: service, as: actor)
    }

    func answers(of service: Service) -> DemoAnswers {
        DemoAnswers(
            service: service,
            today: life.today,
            people: life.town.city.people,
            unions: life.town.city.unions
        )
    }

    private func newPlace(_ number: Int, for field: FormField) -> [String: [String]] {
        let stations = life.town.city.stations(seed: 3)
        let near = stations[number % stations.count]
        let parts: [PlaceAnswer.Part: String] = [
            .name: "港城第\(number)驿站", .address: "港城市\(number)号", .longitude: near.x,
            .latitude: near.y, .datum: "wgs84",
        ]
        return Dictionary(
            uniqueKeysWithValues: parts.map { (field.wireName(of: $0.key), [$0.value]) }
        )
    }

    private mutating func file(
        _ application: Apply,
        of service: Service,
        as actor: Actor
    ) async throws {
        do {
            let receipt = try await hall.perform(application, as: actor)
            filed[service.id, default: 0] += 1
            life.note(.handle(CaseID(raw: receipt.caseFile)), in: life.dice.number(1...4))
        } catch let no as NotEligible {
            decline(service, no.refusal.reason)
        } catch let refusal as Refusal {
            decline(service, refusal.reason)
        } catch let form as UnfinishedForm {
            let names = (form.faults.keys.sorted() + form.unanswered).joined(separator: ", ")
            unanswered.insert(service.id)
            decline(service, Words(zh: "没有填好：\(names)", en: "unfinished: \(names)"))
        }
    }

    private mutating func declineForWantOfStaff(_ service: Service) {
        let who = service.ask.who.joined(separator: ", ")
        unanswered.insert(service.id)
        decline(service, Words(zh: "没有人能办：\(who)", en: "nobody is there who may apply: \(who)"))
    }

    private mutating func decline(_ service: Service, _ why: Words) {
        declined[service.id, default: 0] += 1
        lastNo[service.id] = why
    }
}
