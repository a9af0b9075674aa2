import Decisions
package import FEEL

/// What came of a filled form: the answers that can be taken, and what is wrong with the others.
package struct FormReading: Hashable, Sendable {
    package var answers: FormAnswers
    /// What is wrong, by the id of the field.
    package var faults: [String: Words]
    /// The ids of the questions that apply and have no answer although they need one.
    package let unanswered: [String]

    /// Whether the form can be handed in.
    package var isComplete: Bool { faults.isEmpty && unanswered.isEmpty }
}

extension FormReading {
    /// A form that was handed in before.
    package init(kept answers: FormAnswers) {
        self.init(answers: answers, faults: [:], unanswered: [])
    }
}

extension Service {
    /// Reads a form as the web sends it, texts by wire name.
    ///
    /// Answers to questions that do not apply are dropped.
    ///
    /// - Parameters:
    ///   - raw: What was sent; names that are no fields are ignored.
    ///   - kept: What those who handle the case have answered, which no applicant changes.
    ///   - known: What the registry knows, by the dotted names of the catalogue.
    ///   - form: The form of an action; nil for the application's own.
    ///   - before: What was answered to other forms of the case.
    package func readForm(
        _ raw: [String: [String]],
        beside kept: FormAnswers = FormAnswers(),
        known: [String: Value] = [:],
        at now: ZonedDateTime,
        of form: Form? = nil,
        after before: [String: Value] = [:]
    ) -> FormReading {
        let fields = (form ?? self.form).fields
        var answers = FormAnswers()
        var faults: [String: Words] = [:]
        for field in fields where field.by == nil {
            do throws(AnswerFault) {
                answers[field.id] = try field.read(field.sent(in: raw))
            } catch {
                faults[field.id] = error.message
            }
        }
        for field in fields where field.by != nil { answers[field.id] = kept[field.id] }
        let told = before.merging(answers.feel(of: fields)) { _, own in own }
        let sheet = FactSheet(answers: told, known: known)
        let environment = environment(at: now)
        let facts = facts(of: sheet, and: form?.fields ?? [], in: environment)
        var unanswered: [String] = []
        for field in fields where field.by == nil {
            if applies(field, to: facts, in: environment) == false {
                answers[field.id] = nil
                faults[field.id] = nil
            } else if !field.isOptional, answers[field.id] == nil, faults[field.id] == nil {
                unanswered.append(field.id)
            }
        }
        return FormReading(answers: answers, faults: faults, unanswered: unanswered)
    }

    /// The questions that apply as far as is known, in the order to ask them.
    package func questions(
        of form: Form? = nil,
        for answers: FormAnswers,
        known: [String: Value] = [:],
        at now: ZonedDateTime,
        after before: [String: Value] = [:]
    ) -> [FormField] {
        let form = form ?? self.form
        let environment = environment(at: now)
        let told = before.merging(answers.feel(of: form.fields)) { _, own in own }
        let facts = facts(
            of: FactSheet(answers: told, known: known),
            and: form.fields,
            in: environment
        )
        return form.fields.filter {
            $0.by == nil && applies($0, to: facts, in: environment) != false
        }
    }

    /// The facts of the catalogue that the rules use and nobody knows yet: a wizard asks for them.
    package func openFacts(known: [String: Value]) -> [Fact] {
        FactCatalogue.all.filter { fact in
            fact.question != .never && known[fact.name] == nil && usedFacts.contains(fact.name)
        }
    }

    /// The answers that a text holds; nil where it is none of ours.
    ///
    /// - Parameter form: The form of an action; nil for the application's own.
    package func answers(fromCanonical text: String, to form: Form? = nil) -> FormAnswers? {
        JSONText.object(text).flatMap { answers(kept: $0, to: form) }
    }

    /// The answers as they were kept, by wire name; nil where one is none of ours.
    package func answers(kept: [String: [String]], to form: Form? = nil) -> FormAnswers? {
        var answers = FormAnswers()
        for field in (form ?? self.form).fields {
            guard let raw = kept[field.wireName] else { continue }
            do throws(AnswerFault) {
                answers[field.id] = try field.read(raw)
            } catch {
                return nil
            }
        }
        return answers
    }

    /// The facts of the catalogue that this service's rules name, wholly or by their root.
    package var usedFacts: Set<String> {
        var names = ask.when?.references ?? []
        for decision in decisions { names.formUnion(decision.references) }
        for field in form.fields { names.formUnion(field.neededWhen?.references ?? []) }
        return Set(
            FactCatalogue.all.map(\.name).filter { fact in
                names.contains { fact == $0 || fact.hasPrefix($0 + ".") }
            }
        )
    }
}
