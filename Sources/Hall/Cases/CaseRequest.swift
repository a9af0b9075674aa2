import Casework
package import Programs
import Store

/// What a case's applicant is asked for: in words, and as questions.
package struct CaseRequest: Sendable {
    /// The action that answers it.
    package var action: String { Action.sendIn.id }
    package let words: Words
    package let questions: [Ask]
    package let papers: [Paper]
}

extension CaseWork {
    /// What the applicant, or whoever filed for him, is asked for; nil where nothing is.
    ///
    /// - Parameter typed: What was sent just now; it stands before what was saved.
    func request(
        _ view: CaseView,
        of actor: Actor,
        typed: [String: [String]] = [:]
    ) throws -> CaseRequest? {
        guard view.actions.contains(where: { $0.action == Action.sendIn.id }) else { return nil }
        let said = view.story.last { $0.kind == .acted && $0.words != nil }?.words
        let begun = try actor.account.flatMap { try tx.drafts.of($0, answering: row.id) }
        let answers = (begun.map { RawAnswers.read($0.answers) } ?? [:])
            .merging(typed) { _, new in new }
        let person = try row.applicant.flatMap(tx.people.find)
        let form = try AskedForm(person, typed: answers, in: self)
        return CaseRequest(
            words: said ?? Words(zh: "请补充说明或材料。", en: "Please tell us more, or send papers."),
            questions: form.asks + account(of: person, answers),
            papers: view.files.map(Paper.init)
        )
    }

    private func account(of person: PersonRow?, _ answers: [String: [String]]) -> [Ask] {
        guard let person else { return [] }
        let hasAccount = person.bankAccount != nil
        guard hasAccount ? isAskedByPayer : service.paysByBank else { return [] }
        let typed = answers[DeclaredFacts.bankAccount] ?? []
        return [Ask.bankAccount(typed, isOptional: hasAccount)]
    }

    /// Whether it was sent back by a step that pays: the card may be the wrong one.
    var isAskedByPayer: Bool {
        row.state.returnsTo.flatMap(service.procedure.step)?.actions
            .contains(where: \.paysSomething) ?? false
    }
}
