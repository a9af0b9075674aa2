/// Pairs of neighbouring characters: how Chinese text is searched, since it has no spaces.
package enum Bigrams {
    /// The pairs of a text, folded; marks and spaces separate, a lone character stands by itself.
    package static func of(_ text: String) -> [String] {
        runs(text).flatMap { run -> [String] in
            guard run.count > 1 else { return [String(run)] }
            return zip(run, run.dropFirst()).map { String([$0, $1]) }
        }
    }

    private static func runs(_ text: String) -> [[Character]] {
        text.lowercased()
            .split { !$0.isLetter && !$0.isNumber }
            .map(Array.init)
    }
}
