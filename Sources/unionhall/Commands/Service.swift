import ArgumentParser
import Foundation
import Hall
import Programs
import Store

/// The services of a hall: published from folders, listed, written out again.
struct ServiceCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "service",
        abstract: "发布、列出、导出服务。Publish services, list them, write them out.",
        discussion: """
            先关门（停止 serve）再运行：数据文件夹一次只能由一个程序打开。
            Close the hall first (stop serve): one program at a time holds the data folder.
            """,
        subcommands: [Publish.self, List.self, Export.self]
    )
}

extension ServiceCommand {
    struct Publish: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract:
                "检查文件夹、跑场景，都通过才发布。Check folders, play their scenarios; publish when all is well.",
            discussion: """
                已有的办件按原来的版本办完，新的申请用新版本。同样的内容再发布一次，什么都不变。
                Cases that run keep their version; new ones get the new one. The same folder again changes nothing.
                """
        )

        @OptionGroup var options: HallOptions

        @Argument(help: "文件夹。Folders.", completion: .directory)
        var folders: [String]

        @Option(help: "主办组织的名称或编号；不填为总工会。Who answers for it, by name or number; else the top.")
        var owner: String?

        @OptionGroup var language: LanguageOption

        func run() async throws {
            try await explained {
                let house = try await OpenHouse.open(try options.settings())
                let owner = try await house.organisation(owner)
                let all = try folders.flatMap { try ServiceFolder.all(at: $0) }
                var check = FolderCheck(for: language.reader, beside: Neighbours(of: all))
                for (folder, path) in all { try await check.check(folder, at: path) }
                print(check.text)
                guard check.errors == 0 else {
                    print("什么都没有发布：先改好上面的错误。Nothing was published: mend these errors first.")
                    throw Exit.findings
                }
                for (folder, _) in all {
                    let published = try await house.hall.publish(folder, owner: owner.id)
                    let (id, title) = (published.service.id, published.service.title)
                    print(
                        """
                        已发布：\(title.zh)（\(id)，\(owner.name)）。\
                        Published: \(title.en) (\(id), \(owner.name)).
                        """
                    )
                }
            }
        }
    }

    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "列出每个版本和还在办的件数。List every version and the cases that run under it."
        )

        @OptionGroup var options: HallOptions

        func run() async throws {
            try await explained {
                let house = try await OpenHouse.open(try options.settings())
                for line in try await house.hall.ask(ListServices(), as: .hall) {
                    print(
                        """
                        \(line.service)  \(line.digest.prefix(12))  \(line.status.rawValue)  \
                        \(line.publishedOn)  \(counted(line.openCases, "case"))  \
                        \(line.title.zh) · \(line.owner)
                        """
                    )
                }
            }
        }
    }

    struct Export: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "把开着的版本写成文件夹。Write the open version out as a folder."
        )

        @OptionGroup var options: HallOptions

        @Argument(help: "服务编号。The service.")
        var service: String

        @Option(help: "写到哪个文件夹里面。The folder to put it into.", completion: .directory)
        var into = "."

        func run() async throws {
            try await explained {
                let house = try await OpenHouse.open(try options.settings())
                let published = try await house.hall.ask(PublishedFolder(of: service), as: .hall)
                let folder = "\(into)/\(published.name)"
                try published.write(to: folder)
                print("已写到 \(folder)。Written to \(folder).")
            }
        }
    }
}
