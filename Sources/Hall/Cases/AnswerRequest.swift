import Casework
import Programs
import Registry
package import Store

/// Answers what a case's applicant was asked: words, a card where there was none, and the case goes back
/// to whoever asked.
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
        if let person = try work.row.applicant.flatMap(tx.people.find),
            person.id == context.actor.person
        {
            let facts = DeclaredFacts(answers, correctsAccount: work.isAskedByPayer)
            try facts.keep(of: person, in: tx, context)
        }
        try work.act(Action.sendIn.id, saying: words, seeing: version)
        return work.row.state.step
    }
}

extension Act {
    /// Takes an application back.
    package init(withdrawing caseFile: CaseID, seeing version: Int) {
        self.init(Action.withdraw.id, on: caseFile, saying: nil, seeing: version)
    }
}
