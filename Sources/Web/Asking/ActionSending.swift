import Hall
import Programs

/// An action's form as it comes up the line: papers one by one, then the rest; done once.
struct ActionSending {
    /// What came of it.
    enum Outcome {
        case done
        /// To be shown again: a line more or less, or what is wrong by question; and what was typed.
        case again([String: Words], [String: [String]])
    }

    let asks: [Ask]

    /// - Parameters:
    ///   - sink: Keeps the papers as they come.
    ///   - act: Does it with the answers, the words and the version that the page showed.
    func run<Adding>(
        _ parts: inout PartReader,
        keeping sink: inout PaperSink<Adding>,
        _ act: (_ answers: [String: [String]], _ words: String?, _ version: Int) async throws ->
            Void
    ) async throws -> Outcome {
        let sent = try await sink.takeAll(from: &parts)
        let typed = sent.byName.filter { name, _ in !name.hasPrefix("_") && name != "say" }
        if let lines = sent.relined(asks) { return .again([:], lines) }
        if let fault = sink.fault {
            let ask = asks.first { $0.wireName == sink.faulty }
            return .again([ask?.id ?? "": fault], typed)
        }
        guard let version = Int(sent["_version"] ?? "") else { throw Trouble.unreadable }
        do {
            try await act(typed, sent["say"], version)
            return .done
        } catch let unfinished as UnfinishedForm {
            let open = unfinished.unanswered.map { ($0, ApplyRoutes.unanswered) }
            return .again(unfinished.faults.merging(open) { fault, _ in fault }, typed)
        }
    }
}

extension Prompt {
    /// The questions of an action's form.
    static func asking(
        _ asks: [Ask],
        _ errors: [String: Words] = [:],
        papers: [Paper] = [],
        path: (Paper) -> String?
    ) -> [Prompt] {
        asks.map { ask in
            var prompt = Prompt(ask, error: errors[ask.id])
            if ask.takesPapers {
                let kept = papers.filter { ask.answers.contains($0.id) }
                prompt.kind = .files(
                    kept.map { paper in
                        var file = FileField.KeptFile(paper)
                        file.path = path(paper)
                        return file
                    }
                )
            }
            return prompt
        }
    }
}
