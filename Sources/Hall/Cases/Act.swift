import Casework
import Programs
import Registry
package import Store

/// Does an action of a case's present step: the one use case behind every button of every service.
package struct Act: RepeatableUseCase {
    package let caseFile: CaseID
    package let action: String
    package let words: String?
    /// The version the actor saw; a case that has moved on since is not acted upon blindly.
    package let version: Int
    /// The questions to be answered again, where the action sends the case to its applicant: fields of
    /// the form, facts about the person.
    package let asked: [String]
    /// What the action's form was answered with, as a form sends it.
    package let answers: [String: [String]]

    package init(
        _ action: String,
        on caseFile: CaseID,
        saying words: String?,
        asking asked: [String] = [],
        answering answers: [String: [String]] = [:],
        seeing version: Int
    ) {
        self.caseFile = caseFile
        self.action = action
        self.words = words
        self.asked = asked
        self.answers = answers
        self.version = version
    }

    package var policy: any Policy { CaseAtHand(caseFile) }

    package var body: [String: [String]] {
        // No wire name is empty.
        answers.merging(["": [caseFile.description, action, words ?? "", String(version)] + asked])
        {
            own,
            _ in own
        }
    }

    /// The step where the case stands now.
    package func run(in tx: Tx, _ context: Context) throws -> String {
        var work = try CaseWork(caseFile, in: tx, context)
        try work.act(action, saying: words, answering: answers, seeing: version)
        try work.ask(asked)
        return work.row.state.step
    }
}
