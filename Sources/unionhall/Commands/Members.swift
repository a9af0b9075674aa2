import ArgumentParser
import Foundation
import Hall
import Programs
import Registry
import Store

/// Lists of members in and out, without a browser.
struct MembersCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "members",
        abstract: "会员名册：导入、导出。Lists of members, in and out.",
        discussion: """
            先关门（停止 serve）再运行：数据文件夹一次只能由一个程序打开。
            Close the hall first (stop serve): one program at a time holds the data folder.
            """,
        subcommands: [Import.self, Export.self]
    )
}

extension MembersCommand {
    struct Import: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "检查并导入 .xlsx 或 CSV。Check a list and take its good rows over."
        )

        @OptionGroup var options: HallOptions

        @Argument(help: "名册文件。The list.", completion: .file())
        var file: String

        @Option(help: "进哪个工会：名称或编号。The union, by name or number.")
        var union: String

        @Flag(help: "只检查，不导入。Check only.")
        var check = false

        @Flag(help: "已是别的工会会员的人转入，不登记双报到。Move members of other unions here.")
        var move = false

        @Flag(help: "有一行导入不了就都不导入。Take all rows or none.")
        var allOrNothing = false

        @Option(help: "结果写到这个文件（.xlsx 或 .csv）。Write the result here.")
        var result: String?

        func run() async throws {
            try await explained {
                guard let data = FileManager.default.contents(atPath: file) else {
                    throw Refusal.noSuchFile(file)
                }
                let house = try await OpenHouse.open(try options.settings())
                let hall = house.hall
                let id = try await hall.sendMembers(
                    Array(data),
                    named: URL(filePath: file).lastPathComponent,
                    into: try await house.organisation(union).id,
                    elsewhere: move ? .move : .second,
                    as: .hall
                )
                try await hall.goOnWithImports()
                if !check {
                    _ = try await hall.perform(
                        ConfirmImport(id, allOrNothing: allOrNothing),
                        as: .hall
                    )
                    try await hall.goOnWithImports()
                }
                let view = try await hall.ask(OpenImport(id), as: .hall)
                for state in LineState.allCases where view.counts[state, default: 0] > 0 {
                    let count = view.counts[state, default: 0]
                    print("\(state.title.zh) \(state.title.en)\t\(count)")
                }
                let problems: [LineState] = [.bad, .conflict, .refused]
                let shown = LinesOfImport(id, in: problems, limit: 20)
                for line in try await hall.ask(shown, as: .hall) {
                    for said in line.said {
                        let place = said.place ?? "\(line.row)"
                        print("\(place)\t\(said.words.zh) \(said.words.en)")
                    }
                }
                if let result {
                    let form: TableForm = result.hasSuffix(".csv") ? .csv : .xlsx
                    let bytes = try await hall.importResult(of: id, as: form, in: .zh, by: .hall)
                    try Data(bytes).write(to: URL(filePath: result))
                }
                if check { try await hall.perform(DropImport(id), as: .hall) }
                if view.count(problems) > 0 { throw Exit.findings }
            }
        }
    }

    struct Export: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "导出一个工会（含下级）的会员。Write the members of a union and those below it."
        )

        @OptionGroup var options: HallOptions

        @Argument(help: "写到这个文件（.xlsx 或 .csv）。The file to write.")
        var to: String

        @Option(help: "哪个工会：名称或编号；不填为总工会。The union; else the federation.")
        var union: String?

        @Flag(help: "号码不打码，要写理由。Numbers in full; asks for a reason.")
        var whole = false

        @Option(help: "理由，会记入审计。The reason, kept in the audit trail.")
        var reason = ""

        func run() async throws {
            try await explained {
                let house = try await OpenHouse.open(try options.settings())
                let bytes = try await house.hall.exportMembers(
                    ExportMembers(
                        of: try await house.organisation(union).id,
                        .members,
                        isWhole: whole,
                        because: reason
                    ),
                    as: to.hasSuffix(".csv") ? .csv : .xlsx,
                    in: .zh,
                    by: .hall
                )
                try Data(bytes).write(to: URL(filePath: to))
                print("已写入 \(to)。Written to \(to).")
            }
        }
    }
}

extension Refusal {
    fileprivate static func noSuchFile(_ path: String) -> Refusal {
        Refusal(
            Words(zh: "读不到文件 \(path)。", en: "The file \(path) cannot be read."),
            remedy: Words(zh: "请核对路径和权限。", en: "Check its path and rights.")
        )
    }
}
