import Casework
package import Programs
package import Store

/// The questions of a case that are the reader's own to answer, with what was answered so far.
package struct OpenFillIn: Question {
    package struct Answer: Sendable {
        package let number: String
        package let service: Words
        package let version: Int
        package let asks: [Ask]
    }

    private let caseFile: CaseID
    private let typed: [String: [String]]
    private let faults: [String: Words]

    package init(
        _ caseFile: CaseID,
        typed: [String: [String]] = [:],
        faults: [String: Words] = [:]
    ) {
        self.caseFile = caseFile
        self.typed = typed
        self.faults = faults
    }

    package var policy: any Policy { StaffAtHand(caseFile) }

    package func answer(in tx: Tx, _ context: Context) throws -> Answer {
        let work = try CaseWork(caseFile, in: tx, context)
        let fields = work.fieldsToFill(by: context.actor)
        guard !fields.isEmpty else { throw Refusal.notFound }
        let answers = work.service.answers(fromCanonical: work.row.answers)?.raw ?? [:]
        return Answer(
            number: work.row.number,
            service: work.service.title,
            version: work.row.state.version,
            asks: fields.map { field in
                let sent = field.sent(in: typed)
                return Ask(
                    id: field.id,
                    wireName: field.wireName,
                    words: field.ask,
                    help: field.help,
                    kind: .field(field.kind),
                    isOptional: field.isOptional,
                    answers: sent.isEmpty ? answers[field.wireName] ?? [] : sent,
                    answer: nil,
                    fault: faults[field.id]
                )
            }
        )
    }
}
