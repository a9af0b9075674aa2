import ArgumentParser
import FEEL
import Programs

/// What is decided, with which values, and what may be seen and called on the way.
struct TrialOptions: ParsableArguments {
    @Argument(
        help: "模型、电子表格、文本或服务。A model, a workbook, a text or a service.",
        completion: .file()
    )
    var file: String

    @Option(help: "哪个决策；不写就全部算。Which decision; all of them where none is named.")
    var decision: String?

    @Argument(help: "给定的值。The values.")
    var values: [String] = []

    @Option(
        name: .customLong("on"),
        help: "按哪一天算，例如 2026-01-31；不写就是现在。The day; now where none is given."
    )
    var day: String?

    @Option(
        name: .customLong("allow-java"),
        help: ArgumentHelp(
            "模型可以调用这个 Java 类的静态方法；可以写几次。A class of Java whose static methods models may call; may be given several times.",
            valueName: "class"
        ),
        completion: .list(JavaMethods.known.classes)
    )
    var javaClasses: [String] = []

    @OptionGroup var language: LanguageOption

    var reader: Language { language.reader }

    func validate() throws {
        let known = JavaMethods.known.classes
        guard let stranger = javaClasses.first(where: { !known.contains($0) }) else { return }
        throw ValidationError(
            """
            不认识 Java 类“\(stranger)”，有：\(known.joined(separator: "、"))。
            The class \(stranger) is not known; there is \(known.joined(separator: ", ")).
            """
        )
    }

    func trials() throws -> Trials {
        try Trials(file, on: day, allowing: .known(ofClasses: Set(javaClasses)))
    }
}
