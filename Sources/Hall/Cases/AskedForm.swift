import FEEL
import Programs
import Registry
import Store

/// The questions that were put to an applicant again, with what is answered so far: nothing else of the
/// case can be changed by it.
struct AskedForm {
    let asks: [Ask]
    /// What the case would be judged on with these answers.
    let grounds: Grounds
    let changes: [FactChange]
    let faults: [String: Words]
    let unanswered: [String]

    var isComplete: Bool { faults.isEmpty && unanswered.isEmpty }

    /// - Parameter typed: Answers as a form sends them; what was not asked is not looked at.
    init(_ person: PersonRow?, typed: [String: [String]], in work: CaseWork) throws {
        let asked = try work.asked()
        let before = try work.grounds()
        var facts = AskedFacts(
            asked,
            typed: typed,
            over: before.known,
            isOwn: work.row.person == nil
        )
        try facts.read()
        let fields = try AskedFields(asked, typed: typed, over: before, facts.known, in: work)
        let filler = FormFiller(
            tx: work.tx,
            context: work.context,
            published: work.published,
            person: person
        )
        asks =
            try facts.asked.map { fact in
                try filler.ask(fact, facts.texts(fact), fault: facts.faults[fact.wireName])
            } + fields.open.map { try filler.ask($0, fields.raw, fields.reading) }
        faults = facts.faults.merging(fields.reading.faults) { own, _ in own }
        unanswered = facts.unanswered + fields.reading.unanswered
        grounds = Grounds(
            answers: fields.reading.answers,
            known: facts.known,
            since: work.context.now
        )
        changes = facts.changes + fields.changes
    }
}

/// The facts among the questions: the applicant's word counts for this case, whatever the registry says.
private struct AskedFacts {
    let asked: [Fact]
    /// The applicant and whom it is for are one.
    private let isOwn: Bool
    private let typed: [String: [String]]
    private let before: [String: Value]
    private(set) var known: [String: Value]
    private(set) var faults: [String: Words] = [:]
    private(set) var unanswered: [String] = []

    init(
        _ names: Set<String>,
        typed: [String: [String]],
        over known: [String: Value],
        isOwn: Bool
    ) {
        self.isOwn = isOwn
        asked = FactCatalogue.all.filter { names.contains($0.name) }
        self.typed = typed
        self.known = known
        before = known
    }

    func texts(_ fact: Fact) -> [String] {
        typed[fact.wireName] ?? before[fact.name].map(Fact.texts) ?? []
    }

    mutating func read() throws {
        for fact in asked {
            do throws(AnswerFault) {
                guard let answer = try fact.read(texts(fact)) else {
                    unanswered.append(fact.name)
                    continue
                }
                for name in KnownFacts.names(of: fact, isOwn: isOwn) { known[name] = answer.feel }
            } catch {
                faults[fact.wireName] = error.message
            }
        }
    }

    var changes: [FactChange] {
        asked.compactMap { fact in
            let was = before[fact.name].map(Fact.texts) ?? []
            let now = known[fact.name].map(Fact.texts) ?? []
            return was == now ? nil : FactChange(fact.name, was: was, now: now)
        }
    }
}

/// The fields among the questions, and those that a new answer makes necessary.
private struct AskedFields {
    let open: [FormField]
    let raw: [String: [String]]
    let reading: FormReading
    let changes: [FactChange]

    init(
        _ asked: Set<String>,
        typed: [String: [String]],
        over before: Grounds,
        _ known: [String: Value],
        in work: CaseWork
    ) throws {
        let service = work.service
        let papers = try work.tx.files.of(.caseFile(work.row.id))
        var names = asked
        while true {
            var raw = before.answers.raw
            for field in service.form.fields where names.contains(field.id) {
                raw[field.wireName] =
                    field.papers(papers, beside: raw) ?? field.answer(in: typed)
                    ?? raw[field.wireName]
            }
            let reading = service.readForm(
                raw,
                beside: before.answers,
                known: known,
                at: work.context.zonedNow
            )
            let further = Set(reading.unanswered).subtracting(names)
            guard further.isEmpty else {
                names.formUnion(further)
                continue
            }
            let applies = service.questions(
                for: reading.answers,
                known: known,
                at: work.context.zonedNow
            )
            open = applies.filter { names.contains($0.id) }
            self.raw = raw
            self.reading = reading
            changes = service.form.fields.compactMap { field in
                let was = before.answers[field.id]?.canonical ?? []
                let now = reading.answers[field.id]?.canonical ?? []
                return was == now ? nil : FactChange(field.id, was: was, now: now)
            }
            return
        }
    }
}

extension FormField {
    /// What was typed for it; nil where it was not sent at all.
    fileprivate func answer(in typed: [String: [String]]) -> [String]? {
        typed.keys.contains(where: travels) ? sent(in: typed) : nil
    }

    /// The papers that answer this question now: those it had, and what came for it since, the newest
    /// where there are too many. Nil where it asks for no papers.
    fileprivate func papers(_ all: [FileRow], beside raw: [String: [String]]) -> [String]? {
        guard case .files(let count) = kind else { return nil }
        let had = raw[wireName] ?? []
        let came = all.filter { $0.field == id }.map(\.id.description)
        return Array((had + came.filter { !had.contains($0) }).suffix(count.upperBound))
    }
}
