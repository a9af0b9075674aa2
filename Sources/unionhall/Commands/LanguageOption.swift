import ArgumentParser
import Programs

/// In which language a command says what it found.
struct LanguageOption: ParsableArguments {
    @Option(
        help: "说明用的语言：zh 或 en。Language of what is said, zh or en.",
        completion: .list(["zh", "en"])
    )
    var language = "zh"

    var reader: Language { Language(rawValue: language) ?? .zh }

    func validate() throws {
        guard Language(rawValue: language) != nil else {
            throw ValidationError("语言是 zh 或 en。The language is zh or en.")
        }
    }
}
