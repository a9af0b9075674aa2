import Casework
import Programs
import Registry
package import Store

/// Answers what a case's applicant was asked: the questions that were put again, words, a card where there
/// was none; and the case goes back to whoever asked.
///
/// New answers are facts of the case: what they were stays in its story, and the rules judge anew.
package struct AnswerRequest: RepeatableUseCase {
    private let caseFile: CaseID
    private let answers: [String: [String]]
    private let words: String
    private let version: Int

    package init(
        _ caseFile: CaseID,
        answers: [String: [String]],
        saying words: String,
        seeing version: Int
    ) {
        self.caseFile = caseFile
        self.answers = answers
        self.words = words
        self.version = version
    }

    package var policy: any Policy { CaseAtHand(caseFile) }

    package var body: [String: [String]] {
        answers.merging(["": [caseFile.description, words, String(version)]]) { own, _ in own }
    }

    package func run(in tx: Tx, _ context: Context) throws -> String {
        var work = try CaseWork(caseFile, in: tx, context)
        guard Roles(of: context.actor, in: work.row).answersForApplicant else {
            throw Refusal.notYourDuty
        }
        let person = try work.row.applicant.flatMap(tx.people.find)
        let form = try AskedForm(person, typed: answers, in: work)
        guard form.isComplete else {
            throw UnfinishedForm(faults: form.faults, unanswered: form.unanswered)
        }
        if let person { try keepCard(and: form.asks, of: person, work) }
        work.row.answers = form.grounds.answers.canonical
        try work.settleRelative()
        try work.settleUnions()
        try work.settlePlaces()
        try work.act(Action.sendIn.id, saying: words, seeing: version)
        try tx.drafts.removeAll(answering: caseFile)
        guard !form.changes.isEmpty else { return work.row.state.step }
        try work.note(form.changes, isShown: true)
        try work.judge(on: form.grounds)
        return work.row.state.step
    }

    /// The registry takes what it did not know, and the card that a payer has asked about.
    private func keepCard(and asks: [Ask], of person: PersonRow, _ work: CaseWork) throws {
        let names = Set(asks.map(\.wireName) + [DeclaredFacts.bankAccount])
        try DeclaredFacts(
            answers.filter { names.contains($0.key) },
            correctsAccount: work.isAskedByPayer
        ).keep(of: person, in: work.tx, work.context)
    }
}

/// Keeps answers that are not sent in yet, so that they can be gone on with on any phone.
package struct SaveAnswers: UseCase {
    private let caseFile: CaseID
    private let answers: [String: [String]]

    package init(_ caseFile: CaseID, answers: [String: [String]]) {
        self.caseFile = caseFile
        self.answers = answers
    }

    package var policy: any Policy { CaseAtHand(caseFile) }

    package func run(in tx: Tx, _ context: Context) throws {
        let work = try CaseWork(caseFile, in: tx, context)
        guard Roles(of: context.actor, in: work.row).answersForApplicant,
            let account = context.actor.account
        else { throw Refusal.notYourDuty }
        if var row = try tx.drafts.of(account, answering: caseFile) {
            row.answers = RawAnswers.text(answers)
            row.updatedAt = context.now
            return try tx.drafts.save(row)
        }
        try tx.drafts.add(
            DraftRow(
                id: tx.mint.id(),
                account: account,
                service: work.service.id,
                digest: work.service.version,
                answers: RawAnswers.text(answers),
                page: "",
                caseFile: caseFile,
                madeAt: context.now,
                updatedAt: context.now
            )
        )
    }
}

extension Act {
    /// Takes an application back.
    package init(withdrawing caseFile: CaseID, seeing version: Int) {
        self.init(Action.withdraw.id, on: caseFile, saying: nil, seeing: version)
    }
}
