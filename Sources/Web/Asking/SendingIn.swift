import Hall
import Programs
import Store

/// Answers to what a case's applicant was asked, as they come up the line: papers one by one, then the
/// rest of the form.
struct SendingIn {
    /// Names on the line of what every request takes.
    static let papers = "papers"
    static let words = "words"

    enum Outcome {
        case sent
        case saved
        /// What is wrong, by question, and what was typed.
        case wrong([String: Words], [String: [String]])
    }

    private let hall: Hall
    private let visit: Visit
    private let caseFile: CaseID
    private let request: CaseRequest
    private let version: Int

    init(
        _ hall: Hall,
        _ visit: Visit,
        _ caseFile: CaseID,
        _ request: CaseRequest,
        seeing version: Int
    ) {
        self.hall = hall
        self.visit = visit
        self.caseFile = caseFile
        self.request = request
        self.version = version
    }

    func run(_ parts: inout PartReader) async throws -> Outcome {
        let fields = request.questions.filter(\.takesPapers)
        var sink = PaperSink(hall, visit.actor) { [caseFile] head, bytes in
            let field = fields.first { $0.wireName == head.name }?.id ?? ""
            return AddFile(toCase: caseFile, field: field, name: head.filename ?? "", bytes: bytes)
        }
        let form = try await sink.takeAll(from: &parts)
        let typed = answers(in: form)
        if let lines = form.relined(request.questions) {
            return .wrong([:], typed.merging(lines) { _, new in new })
        }
        if let fault = sink.fault {
            return .wrong([sink.faulty ?? Self.papers: fault], typed)
        }
        if form["then"] == "save" {
            try await hall.perform(SaveAnswers(caseFile, answers: typed), as: visit.actor)
            return .saved
        }
        let answer = AnswerRequest(
            caseFile,
            answers: typed,
            saying: form[Self.words] ?? "",
            seeing: Int(form["version"] ?? "") ?? version
        )
        do {
            _ = try await hall.perform(answer, once: visit.key, as: visit.actor)
            return .sent
        } catch let unfinished as UnfinishedForm {
            let open = unfinished.unanswered.map { ($0, ApplyRoutes.unanswered) }
            return .wrong(unfinished.faults.merging(open) { fault, _ in fault }, typed)
        }
    }

    /// What was sent to questions; a box that is not ticked sends nothing, and means no.
    private func answers(in form: Fields) -> [String: [String]] {
        var typed = form.byName.filter { name, _ in
            !name.hasPrefix("_") && !["version", "then", Self.words].contains(name)
        }
        for ask in request.questions where !ask.takesPapers && typed[ask.wireName] == nil {
            typed[ask.wireName] = []
        }
        return typed
    }
}

extension Prompt {
    /// The questions of a request, then room for papers and words, as every request has it.
    ///
    /// - Parameter path: Where a paper is opened.
    static func answering(
        _ request: CaseRequest,
        _ errors: [String: Words],
        path: (Paper) -> String
    ) -> [Prompt] {
        let asked = request.questions.map { ask in
            var prompt = Prompt(
                ask,
                papers: request.papers,
                error: errors[ask.id] ?? errors[ask.wireName]
            )
            if ask.takesPapers {
                // What is with the union stays there.
                let kept = request.papers.filter { $0.field == ask.id }
                prompt.kind = .files(kept.map { FileField.KeptFile($0, at: path($0)) })
            }
            return prompt
        }
        let papers = Prompt(
            SendingIn.papers,
            Words(zh: "补充材料", en: "Papers"),
            .files([]),
            isOptional: true,
            error: errors[SendingIn.papers]
        )
        let words = Prompt(
            SendingIn.words,
            Words(zh: "想说明的话", en: "What you want to tell us"),
            .longText,
            isOptional: true,
            error: errors[SendingIn.words]
        )
        return asked + (asked.contains(where: \.isUpload) ? [] : [papers]) + [words]
    }
}
