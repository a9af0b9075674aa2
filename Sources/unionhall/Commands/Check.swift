import ArgumentParser
import Foundation
import Programs

/// Checks services' folders: everything that is wrong, at once, with place and remedy.
struct CheckCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "检查服务文件夹，再跑其中的场景。Check services' folders, then play their scenarios.",
        discussion: """
            每个文件夹是一项服务，或里面放着多项服务。有错误时退出码为 1。
            Each folder is a service, or holds several. The exit code is 1 where there are errors.
            """
    )

    @Argument(help: "文件夹。Folders.", completion: .directory)
    var folders: [String]

    @Flag(help: "最后列出每项服务的场景、用到的写法和行数。Print a table of the services.")
    var report = false

    @OptionGroup var language: LanguageOption

    func validate() throws {
        guard !folders.isEmpty else {
            throw ValidationError("请写出文件夹。Name a folder, such as Catalogue/.")
        }
    }

    func run() async throws {
        try await explained {
            let all = try folders.flatMap { try ServiceFolder.all(at: $0) }
            var check = FolderCheck(for: language.reader, beside: Neighbours(of: all))
            for (folder, place) in all { try await check.check(folder, at: place) }
            if report { print(CatalogueReport(lines: check.lines).text) }
            print(check.text)
            if check.errors > 0 { throw Exit.findings }
        }
    }
}
