import ArgumentParser
import Programs

/// Prints the reference of the language that services are written in, out of what reads them.
struct LanguageCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "language",
        abstract: "列出服务文件夹里能写的每个词。Print every key that a service folder can hold.",
        discussion: """
            写出文件夹，例子就从里面取。Docs/reference/keys.md 就是这样生成的：
            Examples are taken from the folders that are named. Docs/reference/keys.md is made so:
              unionhall language Catalogue/ --language en > Docs/reference/keys.md
            """
    )

    @Argument(help: "取例子的文件夹。Folders to take examples from.", completion: .directory)
    var folders: [String] = []

    @OptionGroup var language: LanguageOption

    func run() async throws {
        try await explained {
            var uses: [KeyUse] = []
            for path in folders {
                for (folder, _) in try ServiceFolder.all(at: path) { uses += folder.service().uses }
            }
            print(FolderLanguage.page(in: language.reader, examples: uses), terminator: "")
        }
    }
}
