import Calendar
import Casework
import FEEL
import Programs
import Testing

/// Plays the scenarios of a service on values alone: no database, no leads, no money.
///
/// The hall plays them through its own commands; this shows that the folder itself says what its
/// scenarios expect.
struct ScenarioPlayer {
    let service: Service
    let scenario: Scenario
    private let calendar = WorkCalendar(zone: .shanghai)
    private var cases: [PlayedCase] = []
    private var alarms: Set<String> = []
    private var refusal: String?

    struct PlayedCase {
        let name: String?
        let channel: String
        var sheet: FactSheet
        var assessment: Assessment
        var state: CaseState
        var dates: [String: CivilDate]
    }

    init(_ scenario: Scenario, of service: Service) {
        self.scenario = scenario
        self.service = service
    }

    mutating func play() throws {
        for step in scenario.steps {
            let now = calendar.zone.instant(of: step.at)
            alarms = []
            refusal = nil
            for index in cases.indices { try tick(index, at: now) }
            if let deed = step.deed { try perform(deed, in: step, at: now) }
            for expectation in step.expectations {
                let holds = try meets(expectation, at: now)
                #expect(holds, "\(scenario.file):\(step.place.line): \(expectation)")
            }
            let expectsRefusal = step.expectations.contains {
                if case .refused = $0 { true } else { false }
            }
            #expect(refusal == nil || expectsRefusal, "\(step.place): \(refusal ?? "")")
        }
    }

    private mutating func perform(
        _ deed: ScenarioDeed,
        in step: Scenario.Step,
        at now: Instant
    ) throws {
        guard case .action(let action) = deed else { return try apply(step, at: now) }
        let index = cases.lastIndex { step.caseName == nil || $0.name == step.caseName }
        let at = try #require(index)
        let isPerson = scenario.people.contains { $0.id == step.actor }
        let texts = service.step(cases[at].state.step)?.action(action)
        let condition = texts?.when.map {
            service.condition($0, on: cases[at].sheet, at: moment(now))
        }
        let act = Act(
            action,
            as: [isPerson ? "applicant" : step.actor ?? ""],
            saying: step.words,
            seeing: cases[at].state.version,
            condition: condition.map(\.holds) ?? true,
            missing: condition?.missing ?? []
        )
        try change(at, by: .act(act), at: now)
        guard refusal == nil else { return }
        cases[at].dates[action] = calendar.date(of: now)
        if !step.answers.isEmpty { try answer(at, step, at: now) }
    }

    /// What was asked again is answered, and judged anew.
    private mutating func answer(_ index: Int, _ step: Scenario.Step, at now: Instant) throws {
        for (name, texts) in step.answers {
            if let fact = FactCatalogue.fact(name) {
                cases[index].sheet.known[name] = fact.value(from: texts)
            } else {
                let field = try #require(service.form.field(name))
                cases[index].sheet.answers[name] = try field.read(texts)?.feel
            }
        }
        cases[index].assessment = service.assess(cases[index].sheet, at: moment(now))
    }

    private mutating func apply(_ step: Scenario.Step, at now: Instant) throws {
        let isPerson = scenario.people.contains { $0.id == step.actor }
        let person = try #require(scenario.people.first { $0.id == step.person ?? step.actor })
        var known = person.facts.map { ("applicant." + $0.key, $0.value) }
        known += scenario.owner.map { ("owner." + $0.key, $0.value) }
        let facts = Dictionary(uniqueKeysWithValues: known)
        let raw = Dictionary(
            uniqueKeysWithValues: step.answers.map { ($0.key.replacing(" ", with: "_"), $0.value) }
        )
        let reading = service.readForm(raw, known: facts, at: moment(now))
        #expect(reading.isComplete, "\(step.place): \(reading)")
        let sheet = FactSheet(answers: reading.answers.feel, known: facts)
        let filed = try service.procedure.advance(.unfiled, .filed, at: now, in: calendar)
        cases.append(
            PlayedCase(
                name: step.caseName,
                channel: isPerson ? "self" : "proxy",
                sheet: sheet,
                assessment: service.assess(sheet, at: moment(now)),
                state: filed.state,
                dates: ["filed": calendar.date(of: now)]
            )
        )
        note(filed.effects)
    }

    private mutating func tick(_ index: Int, at now: Instant) throws {
        try change(index, by: .tick, at: now)
    }

    private mutating func change(_ index: Int, by event: CaseEvent, at now: Instant) throws {
        do throws(CaseworkRefusal) {
            let advance = try service.procedure.advance(
                cases[index].state,
                event,
                at: now,
                in: calendar
            )
            cases[index].state = advance.state
            #expect(advance.state.brokenInvariants(of: service.procedure).isEmpty)
            note(advance.effects)
            if advance.state.isClosed, cases[index].dates["closed"] == nil {
                cases[index].dates["closed"] = calendar.date(of: now)
            }
        } catch {
            refusal = error.zh
        }
    }

    /// Who has been alarmed: those of the step before its time is over, others when it is.
    private mutating func note(_ effects: [Effect]) {
        for effect in effects {
            switch effect.deed {
            case .tell(let people, .warned), .tell(let people, .late): alarms.formUnion(people)
            default: break
            }
        }
    }

    private func moment(_ now: Instant) -> ZonedDateTime {
        ZonedDateTime(at: now, in: calendar.zone)
    }
}

extension ScenarioPlayer {
    private func meets(_ expectation: Programs.Expectation, at now: Instant) throws -> Bool {
        if case .refused(let words) = expectation { return refusal?.contains(words) ?? false }
        if case .measure(let id, let value) = expectation {
            return try figure(id, at: now) == value
        }
        if case .missed(let ids) = expectation {
            return try ids.allSatisfy { id in
                let measure = try #require(service.measure(id))
                let target = try #require(measure.targets.last)
                return try !target.isKept(by: figure(id, at: now))
            }
        }
        // What happens at partners is the hall's to play.
        if case .partner = expectation { return true }
        if cases.isEmpty, !service.hasCases { return true }
        let played = try #require(cases.last)
        return switch expectation {
        case .step(let id): played.state.step == id
        case .outcome(let id): played.state.outcome == id
        case .eligible(let answer): played.assessment.eligible.word == answer
        case .needs(let facts): played.assessment.eligible == .needs(facts)
        case .why(let zh): played.assessment.why.zh == zh
        case .amount(let yuan): played.assessment.amount == .yuan(yuan, note: nil)
        case .due(let date): due(of: played) == date
        case .days(let days): elapsed(played) == days
        case .channel(let channel): played.channel == channel
        case .alarm(let duty): alarms.contains(duty)
        default: true
        }
    }

    private func due(of played: PlayedCase) -> CivilDate? {
        played.state.clocks.first { $0.isRunning }
            .map { calendar.date(of: $0.due.advanced(byMilliseconds: -1)) }
    }

    private func elapsed(_ played: PlayedCase) -> Int? {
        guard let filed = played.dates["filed"], let closed = played.dates["closed"] else {
            return nil
        }
        return filed.days(until: closed)
    }

    private func figure(_ id: String, at now: Instant) throws -> Decimal34 {
        let measure = try #require(service.measure(id))
        let readings = cases.map { played in
            measure.reading(
                of: CaseFacts(
                    channel: played.channel,
                    step: played.state.step,
                    outcome: played.state.outcome,
                    dates: played.dates
                ),
                in: service,
                at: moment(now)
            )
        }
        let counted = Decimal34(readings.count { $0 == .counted })
        let all = Decimal34(readings.count { $0 == .counted || $0 == .among })
        let share = counted / all
        return measure.kind == .number ? counted : try #require(share)
    }
}

extension Assessment.Eligibility {
    fileprivate var word: String {
        switch self {
        case .yes: "yes"
        case .no: "no"
        case .ask: "ask"
        case .needs: "needs"
        }
    }
}
