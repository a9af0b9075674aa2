import Decisions
import FEEL
import Programs

extension Service {
    /// What a plain search looks through.
    var searchText: String {
        let head = head
        let words = [head.title, head.summary, head.serviceClass.title].compactMap { $0 }
        return words.map { "\($0.zh) \($0.en)" }.joined(separator: " ").lowercased()
    }

    /// The reasons in a decision's table, of the rules whose answer is meant; each once.
    func reasons(
        of decision: String,
        at now: ZonedDateTime,
        where isMeant: (String) -> Bool
    ) -> [Words] {
        let explanation = assess(FactSheet(), at: now).explanations
            .first { $0.decision == decision }?.explanation
        var reasons: [Words] = []
        for rule in explanation?.rules ?? [] {
            let answer = rule.answers.first { $0.name == decision }?.text ?? ""
            guard isMeant(answer), let text = rule.answers.first(where: \.isText)?.text else {
                continue
            }
            let words = tableTexts[text] ?? Words(zh: text, en: text)
            if !reasons.contains(words) { reasons.append(words) }
        }
        return reasons
    }
}
