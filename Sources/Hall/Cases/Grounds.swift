import Calendar
import FEEL
import Foundation
import Programs
import Store

/// What a case is judged on: its answers, and what was known of the person on the day it was filed or
/// judged anew. What the registry learns later changes no case by itself.
struct Grounds {
    var answers: FormAnswers
    /// By the dotted names of the catalogue.
    var known: [String: Value]
    /// Since when they hold: the day that `today()` names to the rules.
    var since: Instant
    /// The questions that were answered.
    var fields: [FormField] = []

    var sheet: FactSheet { FactSheet(answers: feel, known: known) }

    /// The answers as rules see them, the sums of lines among them.
    private var feel: [String: Value] { answers.feel(of: fields) }

    /// As it is kept beside a decision, so that the decision can be made again.
    var json: String {
        let kept = Kept(
            since: since.milliseconds,
            answers: answers.raw,
            known: known.mapValues(Fact.texts)
        )
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        guard let data = try? encoder.encode(kept) else { return "{}" }
        return String(decoding: data, as: UTF8.self)
    }

    /// What was known when a decision was made, beside the answers as they are now.
    init?(_ decision: DecisionRow, _ answers: FormAnswers) {
        self.init(kept: decision.inputs, answers)
    }

    /// The same from the text that is kept.
    init?(kept text: String, _ answers: FormAnswers) {
        guard let kept = Kept(text) else { return nil }
        self.init(answers: answers, known: kept.values, since: kept.day)
    }

    /// What a decision was made with, its own answers among them.
    init?(of decision: DecisionRow, in service: Service) {
        guard let kept = Kept(decision.inputs), let answers = service.answers(kept: kept.answers)
        else { return nil }
        self.init(answers: answers, known: kept.values, since: kept.day)
    }

    init(answers: FormAnswers, known: [String: Value], since: Instant) {
        self.answers = answers
        self.known = known
        self.since = since
    }

    fileprivate struct Kept: Codable {
        let since: Int64
        let answers: [String: [String]]
        let known: [String: [String]]

        var day: Instant { Instant(milliseconds: since) }

        var values: [String: Value] {
            known.reduce(into: [:]) { values, fact in
                values[fact.key] = FactCatalogue.fact(fact.key)?.value(from: fact.value)
            }
        }
    }
}

extension Grounds.Kept {
    fileprivate init?(_ text: String) {
        guard let kept = try? JSONDecoder().decode(Self.self, from: Data(text.utf8)) else {
            return nil
        }
        self = kept
    }
}

extension CaseWork {
    /// What the case is judged on: what the last decision was made with, or the registry of today for
    /// the first.
    func grounds() throws -> Grounds {
        let answers = service.answers(fromCanonical: row.answers) ?? FormAnswers()
        let last = try tx.decisions.latest(Decision.eligible, of: row.id)
        var grounds =
            try last.flatMap { Grounds($0, answers) }
            ?? Grounds(answers: answers, known: registered(), since: context.now)
        // What somebody holds is looked up each time: two approvals on one day must see each other.
        if last != nil, service.asksForHoldings {
            let today = try registered()
            for name in today.keys where name.hasSuffix(".holdings") {
                grounds.known[name] = today[name]
            }
        }
        grounds.fields = service.form.fields
        return grounds
    }

    /// What the registry holds today of the applicant, or of the place that the case is about.
    func registered() throws -> [String: Value] {
        let facts = KnownFacts(tx, context)
        var known = try facts.of(row.applicant, owner: published)
        if let person = try row.person.flatMap(tx.people.find) {
            known = try facts.with(relative: person, in: known, of: published)
        }
        guard let place = try row.place.flatMap(tx.places.find) else { return known }
        return known.merging(try facts.of(place)) { _, own in own }
    }
}
