import Calendar
import Casework
import Hall
import Programs
import Registry
import Store

extension Stage {
    /// Does what a step says, as whoever the step says.
    mutating func perform(_ step: Scenario.Step) async throws {
        if let look = step.look { try await self.look(look) }
        try await move(step.moves)
        if step.deed == .object { return try await object(step) }
        if let own = step.actor.flatMap({ firms[$0] }), case .action(let action)? = step.deed {
            for firm in own { try await act(action, step, atTheDoorOf: firm) }
            return
        }
        guard let deed = step.deed, let word = step.actor, let actor = actor(word) else { return }
        guard let crowd = crowds[word] else { return try await perform(deed, step, as: actor) }
        for player in crowd { try await perform(deed, step, as: player.actor) }
    }

    private mutating func perform(
        _ deed: ScenarioDeed,
        _ step: Scenario.Step,
        as actor: Actor
    ) async throws {
        switch deed {
        case .apply(let procedure):
            try await apply(step, to: self.procedure(procedure), as: actor, lead: nil)
        case .openCase:
            let lead = step.person.flatMap { leads[$0] }
            try await apply(
                step,
                to: procedure(step.procedure),
                as: actor,
                lead: try await lead == nil ? self.lead(step) : lead
            )
        case .lead: try await recordLead(step, as: actor)
        case .contact:
            try await hall.perform(
                LogContact(try await lead(step), by: step.way, .reached, words: step.words),
                as: actor
            )
        case .consent:
            try await hall.perform(
                RecordConsent(try await lead(step), ConsentGiven(step.way, words: step.words)),
                as: actor
            )
        case .upload: try await upload(step, by: step.actor ?? "")
        case .claim(let offer):
            let only = offer ?? service.offers.first?.id ?? ""
            _ = try await hall.claim(only, of: service.id, once: nil, as: actor)
        case .fillIn: try await fillIn(step, as: actor)
        case .receive:
            guard let income = step.income else { return }
            _ = try await hall.perform(
                RecordIncome(
                    income.amount,
                    into: income.account,
                    of: service.id,
                    from: income.from
                ),
                as: actor
            )
            try await hall.tick()
        case .allot(let offer):
            let only = offer ?? service.offers.first { $0.isAllotted }?.id ?? ""
            _ = try await hall.perform(AllotOffer(only, of: service.id), as: actor)
            try await hall.tick()
        case .payPlaces: try await payPlaces(as: actor)
        case .standIn: try await standIn(step, as: actor)
        case .rollCall: try await callRoll(step, as: actor)
        case .closeDay: try await closeDay(as: actor)
        case .appoint: try await appoint(step, as: actor)
        case .score: try await score(step, as: actor)
        case .conflict: try await declareConflict(step, as: actor)
        case .beginLevel: _ = try await beginLevel(step, as: actor)
        case .play: try await play(step, as: actor)
        case .vote: try await vote(step, as: actor)
        case .takeBackVote: try await takeBackVote(step, as: actor)
        case .putFirst: try await putFirst(step, as: actor)
        case .object: try await object(step)
        case .closePanel: try await closePanel(step, as: actor)
        case .confirmPanel: try await confirmPanel(step, as: actor)
        case .list(let action): try await file(step, then: action, as: actor)
        case .partner(let deed): try await perform(deed, step, as: actor)
        case .decidePair(let isSame): try await decidePair(isSame: isSame, step, as: actor)
        case .away: try await beAway(step, as: actor)
        case .back: try await comeBack(as: actor)
        case .passOn: try await passOn(step, as: actor)
        case .urgent(let isUrgent): try await mark(urgent: isUrgent, step, as: actor)
        case .lane(let isOpen): try await lane(isOpen: isOpen, step, as: actor)
        case .recovery(let deed): try await recover(deed, step, as: actor)
        case .change(let kind): try await note(kind, step, as: actor)
        case .action(let action): try await act(action, step, as: actor)
        }
    }

    /// The service itself, or one of its further procedures.
    func procedure(_ name: String?) -> Service {
        service.procedures.first { $0.head.procedure == name } ?? service
    }

    private mutating func apply(
        _ step: Scenario.Step,
        to service: Service,
        as actor: Actor,
        lead: LeadID?
    ) async throws {
        let person = step.person.flatMap { cast[$0]?.person }
        let draft = try await hall.perform(
            SaveDraft(service.id, draft: nil, answers: [:], page: ""),
            as: actor
        )
        let answers = try await answers(
            of: step,
            among: service.form.fields,
            to: .draft(draft),
            as: actor
        )
        let receipt = try await hall.perform(
            Apply(
                service.id,
                answers: answers,
                for: person,
                consent: lead == nil && person != nil
                    ? ConsentGiven(step.way, words: step.words) : nil,
                draft: draft,
                lead: lead,
                insists: true,
                isForNobody: service.ask.isForNobody
            ),
            as: actor
        )
        let id = CaseID(raw: receipt.caseFile)
        lastCase = id
        if let name = step.caseName { cases[name] = id }
    }

    /// What a step answers, as a form sends it; its papers hang on the draft or the case.
    func answers(
        of step: Scenario.Step,
        among fields: [FormField],
        to owner: FileRow.Owner,
        as actor: Actor
    ) async throws -> [String: [String]] {
        var answers: [String: [String]] = [:]
        for (id, values) in step.answers {
            guard let field = fields.first(where: { $0.id == id }) else {
                answers[FactCatalogue.fact(id)?.wireName ?? id] = values
                continue
            }
            let wireName = field.wireName
            switch field.kind {
            case .files:
                answers[wireName] = try await files(values, of: field, to: owner, as: actor)
            case .place:
                answers.merge(place(values, for: field)) { _, new in new }
            case .union:
                answers[wireName] = values.map { unions[$0]?.id.description ?? $0 }
            case .person, .organisation: answers[wireName] = contact(values)
            case .rows(let kind): answers[wireName] = lines(values, of: kind)
            default: answers[wireName] = values
            }
        }
        return answers
    }

    /// A place by the scenario's word or by its name, or a new one in its parts.
    private func place(_ values: [String], for field: FormField) -> [String: [String]] {
        guard values.count > 1 else {
            let word = values.first ?? ""
            return [field.wireName: [spots[word]?.number ?? word]]
        }
        let names = PlaceAnswer.Part.allCases.map(field.wireName)
        return Dictionary(zip(names, values.dropFirst().map { [$0] })) { first, _ in first }
    }

    private func files(
        _ names: [String],
        of field: FormField,
        to owner: FileRow.Owner,
        as actor: Actor
    ) async throws -> [String] {
        var ids: [String] = []
        for name in names {
            let id = try await hall.perform(
                AddFile(to: owner, field: field.id, name: name, bytes: Self.photo),
                as: actor
            )
            ids.append(id.description)
        }
        return ids
    }

    /// Looks up what anybody may look up.
    private mutating func look(_ look: Scenario.Look) async throws {
        switch look {
        case .search(let needs, let near, let isAllDay):
            var wish = NearestPlaces.Wish(near: near, needs: needs, isOpen: true)
            wish.isAllDay = isAllDay
            found = try await hall.ask(NearestPlaces(wish), as: .visitor).places.map(\.place.name)
        case .knock(let spot, let word):
            guard let place = spots[spot]?.id, let visitor = cast[word]?.actor else {
                throw Refusal.notFound
            }
            try await hall.perform(AddEntrance(place), as: .hall)
            let code = try await hall.perform(ShowMemberCode(), as: visitor)
            let answer = try await hall.perform(Knock(code?.token ?? "", at: place), as: .hall)
            entrance =
                switch answer {
                case .opens: "opens"
                case .refused(let refusal): refusal.reason.zh
                }
        case .occasions(let meet, let spot, let until):
            let today = hall.calendar.date(of: clock.now)
            let series = try await hall.ask(
                Occasions(of: service.id, at: spots[spot]?.id, days: today.days(until: until)),
                as: .visitor
            )
            days = series.filter { $0.meet.id == meet }.flatMap(\.days)
        }
    }

    private mutating func recordLead(_ step: Scenario.Step, as actor: Actor) async throws {
        guard let word = step.person, let player = cast[word] else { return }
        leads[word] = try await hall.perform(
            RecordLead(
                player.name,
                contact: player.phone,
                from: .visit,
                note: step.words,
                for: service.id
            ),
            as: actor
        )
    }

    /// The officer sends the link; the person sends the papers by it, without logging in.
    private func upload(_ step: Scenario.Step, by word: String) async throws {
        guard let lead = leads[word], let colleague = staff.values.first(where: \.isOfficer) else {
            return
        }
        let token = hall.entropy.bytes(32)
        _ = try await hall.perform(MakeUploadLink(lead, token: token), as: .staff(colleague))
        for name in step.answers.values.flatMap({ $0 }) {
            try await hall.perform(
                UploadByLink(token, name: name, bytes: Self.photo),
                as: .visitor
            )
        }
    }

    private func act(_ action: String, _ step: Scenario.Step, as actor: Actor) async throws {
        guard let id = caseFile(step) else { throw Refusal.notFound }
        let row = try await hall.database.read(hall.tenant) { try $0.cases.find(id) }
        let version = row?.state.version ?? 0
        if action == Action.sendIn.id {
            let own = try await service(of: id) ?? service
            let answers = try await answers(
                of: step,
                among: own.form.fields,
                to: .caseFile(id),
                as: actor
            )
            let answer = AnswerRequest(
                id,
                answers: answers,
                saying: step.words ?? "",
                seeing: version
            )
            _ = try await hall.perform(answer, as: actor)
            return
        }
        let act = Act(
            action,
            on: id,
            saying: step.words,
            asking: step.asks,
            answering: try await formAnswers(step, of: action, to: .caseFile(id), as: actor),
            seeing: version
        )
        _ = try await hall.perform(act, as: actor)
    }

    /// The lead of somebody: noted by a step, or found by a rule.
    private func lead(_ step: Scenario.Step) async throws -> LeadID {
        if let lead = step.person.flatMap({ leads[$0] }) { return lead }
        guard let person = step.person.flatMap({ cast[$0]?.person }) else { throw Refusal.notFound }
        let found = try await hall.database.read(hall.tenant) { try $0.leads.ofPerson(person) }
        guard let lead = found.last else { throw Refusal.notFound }
        return lead.id
    }

    /// The smallest thing that begins like a photo.
    private static let photo: [UInt8] = [
        0xFF, 0xD8, 0xFF, 0xE0, 0x00, 0x10, 0x4A, 0x46, 0x49, 0x46,
    ]
}

extension Scenario.Step {
    fileprivate var way: ConsentGiven.Way { how.flatMap(ConsentGiven.Way.init) ?? .phone }
}

extension Colleague {
    /// Any colleague whose post handles cases can send a link.
    fileprivate var isOfficer: Bool { !posts.isEmpty }
}
